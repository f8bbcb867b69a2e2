import type { RawCell } from '../tables';

/** What a cell looks like before anybody knows its field. */
export type CellKind = 'blank' | 'number' | 'date' | 'yesNo' | 'error' | 'text';

const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;
const NUMBER =
  /^[+\-(]?\s*(?:[¥￥$€£₩]|RMB|CNY|USD|NT\$|TWD|EUR)?\s*[+-]?\d[\d,.\s]*\s*(?:[%万萬亿億元]|USD|EUR|CNY)*\)?$/i;
const DATE =
  /^(?:民[国國])?\d{1,4}\s*[-/.年]\s*(?:\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:\s*[-/.月,]\s*\d{1,4}日?)?(?:[T\s].*)?$/i;

const MONTH_FIRST = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.-]+\d{1,2}[\s,.-]+\d{2,4}$/i;

export const isBlank = (cell: RawCell | undefined): boolean =>
  cell === undefined || cell === '' || (typeof cell === 'string' && BLANK.test(cell));

export const isErrorText = (cell: RawCell | undefined): boolean => typeof cell === 'string' && ERROR.test(cell);

/** The kind that a cell's value shows. A serial date without its number format is a number. */
export function kindOf(cell: RawCell | undefined): CellKind {
  if (cell === undefined || isBlank(cell)) return 'blank';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'yesNo';
  if (cell.length > 60) return 'text';
  if (isErrorText(cell)) return 'error';
  const text = cell.normalize('NFKC').trim();
  if (/\d/.test(text)) {
    if (MONTH_FIRST.test(text) || (DATE.test(text) && !/^\d+\.\d+$/.test(text))) return 'date';
    if (NUMBER.test(text)) return 'number';
  }
  return 'text';
}

/** Whether a number format shows dates or times: `yyyy-mm-dd`, `m/d/yy h:mm`, `[$-404]e/m/d`. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && /[ymdhe年月日]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\.|general/gi, ''));
