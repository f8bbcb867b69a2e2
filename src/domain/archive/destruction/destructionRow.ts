import type { ColumnTable, RawCell } from '../../tables';
import type { SerialDate } from '../../serialDate';
import { SECRECY_LEVELS, type SecrecyLevel } from '../archiveTerms';
import { toMinute, type SerialTime } from '../borrowing/loanTime';
import { digestOf, previousText } from '../registerDigest/digest';
import { numberIn, textIn, type RowProblem } from '../rights/readPeople';

/** The steps of an item on a form, in their order; `rejected` may come before `destroyed` at any time, `joined` joins two ends of the register. */
export const DESTRUCTION_STEPS = ['listed', 'reviewed', 'approved', 'witnessNamed', 'destroyed', 'rejected', 'joined'] as const;
export type DestructionStep = (typeof DESTRUCTION_STEPS)[number];

/** One step of one item of one form, as a row of `Destructions` holds it, but for its digests. */
export interface DestructionRow {
  readonly formNumber: string;
  readonly step: DestructionStep;
  readonly at: SerialTime;
  readonly by: string;
  readonly fileNumber: string;
  readonly title: string;
  readonly secrecy: SecrecyLevel | undefined;
  readonly documentDate: SerialDate | undefined;
  readonly retentionUntil: SerialDate | undefined;
  readonly pages: number | undefined;
  /** Why it is to be destroyed, or why it was rejected. */
  readonly reason: string;
  readonly witness: string;
  readonly rule: string;
  readonly delegationNumber: string;
  readonly remarks: string;
}

const CONTENT_COLUMNS = [
  'formNumber', 'step', 'at', 'by', 'fileNumber', 'title', 'secrecy', 'documentDate', 'retentionUntil', 'pages', 'reason', 'witness', 'rule',
  'delegationNumber', 'remarks',
] as const satisfies readonly (keyof DestructionRow)[];

/** Columns of a row in `Destructions`, those that the add-in writes. */
export const DESTRUCTION_COLUMNS = [...CONTENT_COLUMNS, 'previousDigest', 'digest'] as const;

/** A row as it was read, with its place in the table. */
export interface PlacedDestructionRow extends DestructionRow {
  /** From the first row under the header. */
  readonly row: number;
  /** Of a register kept by hand: destroyed, without the steps before it. */
  readonly isHandKept?: boolean;
}

/**
 * The cells of new rows in the order of `DESTRUCTION_COLUMNS`, each chained to the one before it and the first one to the
 * register's head. Where the register has several heads, a row that joins them comes first.
 */
export function chainedCells(rows: readonly DestructionRow[], heads: readonly string[], join: Pick<DestructionRow, 'at' | 'by'>): readonly (readonly RawCell[])[] {
  let previous = heads;
  return (heads.length > 1 ? [joinRow(join), ...rows] : rows).map((row) => {
    const content = [...CONTENT_COLUMNS.map((column): RawCell => row[column] ?? ''), previousText(previous)];
    const digest = digestOf(content);
    previous = [digest];
    return [...content, digest];
  });
}

/** The row that joins the heads of a fork: two people wrote at once. */
export const joinRow = ({ at, by }: Pick<DestructionRow, 'at' | 'by'>): DestructionRow => ({
  formNumber: '', step: 'joined', at, by, fileNumber: '', title: '', secrecy: undefined, documentDate: undefined, retentionUntil: undefined, pages: undefined,
  reason: '', witness: '', rule: 'A8.4', delegationNumber: '', remarks: '',
});

/**
 * The steps in `Destructions`. A row without a step is one of a register kept by hand: its item was destroyed. Rows that
 * cannot be read as a step are told and do not count.
 */
export function readDestructionRows(table: ColumnTable | undefined): { readonly rows: readonly PlacedDestructionRow[]; readonly problems: readonly RowProblem[] } {
  const rows: PlacedDestructionRow[] = [];
  const problems: RowProblem[] = [];
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const [form, file, stepText] = [textIn(table, 'formNumber', row), textIn(table, 'fileNumber', row), textIn(table, 'step', row)];
    if (form + file + stepText === '') continue;
    const step = stepText === '' ? 'destroyed' : DESTRUCTION_STEPS.find((one) => one === stepText);
    if (!step) problems.push({ code: 'destructionStepUnknown', row, column: 'step', facts: { form, step: stepText }, rule: 'A8' });
    else rows.push({ ...placedRow(table, row, step), ...(stepText === '' ? { isHandKept: true } : {}) });
  }
  return { rows, problems };
}

function placedRow(table: ColumnTable | undefined, row: number, step: DestructionStep): PlacedDestructionRow {
  const text = (column: string): string => textIn(table, column, row);
  return {
    row,
    step,
    formNumber: text('formNumber'),
    at: toMinute(numberIn(table, 'at', row) ?? 0),
    by: text('by'),
    fileNumber: text('fileNumber'),
    title: text('title'),
    secrecy: SECRECY_LEVELS.find((one) => one === text('secrecy')),
    documentDate: numberIn(table, 'documentDate', row),
    retentionUntil: numberIn(table, 'retentionUntil', row),
    pages: numberIn(table, 'pages', row),
    reason: text('reason'),
    witness: text('witness'),
    rule: text('rule'),
    delegationNumber: text('delegationNumber'),
    remarks: text('remarks'),
  };
}
