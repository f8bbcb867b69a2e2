import { decideLoanStep } from '../../domain/archive/borrowing/decideLoan';
import type { Loan } from '../../domain/archive/borrowing/foldLoans';
import { loansOut, type LoanOut } from '../../domain/archive/borrowing/loanLadder';
import type { LoanAction, LoanOutcome } from '../../domain/archive/borrowing/loanStep';
import type { SerialTime } from '../../domain/archive/borrowing/loanTime';
import type { DueItem } from '../../domain/archive/destruction/checkItem';
import { decideFormStep } from '../../domain/archive/destruction/decideForm';
import { isOpen, type DestructionForm } from '../../domain/archive/destruction/foldForms';
import type { FormAction, FormOutcome } from '../../domain/archive/destruction/formStep';
import type { RegisterCheck } from '../../domain/archive/registerDigest/verifyRegister';
import { createTexts } from '../../i18n/texts';
import { parseWanted, requestOf } from '../borrow';
import { dueNow } from '../destroy';
import type { JobContext } from '../job';
import type { GivenOptions } from '../options';
import { languageOfSteps } from './finishStep';
import { formSituationOf } from './formJob';
import { situationOf } from './loanJob';
import { findSteps } from './readSteps';
import { timeOfStep } from './stepOptions';

/** Loans and forms as the pane shows them, with decisions to be asked for before anything is written. */
export interface StepsOverview {
  readonly now: SerialTime;
  /** Requests that wait for an approval or, approved or free, for their lending. */
  readonly waiting: readonly Loan[];
  /** What is out, the most urgent first. */
  readonly out: readonly LoanOut[];
  readonly due: readonly DueItem[];
  /** Forms with items that wait for a step. */
  readonly forms: readonly DestructionForm[];
  readonly check: RegisterCheck;
  /** Everybody who is appointed, for choosing a name. */
  readonly names: readonly string[];
  /** Decides on a request as the job's options say it; throws the Refusal of an option that cannot be used. */
  readonly decideRequest: (given: GivenOptions) => LoanOutcome;
  readonly decideLoan: (action: LoanAction) => LoanOutcome;
  readonly decideForm: (action: FormAction) => FormOutcome;
}

/** Reads what loans and forms wait for; undefined where the workbook has no register of documents. Nothing is written. */
export async function readStepsOverview(context: JobContext): Promise<StepsOverview | undefined> {
  const now = timeOfStep(undefined, context);
  const steps = await findSteps(context, now);
  if (!steps) return undefined;
  const situation = situationOf(steps);
  const formSituation = formSituationOf(steps, createTexts(languageOfSteps(context, steps)));
  return {
    now,
    waiting: [...steps.loans.byNumber.values()].filter(({ state }) => state === 'requested' || state === 'approved'),
    out: loansOut(steps.loans, steps.documents.documentOf, now),
    due: dueNow(steps),
    forms: [...steps.forms.byNumber.values()].filter(({ items }) => items.some(isOpen)),
    check: steps.check,
    names: [...new Set(steps.people.appointments.map(({ person }) => person))],
    decideRequest: (given) => decideLoanStep(requestOf(parseWanted(given, 'who'), steps), situation),
    decideLoan: (action) => decideLoanStep(action, situation),
    decideForm: (action) => decideFormStep(action, formSituation),
  };
}
