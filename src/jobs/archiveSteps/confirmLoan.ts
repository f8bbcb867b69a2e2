import { foldLoans, type Loan } from '../../domain/archive/borrowing/foldLoans';
import { LOAN_COLUMNS, loanCells, readLoanRows, type LoanRow } from '../../domain/archive/borrowing/loanRow';
import { toMinute } from '../../domain/archive/borrowing/loanTime';
import { numberKey } from '../../domain/archive/numbers/numberPattern';
import type { RowProblem } from '../../domain/archive/rights/readPeople';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import type { RawCell } from '../../domain/tables';
import type { JobContext, RunnableJob } from '../job';
import { confirmRows } from './confirmRows';
import { placedProblems, type ArchiveSteps } from './readSteps';

/** What tells the steps of loans apart: no two have all of it alike. */
function keyOf(cell: (column: string) => RawCell): string {
  const at = cell('at');
  const texts = ['loanNumber', 'step', 'by', 'fileNumber', 'borrower'].map((column) => String(cell(column)).trim());
  return JSON.stringify([...texts, typeof at === 'number' ? toMinute(at) : at]);
}

/**
 * Looks at the register again once a loan's rows are written. Two people who act at the same moment both decide on what was
 * there before: both can get one number, and both can lend one document. That is told, with what to do; nothing is lost.
 */
export async function confirmLoan(
  job: Pick<RunnableJob, 'name'>,
  { loan, rows }: { readonly loan: Loan; readonly rows: readonly LoanRow[] },
  steps: Pick<ArchiveSteps, 'loans' | 'own'>,
  language: Language,
  context: JobContext,
): Promise<readonly Problem[]> {
  const after = await confirmRows(job, { table: 'Borrowings', columns: LOAN_COLUMNS, rows: rows.map(loanCells), keyOf, notTakenBack: 'writtenAgain' }, steps.own, language, context);
  const { problems } = foldLoans(readLoanRows(after.tables.get('Borrowings')?.columns).rows);
  const known = new Set(steps.loans.problems.map(sameOf));
  const mine = problems.filter((problem) => concerns(problem, loan) && !known.has(sameOf(problem)));
  return placedProblems('Borrowings', mine, after, 'error');
}

const sameOf = ({ code, facts }: RowProblem): string => JSON.stringify([code, facts]);

const concerns = ({ facts }: RowProblem, { number, first }: Loan): boolean =>
  facts['loan'] === first.loanNumber || facts['loan'] === number || (typeof facts['document'] === 'string' && numberKey(facts['document']) === numberKey(first.fileNumber));
