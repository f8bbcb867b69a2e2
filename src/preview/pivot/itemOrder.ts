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
 * Things in Excel's order of their labels: numbers, texts whatever the case, logicals, errors; blanks come last whichever the direction.
 * Things with equal labels stay as they are.
 */
export function inLabelOrder<Thing>(
  things: Iterable<Thing>,
  labelOf: (thing: Thing) => CellValue,
  order: LabelOrder,
  ascending: boolean,
): Thing[] {
  const numbers: Keyed<Thing, number>[] = [];
  const texts: Keyed<Thing, TextKey>[] = [];
  const blanks: Keyed<Thing, undefined>[] = [];
  for (const thing of things) {
    const label = labelOf(thing);
    if (typeof label === 'number') numbers.push({ thing, key: label });
    else if (label === undefined) blanks.push({ thing, key: undefined });
    else texts.push({ thing, key: textKey(label, order.useCustomSortLists) });
  }
  const collator = textCollator(order.locale, false);
  const sign = ascending ? 1 : -1;
  numbers.sort((a, b) => sign * (a.key - b.key));
  texts.sort((a, b) => sign * compareTexts(a.key, b.key, collator));
  const sorted: readonly Keyed<Thing, unknown>[] = ascending
    ? [...numbers, ...texts, ...blanks]
    : [...texts, ...numbers, ...blanks];
  return sorted.map(({ thing }) => thing);
}

interface Keyed<Thing, Key> {
  readonly thing: Thing;
  readonly key: Key;
}

/** What a label that is no number is sorted by. */
interface TextKey {
  /** Texts, then logicals, then errors. */
  readonly group: number;
  /** Among Excel's own lists. */
  readonly position: number;
  readonly text: string;
  /** The text in small letters where it has nothing but letters of English, digits and spaces: these compare by their codes. */
  readonly plain: string | undefined;
}

/** Stands for no place in a list: behind all places. */
const UNLISTED = Number.MAX_SAFE_INTEGER;

function textKey(label: string | boolean | CellError, useCustomSortLists: boolean): TextKey {
  if (typeof label === 'boolean') return { group: 1, position: Number(label), text: '', plain: undefined };
  if (label instanceof CellError) return { group: 2, position: 0, text: label.text, plain: undefined };
  const position = useCustomSortLists ? (customListPosition(label) ?? UNLISTED) : UNLISTED;
  return { group: 0, position, text: label, plain: /^[A-Za-z0-9 ]*$/.test(label) ? label.toLowerCase() : undefined };
}

/** The collator is right for all texts, but slow. */
function compareTexts(a: TextKey, b: TextKey, collator: Intl.Collator): number {
  const order = a.group - b.group || a.position - b.position;
  if (order !== 0) return order;
  if (a.plain === undefined || b.plain === undefined) return collator.compare(a.text, b.text);
  if (a.plain === b.plain) return 0;
  return a.plain < b.plain ? -1 : 1;
}
