import { accessTo } from '../../domain/archive/borrowing/access';
import { decideLoanStep } from '../../domain/archive/borrowing/decideLoan';
import { approversOf } from '../../domain/archive/borrowing/loanApproval';
import { foldLoans, type Loan } from '../../domain/archive/borrowing/foldLoans';
import { loansOut } from '../../domain/archive/borrowing/loanLadder';
import { nextNumber } from '../../domain/archive/borrowing/loanNumber';
import { LOAN_COLUMNS, loanCells, type LoanRow, type LoanStep } from '../../domain/archive/borrowing/loanRow';
import type { LoanAction, LoanOutcome, LoanSituation } from '../../domain/archive/borrowing/loanStep';
import { numberKey } from '../../domain/archive/numbers/numberPattern';
import { evidenceOf } from '../../domain/archive/register/documentsOut';
import { statusAfterSteps, type StatusChange } from '../../domain/archive/register/statusAfterSteps';
import { standingOf } from '../../domain/archive/rights/standing';
import { Refusal, type Problem } from '../../domain/problem';
import { civilOf } from '../../domain/serialDate';
import type { Language } from '../../domain/language';
import { createTexts } from '../../i18n/texts';
import { loansOutList, LOANS_OUT_KIND } from '../../sheets/archiveForms/archiveLists';
import { LOAN_FORM_KIND, loanForm } from '../../sheets/archiveForms/loanForm';
import { listContent } from '../../sheets/archiveForms/officeList';
import type { JobContext, JobResult, RunnableJob } from '../job';
import { confirmLoan } from './confirmLoan';
import { finishStep, languageOfSteps, refusalOf } from './finishStep';
import type { ArchiveSteps } from './readSteps';
import { registerSteps, statusSteps } from './stepPlan';

type Named = Pick<RunnableJob, 'name'>;

/** Everything that a step of a loan is decided on. */
export const situationOf = (steps: ArchiveSteps): LoanSituation => ({
  documentOf: steps.documents.documentOf,
  loans: steps.loans,
  people: steps.people,
  dayEnds: steps.policy.dayEnds,
  now: steps.now,
  nextNumber: nextNumber('L', civilOf(steps.now).year, steps.loans.byNumber.keys()),
});

/** The list of what is out. */
export const LOANS_OUT = { kind: LOANS_OUT_KIND, key: '' } as const;

/** Shows what is out, the most urgent first; nothing is recorded. */
export async function showLoansOut(job: Named, steps: ArchiveSteps, context: JobContext): Promise<JobResult> {
  const texts = createTexts(languageOfSteps(context, steps));
  const out = loansOut(steps.loans, steps.documents.documentOf, steps.now);
  const list = loansOutList(out, steps.now, texts);
  const overdue = out.filter(({ rung }) => rung === 'overdue' || rung === 'longOverdue').length;
  return finishStep(
    job,
    steps,
    {
      writes: [],
      sheet: { ...LOANS_OUT, name: texts('archiveForms.loansOut.sheet'), contentOf: (rowsBefore) => listContent(list, rowsBefore, texts) },
      counts: { loansOut: out.length, loansOverdue: overdue },
      problems: steps.problems,
    },
    context,
  );
}

/**
 * Takes steps of one loan, each decided on what the one before it leaves, and records them all or none: rows of
 * `Borrowings`, the document's status, the printed form.
 */
export async function recordLoanSteps(job: Named, actions: readonly LoanAction[], steps: ArchiveSteps, context: JobContext): Promise<JobResult> {
  if (steps.people.appointments.length === 0) throw new Refusal({ code: 'appointmentsMissing', severity: 'error', place: {}, facts: {}, rule: 'A7' });
  const language = languageOfSteps(context, steps);
  const texts = createTexts(language);
  const { rows, loan, outcome } = decideAll(actions, situationOf(steps));
  const cells = rows.map(loanCells);
  const result = await finishStep(
    job,
    steps,
    {
      writes: [
        ...registerSteps({ table: 'Borrowings', columns: LOAN_COLUMNS, rows: cells }, steps.own, language),
        ...statusSteps(statusesAfter(loan, rows, steps), steps.own, language),
      ],
      sheet: {
        kind: LOAN_FORM_KIND,
        key: loan.number,
        name: texts('archiveForms.loanForm.sheet', { loan: loan.number }),
        contentOf: () => loanForm({ loan, now: steps.now, needsApproval: needsApproval(loan, steps), approvers: approversNow(loan, steps) }, texts),
      },
      counts: { loanSteps: rows.length },
      problems: [...steps.problems, ...nextProblems(loan, outcome, language)],
    },
    context,
  );
  const found = await confirmLoan(job, { loan, rows }, steps, language, context);
  return { ...result, problems: [...result.problems, ...found] };
}

