import { field } from '../../domain/catalogue/catalogue';
import type { CardFacts } from '../../domain/customer/cardFacts';
import type { Language } from '../../domain/language';
import type { RawCell } from '../../domain/tables';
import type { Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import type { Cell, CellInput, LookBlock, ValueBlock } from '../plan';
import { fittingSize } from '../textFit';
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

/** A field's value as the card shows it: as entered, else as the ledger tells it. */
export const cardFieldValue = (facts: CardFacts, key: string, language: Language): CellInput =>
  shownValue(field('Customers', key), facts.values.get(key) ?? knownOtherwise(facts, key), language);

function knownOtherwise({ name, sales }: CardFacts, key: string): RawCell {
  switch (key) {
    case 'customerName':
      return name;
    case 'firstDealDate':
      return sales?.firstDeal ?? '';
    case 'presentSales':
      return sales?.last12Months ?? '';
    case 'pastSales':
      return sales?.previous12Months ?? '';
    default:
      return '';
  }
}

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

/** Name of a customer's sheet: id and short name. Excel's rules for names are seen to when the plan is applied. */
export function cardSheetName(facts: CardFacts, texts: Texts): string {
  const short = String(facts.values.get('shortName') ?? '').trim() || facts.name.trim();
  const name = short === facts.customerId.trim() ? '' : short;
  return `${facts.customerId.trim()} ${name}`.trim() || texts('card.unnamed');
}
