import { POSITIONS, type Position } from '../domain/archive/archiveTerms';
import { LOAN_MANNERS, type LoanManner } from '../domain/archive/borrowing/access';
import { usualUntil } from '../domain/archive/borrowing/loanTime';
import type { LoanAction, RequestAction } from '../domain/archive/borrowing/loanStep';
import { departmentsOf, holds } from '../domain/archive/rights/positions';
import type { SerialDate } from '../domain/serialDate';
import { LOAN_FORM_KIND } from '../sheets/archiveForms/loanForm';
import { againWhereTaken } from './archiveSteps/againWhereTaken';
import { LOANS_OUT, recordLoanSteps, showLoansOut, situationOf } from './archiveSteps/loanJob';
import { readSteps, type ArchiveSteps } from './archiveSteps/readSteps';
import { dayOption, neededText, textOption, timeOfStep, timeOption, type TimeOption } from './archiveSteps/stepOptions';
import type { Job, JobContext, JobResult } from './job';
import { choiceOption, onlyOptions, type GivenOptions } from './options';

const STEPS = ['list', 'request', 'approve', 'refuse', 'withdraw', 'lend'] as const;

/** Who wants which document, for what and how long. */
interface Wanted {
  readonly document: string;
  readonly borrower: string;
  readonly position: Position | undefined;
  readonly department: string;
  readonly filedBy: string;
  readonly purpose: string;
  readonly manner: LoanManner;
  readonly from: SerialDate | undefined;
  readonly to: SerialDate | undefined;
}

export type BorrowOptions = { readonly at: TimeOption | undefined } & (
  | { readonly step: 'list' }
  | { readonly step: 'request'; readonly wanted: Wanted }
  /** Lent at once, without a request before: where A7.1 lets it be. */
  | { readonly step: 'lendNow'; readonly wanted: Wanted; readonly who: string }
  | { readonly step: 'approve' | 'refuse' | 'withdraw' | 'lend'; readonly loan: string; readonly who: string; readonly reason: string }
);

const KEYS = ['step', 'at', 'document', 'who', 'borrower', 'position', 'department', 'filedBy', 'purpose', 'manner', 'from', 'to', 'loan', 'reason'];

/**
 * A7: a loan from its request to its lending, one step a run; without a step, what is out. `who` takes the step: the borrower
 * asks (`filedBy`: the manager who files it), others approve, refuse or lend.
 */
export const borrow: Job<BorrowOptions> = {
  name: 'borrow',
  parseOptions: (given) => {
    onlyOptions(given, KEYS);
    const at = timeOption(given, 'at');
    const step = choiceOption(given, 'step', STEPS) ?? (textOption(given, 'document') === '' ? 'list' : 'request');
    if (step === 'list') return { at, step };
    if (step === 'request') return { at, step, wanted: parseWanted(given, 'who') };
    if (step === 'lend' && textOption(given, 'loan') === '') return { at, step: 'lendNow', wanted: parseWanted(given, 'borrower'), who: neededText(given, 'who') };
    return { at, step, loan: neededText(given, 'loan'), who: neededText(given, 'who'), reason: textOption(given, 'reason') };
  },
  run,
};

export function parseWanted(given: GivenOptions, borrowerKey: 'who' | 'borrower'): Wanted {
  const borrower = neededText(given, borrowerKey);
  return {
    document: neededText(given, 'document'),
    borrower,
    position: choiceOption(given, 'position', POSITIONS),
    department: textOption(given, 'department'),
    filedBy: textOption(given, 'filedBy') || borrower,
    purpose: textOption(given, 'purpose'),
    manner: choiceOption(given, 'manner', LOAN_MANNERS) ?? 'lent',
    from: dayOption(given, 'from'),
    to: dayOption(given, 'to'),
  };
}

async function run(context: JobContext, options: BorrowOptions): Promise<JobResult> {
  const shows = options.step === 'list' ? LOANS_OUT : { kind: LOAN_FORM_KIND, key: 'loan' in options ? options.loan : '' };
  return againWhereTaken(async () => {
    const steps = await readSteps(context, timeOfStep(options.at, context), shows);
    return options.step === 'list' ? showLoansOut(borrow, steps, context) : recordLoanSteps(borrow, actionsOf(options, steps), steps, context);
  });
}

function actionsOf(options: Exclude<BorrowOptions, { step: 'list' }>, steps: ArchiveSteps): readonly LoanAction[] {
  switch (options.step) {
    case 'request':
      return [requestOf(options.wanted, steps)];
    case 'lendNow':
      return [requestOf(options.wanted, steps), { kind: 'lend', loan: situationOf(steps).nextNumber, by: options.who }];
    case 'approve':
    case 'refuse':
    case 'withdraw':
    case 'lend':
      return [{ kind: options.step, loan: options.loan, by: options.who, remarks: options.reason }];
  }
}

/** A request with what follows from the appointments: department and position where they are not given. */
export function requestOf(wanted: Wanted, { people, now }: Pick<ArchiveSteps, 'people' | 'now'>): RequestAction {
  const { appointments } = people;
  const own = departmentsOf(wanted.borrower, now, appointments);
  const from = wanted.from ?? Math.floor(now);
  return {
    kind: 'request',
    fileNumber: wanted.document,
    borrower: wanted.borrower,
    position: wanted.position ?? POSITIONS.find((position) => holds(wanted.borrower, position, now, appointments)),
    department: wanted.department || (own[0] ?? ''),
    filedBy: wanted.filedBy,
    purpose: wanted.purpose,
    manner: wanted.manner,
    wantedFrom: from,
    wantedUntil: wanted.to ?? usualUntil(from),
  };
}
