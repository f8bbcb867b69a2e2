import { numberKey } from '../domain/archive/numbers/numberPattern';
import { Refusal } from '../domain/problem';
import { LOAN_FORM_KIND } from '../sheets/archiveForms/loanForm';
import { LOANS_OUT, recordLoanSteps, showLoansOut } from './archiveSteps/loanJob';
import { readSteps, type ArchiveSteps } from './archiveSteps/readSteps';
import { neededText, textOption, timeOfStep, timeOption, type TimeOption } from './archiveSteps/stepOptions';
import type { Job, JobContext, JobResult } from './job';
import { onlyOptions } from './options';

export interface ReturnOptions {
  readonly at: TimeOption | undefined;
  /** Undefined: show what is out. */
  readonly returned: { readonly loan: string; readonly document: string; readonly who: string; readonly state: string } | undefined;
}

/**
 * A7.4: a document comes back, or its reading ends; its state is said and checked against the pledge. `who` is the archivist.
 * Without a loan or document, what is out.
 */
export const returnLoan: Job<ReturnOptions> = {
  name: 'returnLoan',
  parseOptions: (given) => {
    onlyOptions(given, ['at', 'loan', 'document', 'who', 'state']);
    const [loan, document] = [textOption(given, 'loan'), textOption(given, 'document')];
    return { at: timeOption(given, 'at'), returned: loan + document === '' ? undefined : { loan, document, who: neededText(given, 'who'), state: textOption(given, 'state') } };
  },
  run,
};

async function run(context: JobContext, { at, returned }: ReturnOptions): Promise<JobResult> {
  const now = timeOfStep(at, context);
  if (!returned) return showLoansOut(returnLoan, await readSteps(context, now, LOANS_OUT), context);
  const steps = await readSteps(context, now, { kind: LOAN_FORM_KIND, key: returned.loan });
  const loan = returned.loan || loanOf(returned.document, steps);
  return recordLoanSteps(returnLoan, [{ kind: 'return', loan, by: returned.who, returnState: returned.state }], steps, context);
}

/** The one loan of a document that is out. */
function loanOf(document: string, { loans }: ArchiveSteps): string {
  const [loan, ...others] = loans.out.get(numberKey(document)) ?? [];
  if (!loan || others.length > 0) throw new Refusal({ code: 'loanChoiceMissing', severity: 'error', place: {}, facts: { document }, rule: 'A7.4' });
  return loan.number;
}
