import type { ColumnTable, RawCell } from '../../tables';
import type { SerialDate } from '../../serialDate';
import { POSITIONS, SECRECY_LEVELS, type Position, type SecrecyLevel } from '../archiveTerms';
import { numberIn, textIn, type RowProblem } from '../rights/readPeople';
import { LOAN_MANNERS, type LoanManner } from './access';
import { toMinute, type SerialTime } from './loanTime';

/** The steps of a loan, in their order; `readingBegun` and `readingEnded` stand for lending and return in the archive room. */
export const LOAN_STEPS = ['requested', 'approved', 'refused', 'withdrawn', 'lent', 'readingBegun', 'returned', 'readingEnded'] as const;
export type LoanStep = (typeof LOAN_STEPS)[number];

/** One step of one loan, as a row of `Borrowings` holds it. */
export interface LoanRow {
  readonly loanNumber: string;
  readonly step: LoanStep;
  readonly at: SerialTime;
  /** Who took the step: who asked, approved, lent or took back. */
  readonly by: string;
  readonly fileNumber: string;
  readonly title: string;
  readonly secrecy: SecrecyLevel | undefined;
  readonly borrower: string;
  readonly borrowerPosition: Position | undefined;
  readonly department: string;
  readonly purpose: string;
  readonly manner: LoanManner;
  readonly wantedFrom: SerialDate | undefined;
  readonly wantedUntil: SerialDate | undefined;
  readonly dueAt: SerialTime | undefined;
  readonly returnState: string;
  /** The rule that the step rests on. */
  readonly rule: string;
  readonly delegationNumber: string;
  readonly remarks: string;
}

/** Columns of a row in `Borrowings`, those that the add-in writes. */
export const LOAN_COLUMNS = [
  'loanNumber', 'step', 'at', 'by', 'fileNumber', 'title', 'secrecy', 'borrower', 'borrowerPosition', 'department', 'purpose',
  'manner', 'wantedFrom', 'wantedUntil', 'dueAt', 'returnState', 'rule', 'delegationNumber', 'remarks',
] as const satisfies readonly (keyof LoanRow)[];

/** The cells of a row in the order of `LOAN_COLUMNS`; what is not known is ''. */
export const loanCells = (row: LoanRow): readonly RawCell[] => LOAN_COLUMNS.map((column) => row[column] ?? '');

/** A row as it was read, with its place in the table. */
export interface PlacedLoanRow extends LoanRow {
  /** From the first row under the header. */
  readonly row: number;
}

/**
 * The steps in `Borrowings`. A row without a step is a whole loan of a list kept by hand: it was lent, and returned where it
 * says when. Rows that cannot be read as a step are told and do not count; but a lending whose time nobody knows does, at the
 * time of the row above it, since the document is gone from the shelf.
 */
export function readLoanRows(table: ColumnTable | undefined): { readonly rows: readonly PlacedLoanRow[]; readonly problems: readonly RowProblem[] } {
  const rows: PlacedLoanRow[] = [];
  const problems: RowProblem[] = [];
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    if (textIn(table, 'loanNumber', row) + textIn(table, 'fileNumber', row) === '') continue;
    const read = textIn(table, 'step', row) === '' ? handKept(table, row) : stepRow(table, row);
    if (!('code' in read)) rows.push(...read);
    else {
      problems.push(read);
      rows.push(...lendingWithoutTime(table, row, read, rows.at(-1)?.at ?? 0));
    }
  }
  return { rows, problems };
}

function stepRow(table: ColumnTable | undefined, row: number): readonly PlacedLoanRow[] | RowProblem {
  const loan = textIn(table, 'loanNumber', row);
  const step = LOAN_STEPS.find((one) => one === textIn(table, 'step', row));
  const at = numberIn(table, 'at', row);
  if (!step) return { code: 'loanStepUnknown', row, column: 'step', facts: { loan, step: textIn(table, 'step', row) }, rule: 'A7' };
  if (at === undefined) return { code: 'loanWithoutTime', row, column: 'at', facts: { loan }, rule: 'A7' };
  if (loan === '') return { code: 'loanWithoutNumber', row, column: 'loanNumber', facts: { document: textIn(table, 'fileNumber', row) }, rule: 'A7' };
  return [{ ...sharedParts(table, row), loanNumber: loan, step, at: toMinute(at), by: textIn(table, 'by', row), returnState: textIn(table, 'returnState', row) }];
}

/** The lending of a row whose time cannot be read. */
function lendingWithoutTime(table: ColumnTable | undefined, row: number, { code }: RowProblem, at: SerialTime): readonly PlacedLoanRow[] {
  const [loanNumber, step] = [textIn(table, 'loanNumber', row), textIn(table, 'step', row)];
  if (code !== 'loanWithoutTime' || loanNumber === '' || (step !== 'lent' && step !== 'readingBegun')) return [];
  return [{ ...sharedParts(table, row), loanNumber, step, at, by: textIn(table, 'by', row), returnState: '' }];
}

function handKept(table: ColumnTable | undefined, row: number): readonly PlacedLoanRow[] | RowProblem {
  const loan = textIn(table, 'loanNumber', row) || `#${row + 1}`;
  const [lentAt, returnedAt] = [numberIn(table, 'lentAt', row) ?? numberIn(table, 'at', row), numberIn(table, 'returnedAt', row)];
  if (lentAt === undefined) return { code: 'loanWithoutTime', row, column: 'lentAt', facts: { loan }, rule: 'A7' };
  if (returnedAt !== undefined && toMinute(returnedAt) < toMinute(lentAt)) return { code: 'loanReturnedBeforeLent', row, column: 'returnedAt', facts: { loan }, rule: 'A7.4' };
  const shared = sharedParts(table, row);
  const parts = { ...shared, dueAt: wholeDay(shared.dueAt), loanNumber: loan, by: textIn(table, 'by', row) };
  const isReading = parts.manner === 'readInRoom';
  const lent: PlacedLoanRow = { ...parts, step: isReading ? 'readingBegun' : 'lent', at: toMinute(lentAt), returnState: '' };
  if (returnedAt === undefined) return [lent];
  return [lent, { ...parts, step: isReading ? 'readingEnded' : 'returned', at: toMinute(returnedAt), returnState: textIn(table, 'returnState', row) }];
}

/** Lists kept by hand name a day, which a loan is due on until it ends. */
const wholeDay = (dueAt: SerialTime | undefined): SerialTime | undefined => (dueAt !== undefined && Number.isInteger(dueAt) ? toMinute(dueAt + 1 - 1 / 1_440) : dueAt);

function sharedParts(table: ColumnTable | undefined, row: number): Omit<PlacedLoanRow, 'loanNumber' | 'step' | 'at' | 'by' | 'returnState'> {
  const text = (column: string): string => textIn(table, column, row);
  return {
    row,
    fileNumber: text('fileNumber'),
    title: text('title'),
    secrecy: SECRECY_LEVELS.find((one) => one === text('secrecy')),
    borrower: text('borrower'),
    borrowerPosition: POSITIONS.find((one) => one === text('borrowerPosition')),
    department: text('department'),
    purpose: text('purpose'),
    manner: LOAN_MANNERS.find((one) => one === text('manner')) ?? 'lent',
    wantedFrom: numberIn(table, 'wantedFrom', row),
    wantedUntil: numberIn(table, 'wantedUntil', row),
    dueAt: numberIn(table, 'dueAt', row),
    rule: text('rule'),
    delegationNumber: text('delegationNumber'),
    remarks: text('remarks'),
  };
}
