import type { RawCell } from '../tables';

/**
 * What makes two ids or names the same customer: width, case and blanks do not count (`Ａ００１`, `a001 `). Empty for
 * a cell without text.
 */
export function customerKey(cell: RawCell | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = String(cell);
  return isPlain(text) ? text : text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/g, ' ').trim().toLowerCase();
}

/** Whether a text is its own key: lower-case ASCII and unified ideographs alone, which most ids and many names are. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isAscii = code > 0x20 && code < 0x7f && (code < 0x41 || code > 0x5a);
    if (!isAscii && (code < 0x4e00 || code > 0x9fff)) return false;
  }
  return true;
}
