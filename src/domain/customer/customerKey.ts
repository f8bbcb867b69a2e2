import type { RawCell } from '../tables';

/**
 * What makes two ids or names the same customer: width, case and blanks do not count (`Ａ００１`, `a001 `). Empty for
 * a cell without text.
 */
export const customerKey = (cell: RawCell | undefined): string =>
  cell === undefined ? '' : String(cell).normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/g, ' ').trim().toLowerCase();
