import { field } from '../../domain/catalogue/catalogue';
import type { Language } from '../../domain/language';
import { createTexts, type Texts } from '../../i18n/texts';
import { numberFormatOf } from '../fieldFormat';
import type { Area, CellInput, ConditionalBlock, NumberFormatBlock, PrintPlan, SheetContent, ValidationBlock } from '../plan';
import { ACCENT_LINE, PALETTE, type CellLook } from '../style';
import { cardBaseLook, ROLE_LOOKS } from './cardLooks';
import { CARD_CELLS, CARD_COLUMN_CHARACTERS, CARD_COLUMNS, CARD_MARGINS, CARD_ROW_COUNT, CARD_ROWS, SALES_YEARS, type CardCellRole, type PlacedCell } from './cardGrid';

const areaOf = ({ row, column, columns }: PlacedCell): Area => ({ row, column, rows: 1, columns });

/**
 * The form that all cards are copied from: labels, looks, merges, heights, rules and print set-up, no customer's values.
 * One page of A4, portrait.
 */
export function cardTemplate(language: Language): SheetContent {
  const texts = createTexts(language);
  return {
    columnWidths: CARD_COLUMN_CHARACTERS.map((characters, column) => ({ column, columns: 1, characters })),
    rowHeights: CARD_ROWS.map(({ points }, row) => ({ row, rows: 1, points })),
    numberFormats: numberFormats(),
    values: [{ at: { row: 0, column: 0 }, values: formTexts(texts) }],
    merges: CARD_CELLS.filter((cell) => cell.columns > 1).map(areaOf),
    looks: [
      { areas: [{ row: 0, column: 0, rows: CARD_ROW_COUNT, columns: CARD_COLUMNS }], look: cardBaseLook(language) },
      ...roleLooks(),
      { areas: [{ row: 1, column: 0, rows: 1, columns: CARD_COLUMNS }], look: { borders: { bottom: ACCENT_LINE } } },
      { areas: [{ row: CARD_ROW_COUNT - 1, column: 0, rows: 1, columns: CARD_COLUMNS }], look: { fontSize: 8, fontColor: PALETTE.muted } },
    ],
    validations: dropDowns(language),
    conditionals: bars(),
    showGridlines: false,
    print: cardPrint(texts),
  };
}

/** Print set-up of one card on one page. */
export function cardPrint(texts: Texts): PrintPlan {
  return {
    orientation: 'Portrait',
    margins: CARD_MARGINS,
    area: { row: 0, column: 0, rows: CARD_ROW_COUNT, columns: CARD_COLUMNS },
    fitToPagesWide: 1,
    fitToPagesTall: 1,
    centerHorizontally: true,
    footer: { left: `&8${texts('card.footer')}`, right: '&8&A' },
  };
}

/** The texts of the form as one block; null where a customer's values go. */
function formTexts(texts: Texts): readonly (readonly CellInput[])[] {
  const block: CellInput[][] = CARD_ROWS.map(() => new Array<CellInput>(CARD_COLUMNS).fill(null));
  for (const cell of CARD_CELLS) {
    const row = block[cell.row];
    if (row && (cell.content.kind === 'form' || cell.content.kind === 'fieldName')) row[cell.column] = formText(cell, texts);
  }
  return block;
}

/** What the form itself says in a cell, '' in cells for a customer's values. */
export function formText({ content }: PlacedCell, texts: Texts): string {
  if (content.kind === 'fieldName') {
    const short = `card.fields.${content.key}`;
    return texts.has(short) ? texts(short) : field('Customers', content.key).header[texts.language];
  }
  if (content.kind !== 'form') return '';
  const key = `card.${content.text}`;
  if (!texts.has(key)) throw new RangeError(`No text ${key}`);
  return texts(key);
}

function roleLooks(): readonly { readonly areas: readonly Area[]; readonly look: CellLook }[] {
  const roles = Object.keys(ROLE_LOOKS) as CardCellRole[];
  return roles.flatMap((role) => {
    const areas = CARD_CELLS.filter((cell) => cell.role === role).map(areaOf);
    return areas.length === 0 ? [] : [{ areas, look: ROLE_LOOKS[role] }];
  });
}

function numberFormats(): readonly NumberFormatBlock[] {
  const byFormat = new Map<string, Area[]>();
  for (const cell of CARD_CELLS) {
    const format = cellFormat(cell);
    if (format === undefined) continue;
    const areas = byFormat.get(format) ?? [];
    areas.push({ ...areaOf(cell), columns: 1 });
    byFormat.set(format, areas);
  }
  return [...byFormat].map(([format, areas]) => ({ format, areas }));
}

function cellFormat({ content }: PlacedCell): string | undefined {
  if (content.kind === 'field') {
    const { type } = field('Customers', content.key);
    return numberFormatOf(type) === 'General' ? '@' : numberFormatOf(type);
  }
  if (content.kind !== 'shown') return undefined;
  if (content.name.startsWith('completeness.')) return '0%';
  if (/^sales\.\d\.(\d|total)$/.test(content.name)) return '#,##0';
  return isDateShown(content.name) ? 'yyyy-mm-dd' : undefined;
}

const isDateShown = (name: string): boolean => name === 'lastDeal' || name.endsWith('.date');

/** Drop-downs on list fields; Excel takes 255 characters of items without commas. */
function dropDowns(language: Language): readonly ValidationBlock[] {
  return CARD_CELLS.flatMap((cell): readonly ValidationBlock[] => {
    if (cell.content.kind !== 'field') return [];
    const items = field('Customers', cell.content.key).items?.map((item) => item.label[language]);
    if (!items || items.join(',').length > 255 || items.some((item) => item.includes(','))) return [];
    return [{ area: { ...areaOf(cell), columns: 1 }, rule: { kind: 'list', source: { kind: 'items', items } }, strictness: 'information' }];
  });
}

/** Bars behind the quarters of each year, and behind shares of completeness. */
function bars(): readonly ConditionalBlock[] {
  const cells = (test: (name: string) => boolean): readonly PlacedCell[] =>
    CARD_CELLS.filter(({ role, content }) => role === 'bar' && content.kind === 'shown' && test(content.name));
  const years = Array.from({ length: SALES_YEARS }, (_, year) => cells((name) => name.startsWith(`sales.${year}.`)));
  const quarters = years.flatMap(([first, ...rest]): readonly ConditionalBlock[] =>
    first ? [{ area: { ...areaOf(first), rows: rest.length + 1 }, rule: { kind: 'dataBar', color: PALETTE.bar } }] : [],
  );
  const shares = cells((name) => name.startsWith('completeness.')).map(
    (cell): ConditionalBlock => ({ area: areaOf(cell), rule: { kind: 'dataBar', color: PALETTE.bar, max: 1 } }),
  );
  return [...quarters, ...shares];
}

