import type { CardFacts } from '../../domain/customer/cardFacts';
import type { Texts } from '../../i18n/texts';
import type { LinkPlan, PlanStep, SheetHandle, SheetTarget, ValueBlock } from '../plan';
import { TAB_COLORS } from '../style';
import { baselineOf, cardBookMark } from './cardBaseline';
import { CARD_COLUMN_CHARACTERS, CARD_COLUMNS, CARD_MARGINS, CARD_ROW_COUNT, CARD_SCALE } from './cardGrid';
import { cardPrint } from './cardTemplate';
import { longTextLooks, longTexts } from './cardValues';

/** Cards on one sheet of a book; each on a page of its own. */
export const CARDS_A_SHEET = 50;

export interface BookCard {
  readonly facts: CardFacts;
  /** The card's values as on a card that begins in the first row. */
  readonly values: ValueBlock;
}

/** Where card number `index` of a book (counted over all of its sheets) stands. */
export const bookTarget = (index: number): Extract<LinkPlan['target'], { kind: 'planned' }> => ({
  kind: 'planned',
  handle: bookHandle(Math.floor(index / CARDS_A_SHEET)),
  address: `A${(index % CARDS_A_SHEET) * CARD_ROW_COUNT + 1}`,
});

const bookHandle = (sheet: number): SheetHandle => `book-${sheet}`;

/**
 * A card book: sheets of 50 cards, one under another, a page break between them, each the template's rows stamped and
 * filled in. `firstNumber` is the number of the first card, for the sheets' names.
 */
export function cardBook(cards: readonly BookCard[], template: SheetHandle, texts: Texts, firstNumber = 1): readonly PlanStep[] {
  const sheets = Math.ceil(cards.length / CARDS_A_SHEET);
  return Array.from({ length: sheets }, (_, sheet) => {
    const first = sheet * CARDS_A_SHEET;
    const on = cards.slice(first, first + CARDS_A_SHEET);
    return bookSheet(on, bookHandle(sheet), template, texts, firstNumber + first);
  }).flat();
}

function bookSheet(cards: readonly BookCard[], handle: SheetHandle, template: SheetHandle, texts: Texts, first: number): readonly PlanStep[] {
  const sheet: SheetTarget = { kind: 'planned', handle };
  const places = cards.map(({ facts, values }, index) => ({ key: facts.key, top: index * CARD_ROW_COUNT, baseline: baselineOf(values.values) }));
  const blocks = cards.map(({ values }, index): ValueBlock => ({ at: { row: index * CARD_ROW_COUNT, column: 0 }, values: values.values }));
  return [
    {
      kind: 'makeSheet',
      handle,
      name: texts('card.bookSheet', { first, last: first + cards.length - 1 }),
      mark: cardBookMark(places),
      tabColor: TAB_COLORS.card,
      content: {
        columnWidths: CARD_COLUMN_CHARACTERS.map((characters, column) => ({ column, columns: 1, characters })),
        showGridlines: false,
        print: {
          orientation: 'Portrait',
          margins: CARD_MARGINS,
          scalePercent: CARD_SCALE,
          area: { row: 0, column: 0, rows: cards.length * CARD_ROW_COUNT, columns: CARD_COLUMNS },
          breaksBeforeRows: places.slice(1).map(({ top }) => top),
          centerHorizontally: true,
          footer: cardPrint(texts).footer ?? {},
        },
      },
    },
    { kind: 'stampRows', sheet, template, rows: CARD_ROW_COUNT, count: cards.length },
    {
      kind: 'writeSheet',
      sheet,
      content: { values: [{ at: { row: 0, column: 0 }, values: blocks.flatMap(({ values }) => values) }], looks: longTextLooks(blocks.flatMap(longTexts)) },
    },
  ];
}
