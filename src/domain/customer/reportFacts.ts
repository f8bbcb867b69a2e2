import type { ColumnTable, RawCell } from '../tables';
import { VISITS_SHOWN, type SourceFact, type VisitFact } from './cardFacts';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from './customerIndex';

/** Rows of a table by the position of their customer, each list in the table's order. */
export function rowsByCustomer(table: ColumnTable, index: CustomerIndex): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  index.locate(table).forEach((customer, row) => {
    if (customer === UNKNOWN_CUSTOMER) return;
    const known = rows.get(customer);
    if (known) known.push(row);
    else rows.set(customer, [row]);
  });
  return rows;
}

const text = (cells: readonly RawCell[] | undefined, row: number): string => String(cells?.[row] ?? '');

const date = (cells: readonly RawCell[] | undefined, row: number): number | undefined => {
  const cell = cells?.[row];
  return typeof cell === 'number' ? cell : undefined;
};

const newestFirst = (a: { readonly date: number | undefined }, b: { readonly date: number | undefined }): number =>
  (b.date ?? -Infinity) - (a.date ?? -Infinity) || 0;

/** P3.1d, P3.1e: the customer's newest visits and reports. */
export function visitFacts(visits: ColumnTable, rows: readonly number[]): readonly VisitFact[] {
  const column = (key: string): readonly RawCell[] | undefined => visits.columns.get(key);
  return rows
    .map((row) => ({
      date: date(column('visitDate'), row),
      salesperson: text(column('salesperson'), row),
      summary: [text(column('summary'), row), text(column('result'), row)].filter((part) => part !== '').join(' — ') || text(column('purpose'), row),
      openPoints: text(column('openPoints'), row),
      isUrgent: text(column('reportKind'), row) === 'urgent',
    }))
    .sort(newestFirst)
    .slice(0, VISITS_SHOWN);
}

/** P3.1b, P3.1c: what questionnaires and agencies told, with what is still to be reviewed. */
export function sourceFacts(submissions: ColumnTable, rows: readonly number[]): readonly SourceFact[] {
  const column = (key: string): readonly RawCell[] | undefined => submissions.columns.get(key);
  return rows
    .map((row): SourceFact => {
      const channel = channelOf(text(column('channel'), row));
      const decision = text(column('decision'), row);
      return {
        field: text(column('fieldName'), row),
        channel,
        givenBy: text(column('source'), row),
        document: text(column('document'), row),
        date: date(column('date'), row),
        isToBeReviewed: channel === 'questionnaire' && decision !== 'accepted' && decision !== 'rejected',
      };
    })
    .sort(newestFirst);
}

function channelOf(key: string): SourceFact['channel'] {
  return key === 'agency' || key === 'visit' ? key : 'questionnaire';
}
