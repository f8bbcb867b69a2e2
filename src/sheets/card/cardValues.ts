import { field } from '../../domain/catalogue/catalogue';
import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/texts';
import { addressOf } from '../address';
import { shownValue } from '../fieldFormat';
import type { Cell, CellInput, LookBlock, ValueBlock } from '../plan';
import { fittingSize } from '../textFit';
import { factText, type CardFacts } from './cardFacts';
import { CARD_CELLS, CARD_COLUMN_POINTS, CARD_COLUMNS, CARD_ROWS, type PlacedCell } from './cardGrid';
import { TEXT_SIZES } from './cardLooks';
import { shownOnCard, type CardMaking } from './cardShown';

/** A cell of the card that holds a field, for writing and for reading back what a person typed there. */
export interface FieldCell extends Cell {
  readonly key: string;
}

/** Where each field stands on a card whose first row is `top`. */
export const cardCells = (top = 0): readonly FieldCell[] =>
  CARD_CELLS.flatMap(({ row, column, content }) => (content.kind === 'field' ? [{ key: content.key, row: row + top, column }] : []));

/** A field's value as the card shows it. */
export const cardFieldValue = (facts: CardFacts, key: string, language: Language): CellInput =>
  shownValue(field('Customers', key), facts.values.get(key) ?? '', language);

/** One block over the whole card: null in the form's own cells, '' in value cells where nothing is known. */
export function cardValues(facts: CardFacts, texts: Texts, making: CardMaking, top = 0): readonly ValueBlock[] {
  const block: CellInput[][] = CARD_ROWS.map(() => new Array<CellInput>(CARD_COLUMNS).fill(null));
  const shown = shownOnCard(facts, texts, making);
  for (const cell of CARD_CELLS) {
    const row = block[cell.row];
    const value = cellValue(cell, facts, shown, texts.language);
    if (row && value !== undefined) row[cell.column] = value;
  }
  return [{ at: { row: top, column: 0 }, values: block }];
}

function cellValue({ content }: PlacedCell, facts: CardFacts, shown: ReadonlyMap<string, CellInput>, language: Language): CellInput | undefined {
  switch (content.kind) {
    case 'field':
      return cardFieldValue(facts, content.key, language);
    case 'shown':
      return shown.get(content.name) ?? '';
    case 'form':
    case 'fieldName':
      return undefined;
  }
}

const pointsOf = ({ column, columns }: PlacedCell): number =>
  CARD_COLUMN_POINTS.slice(column, column + columns).reduce((sum, points) => sum + points, 0);

/** A wrapped text that is longer than its cell. `size` is the letters that it fits with; undefined: with none. */
export interface LongText extends Cell {
  readonly columns: number;
  readonly size: number | undefined;
}

/** Wrapped texts that need smaller letters to stay within their cells; the page does not grow for them. */
export function longTexts(values: ValueBlock): readonly LongText[] {
  const [largest = 9] = TEXT_SIZES;
  return CARD_CELLS.flatMap((cell): readonly LongText[] => {
    const text = values.values[cell.row]?.[cell.column];
    if (cell.role !== 'text' || typeof text !== 'string') return [];
    const size = fittingSize(text, pointsOf(cell), cell.points, TEXT_SIZES);
    return size === largest ? [] : [{ row: cell.row + values.at.row, column: cell.column, columns: cell.columns, size }];
  });
}

/** Looks that make long texts fit. */
export function longTextLooks(long: readonly LongText[]): readonly LookBlock[] {
  const [smallest = 6] = TEXT_SIZES.slice(-1);
  return TEXT_SIZES.flatMap((size): readonly LookBlock[] => {
    const areas = long.filter((text) => (text.size ?? smallest) === size).map(({ row, column, columns }) => ({ row, column, rows: 1, columns }));
    return areas.length === 0 ? [] : [{ areas, look: { fontSize: size } }];
  });
}

/**
 * What was written into each field's cell, as JSON of A1 address (as on a card that begins in row 1) to value: kept in
 * the sheet's mark, so that what a person typed since can be told apart.
 */
export function cardBaseline(values: ValueBlock): string {
  const pairs = cardCells().map(({ row, column }) => [addressOf({ row, column }), values.values[row]?.[column] ?? ''] as const);
  return JSON.stringify(Object.fromEntries(pairs.filter(([, value]) => value !== '')));
}

/** Name of a customer's sheet: id and name, cut to what a tab can hold; Excel's other rules are seen to when applied. */
export function cardSheetName(facts: CardFacts, texts: Texts): string {
  const id = factText(facts, 'customerId').trim();
  const name = (factText(facts, 'shortName') || factText(facts, 'customerName')).trim() || (id === '' ? texts('card.unnamed') : '');
  return `${id} ${name}`.trim().replace(/[:\\/?*[\]]/g, '-').slice(0, 31).trim();
}