type Done = Extract<LoanOutcome, { kind: 'done' }>;

/** Decides one action after another; the rows of those before are taken as written. */
export function decideAll(actions: readonly LoanAction[], situation: LoanSituation): { readonly rows: readonly LoanRow[]; readonly loan: Loan; readonly outcome: Done } {
  const rows: LoanRow[] = [];
  let loans = situation.loans;
  let last: { readonly loan: Loan; readonly outcome: Done } | undefined;
  for (const action of actions) {
    const outcome = decideLoanStep(action, { ...situation, loans });
    if (outcome.kind === 'refused') throw refusalOf(outcome);
    rows.push(outcome.row);
    const number = action.kind === 'request' ? situation.nextNumber : action.loan;
    const [folded] = foldLoans([...rowsOf(situation, number), ...rows.map((row, index) => ({ ...row, row: index }))]).byNumber.values();
    if (!folded) continue;
    const loan = { ...folded, number };
    // Other loans of the same document still count for what follows.
    loans = { ...loans, byNumber: new Map([...situation.loans.byNumber, [number, loan]]), out: situation.loans.out };
    last = { loan, outcome };
  }
  if (!last) throw new RangeError('no step of a loan');
  return { rows, ...last };
}

/** The rows of a loan that are known to be there: its request, approval and lending. */
function rowsOf({ loans }: LoanSituation, number: string) {
  const loan = loans.byNumber.get(number);
  if (!loan) return [];
  const rows = [loan.first, loan.approval, loan.lending, loan.last].filter((row) => row !== undefined);
  return [...new Set(rows)].map((row, index) => ({ ...row, row: index - 100 }));
}

const ENDINGS: readonly LoanStep[] = ['returned', 'readingEnded'];

/** The document's status once the rows are written; another loan of it that is still out goes on counting. */
function statusesAfter(loan: Loan, rows: readonly LoanRow[], { documents, loans, forms, now }: ArchiveSteps): readonly StatusChange[] {
  const cameBack = rows.some(({ step }) => ENDINGS.includes(step));
  if (!cameBack && loan.state !== 'out') return [];
  const key = numberKey(loan.first.fileNumber);
  const others = (loans.out.get(key) ?? []).filter(({ number }) => number !== loan.number);
  const out = [...(loan.state === 'out' ? [loan] : []), ...others];
  const evidence = evidenceOf({ byNumber: new Map([[loan.number, loan]]), out: out.length > 0 ? new Map([[key, out]]) : new Map(), problems: [] }, new Set(forms.destroyed.keys()));
  return statusAfterSteps([key], { documents, evidence, now, cameBack });
}

function needsApproval(loan: Loan, { documents, people, now }: ArchiveSteps): boolean {
  const document = documents.documentOf(loan.first.fileNumber);
  if (!document?.level) return true;
  return accessTo(document.level, loan.first.manner, standingOf(loan.first.borrower, [document.department], now, people)).kind !== 'allowed';
}

function approversNow(loan: Loan, { documents, people, now }: ArchiveSteps): readonly string[] {
  const document = documents.documentOf(loan.first.fileNumber);
  if (!document?.level || loan.state !== 'requested') return [];
  return approversOf({ ...loan.first, level: document.level, department: document.department }, { people, now }).map(({ name }) => name);
}

/** What has to happen next, for a request. */
function nextProblems(loan: Loan, { decision }: Done, language: Language): readonly Problem[] {
  if (loan.state !== 'requested') return [];
  const hint = (code: string, facts: Problem['facts'], severity: Problem['severity'] = 'hint'): Problem => ({ code, severity, place: {}, facts: { loan: loan.number, ...facts }, rule: decision.rule });
  if (decision.kind === 'allowed') return [hint('loanMayBeLent', {})];
  const names = decision.approvers.map(({ name }) => name).join(language === 'en-US' ? ', ' : '、');
  return [names === '' ? hint('loanNoApprover', {}, 'warning') : hint('loanNeedsApproval', { approvers: names })];
}
