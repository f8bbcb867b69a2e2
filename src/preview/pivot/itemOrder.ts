import { CellError, type CellValue } from '../model/cellValue';
import { textCollator } from '../model/operations/sortOrder';
import { customListPosition } from './customLists';

/** What the order of labels depends on besides the labels. */
export interface LabelOrder {
  readonly locale: string;
  /** Whether weekdays, months and other lists that Excel knows go by their own order, before other texts. */
  readonly useCustomSortLists: boolean;
}

/**
 * Excel's order of item labels: numbers, texts whatever the case, logicals, errors; blanks come last whichever the direction.
 * Gives a comparison for `Array.sort`.
 */
export function labelComparison(order: LabelOrder, ascending: boolean): (a: CellValue, b: CellValue) => number {
  const collator = textCollator(order.locale, false);
  const sign = ascending ? 1 : -1;
  return (a, b) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (rank(a) - rank(b) || compareAlike(a, b, collator, order.useCustomSortLists));
  };
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareAlike(a: CellValue, b: CellValue, collator: Intl.Collator, useCustomSortLists: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof CellError && b instanceof CellError) return collator.compare(a.text, b.text);
  if (typeof a !== 'string' || typeof b !== 'string') return 0;
  return (useCustomSortLists ? listOrder(a, b) : 0) || collator.compare(a, b);
}

function listOrder(a: string, b: string): number {
  const [first, second] = [customListPosition(a), customListPosition(b)];
  return first === second ? 0 : first - second;
}
