import { parseArea } from './areaText';
import { closingBracket, parseSpecifier } from './tableSpecifier';
import type { SheetPrefix, Token } from './token';

const SPACE = /[ \t\r\n\u00a0\u3000]+/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
const PREFIX =
  /'((?:[^']|'')+)'!|((?:\[[^\]]+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?|\[\d+\])!/uy;
const AREA =
  /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.([!])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.([!$])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/iuy;
const CELL = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.([!])/iuy;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%:@#]/y;

const FUTURE = /^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/;

/** Splits a formula, with or without its leading `=`, into tokens. What is no formula text becomes `unknown` tokens. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function tokenAt(formula: string, at: number): Token {
  const character = formula[at] ?? '';
  switch (character) {
    case '(':
      return { kind: 'open', text: character };
    case ')':
      return { kind: 'close', text: character };
    case '{':
      return { kind: 'braceOpen', text: character };
    case '}':
      return { kind: 'braceClose', text: character };
    case ',':
    case ';':
      return { kind: 'separator', text: character };
  }
  const space = matchAt(SPACE, formula, at);
  if (space) return { kind: 'space', text: space[0] };
  const string = matchAt(STRING, formula, at);
  if (string) return { kind: 'string', text: string[0], value: string[0].slice(1, -1).replaceAll('""', '"') };
  const error = matchAt(ERROR, formula, at);
  if (error) return { kind: 'error', text: error[0] };
  return placeAt(formula, at) ?? symbolAt(formula, at);
}

/** References, names, functions and structured references: what may come after a sheet's name. */
function placeAt(formula: string, at: number): Token | undefined {
  const found = matchAt(PREFIX, formula, at);
  const sheet = found ? prefixOf(found) : undefined;
  const start = at + (sheet?.text.length ?? 0);
  const error = sheet && matchAt(ERROR, formula, start);
  if (error) return { kind: 'error', text: sheet.text + error[0], sheet };
  const area = areaAt(formula, start, sheet);
  if (area) return area;
  if (!sheet) {
    const call = matchAt(FUNCTION, formula, at);
    if (call) return { kind: 'function', text: call[0], name: (call[1] ?? '').toUpperCase().replace(FUTURE, '') };
    const structured = structuredAt(formula, at);
    if (structured) return structured;
  }
  const name = matchAt(NAME, formula, start);
  if (!name) return undefined;
  return { kind: 'name', text: (sheet?.text ?? '') + name[0], name: name[0], ...(sheet && { sheet }) };
}

function areaAt(formula: string, start: number, sheet: SheetPrefix | undefined): Token | undefined {
  for (const pattern of [AREA, CELL]) {
    const match = matchAt(pattern, formula, start);
    const area = match ? parseArea(match[0]) : undefined;
    if (match && area)
      return { kind: 'reference', text: (sheet?.text ?? '') + match[0], area, ...(sheet && { sheet }) };
  }
  return undefined;
}

function prefixOf(match: RegExpExecArray): SheetPrefix {
  const inner = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  const book = /^(?:.*\\)?\[([^\]]+)\](.*)$/s.exec(inner);
  const names = book ? (book[2] ?? '') : inner;
  const colon = names.indexOf(':');
  return {
    text: match[0],
    ...(book?.[1] !== undefined && { book: book[1] }),
    first: colon < 0 ? names : names.slice(0, colon),
    ...(colon >= 0 && { last: names.slice(colon + 1) }),
  };
}

function structuredAt(formula: string, at: number): Token | undefined {
  const table = matchAt(NAME, formula, at)?.[0] ?? '';
  const start = at + table.length;
  if (formula[start] !== '[') return undefined;
  const end = closingBracket(formula, start);
  if (end < 0 || formula[end] === '!') return undefined;
  const specifier = parseSpecifier(formula.slice(start, end));
  return specifier && { kind: 'structured', text: formula.slice(at, end), table, specifier };
}

function symbolAt(formula: string, at: number): Token {
  const number = matchAt(NUMBER, formula, at);
  if (number) return { kind: 'number', text: number[0], value: Number(number[0]) };
  const operator = matchAt(OPERATOR, formula, at);
  if (operator) return { kind: 'operator', text: operator[0] };
  return { kind: 'unknown', text: formula.slice(at, at + 1) };
}
