import type { DuplicatePair } from '../../domain/duplicates/findDuplicates';
import type { Texts } from '../../i18n/texts';
import { wordReason } from '../../i18n/wordDuplicate';
import { listPrint } from '../listPrint';
import type { Area, CellInput, LinkPlan, SheetContent, ValidationBlock } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';
import type { Decision } from './decisionCells';
import { COLUMN_COUNT, columnOf, DECISION_COLUMN, DUPLICATE_COLUMNS, FIRST_ROW, HEADER_ROW } from './duplicateColumns';

/** Mark of the sheet of possible duplicates; its baseline is the number of pairs on it. */
export const DUPLICATES_KIND = 'duplicates';

/** Keys of the two customers of a pair. */
export type ListedPair = readonly [first: string, second: string];

/** One of the two customers as the sheet shows it. */
export interface ShownCustomer {
  /** Id, or the name where there is no id. */
  readonly label: string;
  readonly name: string;
  readonly telephone: string;
  readonly creditCode: string;
  readonly address: string;
  /** The customer's row, where it stands in a structured table. */
  readonly place?: { readonly sheetName: string; readonly address: string };
}

export interface ShownPair {
  readonly pair: DuplicatePair;
  readonly first: ShownCustomer;
  readonly second: ShownCustomer;
  /** What a person chose before and did not carry out yet. */
  readonly decision: Decision | undefined;
}

export interface DuplicatesShown {
  /** The sure ones first. */
  readonly pairs: readonly ShownPair[];
  /** Pairs found, also those that are not listed. */
  readonly found: number;
  readonly sure: number;
  readonly customers: number;
  readonly thresholds: { readonly sure: number; readonly review: number };
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Pairs that the sheet held before: their rows are emptied where there are fewer now. */
  readonly rowsBefore: number;
}

/** Links that the sheet gets; each is an action of its own. */
const LINKS_AT_MOST = 2_000;
const FONT_SIZE = 10;
const LINE_POINTS = 14;
/** Points of a character's width, as column widths count them. */
const CHARACTER_POINTS = 5.25;
const EMPTY_ROW_POINTS = 15;

/** The sheet of possible duplicates, a pair a row, both customers one above the other. */
export function duplicatesSheet(shown: DuplicatesShown, texts: Texts): SheetContent {
  const rows = shown.pairs.map((pair, index) => pairRow(pair, index + 1, texts));
  const left = Math.max(0, shown.rowsBefore - rows.length);
  const empty = Array.from({ length: left }, () => new Array<CellInput>(COLUMN_COUNT).fill(''));
  const list: Area = { row: FIRST_ROW, column: 0, rows: Math.max(1, rows.length), columns: COLUMN_COUNT };
  const headings = DUPLICATE_COLUMNS.map(([name]) => texts(`duplicates.columns.${name}`));
  return {
    columnWidths: DUPLICATE_COLUMNS.map(([, characters], column) => ({ column, columns: 1, characters })),
    rowHeights: [
      { row: 0, rows: 1, points: 30 },
      { row: HEADER_ROW, rows: 1, points: 20 },
      ...rowHeights(rows),
      ...(left > 0 ? [{ row: FIRST_ROW + rows.length, rows: left, points: EMPTY_ROW_POINTS }] : []),
    ],
    numberFormats: [
      { areas: [list], format: '@' },
      { areas: [column(list, 'number'), column(list, 'group')], format: '0' },
      { areas: [column(list, 'weight')], format: '0.0' },
    ],
    values: [
      { at: { row: 0, column: 0 }, values: [[texts('duplicates.title')], [subtitle(shown, texts)], [explanation(shown, texts)]] },
      { at: { row: HEADER_ROW, column: 0 }, values: [headings, ...rows, ...empty] },
    ],
    looks: looks(list, shown, texts),
    validations: shown.pairs.length > 0 ? [decisionRule(column(list, 'decision'), texts)] : [],
    links: shown.pairs.flatMap((pair, index) => linksOf(pair, FIRST_ROW + index, texts)).slice(0, LINKS_AT_MOST),
    freeze: { rows: FIRST_ROW, columns: 0 },
    showGridlines: false,
    print: listPrint(HEADER_ROW, 30, { left: `&8${texts('duplicates.footer')}`, right: `&8${texts('duplicates.page')}` }),
  };
}

const column = (list: Area, name: Parameters<typeof columnOf>[0]): Area => ({ ...list, column: columnOf(name), columns: 1 });

