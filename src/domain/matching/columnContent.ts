import type { FieldType, RawCell } from '../tables';
import { isBlank, isDateFormat, kindOf } from './cellKind';

/** Values of a column that are looked at, spread over all of its rows. */
const SAMPLE = 240;

/** What a column holds, as shares (0..1) of its filled cells in a sample. */
export interface ColumnContent {
  readonly filled: number;
  readonly dates: number;
  readonly numbers: number;
  readonly texts: number;
  readonly yesNo: number;
  readonly telephones: number;
  readonly emails: number;
  readonly creditCodes: number;
  readonly urls: number;
  /** Different values among the filled ones. */
  readonly distinct: number;
  readonly longTexts: number;
  readonly largest: number;
}

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const CREDIT_CODE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/i;
const URL = /^(?:https?:\/\/|www\.)\S+$/i;
const YES_NO = /^(?:yes|no|y|n|true|false|是|否|有|无|無)$/i;
const PHONE_SIGNS = /^[+(]?[\d\s()+\-./转轉#extEXT*]{7,}$/;

const isTelephone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '');
  if (!PHONE_SIGNS.test(text) || digits.length < 7 || digits.length > 16) return false;
  return (
    /^1[3-9]\d{9}$/.test(digits) ||
    /^0\d{8,11}$/.test(digits) ||
    /^(?:\+|00)/.test(text) ||
    (/[-\s()]/.test(text) && !/^\d{4}-\d{1,2}-\d{1,2}/.test(text))
  );
};

/** Looks at a column's cells; `formats` are the number formats of its first ones. */
export function columnContent(values: readonly RawCell[], formats: readonly string[]): ColumnContent {
  const counts = {
    dates: 0,
    numbers: 0,
    texts: 0,
    yesNo: 0,
    telephones: 0,
    emails: 0,
    creditCodes: 0,
    urls: 0,
    longTexts: 0,
  };
  const seen = new Set<RawCell>();
  const dateFormat = formats.filter(isDateFormat).length > 0.5 * formats.length;
  let filled = 0;
  let largest = 0;
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  for (let index = 0; index < values.length; index += step) {
    const cell = values[index];
    if (cell === undefined || isBlank(cell)) continue;
    filled++;
    seen.add(cell);
    const kind = kindOf(cell);
    if (kind === 'number' && typeof cell === 'number') largest = Math.max(largest, Math.abs(cell));
    if (kind === 'date' || (typeof cell === 'number' && dateFormat)) counts.dates++;
    else if (kind === 'number') counts.numbers++;
    else if (kind === 'yesNo') counts.yesNo++;
    else counts.texts++;
    countText(String(cell).normalize('NFKC').trim(), counts);
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    dates: share(counts.dates),
    numbers: share(counts.numbers),
    texts: share(counts.texts),
    yesNo: share(counts.yesNo),
    telephones: share(counts.telephones),
    emails: share(counts.emails),
    creditCodes: share(counts.creditCodes),
    urls: share(counts.urls),
    distinct: share(seen.size),
    longTexts: share(counts.longTexts),
    largest,
  };
}

function countText(
  text: string,
  counts: { yesNo: number; telephones: number; emails: number; creditCodes: number; urls: number; longTexts: number },
): void {
  if (text.length > 40) counts.longTexts++;
  if (text.length > 80) return;
  if (isTelephone(text)) counts.telephones++;
  else if (EMAIL.test(text)) counts.emails++;
  else if (CREDIT_CODE.test(text)) counts.creditCodes++;
  else if (URL.test(text)) counts.urls++;
  else if (YES_NO.test(text)) counts.yesNo++;
}

/** How well a column's content fits a type of field: 1 fits, 0 speaks against it; an empty column speaks for nothing. */
export function fitOf(content: ColumnContent, type: FieldType): number {
  if (content.filled === 0) return 0.9;
  switch (type) {
    case 'date':
    case 'dateTime':
      return serialsOrDates(content);
    case 'wholeNumber':
    case 'decimal':
    case 'money':
    case 'percent':
      return content.numbers + content.dates * 0.1 >= 0.5 ? 1 : 0.3 + content.numbers;
    case 'longitude':
    case 'latitude':
      return content.numbers > 0.5 && content.largest <= 180 ? 1 : 0.2;
    case 'telephone':
      return content.telephones + content.numbers >= 0.5 ? 1 : 0.4 + content.telephones;
    case 'email':
      return content.emails >= 0.4 ? 1 : 0.3 + content.emails;
    case 'creditCode':
      return content.creditCodes >= 0.4 || content.texts < 0.5 ? 1 : 0.6 + content.creditCodes;
    case 'url':
      return content.urls >= 0.3 || content.texts > 0.5 ? 1 : 0.4;
    case 'text':
    case 'longText':
      return content.dates > 0.7 || content.emails > 0.7 || content.creditCodes > 0.7
        ? 0.4
        : content.numbers > 0.9
          ? 0.75
          : 1;
    case 'id':
    case 'postalCode':
    case 'list':
    case 'yesNo':
      return content.dates > 0.9 || content.emails > 0.7 ? 0.5 : 1;
  }
}

function serialsOrDates(content: ColumnContent): number {
  if (content.dates >= 0.4) return 1;
  if (content.numbers > 0.5 && content.largest > 366 && content.largest < 110_000) return 0.9;
  if (content.numbers > 0.5 && content.largest > 19_000_000 && content.largest < 30_000_000) return 0.9;
  return 0.3 + content.dates;
}
