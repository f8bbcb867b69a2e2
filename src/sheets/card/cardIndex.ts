import { field } from '../../domain/catalogue/catalogue';
import type { CardFacts } from '../../domain/customer/cardFacts';
import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import { listPrint } from '../listPrint';
import type { Area, CellInput, LinkPlan, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import type { CardMaking } from './cardShown';

/** Where a customer's card stands, for the link. */
export interface IndexedCard {
  readonly facts: CardFacts;
  readonly target: LinkPlan['target'];
}

/** Links that the index gets; each is an action of its own, and beyond this many a list is searched, not clicked. */
export const LINKS_AT_MOST = 2_000;

const HEADER_ROW = 2;
const FIRST_ROW = 3;
const COLUMNS = ['number', 'card', 'id', 'name', 'region', 'type', 'relationship', 'dealStage', 'marketPosition', 'grade', 'completeness', 'salesperson'] as const;
const CHARACTERS = [6, 8, 13, 32, 14, 14, 18, 18, 18, 9, 13, 14];

/** How names are put in order: by pronunciation on the mainland, by strokes in Taiwan, numbers by size. */
export const nameOrder = (language: Language): Intl.Collator =>
  new Intl.Collator({ 'zh-CN': 'zh-CN-u-co-pinyin', 'zh-TW': 'zh-TW-u-co-stroke', 'en-US': 'en-US' }[language], { numeric: true });

/** The list of all cards with a link to each, in the order of the customers' names. `rowsBefore`: rows of the list that it replaces. */
export function cardIndex(cards: readonly IndexedCard[], texts: Texts, making: CardMaking, rowsBefore = 0): SheetContent {
  const order = nameOrder(texts.language);
  const sorted = [...cards].sort((a, b) => order.compare(a.facts.name, b.facts.name));
  const rows = sorted.map(({ facts }, index) => indexRow(facts, index + 1, texts));
  const empty = Array.from({ length: Math.max(0, rowsBefore - rows.length) }, () => new Array<CellInput>(COLUMNS.length).fill(''));
  const list: Area = { row: FIRST_ROW, column: 0, rows: Math.max(1, rows.length), columns: COLUMNS.length };
  return {
    columnWidths: CHARACTERS.map((characters, column) => ({ column, columns: 1, characters })),
    rowHeights: [{ row: 0, rows: 1, points: 30 }, { row: HEADER_ROW, rows: 1, points: 20 }],
    numberFormats: [
      { areas: [{ ...list, column: 2, columns: 1 }], format: '@' },
      { areas: [{ ...list, column: 10, columns: 1 }], format: '0%' },
    ],
    values: [
      { at: { row: 0, column: 0 }, values: [[texts('card.index.title')], [texts('card.index.subtitle', { cards: cards.length, date: making.date })]] },
      { at: { row: HEADER_ROW, column: 0 }, values: [COLUMNS.map((name) => texts(`card.index.${name}`)), ...rows, ...empty] },
    ],
    looks: [
      { areas: [{ row: 0, column: 0, rows: FIRST_ROW + list.rows, columns: COLUMNS.length }], look: { fontName: FONTS[texts.language], fontSize: 10, fontColor: PALETTE.ink, vertical: 'Center' } },
      { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
      { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
      { areas: [{ row: HEADER_ROW, column: 0, rows: 1, columns: COLUMNS.length }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
      { areas: [list], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
      { areas: [{ ...list, column: 1, columns: 1 }], look: { fontColor: PALETTE.accent } },
      { areas: [{ ...list, column: 0, columns: 1 }], look: { fontColor: PALETTE.muted, horizontal: 'Left' } },
    ],
    conditionals: [{ area: { ...list, column: 10, columns: 1 }, rule: { kind: 'dataBar', color: PALETTE.bar, max: 1 } }],
    links: sorted.slice(0, LINKS_AT_MOST).map(({ target }, index) => ({ at: { row: FIRST_ROW + index, column: 1 }, text: texts('card.index.open'), tip: texts('card.index.tip'), target })),
    freeze: { rows: FIRST_ROW, columns: 0 },
    showGridlines: false,
    print: listPrint(HEADER_ROW, 36, { left: `&8${texts('card.footer')}`, right: `&8${texts('card.page')}` }),
  };
}

function indexRow(facts: CardFacts, number: number, texts: Texts): readonly CellInput[] {
  const { relationship, dealStage, position, grade } = facts;
  const text = (key: string): string => String(facts.values.get(key) ?? '');
  return [
    number,
    '',
    facts.customerId,
    facts.name || texts('card.unnamed'),
    text('region') || text('city'),
    shownValue(field('Customers', 'customerType'), text('customerType'), texts.language),
    texts(`card.relationship.${relationship}`),
    dealStage ? texts(`card.dealStage.${dealStage}`) : '',
    position ? texts(`card.marketPosition.${position.value}`) : '',
    grade?.value ?? '',
    facts.completeness.share,
    text('salesperson'),
  ];
}
