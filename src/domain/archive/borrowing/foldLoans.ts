import { assertNever } from '../../assertNever';
import { numberKey } from '../numbers/numberPattern';
import type { RowProblem } from '../rights/readPeople';
import { LOAN_STEPS, type LoanRow, type LoanStep, type PlacedLoanRow } from './loanRow';

/** Where a loan stands. `out`: the document is with the borrower or on the reading table. */
export type LoanState = 'requested' | 'approved' | 'refused' | 'withdrawn' | 'out' | 'closed';

/** One loan, from its steps. */
export interface Loan {
  readonly number: string;
  readonly state: LoanState;
  /** The request, or the first row there is. */
  readonly first: LoanRow;
  /** The row of the state; its time is when the state began. */
  readonly last: LoanRow;
  readonly approval: LoanRow | undefined;
  /** The row by which the document left the shelf. */
  readonly lending: LoanRow | undefined;
}

export interface Loans {
  readonly byNumber: ReadonlyMap<string, Loan>;
  /** Loans that are out, by `numberKey` of the file number; more than one only where the table was written by hand. */
  readonly out: ReadonlyMap<string, readonly Loan[]>;
  /** Steps that do not follow from those before them. */
  readonly problems: readonly RowProblem[];
}

const NEXT: Readonly<Record<LoanState, readonly LoanStep[]>> = {
  requested: ['approved', 'refused', 'withdrawn', 'lent', 'readingBegun'],
  approved: ['withdrawn', 'lent', 'readingBegun'],
  refused: [],
  withdrawn: [],
  out: ['returned', 'readingEnded'],
  closed: [],
};

/** The state after a step. */
export function stateAfter(step: LoanStep): LoanState {
  switch (step) {
    case 'requested':
    case 'approved':
    case 'refused':
    case 'withdrawn':
      return step;
    case 'lent':
    case 'readingBegun':
      return 'out';
    case 'returned':
    case 'readingEnded':
      return 'closed';
    default:
      return assertNever(step);
  }
}

export const isLending = (step: LoanStep): boolean => stateAfter(step) === 'out';

/** Whether a step may follow a state; a loan without any rows begins with its request. */
export const mayFollow = (state: LoanState | undefined, step: LoanStep): boolean => (state === undefined ? step === 'requested' : NEXT[state].includes(step));

/**
 * All loans from their rows, whatever the order of the rows in the table: a loan's rows count by time, then by the order of
 * steps. A step that does not follow is told. A lending counts all the same, since the document is gone from the shelf; any
 * other such step does not.
 */
export function foldLoans(rows: readonly PlacedLoanRow[]): Loans {
  const byNumber = new Map<string, Loan>();
  const problems: RowProblem[] = [];
  for (const group of groupedByLoan(rows).values()) {
    for (const row of group) {
      const loan = byNumber.get(row.loanNumber);
      const follows = mayFollow(loan?.state, row.step) || (loan === undefined && isLending(row.step));
      if (!follows) problems.push(outOfOrder(row, loan));
      if (follows || isLending(row.step)) byNumber.set(row.loanNumber, nextLoan(loan, row));
    }
  }
  return { byNumber, out: outByFile([...byNumber.values()]), problems };
}

function nextLoan(loan: Loan | undefined, row: PlacedLoanRow): Loan {
  return {
    number: row.loanNumber,
    state: stateAfter(row.step),
    first: loan?.first ?? row,
    last: row,
    approval: row.step === 'approved' ? row : loan?.approval,
    lending: isLending(row.step) ? row : loan?.lending,
  };
}

function groupedByLoan(rows: readonly PlacedLoanRow[]): ReadonlyMap<string, readonly PlacedLoanRow[]> {
  const groups = new Map<string, PlacedLoanRow[]>();
  for (const row of rows) {
    const group = groups.get(row.loanNumber);
    if (group) group.push(row);
    else groups.set(row.loanNumber, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.at - b.at || LOAN_STEPS.indexOf(a.step) - LOAN_STEPS.indexOf(b.step) || a.row - b.row);
  return groups;
}

function outOfOrder({ row, step, loanNumber }: PlacedLoanRow, loan: Loan | undefined): RowProblem {
  const isReturn = step === 'returned' || step === 'readingEnded';
  const code = isReturn && loan?.state !== 'closed' ? 'loanReturnedBeforeLent' : 'loanStepOutOfOrder';
  return { code, row, column: 'step', facts: { loan: loanNumber, step, state: loan?.last.step ?? '–' }, rule: isReturn ? 'A7.4' : 'A7' };
}

function outByFile(loans: readonly Loan[]): ReadonlyMap<string, readonly Loan[]> {
  const out = new Map<string, Loan[]>();
  for (const loan of loans) {
    if (loan.state !== 'out') continue;
    const key = numberKey(loan.first.fileNumber);
    const others = out.get(key);
    if (others) others.push(loan);
    else out.set(key, [loan]);
  }
  return out;
}
