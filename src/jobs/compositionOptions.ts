import { GRADES, type Grade } from '../domain/classification/classes';
import type { Comparison } from '../domain/composition/period';
import { periodText, readPeriodText, PERIOD_YEARS, type PeriodFault } from '../domain/composition/periodText';
import { NO_FILTER, REPORT_KINDS, type PeriodWish, type ReportKind, type ReportWish, type SalesFilter } from '../domain/composition/reportWish';
import { Refusal } from '../domain/problem';
import { isoOf } from '../domain/serialDate';
import { readNameList, writeNameList } from './nameLists';
import { choiceOption, onlyOptions, wholeNumberOption, type GivenOptions } from './options';

/** Whether a run makes new sheets beside older ones, or writes the newest of the same report anew. */
export const SHEET_CHOICES = ['new', 'refresh'] as const;
export type SheetChoice = (typeof SHEET_CHOICES)[number];

export const COMPARISONS = ['periodBefore', 'samePeriodLastYear'] as const satisfies readonly Comparison[];

/** What was chosen for one run; what was not goes by the workbook's last choices. A filter counts as a whole: one named list sets the others free. */
export interface CompositionOptions {
  readonly wish: Partial<ReportWish>;
  readonly sheets?: SheetChoice;
  /** The one report that was asked for by itself, which is all of `wish.reports` then: it says nothing about which reports come the next time. */
  readonly only?: ReportKind;
}

/** Each list of the filter with the option that names it. */
const FILTER_OPTIONS = { regions: 'region', categories: 'category', salespeople: 'salesperson', grades: 'grade' } as const satisfies Record<keyof SalesFilter, string>;
const OPTIONS = ['reports', 'only', 'period', 'compare', ...Object.values(FILTER_OPTIONS), 'fiscalYearStart', 'sheets'];

const refuse = (code: string, facts: Readonly<Record<string, string | number>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule: 'P3.3' });

/**
 * `reports=sales,credit` or `only=sales`, `period=2026-Q3 compare=samePeriodLastYear region=North,"a, b" category= salesperson= grade=A,B
 * fiscalYearStart=4 sheets=refresh`. A filter that is given empty lets everything through. Refuses unknown words
 * (`optionNotAmong`) and periods that cannot be read or do not exist (`periodUnreadable`, `periodNotThere`,
 * `periodYearOutOfRange`, `periodDayNotThere`, `periodEndsFirst`).
 */
export function parseCompositionOptions(given: GivenOptions): CompositionOptions {
  onlyOptions(given, OPTIONS);
  const only = choiceOption(given, 'only', REPORT_KINDS);
  const named = reportsOf(given['reports']);
  const reports = only ? [only] : named;
  const period = periodOption(given['period']);
  const comparison = choiceOption(given, 'compare', COMPARISONS);
  const fiscalYearStart = wholeNumberOption(given, 'fiscalYearStart', 1, 12);
  const filter = filterOf(given);
  const sheets = choiceOption(given, 'sheets', SHEET_CHOICES);
  const wish: Partial<ReportWish> = {
    ...(reports && { reports }),
    ...(period && { period }),
    ...(comparison && { comparison }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
    ...(filter && { filter }),
  };
  return { wish, ...(sheets && { sheets }), ...(only && { only }) };
}

/** In the policy's order, whatever the order in which they were named. */
function reportsOf(text: string | undefined): readonly ReportKind[] | undefined {
  const named = wordsOf('reports', text, REPORT_KINDS);
  return named && named.length > 0 ? named : undefined;
}

/** Some of the words of a list, in its order. */
function wordsOf<Word extends string>(option: string, text: string | undefined, words: readonly Word[]): readonly Word[] | undefined {
  if (text === undefined) return undefined;
  const named = readNameList(text);
  const isNamed = (word: Word, name: string): boolean => name.normalize('NFKC').toLowerCase() === word.toLowerCase();
  const unknown = named.find((name) => !words.some((word) => isNamed(word, name)));
  if (unknown !== undefined) throw refuse('optionNotAmong', { option, value: unknown, choices: words.join(', ') });
  return words.filter((word) => named.some((name) => isNamed(word, name)));
}

function filterOf(given: GivenOptions): SalesFilter | undefined {
  if (Object.values(FILTER_OPTIONS).every((option) => given[option] === undefined)) return undefined;
  const names = (option: string): readonly string[] => readNameList(given[option] ?? '');
  const grades: readonly Grade[] = wordsOf('grade', given['grade'], GRADES) ?? NO_FILTER.grades;
  return { regions: names('region'), categories: names('category'), salespeople: names('salesperson'), grades };
}

function periodOption(text: string | undefined): PeriodWish | undefined {
  if (text === undefined) return undefined;
  const reading = readPeriodText(text);
  if ('wish' in reading) return reading.wish;
  throw periodRefusal(text, reading.fault);
}

function periodRefusal(value: string, fault: PeriodFault): Refusal {
  switch (fault.kind) {
    case 'unreadable':
      return refuse('periodUnreadable', { option: 'period', value });
    case 'noSuchNumber':
      return refuse('periodNotThere', { value, unit: fault.unit, number: fault.number, most: fault.most });
    case 'yearOutOfRange':
      return refuse('periodYearOutOfRange', { value, year: fault.year, min: PERIOD_YEARS.first, max: PERIOD_YEARS.last });
    case 'noSuchDay':
      return refuse('periodDayNotThere', { value, text: fault.text });
    case 'endBeforeBegin':
      return refuse('periodEndsFirst', { value, first: isoOf(fault.first), last: isoOf(fault.last) });
  }
}

/** A whole choice as options that `parseCompositionOptions` reads back: what the pane starts a run with. */
export function compositionOptionsOf(wish: ReportWish, sheets: SheetChoice): GivenOptions {
  return {
    reports: wish.reports.join(','),
    period: periodText(wish.period),
    compare: wish.comparison,
    region: writeNameList(wish.filter.regions),
    category: writeNameList(wish.filter.categories),
    salesperson: writeNameList(wish.filter.salespeople),
    grade: wish.filter.grades.join(','),
    fiscalYearStart: String(wish.fiscalYearStart),
    sheets,
  };
}
