import { isoSerial } from '../cells/isoDate';

/** How the numbers of a column are written: the decimal sign, and the sign between thousands where one is used. */
export interface NumberStyle {
  readonly decimal: '.' | ',';
  readonly grouped: boolean;
}

/** What a field becomes: a number, perhaps with a date's format, or the text as it stands. */
export interface FieldValue {
  readonly value: string | number | boolean;
  readonly numberFormat?: string;
}

const POINT = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
const POINT_GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const COMMA = /^[-+]?(?:\d+,\d*|,\d+|\d+)$/;
const COMMA_GROUPED = /^[-+]?\d{1,3}(?:[.\u00a0 ]\d{3})+(?:,\d+)?$/;
/** More digits than a number can hold: an identity or account number. */
const MOST_DIGITS = 15;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Leading zeros, a leading plus and too many digits mark a code, which must stay as it is typed. */
function isCode(text: string): boolean {
  return /^[-+]?0\d/.test(text) || text.startsWith('+') || digitsOf(text.replace(/[eE].*$/, '')).length > MOST_DIGITS;
}

const isPointNumber = (text: string): boolean => POINT.test(text) || POINT_GROUPED.test(text);
const isCommaNumber = (text: string): boolean => COMMA.test(text) || COMMA_GROUPED.test(text);

/**
 * How a column writes its numbers, or undefined where they are not numbers. The column is a comma column where no
 * number of it reads better with a point and at least one can be read with a comma alone.
 */
export function numberStyleOf(fields: readonly string[]): NumberStyle | undefined {
  const texts = fields.map((field) => field.trim()).filter((text) => text !== '' && /\d/.test(text));
  const numbers = texts.filter((text) => isPointNumber(text) || isCommaNumber(text));
  if (numbers.length === 0 || numbers.length < texts.length * 0.5) return undefined;
  const codes = numbers.filter(
    (text) => isCode(text) && !/^[-+]?0+([.,]\d*)?$/.test(text) && !/^[-+]?0[.,]/.test(text),
  );
  if (codes.some((text) => /^0\d/.test(text)) || codes.length > 0) return undefined;
  const onlyComma = numbers.filter((text) => isCommaNumber(text) && !isPointNumber(text)).length;
  const onlyPoint = numbers.filter((text) => isPointNumber(text) && !isCommaNumber(text)).length;
  const decimal = onlyComma > onlyPoint ? ',' : '.';
  return {
    decimal,
    grouped: numbers.some((text) => (decimal === '.' ? POINT_GROUPED.test(text) : COMMA_GROUPED.test(text))),
  };
}

/** Reads one field of a column. What begins like a formula is text: no formula ever comes from a file of text. */
export function readField(field: string, style: NumberStyle | undefined): FieldValue {
  const text = field.trim();
  const number = style && numberOf(text, style);
  if (number !== undefined) return { value: number };
  return dateOf(text) ?? { value: field };
}

function numberOf(text: string, { decimal }: NumberStyle): number | undefined {
  if (text === '' || isCodeOnly(text)) return undefined;
  if (decimal === '.') {
    if (!isPointNumber(text)) return undefined;
    return finite(text.replaceAll(',', ''));
  }
  if (!isCommaNumber(text)) return undefined;
  return finite(text.replace(/[.\u00a0 ]/g, '').replace(',', '.'));
}

const isCodeOnly = (text: string): boolean =>
  isCode(text) && !/^[-+]?0*[.,]?0*$/.test(text) && !/^[-+]?0?[.,]/.test(text);
const finite = (text: string): number | undefined =>
  Number.isFinite(Number(text)) && /\d/.test(text) ? Number(text) : undefined;

/** ISO dates mean the same everywhere; all other dates stay text, since only the reader knows their order. */
function dateOf(text: string): FieldValue | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(text);
  if (!match?.[1] || match[1] < '1900-03-01') return undefined;
  const serial = isoSerial(match[2] === undefined ? match[1] : `${match[1]}T${match[2]}`);
  if (serial === undefined) return undefined;
  return {
    value: serial,
    numberFormat:
      match[2] === undefined || /^00:00(:00(\.0+)?)?$/.test(match[2]) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss',
  };
}
