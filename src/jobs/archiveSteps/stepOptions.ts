import { timeOn, type SerialTime } from '../../domain/archive/borrowing/loanTime';
import { Refusal } from '../../domain/problem';
import { isoOf, serialOfIso, type SerialDate } from '../../domain/serialDate';
import type { JobContext } from '../job';
import type { GivenOptions } from '../options';

const refuse = (code: string, facts: Readonly<Record<string, string>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts });

/** A day of the calendar, `YYYY-MM-DD`; undefined where it was not given. 31 February is none (`optionNotDay`). */
export function dayOption(given: GivenOptions, key: string): SerialDate | undefined {
  const text = given[key]?.trim();
  if (text === undefined || text === '') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || isoOf(serialOfIso(text)) !== text || serialOfIso(text) < FIRST_DAY) throw refuse('optionNotDay', { option: key, value: text });
  return serialOfIso(text);
}

/** 1900-03-01, from which on Excel's days are right. */
const FIRST_DAY = 61;

/** When the step is taken: `HH:MM` of the report date, or `YYYY-MM-DD HH:MM`; undefined where it was not given. */
export interface TimeOption {
  readonly day: SerialDate | undefined;
  readonly clock: string;
}

export function timeOption(given: GivenOptions, key: string): TimeOption | undefined {
  const text = given[key]?.trim();
  if (text === undefined || text === '') return undefined;
  const parts = /^(?:(\d{4}-\d{2}-\d{2})[ T])?((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  if (!parts?.[2]) throw refuse('optionNotTime', { option: key, value: text });
  return { day: parts[1] === undefined ? undefined : dayOption({ [key]: parts[1] }, key), clock: parts[2] };
}

/** The time of a step: as given, else the report date with what the clock shows (no time zone: see `SerialTime`). */
export function timeOfStep(given: TimeOption | undefined, { date }: Pick<JobContext, 'date'>, clock = new Date()): SerialTime {
  const shown = `${String(clock.getHours()).padStart(2, '0')}:${String(clock.getMinutes()).padStart(2, '0')}`;
  return timeOn(given?.day ?? serialOfIso(date), given?.clock ?? shown);
}

/** A text without blanks at its ends; '' where it was not given. */
export const textOption = (given: GivenOptions, key: string): string => given[key]?.trim() ?? '';

/** A text that the step cannot do without (`optionMissing`). */
export function neededText(given: GivenOptions, key: string): string {
  const text = textOption(given, key);
  if (text === '') throw refuse('optionMissing', { option: key });
  return text;
}
