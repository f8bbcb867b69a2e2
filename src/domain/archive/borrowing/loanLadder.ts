import { SECRECY_LEVELS, type SecrecyLevel } from '../archiveTerms';
import type { DocumentFacts } from '../documentFacts';
import type { Loan, Loans } from './foldLoans';
import type { SerialTime } from './loanTime';

/** How a loan that is out stands to its due time. `recalled`: its document got a higher level and has to come back at once. */
export const LADDER_RUNGS = ['recalled', 'longOverdue', 'overdue', 'dueSoon', 'inTime'] as const;
export type LadderRung = (typeof LADDER_RUNGS)[number];

/** One loan that is out. */
export interface LoanOut {
  readonly loan: Loan;
  readonly rung: LadderRung;
  readonly dueAt: SerialTime | undefined;
  /** Days past the due time; 0 where it is not overdue. */
  readonly daysLate: number;
  /** The level that the register holds now. */
  readonly levelNow: SecrecyLevel | undefined;
}

const HOUR = 1 / 24;
/** Loans of hours are due soon in their last hour and long overdue after a day; loans of days a day before and after a week. */
const HOURS_LADDER = { soon: HOUR, long: 1 };
const DAYS_LADDER = { soon: 1, long: 7 };

/** All loans that are out, the most urgent first. `levelOf` gives what the register says of a document now. */
export function loansOut(loans: Loans, documentOf: (fileNumber: string) => DocumentFacts | undefined, now: SerialTime): readonly LoanOut[] {
  const out = [...loans.out.values()].flat().map((loan): LoanOut => {
    const { dueAt } = loan.lending ?? loan.last;
    const levelNow = documentOf(loan.first.fileNumber)?.level;
    return { loan, rung: rungOf(loan, dueAt, levelNow, now), dueAt, daysLate: dueAt === undefined ? 0 : Math.max(0, now - dueAt), levelNow };
  });
  return out.sort((a, b) => LADDER_RUNGS.indexOf(a.rung) - LADDER_RUNGS.indexOf(b.rung) || (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

function rungOf({ lending }: Loan, dueAt: SerialTime | undefined, levelNow: SecrecyLevel | undefined, now: SerialTime): LadderRung {
  if (isRaised(lending?.secrecy, levelNow)) return 'recalled';
  if (dueAt === undefined) return 'inTime';
  const ladder = lending && dueAt - lending.at <= 0.5 ? HOURS_LADDER : DAYS_LADDER;
  if (now > dueAt) return now - dueAt > ladder.long ? 'longOverdue' : 'overdue';
  return dueAt - now <= ladder.soon ? 'dueSoon' : 'inTime';
}

/** Whether a level is more secret than another was. */
export const isRaised = (was: SecrecyLevel | undefined, now: SecrecyLevel | undefined): boolean =>
  was !== undefined && now !== undefined && SECRECY_LEVELS.indexOf(now) < SECRECY_LEVELS.indexOf(was);
