import type { RawCell } from '../tables';

/**
 * What makes two ids or names the same customer: width, case and blanks do not count (`Ａ００１`, `a001 `). Empty for
 * a cell without text.
 */
export function customerKey(cell: RawCell | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = String(cell);
  const writing = writingOf(text);
  if (writing === 'plain') return text;
  if (writing === 'capitals') return text.toLowerCase();
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/g, ' ').trim().toLowerCase();
}

/** A number of 32 bits that is the same for cells with the same key; most are told apart by it without making their keys. */
export function hashOfKey(cell: RawCell): number {
  const text = String(cell);
  const key = writingOf(text) === 'other' ? customerKey(text) : text;
  let hash = 0;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    hash = Math.imul(hash, 31) + (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
  }
  return hash ^ (hash >>> 15);
}

/**
 * How a text is written: 'plain' where it is its own key, of ASCII and unified ideographs alone with no more than one blank
 * between words, as most ids and names are; 'capitals' where it has capital letters besides.
 */
function writingOf(text: string): 'plain' | 'capitals' | 'other' {
  const { length } = text;
  let hasCapitals = false;
  // As if a blank stood before and behind the text: one at either end is then one of two.
  let last = BLANK;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x41 && code <= 0x5a) hasCapitals = true;
    else if ((code < BLANK || code >= 0x7f) && (code < 0x4e00 || code > 0x9fff)) return 'other';
    else if (code === BLANK && last === BLANK) return 'other';
    last = code;
  }
  if (last === BLANK) return 'other';
  return hasCapitals ? 'capitals' : 'plain';
}

const BLANK = 0x20;
