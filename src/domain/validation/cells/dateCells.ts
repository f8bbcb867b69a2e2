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

/** Dates: readable, within Excel's days, not ahead where they cannot be. A text that is one day only can be made a date. */
export function dateRules(field: FieldDefinition): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const unreadable = cellRule(field, 'dateUnreadable', 'type', 'error');
  const yearOnly = cellRule(field, 'dateYearOnly', 'suspicious', 'warning');
  const asDigits = cellRule(field, 'dateAsDigits', 'type', 'warning', true);
  const asText = cellRule(field, 'dateAsText', 'type', 'warning', true);
  const ambiguous = cellRule(field, 'dateAmbiguous', 'suspicious', 'warning');
  const outOfRange = cellRule(field, 'dateOutOfRange', 'range', 'error');
  const inFuture = cellRule(field, 'dateInFuture', 'range', 'error');
  const swapped = cellRule(field, 'dayMonthSwapped', 'suspicious', 'warning');
  const mayLieAhead = DATES_AHEAD.has(field.key);
  return {
    rules: [errorValue, unreadable, yearOnly, asDigits, asText, ambiguous, outOfRange, ...(mayLieAhead ? [] : [inFuture, swapped])],
    judgeFor: (input, table): CellJudge => {
      const latest = mayLieAhead ? LATEST : input.reportDate + 1;
      const reading: DateReading = {
        ...dayOrderOf(sampleOf(table, field), 'monthFirst'),
        date1904: false,
        latest,
        keepTime: field.type === 'dateTime',
        yearsOnly: false,
      };
      const ofSerial = (serial: number): Verdict | undefined => {
        if (isYear(serial)) return { rule: yearOnly, facts: { year: serial, date: isoOf(serial) } };
        if (isCompact(serial)) {
          const parsed = parseDate(serial, reading);
          if (parsed.kind === 'value' && typeof parsed.value === 'number') return { rule: asDigits, facts: { date: isoOf(parsed.value) }, fix: parsed.value };
        }
        if (serial < EARLIEST || serial > LATEST) return { rule: outOfRange, facts: NO_FACTS };
        if (serial <= latest) return undefined;
        const other = swappedDay(serial);
        return other !== undefined && other <= latest
          ? { rule: swapped, facts: { date: isoOf(serial), other: isoOf(other) } }
          : { rule: inFuture, facts: NO_FACTS };
      };
      const ofText = (cell: RawCell): readonly Verdict[] => {
        const parsed = parseDate(cell, reading);
        if (parsed.kind !== 'value' || typeof parsed.value !== 'number') return [{ rule: unreadable, facts: NO_FACTS }];
        if (isYear(parsed.value)) return [{ rule: yearOnly, facts: { year: parsed.value, date: isoOf(parsed.value) } }];
        const date = isoOf(parsed.value);
        if (parsed.note?.code === 'dateAmbiguous') return [{ rule: ambiguous, facts: bothWays(parsed.value) }];
        const plain: Verdict = { rule: asText, facts: { date }, ...(parsed.note ? {} : { fix: parsed.value }) };
        const further = ofSerial(parsed.value);
        return further ? [plain, further] : [plain];
      };
      return {
        isFine: (cell) => typeof cell === 'number' && cell >= EARLIEST && cell <= latest && !isYear(cell),
        judge: (cell) => {
          if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
          if (typeof cell !== 'number') return ofText(cell);
          const verdict = ofSerial(cell);
          return verdict ? [verdict] : [];
        },
      };
    },
  };
}

const bothWays = (serial: number): Facts => ({ date: isoOf(serial), other: isoOf(swappedDay(serial) ?? serial) });
