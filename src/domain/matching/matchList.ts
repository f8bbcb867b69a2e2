import { TABLE_NAMES, type TableName } from '../tables';
import { candidatesOf, type Candidate } from './columnCandidates';
import { columnContent, type ColumnContent } from './columnContent';
import type { FoundColumn, FoundList } from './foundList';
import { fulfils } from './tableSignature';

/** One column and the field that it was taken for; undefined keeps it as an extra column under its own header. */
export interface ColumnMatch {
  readonly column: FoundColumn;
  readonly match: Candidate | undefined;
  /** Other fields of the same table that it may be, best first. */
  readonly others: readonly Candidate[];
  /** Whether a person should look: a doubtful or ambiguous match. */
  readonly needsConfirmation: boolean;
}

/** A list taken for one table. */
export interface ListMatch {
  readonly table: TableName;
  /** 0..1 */
  readonly confidence: number;
  readonly columns: readonly ColumnMatch[];
  readonly needsConfirmation: boolean;
}

/** All tables that a list may be, best first; none where it is no list that the workbook keeps. */
export interface ListMatches {
  readonly best: ListMatch | undefined;
  readonly others: readonly ListMatch[];
}

/** Below this a match is one to be confirmed. */
const SURE_ENOUGH = 0.75;
/** Two fields this near to one another are ambiguous. */
const NEAR = 0.05;
const LEAST_CONFIDENCE = 0.35;
/** With more columns than this, headers are looked up but not compared letter by letter. */
const MOST_COMPARED = 400;

/** Takes every column for the field that it fits best, one column a field, for each table; the best table first. */
export function matchList(list: FoundList, tables: readonly TableName[] = TABLE_NAMES): ListMatches {
  const wanted = new Set(tables);
  const contents = list.columns.map((column) => columnContent(column.values, column.formats));
  const similar = list.columns.length <= MOST_COMPARED;
  const candidates = list.columns.map((column, index) =>
    candidatesOf(column, contents[index] ?? columnContent([], []), wanted, similar).filter(
      (one) => one.confidence >= LEAST_CONFIDENCE,
    ),
  );
  const scored = tables
    .map((table) => ({ match: matchTable(list, table, candidates), table }))
    .filter(({ match, table }) =>
      fulfils(
        table,
        match.columns.flatMap((one) => one.match ?? []),
      ),
    )
    .map(({ match }) => ({ match, score: scoreOf(match, contents) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const isClose = first !== undefined && second !== undefined && second.score > 0.93 * first.score;
  const matches = scored.map(({ match }, index) =>
    index === 0 && isClose ? { ...match, needsConfirmation: true } : match,
  );
  return { best: matches[0], others: matches.slice(1) };
}

function matchTable(list: FoundList, table: TableName, candidates: readonly (readonly Candidate[])[]): ListMatch {
  const pairs = candidates.flatMap((some, index) =>
    some.filter((one) => one.field.table === table).map((candidate) => ({ candidate, index })),
  );
  pairs.sort((a, b) => b.candidate.confidence - a.candidate.confidence || a.index - b.index);
  const byColumn = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const { candidate, index } of pairs) {
    if (byColumn.has(index) || taken.has(candidate.field.key)) continue;
    byColumn.set(index, candidate);
    taken.add(candidate.field.key);
  }
  const columns = list.columns.map((column, index): ColumnMatch => {
    const match = byColumn.get(index);
    const others = (candidates[index] ?? [])
      .filter((one) => one.field.table === table && one.field !== match?.field)
      .sort((a, b) => b.confidence - a.confidence);
    return { column, match, others, needsConfirmation: match !== undefined && isDoubtful(match, others, taken) };
  });
  const matched = columns.flatMap((one) => one.match ?? []);
  const mean = matched.length === 0 ? 0 : matched.reduce((sum, one) => sum + one.confidence, 0) / matched.length;
  return { table, confidence: mean, columns, needsConfirmation: columns.some((one) => one.needsConfirmation) };
}

/** A rival field that another column has taken is no rival. */
const isDoubtful = (match: Candidate, others: readonly Candidate[], taken: ReadonlySet<string>): boolean =>
  match.confidence < SURE_ENOUGH ||
  others.some((one) => !taken.has(one.field.key) && one.confidence > match.confidence - NEAR);

/** How much a list is such a table: what its columns say, weighed by how much of it only this table has. */
function scoreOf(match: ListMatch, contents: readonly ColumnContent[]): number {
  const found = match.columns.flatMap((one) => one.match ?? []);
  const sum = found.reduce((total, one) => total + one.confidence ** 2, 0);
  return sum * shapeOf(match, contents);
}

/** A list with one row a customer is a list of customers; one where customers come again is a ledger. */
function shapeOf(match: ListMatch, contents: readonly ColumnContent[]): number {
  const customers = match.columns
    .map((one, index) => ({ key: one.match?.field.key, content: contents[index] }))
    .filter(({ key }) => key === 'customerId' || key === 'customerName')
    .map(({ content }) => content?.distinct ?? 1);
  const distinct = customers.length === 0 ? 1 : Math.max(...customers);
  const has = (key: string): boolean =>
    match.columns.some((one) => one.match?.field.key === key && one.match.reason.fit > 0.8);
  switch (match.table) {
    case 'Customers':
      return distinct > 0.95 ? 1 : distinct > 0.8 ? 0.85 : 0.45;
    case 'Sales':
      return has('orderDate') && (has('amount') || (has('quantity') && has('unitPrice')))
        ? 1.25
        : has('orderNumber') && has('quantity')
          ? 1.1
          : 0.8;
    case 'Receivables':
      return has('dueDate') || (has('paidDate') && has('paidAmount')) ? 1.4 : 0.8;
    case 'Visits':
    case 'Submissions':
    case 'Opportunities':
    case 'Archives':
    case 'Borrowings':
    case 'Destructions':
    case 'Delegations':
    case 'Appointments':
    case 'Changes':
      return 1.1;
  }
}
