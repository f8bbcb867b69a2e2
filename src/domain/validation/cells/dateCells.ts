import { isErrorText } from '../../matching/cellKind';
import { dayOrderOf, parseDate, type DateReading } from '../../parsing/parseDate';
import { DATES_AHEAD } from '../../parsing/datesAhead';
import { civilOf, isoOf, serialOf } from '../../serialDate';
import type { FieldDefinition, RawCell } from '../../tables';
import { NO_FACTS, type Facts } from '../finding';
import { cellRule, sampleOf, type CellJudge, type CellRules, type Verdict } from './cellJudge';

/** 1900-03-01, from which Excel's dates are right, and the end of 2199. */
const EARLIEST = 61;
const LATEST = serialOf(2199, 12, 31);

/** What is a year rather than one of the days of 1905 that Excel takes it for. */
const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number <= 2100;
/** A day written as eight digits, which is far beyond all days of Excel's. */
const isCompact = (number: number): boolean => number >= 19_000_101 && number <= 21_991_231;

/** The same day with day and month changed over; undefined where that is no day or the same one. */
export function swappedDay(serial: number): number | undefined {
  const { year, month, day } = civilOf(serial);
  return day <= 12 && day !== month ? serialOf(year, day, month) : undefined;
}

/** The rules of one date field. */
const rulesOf = (field: FieldDefinition) => ({
  errorValue: cellRule(field, 'errorValue', 'type', 'error'),
  unreadable: cellRule(field, 'dateUnreadable', 'type', 'error'),
  yearOnly: cellRule(field, 'dateYearOnly', 'suspicious', 'warning'),
  asDigits: cellRule(field, 'dateAsDigits', 'type', 'warning', true),
  asText: cellRule(field, 'dateAsText', 'type', 'warning', true),
  ambiguous: cellRule(field, 'dateAmbiguous', 'suspicious', 'warning'),
  outOfRange: cellRule(field, 'dateOutOfRange', 'range', 'error'),
  inFuture: cellRule(field, 'dateInFuture', 'range', 'error'),
  swapped: cellRule(field, 'dayMonthSwapped', 'suspicious', 'warning'),
});

type DateRules = ReturnType<typeof rulesOf>;

/** Dates: readable, within the years of files, not ahead where they cannot be. What is one day only can be made a date. */
export function dateRules(field: FieldDefinition): CellRules {
  const rules = rulesOf(field);
  const { inFuture, swapped, ...always } = rules;
  const mayLieAhead = DATES_AHEAD.has(field.key);
  return {
    rules: [...Object.values(always), ...(mayLieAhead ? [] : [inFuture, swapped])],
    judgeFor: (input, table): CellJudge => {
      const latest = mayLieAhead ? LATEST : input.reportDate + 1;
      const reading: DateReading = {
        ...dayOrderOf(sampleOf(table, field), 'monthFirst'),
        date1904: false,
        latest,
        keepTime: field.type === 'dateTime',
        yearsOnly: false,
      };
      return {
        isFine: (cell) => typeof cell === 'number' && cell >= EARLIEST && cell <= latest && !isYear(cell),
        judge: (cell) => {
          if (isErrorText(cell)) return [{ rule: rules.errorValue, facts: NO_FACTS }];
          if (typeof cell !== 'number') return judgeText(cell, rules, reading);
          const verdict = judgeSerial(cell, rules, reading);
          return verdict ? [verdict] : [];
        },
      };
    },
  };
}

function judgeSerial(serial: number, rules: DateRules, reading: DateReading): Verdict | undefined {
  if (isYear(serial)) return { rule: rules.yearOnly, facts: { year: serial, date: isoOf(serial) } };
  if (isCompact(serial)) {
    const parsed = parseDate(serial, reading);
    if (parsed.kind === 'value' && typeof parsed.value === 'number') return { rule: rules.asDigits, facts: { date: isoOf(parsed.value) }, fix: parsed.value };
  }
  if (serial < EARLIEST || serial > LATEST) return { rule: rules.outOfRange, facts: NO_FACTS };
  if (serial <= reading.latest) return undefined;
  const other = swappedDay(serial);
  return other !== undefined && other <= reading.latest
    ? { rule: rules.swapped, facts: { date: isoOf(serial), other: isoOf(other) } }
    : { rule: rules.inFuture, facts: NO_FACTS };
}

function judgeText(cell: RawCell, rules: DateRules, reading: DateReading): readonly Verdict[] {
  const parsed = parseDate(cell, reading);
  if (parsed.kind !== 'value' || typeof parsed.value !== 'number') return [{ rule: rules.unreadable, facts: NO_FACTS }];
  const { value, note } = parsed;
  if (isYear(value)) return [{ rule: rules.yearOnly, facts: { year: value, date: isoOf(value) } }];
  if (note?.code === 'dateAmbiguous') return [{ rule: rules.ambiguous, facts: bothWays(value) }];
  const plain: Verdict = { rule: rules.asText, facts: { date: isoOf(value) }, ...(note ? {} : { fix: value }) };
  const further = judgeSerial(value, rules, reading);
  return further ? [plain, further] : [plain];
}

const bothWays = (serial: number): Facts => ({ date: isoOf(serial), other: isoOf(swappedDay(serial) ?? serial) });