function subtitle({ found, sure, customers, date }: DuplicatesShown, texts: Texts): string {
  return found === 0 ? texts('duplicates.none', { customers, date }) : texts('duplicates.subtitle', { pairs: found, sure, customers, date });
}

function explanation({ thresholds }: DuplicatesShown, texts: Texts): string {
  return `${texts('duplicates.method', thresholds)} ${texts('duplicates.howTo')}`;
}

function pairRow({ pair, first, second, decision }: ShownPair, number: number, texts: Texts): readonly CellInput[] {
  const both = (part: 'name' | 'telephone' | 'creditCode' | 'address'): string =>
    first[part] === '' && second[part] === '' ? '' : [first[part], second[part]].map((text) => text || texts('duplicates.empty')).join('\n');
  return [
    number,
    texts(`duplicates.level.${pair.level}`),
    Math.round(pair.weight * 10) / 10,
    pair.group > 0 ? pair.group : '',
    first.label,
    second.label,
    both('name'),
    both('telephone'),
    both('creditCode'),
    both('address'),
    pair.reasons.map((reason) => wordReason(reason, texts)).join('; '),
    (pair.survivor === pair.first ? first : second).label,
    decision ? texts(`duplicates.decision.${decision}`) : '',
  ];
}

/** Each row as high as its longest cell needs; rows of one height that follow one another together. */
function rowHeights(rows: readonly (readonly CellInput[])[]): NonNullable<SheetContent['rowHeights']> {
  const heights: { row: number; rows: number; points: number }[] = [];
  rows.forEach((row, index) => {
    const lines = row.reduce<number>((most, cell, at) => Math.max(most, typeof cell === 'string' ? linesNeeded(cell, (DUPLICATE_COLUMNS[at]?.[1] ?? 10) * CHARACTER_POINTS, FONT_SIZE) : 1), 2);
    const points = Math.min(400, lines * LINE_POINTS + 4);
    const last = heights.at(-1);
    if (last?.points === points) last.rows++;
    else heights.push({ row: FIRST_ROW + index, rows: 1, points });
  });
  return heights;
}

function looks(list: Area, { pairs }: DuplicatesShown, texts: Texts): NonNullable<SheetContent['looks']> {
  const sure = pairs.filter(({ pair }) => pair.level === 'sure').length;
  const level = column(list, 'level');
  return [
    { areas: [{ row: 0, column: 0, rows: FIRST_ROW + list.rows, columns: COLUMN_COUNT }], look: { fontName: FONTS[texts.language], fontSize: FONT_SIZE, fontColor: PALETTE.ink, vertical: 'Center' } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    { areas: [{ row: 1, column: 0, rows: 2, columns: 1 }], look: { fontColor: PALETTE.muted } },
    { areas: [{ row: HEADER_ROW, column: 0, rows: 1, columns: COLUMN_COUNT }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
    { areas: [list], look: { vertical: 'Top', wrap: true, fillColor: '', borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    { areas: [level], look: { bold: false } },
    ...(sure > 0 ? [{ areas: [{ ...level, rows: sure }], look: { bold: true, fontColor: PALETTE.accent } }] : []),
    { areas: [column(list, 'number'), column(list, 'group')], look: { fontColor: PALETTE.muted, horizontal: 'Left' } },
    { areas: [column(list, 'weight')], look: { horizontal: 'Left' } },
    { areas: [column(list, 'first'), column(list, 'second')], look: { fontColor: PALETTE.accent } },
    ...(pairs.length > 0 ? [{ areas: [column(list, 'decision')], look: { fillColor: PALETTE.attentionSoft } }] : []),
  ];
}

function decisionRule(area: Area, texts: Texts): ValidationBlock {
  const items = [texts('duplicates.decision.same'), texts('duplicates.decision.notSame')];
  const title = texts('duplicates.prompt.title');
  const message = texts('duplicates.prompt.message');
  return { area: { ...area, column: DECISION_COLUMN }, rule: { kind: 'list', source: { kind: 'items', items } }, strictness: 'stop', prompt: { title, message }, error: { title, message } };
}

function linksOf({ first, second }: ShownPair, row: number, texts: Texts): readonly LinkPlan[] {
  return ([['first', first], ['second', second]] as const).flatMap(([name, { label, place }]) =>
    place ? [{ at: { row, column: columnOf(name) }, text: label, tip: texts('duplicates.open'), target: { kind: 'place' as const, ...place } }] : [],
  );
}
