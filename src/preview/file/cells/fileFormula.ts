import { mapCode } from './formulaText';
import { fromFileReferences, toFileReferences } from './tableReferences';
import { DYNAMIC_ARRAY_FUNCTIONS, FUTURE_FUNCTIONS, SHEET_FUNCTIONS } from './futureFunctions';

const PREFIX = /_xl(?:fn|ws|pm|udf|eta)\./g;
const FUNCTION = /(?<![\p{L}\p{N}_.\\?])([A-Za-z][A-Za-z0-9.]*)(?=\s*\()/gu;
const SPILL_REFERENCE = /((?:\$?[A-Za-z]{1,3}\$?\d{1,7})|(?:[\p{L}_][\p{L}\p{N}_.]*))#/gu;
const ANCHOR_ARRAY = /\bANCHORARRAY\(([^()]*)\)/g;
const SINGLE = /\bSINGLE\(([^()]*)\)/g;

/** A formula as people read it, with `=`, from its text in the file; `ownTable` is the table in which it stands. */
export function fromFileFormula(text: string, ownTable?: string): string {
  const read = text.includes('#This Row') || ownTable !== undefined ? fromFileReferences(text, ownTable) : text;
  if (!read.includes('_xl')) return `=${read}`;
  const plain = mapCode(read, (code) => code.replace(PREFIX, ''));
  return `=${plain.replace(ANCHOR_ARRAY, '$1#').replace(SINGLE, '@$1')}`;
}

/**
 * A formula's text for the file, without `=`: functions younger than the file format get their prefix, references to
 * tables their names; `ownTable` is the table in which it stands.
 */
export function toFileFormula(formula: string, ownTable?: string): string {
  const text = toFileReferences(formula.startsWith('=') ? formula.slice(1) : formula, ownTable);
  const prefixed = mapCode(text, (code) =>
    code.replace(FUNCTION, prefixedFunction).replace(SPILL_REFERENCE, anchorArray),
  );
  return /\b(?:LET|LAMBDA)\s*\(/i.test(text) ? prefixParameters(prefixed) : prefixed;
}

function prefixedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}

/** `A1#` is kept as a function; an error such as `#REF!` behind a name is not one. */
const anchorArray = (whole: string, reference: string, offset: number, code: string): string =>
  /^[A-Z/0]/i.test(code.slice(offset + whole.length)) ? whole : `_xlfn.ANCHORARRAY(${reference})`;

/** Whether the formula gives an array that Excel must be allowed to spill. */
export function mayGiveArray(formula: string): boolean {
  for (const [, name = ''] of formula.matchAll(FUNCTION))
    if (DYNAMIC_ARRAY_FUNCTIONS.has(name.toUpperCase())) return true;
  return formula.includes('#') && /[A-Za-z0-9]#(?![A-Z/])/.test(formula);
}

/** The names that LET and LAMBDA bind carry a prefix of their own in the file. */
function prefixParameters(text: string): string {
  const names = new Set<string>();
  for (const match of text.matchAll(/_xlfn\.(LET|LAMBDA)\(/g)) {
    const list = argumentsAt(text, match.index + match[0].length);
    list.forEach((argument, index) => {
      const bound = match[1] === 'LET' ? index % 2 === 0 && index < list.length - 1 : index < list.length - 1;
      if (bound && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(argument)) names.add(argument.toUpperCase());
    });
  }
  const name = /(?<![\p{L}\p{N}_.\\?$!])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;
  return mapCode(text, (code) =>
    code.replace(name, (word) => (names.has(word.toUpperCase()) ? `_xlpm.${word}` : word)),
  );
}

/** The arguments of the call whose opening bracket ends at `from`. */
function argumentsAt(text: string, from: number): string[] {
  const list: string[] = [];
  let depth = 0;
  let start = from;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '(' || character === '{') depth++;
    const ends = character === ')' || character === '}';
    if ((character === ',' && depth === 0) || (ends && depth === 0)) {
      list.push(text.slice(start, at).trim());
      start = at + 1;
      if (ends) break;
    }
    if (ends) depth--;
  }
  return list;
}
