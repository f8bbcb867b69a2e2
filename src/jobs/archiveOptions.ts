import { daysOf, filingMonth, parsePeriod, periodKey, type FilingPeriod } from '../domain/archive/filing/filingPeriod';
import { Refusal } from '../domain/problem';
import { isoOf, type SerialDate } from '../domain/serialDate';
import { onlyOptions, wholeNumberOption, yesNoOption, type GivenOptions } from './options';

/** What a person can choose for one run of `registerArchives`. */
export interface ArchiveOptions {
  /** The year of the calendar; undefined for the one whose filings are of concern. */
  readonly year: number | undefined;
  /** The one department of the calendar; undefined for all. */
  readonly department: string | undefined;
  /** The one period that gets a notice; undefined for all that are due. */
  readonly period: FilingPeriod | undefined;
  /** Whether the register itself is left as it is. */
  readonly calendarOnly: boolean;
}

const refuse = (code: string, facts: Readonly<Record<string, string | number>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'A5.1' });

/** Reads the options. Refuses a period that is none, and a year that is not the period's. */
export function parseArchiveOptions(given: GivenOptions): ArchiveOptions {
  onlyOptions(given, ['year', 'department', 'period', 'calendarOnly']);
  const year = wholeNumberOption(given, 'year', 1_950, 2_150);
  const text = given['period']?.trim();
  const period = text === undefined || text === '' ? undefined : parsePeriod(text, year);
  if (text !== undefined && text !== '' && !period) throw refuse('archivePeriodUnreadable', { value: text });
  if (period && year !== undefined && period.year !== year) throw refuse('archivePeriodUnreadable', { value: text ?? '' });
  const department = given['department']?.trim();
  return { year: year ?? period?.year, department: department === '' ? undefined : department, period, calendarOnly: yesNoOption(given, 'calendarOnly') ?? false };
}

/** Refuses a period or a year that has not begun: nothing can be filed for it (A5.1). */
export function refuseNotBegun({ period, year }: ArchiveOptions, today: SerialDate): void {
  const asked: FilingPeriod | undefined = period ?? (year === undefined ? undefined : { kind: 'year', year });
  if (!asked) return;
  const { first } = daysOf(asked);
  if (first > today) throw refuse('archivePeriodNotBegun', { period: periodKey(asked), begins: isoOf(filingMonth(asked).first) });
}
