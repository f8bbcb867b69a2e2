import type { CellInput } from '../sheets/plan';

/**
 * Excel reads a text that is set through its interface as a person's typing: `=...` becomes a formula, `0123` a number,
 * `1/2` a date. A leading apostrophe says that it is text; Excel keeps it out of the value. These are the texts that
 * need one: what begins with a sign of a formula (also full-width), a digit, a currency or other number sign, white
 * space or an apostrophe of its own, and words that Excel reads as truth values, errors or months.
 */
const NEEDS_APOSTROPHE =
  /^(?:[=+\-@'＝＋－＠\d０-９.,(（$¥￥€£₩%#\s]|(?:true|false)$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/,.]*\d)/i;

/** The longest text that a cell holds; Excel refuses longer ones. */
export const MAX_CELL_TEXT = 32_767;

/** What to hand to `range.values` so that the cell holds exactly this value and nothing is ever run. */
export function asCellInput(value: CellInput): CellInput {
  if (typeof value !== 'string' || value === '') return value;
  const text = value.length > MAX_CELL_TEXT ? value.slice(0, MAX_CELL_TEXT) : value;
  return NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;
}
