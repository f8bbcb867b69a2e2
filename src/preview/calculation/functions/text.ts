import { CellError, type CellValue } from '../../model/cellValue';
import { NA, toText, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { forEachValue, scalarOf, toMatrix } from '../engine/ranges';
import type { Value } from '../engine/values';
import { formatValue } from '../numberFormat';
import { parseInput } from '../parseInput';
import { wildcardPattern } from './criteria';
import { ANY, cells, integerAt, logicalAt, numberAt, sound, textAt, values, type FunctionTable } from './definition';

const CELL_LIMIT = 32_767;

const limited = (text: string): CellValue => (text.length > CELL_LIMIT ? VALUE : text);

function find(given: readonly CellValue[], wildcards: boolean): CellValue {
  const [wanted, text] = [textAt(given, 0), textAt(given, 1)];
  const start = integerAt(given, 2, 1);
  if (start < 1 || start > text.length + 1) return VALUE;
  const rest = text.slice(start - 1);
  const at = wildcards ? rest.search(wildcardPattern(wanted, false)) : rest.indexOf(wanted);
  return at < 0 ? VALUE : at + start;
}

function substitute(given: readonly CellValue[]): CellValue {
  const [text, old, next] = [textAt(given, 0), textAt(given, 1), textAt(given, 2)];
  if (old === '') return text;
  if (given[3] === undefined) return limited(text.replaceAll(old, () => next));
  const which = integerAt(given, 3);
  if (which < 1) return VALUE;
  let at = -1;
  for (let count = 0; count < which; count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + next + text.slice(at + old.length);
}

function replace(given: readonly CellValue[]): CellValue {
  const [text, start, count, next] = [textAt(given, 0), integerAt(given, 1), integerAt(given, 2), textAt(given, 3)];
  return start < 1 || count < 0 ? VALUE : limited(text.slice(0, start - 1) + next + text.slice(start - 1 + count));
}

const proper = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function join(given: readonly Value[], context: Context): CellValue {
  const [delimiter, ignoreEmpty, ...rest] = given;
  const marks = toMatrix(delimiter);
  if (marks instanceof CellError) return marks;
  const skip = logicalAt([scalarOf(ignoreEmpty, context)], 0, true);
  let error: CellError | undefined;
  const texts: string[] = [];
  for (const value of rest) {
    forEachWhole(value, (cell) => {
      const text = toText(cell);
      if (text instanceof CellError) error ??= text;
      else if (!skip || text !== '') texts.push(text);
    });
  }
  if (error) return error;
  const between = marks.data.map((cell) => String(toText(cell)));
  return limited(
    texts.map((text, index) => (index === 0 ? text : (between[(index - 1) % between.length] ?? '') + text)).join(''),
  );
}

/** Every cell of an argument, those that do not exist in the sheet among them. */
function forEachWhole(value: Value, visit: (cell: CellValue) => void): void {
  const matrix = toMatrix(value);
  if (matrix instanceof CellError) forEachValue(value, visit);
  else matrix.data.forEach((cell) => visit(cell));
}

function concat(given: readonly Value[]): CellValue {
  let text = '';
  let error: CellError | undefined;
  for (const value of given) {
    forEachValue(value, (cell) => {
      const part = toText(cell);
      if (part instanceof CellError) error ??= part;
      else text += part;
    });
  }
  return error ?? limited(text);
}

/** TEXTBEFORE (`before`) and TEXTAFTER. */
function around(given: readonly CellValue[], before: boolean): CellValue {
  const [text, mark] = [textAt(given, 0), textAt(given, 1)];
  const [which, anyCase, atEnd] = [integerAt(given, 2, 1), integerAt(given, 3) === 1, integerAt(given, 4) === 1];
  if (which === 0 || Math.abs(which) > text.length + 1) return VALUE;
  const source = anyCase ? text.toLowerCase() : text;
  const sought = anyCase ? mark.toLowerCase() : mark;
  const places: number[] = [];
  for (let at = source.indexOf(sought); at >= 0 && sought !== ''; at = source.indexOf(sought, at + sought.length))
    places.push(at);
  if (sought === '') places.push(which > 0 ? 0 : text.length);
  if (atEnd && which > 0) places.push(text.length);
  else if (atEnd) places.unshift(-mark.length);
  const at = which > 0 ? places[which - 1] : places[places.length + which];
  if (at === undefined) return given[5] ?? NA;
  return before ? text.slice(0, Math.max(at, 0)) : text.slice(at + mark.length);
}

function fixed(given: readonly CellValue[]): CellValue {
  const decimals = integerAt(given, 1, 2);
  if (decimals > 127) return VALUE;
  const value = numberAt(given, 0);
  const scale = 10 ** Math.max(0, -decimals);
  const rounded = decimals < 0 ? Math.round(value / scale) * scale : value;
  const format = `${logicalAt(given, 2) ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return formatValue(rounded, format, 'en-US');
}

function textFunction(given: readonly CellValue[], context: Context): CellValue {
  const [value, format] = given;
  const pattern = textAt([format], 0);
  if (pattern === '') return '';
  const read =
    typeof value === 'string' ? parseInput(value, context.engine.locale, context.workbook.date1904).value : value;
  const shown = formatValue(
    typeof read === 'number' ? read : (value ?? 0),
    pattern,
    context.engine.locale,
    context.workbook.date1904,
  );
  return /^#+$/.test(shown) ? VALUE : shown;
}

function valueFunction(given: readonly CellValue[], context: Context): CellValue {
  const [value] = given;
  if (typeof value === 'number' || value === undefined) return value ?? 0;
  if (typeof value !== 'string') return VALUE;
  const typed = parseInput(value, context.engine.locale, context.workbook.date1904).value;
  return typeof typed === 'number' ? typed : VALUE;
}

function numberValue(given: readonly CellValue[]): CellValue {
  const decimal = given[1] === undefined ? '.' : textAt(given, 1).charAt(0);
  const group = given[2] === undefined ? ',' : textAt(given, 2).charAt(0);
  let text = textAt(given, 0).replace(/\s/g, '');
  const at = text.indexOf(decimal);
  const whole = (at < 0 ? text : text.slice(0, at)).replaceAll(group, '');
  if (at >= 0 && text.slice(at + 1).includes(group)) return VALUE;
  text = at < 0 ? whole : `${whole}.${text.slice(at + 1)}`;
  const percents = /%*$/.exec(text)?.[0].length ?? 0;
  const number = Number(text.slice(0, text.length - percents));
  return Number.isNaN(number) ? VALUE : number / 100 ** percents;
}

/** Bytes as a double-byte Excel counts them: 2 for what is not Latin-1. */
const bytesOf = (character: string): number => (character.charCodeAt(0) > 255 ? 2 : 1);
const byteLength = (text: string): number => [...text].reduce((total, character) => total + bytesOf(character), 0);

function leftBytes(text: string, count: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += bytesOf(character);
    if (used > count) break;
    kept += character;
  }
  return kept;
}

const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

export const TEXT_FUNCTIONS: FunctionTable = {
  LEFT: sound(1, 2, (given) => {
    const count = integerAt(given, 1, 1);
    return count < 0 ? VALUE : textAt(given, 0).slice(0, count);
  }),
  RIGHT: sound(1, 2, (given) => {
    const count = integerAt(given, 1, 1);
    return count < 0 ? VALUE : count === 0 ? '' : textAt(given, 0).slice(-count);
  }),
  MID: sound(3, 3, (given) => {
    const [start, count] = [integerAt(given, 1), integerAt(given, 2)];
    return start < 1 || count < 0 ? VALUE : textAt(given, 0).slice(start - 1, start - 1 + count);
  }),
  LEN: sound(1, 1, (given) => textAt(given, 0).length),
  LENB: sound(1, 1, (given) => byteLength(textAt(given, 0))),
  LEFTB: sound(1, 2, (given) => leftBytes(textAt(given, 0), integerAt(given, 1, 1))),
  LOWER: sound(1, 1, (given) => textAt(given, 0).toLowerCase()),
  UPPER: sound(1, 1, (given) => textAt(given, 0).toUpperCase()),
  PROPER: sound(1, 1, (given) => proper(textAt(given, 0))),
  TRIM: sound(1, 1, (given) => textAt(given, 0).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: sound(1, 1, (given) => textAt(given, 0).replace(/[\u0000-\u001f]/g, '')),
  REPT: sound(2, 2, (given) => {
    const count = integerAt(given, 1);
    const text = textAt(given, 0);
    return count < 0 || text.length * count > CELL_LIMIT ? VALUE : text.repeat(count);
  }),
  FIND: sound(2, 3, (given) => find(given, false)),
  SEARCH: sound(2, 3, (given) => find(given, true)),
  SUBSTITUTE: sound(3, 4, substitute),
  REPLACE: sound(4, 4, replace),
  EXACT: sound(2, 2, (given) => textAt(given, 0) === textAt(given, 1)),
  CONCAT: values(1, ANY, concat),
  CONCATENATE: sound(1, ANY, (given) => limited(given.map((_, index) => textAt(given, index)).join(''))),
  TEXTJOIN: values(3, ANY, join),
  TEXTBEFORE: sound(2, 6, (given) => around(given, true)),
  TEXTAFTER: sound(2, 6, (given) => around(given, false)),
  TEXT: sound(2, 2, textFunction),
  VALUE: sound(1, 1, valueFunction),
  NUMBERVALUE: sound(1, 3, numberValue),
  FIXED: sound(1, 3, fixed),
  DOLLAR: sound(1, 2, (given) => {
    const decimals = integerAt(given, 1, 2);
    const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
    return formatValue(numberAt(given, 0), `$${digits};($${digits})`, 'en-US');
  }),
  T: cells(1, 1, ([value]) => (typeof value === 'string' || value instanceof CellError ? value : '')),
  N: cells(1, 1, ([value]) =>
    typeof value === 'number' || value instanceof CellError ? value : value === true ? 1 : 0,
  ),
  CHAR: sound(1, 1, (given) => {
    const code = integerAt(given, 0);
    return code < 1 || code > 255 ? VALUE : new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  }),
  CODE: sound(1, 1, (given) => {
    const text = textAt(given, 0);
    return text === '' ? VALUE : windowsCode(text);
  }),
  UNICHAR: sound(1, 1, (given) => {
    const code = integerAt(given, 0);
    return code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? VALUE : String.fromCodePoint(code);
  }),
  UNICODE: sound(1, 1, (given) => textAt(given, 0).codePointAt(0) ?? VALUE),
  ASC: sound(1, 1, (given) => halfWidth(textAt(given, 0))),
  WIDECHAR: sound(1, 1, (given) => fullWidth(textAt(given, 0))),
  DBCS: sound(1, 1, (given) => fullWidth(textAt(given, 0))),
  VALUETOTEXT: cells(1, 2, ([value, strict]) =>
    value instanceof CellError
      ? value.text
      : Number(strict ?? 0) === 1 && typeof value === 'string'
        ? `"${value.replaceAll('"', '""')}"`
        : toText(value),
  ),
};

function windowsCode(text: string): number {
  const code = text.charCodeAt(0);
  if (code < 128 || (code >= 160 && code < 256)) return code;
  const decoder = new TextDecoder('windows-1252');
  for (let byte = 128; byte < 160; byte++) if (decoder.decode(Uint8Array.of(byte)) === text.charAt(0)) return byte;
  return 63;
}
