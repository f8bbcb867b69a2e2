import type { RawCell } from '../../domain/tables';
import { addressOf } from '../address';
import type { CellInput, SheetMark } from '../plan';
import { CARD_CELLS, CARD_ROW_COUNT } from './cardGrid';

/**
 * What the add-in wrote on a card last: A1 address, as on a card that begins in row 1, to value. Empty cells are left
 * out. Kept in the sheet's mark, so that what a person typed since can be told apart.
 */
export type CardBaseline = Readonly<Record<string, CellInput>>;

/** Marks of sheets that hold cards. */
export const CARD_KIND = 'card';
export const CARD_BOOK_KIND = 'cardBook';
export const CARD_TEMPLATE_KIND = 'cardTemplate';
export const CARD_INDEX_KIND = 'cardIndex';

/** One card on a sheet of the add-in's: whose it is, in which row it begins and what was written there. */
export interface CardPlace {
  readonly key: string;
  readonly top: number;
  readonly baseline: CardBaseline;
}

/** Cells of a card that hold a customer's values, of fields and worked out ones. */
export const VALUE_CELLS = CARD_CELLS.filter(({ content }) => content.kind === 'field' || content.kind === 'shown').map((cell) => ({
  ...cell,
  address: addressOf(cell),
}));

/** The baseline of a card whose cells hold these values, row by row from its own first row. */
export function baselineOf(values: readonly (readonly CellInput[])[]): CardBaseline {
  const pairs = VALUE_CELLS.map(({ row, column, address }) => [address, values[row]?.[column] ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** The mark of a sheet that holds one card. */
export const cardMark = ({ key, baseline }: CardPlace): SheetMark => ({ kind: CARD_KIND, key, baseline: JSON.stringify(baseline) });

/** The mark of a book's sheet. Its cards stand one under another, so their order says where each begins. */
export const cardBookMark = (places: readonly CardPlace[]): SheetMark => ({
  kind: CARD_BOOK_KIND,
  key: places[0]?.key ?? '',
  baseline: JSON.stringify(places.map(({ key, baseline }) => [key, baseline])),
});

/** The cards on a marked sheet, in order; none where the mark is not one of cards or cannot be read. */
export function cardsUnderMark(mark: SheetMark): readonly CardPlace[] {
  if (mark.kind === CARD_KIND) return [{ key: mark.key, top: 0, baseline: asBaseline(parsed(mark.baseline)) }];
  if (mark.kind !== CARD_BOOK_KIND) return [];
  const cards = parsed(mark.baseline);
  return Array.isArray(cards) ? cards.map((card: unknown, index) => bookPlace(card, index)) : [];
}

function bookPlace(card: unknown, index: number): CardPlace {
  const [key, baseline] = Array.isArray(card) ? (card as readonly unknown[]) : [];
  return { key: typeof key === 'string' ? key : '', top: index * CARD_ROW_COUNT, baseline: asBaseline(baseline) };
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A mark that cannot be read counts as nothing written: every value on the card is then a person's and is kept. */
const asBaseline = (value: unknown): CardBaseline =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CardBaseline) : {};

/** Whether two cell contents are the same to a person: '' and nothing, 5 and '5'. */
export function isSameValue(a: CellInput | RawCell | undefined, b: CellInput | RawCell | undefined): boolean {
  const left = a ?? '';
  const right = b ?? '';
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
  return String(left) === String(right);
}
