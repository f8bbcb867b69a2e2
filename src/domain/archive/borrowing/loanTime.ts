import { assertNever } from '../../assertNever';
import type { SerialDate } from '../../serialDate';
import type { SecrecyLevel } from '../archiveTerms';
import type { LoanManner } from './access';

/**
 * Times are civil, as the clock on the office wall shows them, without a time zone: a serial whose fraction is the time of
 * day, in whole minutes. Where clocks are put forward or back during a loan, what the clock shows is what counts: lent at
 * 01:30 for 4 hours is due at 05:30. A return that the clock shows before the lending is entered at the time of lending.
 */
export type SerialTime = SerialDate;

const MINUTES_A_DAY = 1_440;

/** A7.3c */
export const SECRET_LOAN_HOURS = 4;
/** How long an unclassified document is lent where the request names no day; the policy sets no limit. */
export const USUAL_LOAN_DAYS = 14;

/** A time in whole minutes, so that equal times are equal numbers. */
export const toMinute = (time: SerialTime): SerialTime => Math.round(time * MINUTES_A_DAY) / MINUTES_A_DAY;

/** The serial of a day's time `HH:MM`. */
export function timeOn(day: SerialDate, clock: string): SerialTime {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return toMinute(Math.floor(day) + (hours * 60 + minutes) / MINUTES_A_DAY);
}

export const plusHours = (time: SerialTime, hours: number): SerialTime => toMinute(time + hours / 24);

/** `HH:MM` of a time. */
export function clockOf(time: SerialTime): string {
  const minutes = Math.round((time - Math.floor(time)) * MINUTES_A_DAY);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The last day for which an unclassified document is lent where none was asked for. */
export const usualUntil = (day: SerialDate): SerialDate => Math.floor(day) + USUAL_LOAN_DAYS;

/**
 * When a document that leaves the shelf now has to be back; undefined where the working day has ended already. Secret:
 * 4 hours at most, shorter if the day ends (A7.3c). Reading in the room: until the day ends. Unclassified: until the day
 * ends on the last day that was asked for.
 */
export function dueTime(level: SecrecyLevel, manner: LoanManner, begins: SerialTime, wantedUntil: SerialDate, dayEnds: string): SerialTime | undefined {
  const today = timeOn(begins, dayEnds);
  const wanted = timeOn(wantedUntil, dayEnds);
  const due = Math.min(wanted, manner === 'readInRoom' ? today : lentUntil(level, begins, today, wanted));
  return due > begins ? toMinute(due) : undefined;
}

function lentUntil(level: SecrecyLevel, begins: SerialTime, dayEnds: SerialTime, wanted: SerialTime): SerialTime {
  switch (level) {
    case 'secret':
      return Math.min(plusHours(begins, SECRET_LOAN_HOURS), dayEnds);
    case 'unclassified':
      return wanted;
    case 'topSecret':
    case 'confidential':
      // Never lent (A7.3a, A7.3b).
      return begins;
    default:
      return assertNever(level);
  }
}
