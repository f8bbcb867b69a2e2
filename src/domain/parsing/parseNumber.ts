import type { RawCell } from '../tables';
import { BLANK_CELL, parsedValue, unreadable, type Parsed } from './parsed';
import { isPlaceholder } from './plainText';

export interface NumberReading {
  /** Whether the column writes `1.234,56`. */
  readonly decimalComma: boolean;
  /** What one stands for by the header's unit, such as 10,000 for `金额(万元)`. */
  readonly scale: number;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['USD', /US\$|USD|美元|美金/i],
  ['TWD', /NT\$|TWD|NTD|新[台臺][币幣]|[台臺][币幣]/i],
  ['HKD', /HK\$|HKD|港[元币幣]/i],
  ['CNY', /RMB|CNY|人民[币幣]|元整?/i],
  ['EUR', /€|EUR|欧元|歐元|euros?/i],
  ['GBP', /£|GBP|英镑|英鎊/i],
  ['JPY', /JPY|日[元圓币幣]/i],
  ['KRW', /₩|KRW/i],
  ['¥', /[¥￥]/],
  ['$', /\$/],
];
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/亿|億/, 100_000_000],
  [/百[万萬]|million|mio\b/i, 1_000_000],
  [/[万萬]|w$/i, 10_000],
  [/千|仟|k$/i, 1_000],
  [/m$/i, 1_000_000],
];
const APPROXIMATE = /^(?:约|約|近|大约|大約|approx\.?|ca\.?|about|~|≈)\s*|(?:左右|余|餘|上下)$/gi;
/** What is counted, behind the figure. */
const MEASURE = /(?:\s|[元圆圓整人名位家个個件台套箱盒天日年月岁歲]|pcs|people|persons|employees|staff)+$/i;
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;

/** Reads a number; a currency that stands beside it is kept as a note's fact. Never throws. */
export function parseNumber(cell: RawCell, reading: NumberReading): Parsed {
  if (typeof cell === 'number') return parsedValue(scaled(cell, reading.scale));
  if (typeof cell === 'boolean') return unreadable(cell, 'numberUnreadable');
  if (PLAIN.test(cell) && !(reading.decimalComma && cell.includes('.')))
    return parsedValue(scaled(Number(cell), reading.scale));
  const text = cell.normalize('NFKC').trim();
  if (text === '' || isPlaceholder(text)) return BLANK_CELL;
  let rest = text.replace(/\s+/g, ' ');
  const isApproximate = rest !== (rest = rest.replace(APPROXIMATE, ''));
  const currency = CURRENCIES.find(([, pattern]) => pattern.test(rest));
  if (currency) rest = rest.replace(currency[1], '');
  const scale = SCALES.find(([pattern]) => pattern.test(rest.trim()));
  if (scale) rest = rest.replace(scale[0], '').trim();
  const isPercent = /%$/.test(rest.trim());
  const digits = signAndDigits(rest.replace(/%/, '').replace(MEASURE, '').trim());
  const number = digits === undefined ? undefined : digitsToNumber(digits.text, reading.decimalComma);
  if (digits === undefined || number === undefined) return unreadable(cell, 'numberUnreadable');
  const own = scale?.[1] ?? (currency ? 1 : undefined);
  const value = scaled(digits.sign * number, own ?? reading.scale) / (isPercent ? 100 : 1);
  if (isApproximate) return parsedValue(value, { code: 'numberApproximate', facts: { text } });
  return currency
    ? parsedValue(value, { code: 'numberWithCurrency', facts: { currency: currency[0] } })
    : parsedValue(value);
}

/** Scaling must not show binary dust: 1.1 万 is 11,000. */
const scaled = (value: number, scale: number): number =>
  scale === 1 ? value : Number((value * scale).toPrecision(15));

function signAndDigits(text: string): { readonly sign: 1 | -1; readonly text: string } | undefined {
  const bracket = /^\((.*)\)$/.exec(text);
  const trailing = /^(.*\d)\s*-$/.exec(text);
  const leading = /^[-−–]\s*(.*)$/.exec(text);
  const inner = (bracket?.[1] ?? trailing?.[1] ?? leading?.[1] ?? text.replace(/^\+\s*/, '')).trim();
  return /^[\d.,' ]*\d[\d.,' ]*(?:e[+-]?\d+)?$/i.test(inner)
    ? { sign: bracket || trailing || leading ? -1 : 1, text: inner }
    : undefined;
}

function digitsToNumber(text: string, decimalComma: boolean): number | undefined {
  const mark = decimalMark(text, decimalComma);
  const group = mark === '.' ? /[,' ]/g : /[.' ]/g;
  const [whole = '', ...fractions] = mark === '' ? [text] : text.split(mark);
  if (fractions.length > 1) return undefined;
  const groups = whole.split(group);
  if (groups.length > 1 && !areGroups(groups)) return undefined;
  if (fractions.some((part) => /[.,' ]/.test(part))) return undefined;
  const number = Number(`${groups.join('')}${fractions.length > 0 ? `.${fractions[0] ?? ''}` : ''}`);
  return Number.isFinite(number) ? number : undefined;
}

/** Thousands (1,234,567), Indian (12,34,567) and Chinese (1,2345) groups. */
function areGroups(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  const last = rest.at(-1) ?? '';
  return (
    first.length >= 1 &&
    first.length <= 4 &&
    (last.length === 3 || last.length === 4) &&
    rest.every((group) => group.length >= 2 && group.length <= 4)
  );
}

/** The later of comma and point is the decimal mark where both stand; one alone counts as the column writes it. */
function decimalMark(text: string, decimalComma: boolean): '' | ',' | '.' {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (point >= 0) return text.indexOf('.') !== point ? '' : decimalComma && /^\d{1,3}\.\d{3}$/.test(text) ? '' : '.';
  if (comma < 0) return '.';
  if (text.indexOf(',') !== comma) return '.';
  return decimalComma || !/,\d{3}$|,\d{4}$/.test(text) ? ',' : '.';
}

/** Whether a column writes decimals with a comma: `45,06` and never `1,234.5`. */
export function hasDecimalComma(cells: Iterable<RawCell>): boolean {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = cell.trim();
    if (/^\D{0,3}-?\d+,\d{1,2}\D{0,3}$|^\D{0,3}-?\d+,\d{4,}\D{0,3}$|\.\d{3},\d+/.test(text)) comma++;
    else if (/^\D{0,3}-?\d+\.\d{1,2}\D{0,3}$|,\d{3}\.\d+|^-?\d+\.\d{4,}$/.test(text)) point++;
  }
  return comma > point;
}
