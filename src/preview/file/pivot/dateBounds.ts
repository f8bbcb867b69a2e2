import { dateSpan } from '../../model/operations/filterTest';
import { isoText } from './cacheItem';

/** One day before its end, which a span of whole days does not take in. */
const DAY = 1;

/** The first and the last serial that an Excel.FilterDatetime stands for: its day, month ... by its specificity. */
export function serialsOf(
  value: unknown,
  date1904: boolean,
): { readonly first: number; readonly last: number } | undefined {
  const span = typeof value === 'object' && value !== null ? dateSpan(value, date1904) : undefined;
  return span && { first: span.from, last: Math.max(span.from, span.to - DAY) };
}

/** A serial as an Excel.FilterDatetime: a day, or a second where it has a time. */
export function filterDatetime(serial: number, date1904: boolean): { date: string; specificity: string } {
  const text = isoText(serial, date1904);
  return Number.isInteger(serial)
    ? { date: text.slice(0, text.indexOf('T')), specificity: 'Day' }
    : { date: text, specificity: 'Second' };
}
