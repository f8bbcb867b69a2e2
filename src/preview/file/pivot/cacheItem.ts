import { CellError, type CellValue, type ErrorText } from '../../model/cellValue';
import { civilDate } from '../../model/operations/serialDate';
import { isoSerial } from '../cells/isoDate';
import { attributeOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { decodeXstring, escapeXstringAttribute } from '../xml/text';

/** One past 9999-12-31: numbers from here on are no dates. */
const DATES_END = 2_958_466;
const SECONDS_A_DAY = 86_400;
/** The day that stands for none, where an item is a time alone. */
const NO_DAY = '1899-12-30';

/** What kind of value a cache's item is, as the file tells them apart. */
export type ItemKind = 'text' | 'number' | 'date' | 'logical' | 'error' | 'blank';

/** `datesShown`: whether the field's number format shows numbers as dates. */
export function itemKind(value: CellValue, datesShown: boolean): ItemKind {
  if (value === undefined) return 'blank';
  if (value instanceof CellError) return 'error';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'logical';
  return datesShown && value >= 0 && value < DATES_END ? 'date' : 'number';
}

/** The value of `<s>`, `<n>`, `<d>`, `<b>`, `<e>` or `<m>`. */
export const readItem = (item: XmlElement, date1904: boolean): CellValue =>
  itemValue(item.name, attributeOf(item, 'v') ?? '', date1904);

/** The same from the element's name and its `v`. */
export function itemValue(name: string, text: string, date1904: boolean): CellValue {
  switch (name) {
    case 's':
      return decodeXstring(text);
    case 'n':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'd':
      return text.startsWith(NO_DAY)
        ? (isoSerial(text.slice(NO_DAY.length), date1904) ?? 0)
        : isoSerial(text, date1904);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return CellError.of(text as ErrorText);
    default:
      return undefined;
  }
}

export function itemMarkup(value: CellValue, datesShown: boolean, date1904: boolean): string {
  if (value === undefined) return '<m/>';
  if (value instanceof CellError) return element('e', { v: value.text });
  if (typeof value === 'string') return `<s v="${escapeXstringAttribute(value)}"/>`;
  if (typeof value === 'boolean') return element('b', { v: value });
  return itemKind(value, datesShown) === 'date'
    ? element('d', { v: isoText(value, date1904) })
    : element('n', { v: value });
}

/** A serial as `2024-03-01T12:30:00`, to the second; a time alone stands on the day that is none. */
export function isoText(serial: number, date1904: boolean): string {
  const { year, month, day, hour, minute, second } = civilDate(
    Math.round(serial * SECONDS_A_DAY) / SECONDS_A_DAY,
    date1904,
  );
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = serial < 1 && !date1904 ? NO_DAY : `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}
