import { assertNever } from '../../assertNever';
import { numberKey } from '../numbers/numberPattern';
import type { RowProblem } from '../rights/readPeople';
import { LOAN_STEPS, type LoanRow, type LoanStep, type PlacedLoanRow } from './loanRow';
import { loansOfOneNumber } from './loansOfOneNumber';

/** Where a loan stands. `out`: the document is with the borrower or on the reading table. */
export type LoanState = 'requested' | 'approved' | 'refused' | 'withdrawn' | 'out' | 'closed';

/** One loan, from its steps. */
export interface Loan {
  /** What it is known by: its number; with an ending where two requests were given one number. */
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
 * other such step does not. Two requests under one number, as two people make at the same moment, are two loans: the second
 * is known by the number with `-2` behind it. A document that is out twice is told.
 */
export function foldLoans(rows: readonly PlacedLoanRow[]): Loans {
  const byNumber = new Map<string, Loan>();
  const problems: RowProblem[] = [];
  for (const [number, group] of groupedByLoan(rows)) {
    for (const [index, own] of loansOfOneNumber(group).entries()) {
      const name = index === 0 ? number : freeName(number, index + 1, byNumber);
      const loan = foldLoan(name, own, problems);
      if (!loan) continue;
      byNumber.set(name, loan);
      if (index > 0 && loan.first.step === 'requested') problems.push(sharedNumber(loan, own[0]));
    }
  }
  const out = outByFile([...byNumber.values()]);
  return { byNumber, out, problems: [...problems, ...outTwice(out, rows)] };
}

function freeName(number: string, index: number, taken: ReadonlyMap<string, Loan>): string {
  const name = `${number}-${index}`;
  return taken.has(name) ? freeName(number, index + 1, taken) : name;
}

function foldLoan(name: string, rows: readonly PlacedLoanRow[], problems: RowProblem[]): Loan | undefined {
  let loan: Loan | undefined;
  for (const row of rows) {
    const follows = mayFollow(loan?.state, row.step) || (loan === undefined && isLending(row.step));
    if (!follows) problems.push(outOfOrder(name, row, loan));
    if (follows || isLending(row.step)) loan = nextLoan(name, loan, row);
  }
  return loan;
}

function nextLoan(number: string, loan: Loan | undefined, row: PlacedLoanRow): Loan {
  return {
    number,
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

function outOfOrder(loanName: string, { row, step }: PlacedLoanRow, loan: Loan | undefined): RowProblem {
  const isReturn = step === 'returned' || step === 'readingEnded';
  const code = isReturn && loan?.state !== 'closed' ? 'loanReturnedBeforeLent' : 'loanStepOutOfOrder';
  return { code, row, column: 'step', facts: { loan: loanName, step, state: loan?.last.step ?? '–' }, rule: isReturn ? 'A7.4' : 'A7' };
}

const sharedNumber = ({ number, first }: Loan, row: PlacedLoanRow | undefined): RowProblem => ({
  code: 'loanNumberShared',
  row: row?.row ?? 0,
  column: 'loanNumber',
  facts: { loan: first.loanNumber, name: number, document: first.fileNumber, borrower: first.borrower },
  rule: 'A7',
});

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

/** What is lent cannot be lent again; where two people lend at the same moment, the register says so all the same. */
function outTwice(out: Loans['out'], rows: readonly PlacedLoanRow[]): readonly RowProblem[] {
  return [...out.values()].flatMap(([loan, ...others]) =>
    others.map((other): RowProblem => ({
      code: 'documentLentTwice',
      row: rows.find((row) => row === other.lending)?.row ?? 0,
      column: 'fileNumber',
      facts: { document: other.first.fileNumber, loan: loan?.number ?? '', borrower: loan?.first.borrower ?? '', other: other.number, otherBorrower: other.first.borrower },
      rule: 'A7',
    })),
  );
}
