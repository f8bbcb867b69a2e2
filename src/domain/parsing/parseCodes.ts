import type { FieldDefinition, RawCell } from '../tables';
import { BLANK_CELL, parsedValue, unreadable, type Parsed } from './parsed';
import { cleanText, comparable, isPlaceholder } from './plainText';

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A number as the text of an id: no exponent, no `.0`; `digits` pads it as the cell's own format does. */
function idText(cell: RawCell, digits: number): string {
  if (typeof cell !== 'number') return cleanText(String(cell));
  const text = Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
}

/** Reads an id: kept as text with its leading zeros; `17850.0` of an export that took ids for numbers loses its `.0`. */
export function parseId(cell: RawCell, digits: number, dropPointZero: boolean): Parsed {
  const text = idText(cell, digits);
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  return parsedValue(dropPointZero ? text.replace(/^(\d+)\.0+$/, '$1') : text);
}

const SEPARATORS = /\s*(?:[;；、\n]|\s\/\s|[,，](?=\s*[+\d(])|(?<=\d{6,})\/(?=\+?[\d()-]{7,})|\s+(?:or|或)\s+)\s*/;
const EXTENSION = /(?:转|轉|分机|分機|ext\.?|extension|x|#)\s*\d{1,6}$/i;
/** `021-52345678-801`: behind a whole number a further hyphen leads to an extension. */
const HYPHENED_EXTENSION = /(?<=\d{7})-\d{1,5}$/;

/** The numbers in a telephone cell as they are written, half width, without their extensions. */
export const telephoneParts = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(SEPARATORS)
    .map((part) => part.replace(EXTENSION, '').trim().replace(HYPHENED_EXTENSION, ''))
    .filter((part) => part !== '');

/** The numbers in a telephone cell, digits only, without country code 86 or 886, extension and trunk signs; for comparing. */
export function telephoneNumbers(text: string): readonly string[] {
  return telephoneParts(text)
    .map((part) =>
      part
        .replace(/^\s*(?:\+|00)\s*(?:86|886)[\s-]*(?:\(0\))?/, '')
        .replace(/\D/g, ''),
    )
    .filter((digits) => digits !== '');
}

/** Reads a telephone cell: text as written, leading zeros kept; digits too few or too many are reported. */
export function parseTelephone(cell: RawCell, digits: number): Parsed {
  const text = idText(cell, digits).replace(/^(\d{7,15})\.0$/, '$1');
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  const plain = text.normalize('NFKC');
  const numbers = telephoneNumbers(plain);
  if (numbers.length === 0 || numbers.some((number) => number.length < 5 || number.length > 15))
    return unreadable(text, 'telephoneDoubtful');
  if (typeof cell === 'number' && /^9\d{8}$/.test(text))
    return parsedValue(text, { code: 'leadingZeroLost', facts: { text } });
  return parsedValue(plain);
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/;

/** Reads one or several e-mail addresses; what is none stays as it is and is reported. */
export function parseEmail(cell: RawCell): Parsed {
  const text = cleanText(String(cell))
    .normalize('NFKC')
    .replace(/^mailto:/i, '');
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  const parts = text.split(/\s*[;,、]\s*/).filter((part) => part !== '');
  return parts.every((part) => EMAIL.test(part)) ? parsedValue(parts.join('; ')) : unreadable(text, 'emailInvalid');
}

/** Whether the check character of an 18-character unified social credit code is right (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) return false;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_ALPHABET.indexOf(code[index] ?? ''),
    0,
  );
  return code[17] === CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}

/** Reads a credit or tax code: capital letters, no blanks; an 18-character code with a wrong check character is reported. */
export function parseCreditCode(cell: RawCell, digits: number): Parsed {
  const text = idText(cell, digits).normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  return text.length === 18 && !isCreditCode(text) ? unreadable(text, 'creditCodeWrong') : parsedValue(text);
}

const YES = new Set(['yes', 'y', 'true', 't', '1', '是', '有', '对', '對', '√', '✓', '✔', 'ja', 'j', '已', 'x']);
const NO = new Set(['no', 'n', 'false', 'f', '0', '否', '无', '無', '非', '×', '✗', 'nein', '未', '没有', '沒有']);

/** Reads yes or no in the usual ways of writing it. */
export function parseYesNo(cell: RawCell): Parsed {
  if (typeof cell === 'boolean') return parsedValue(cell);
  const text = comparable(String(cell));
  if (text === '') return BLANK_CELL;
  if (YES.has(text)) return parsedValue(true);
  if (NO.has(text)) return parsedValue(false);
  return isPlaceholder(text) ? BLANK_CELL : unreadable(cell, 'yesNoUnreadable');
}

const byField = new WeakMap<FieldDefinition, ReadonlyMap<string, string>>();

const plainLabel = (text: string): string => comparable(text).replace(/[\s’'`\-_/()]+/g, '');

function itemKeys(field: FieldDefinition): ReadonlyMap<string, string> {
  let keys = byField.get(field);
  if (!keys) {
    const all = new Map<string, string>();
    for (const item of field.items ?? [])
      for (const word of [...Object.values(item.label), item.key, ...(item.synonyms ?? [])]) {
        const plain = plainLabel(word);
        if (!all.has(plain)) all.set(plain, item.key);
      }
    byField.set(field, (keys = all));
  }
  return keys;
}

/** Reads an item of a list field, its label in any language, its key or another way of writing it, as the item's key. */
export function parseItem(cell: RawCell, field: FieldDefinition): Parsed {
  const text = cleanText(String(cell));
  if (text === '' || (isPlaceholder(text) && !itemKeys(field).has(plainLabel(text)))) return BLANK_CELL;
  const key = itemKeys(field).get(plainLabel(text));
  return key === undefined ? unreadable(text, 'listItemUnknown') : parsedValue(key);
}

/** Reads decimal degrees, also as `31°13′49″N`. */
export function parseDegrees(cell: RawCell, limit: 90 | 180): Parsed {
  const text = String(cell).normalize('NFKC').trim();
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  const match =
    /^([NSEW东西南北東])?\s*(-?\d+(?:[.,]\d+)?)\s*[°度]?\s*(?:(\d+(?:\.\d+)?)\s*[′'分])?\s*(?:(\d+(?:\.\d+)?)\s*(?:″|′′|''|"|秒))?\s*([NSEW东西南北東])?$/i.exec(
      text,
    );
  if (!match) return unreadable(cell, 'degreesUnreadable');
  const size = Number((match[2] ?? '').replace(',', '.'));
  const sign = size < 0 || /[SW西南]/i.test(`${match[1] ?? ''}${match[5] ?? ''}`) ? -1 : 1;
  const value = sign * (Math.abs(size) + Number(match[3] ?? 0) / 60 + Number(match[4] ?? 0) / 3600);
  return Math.abs(value) > limit
    ? unreadable(cell, 'degreesOutOfRange', { limit })
    : parsedValue(Number(value.toFixed(9)));
}
