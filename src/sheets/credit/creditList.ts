import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/texts';
import { addressOf, columnLetters } from '../address';
import { TEXT_FORMAT } from '../fieldFormat';
import type { Area, CellInput, FormulaBlock, LookBlock, NumberFormatBlock, PlanStep, SheetContent, SheetTarget } from '../plan';
import { FONTS, HAIRLINE, PALETTE, TAB_COLORS } from '../style';
import { linesNeeded } from '../textFit';

/** A column of a credit list. Where `formula` is, its cells are worked out in Excel from others of the same row. */
export interface CreditColumn {
  readonly header: string;
  readonly characters: number;
  readonly format?: string;
  readonly wrap?: boolean;
  /** The formula of a row by its number in Excel, with leading `=`. */
  readonly formula?: (row: number) => string;
}

/** A cell above the list: what the list's formulas look up, or what sums the list up. */
export interface CellAbove {
  /** Rows under the subtitle, from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellInput | ((rows: ListRows) => string);
  readonly format?: string;
  readonly kind: 'label' | 'heading' | 'figure';
}

/** The rows of a list in Excel's numbers; the last is never before the first. */
export interface ListRows {
  readonly first: number;
  readonly last: number;
}

/** One credit sheet: title, subtitle, cells above, a table with filters. */
export interface CreditList {
  /** Also the mark's kind. */
  readonly handle: string;
  readonly table: string;
  readonly title: string;
  readonly subtitle: string;
  readonly above: readonly CellAbove[];
  readonly columns: readonly CreditColumn[];
  /** Rows in the order of the columns; cells of formula columns are not looked at. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Whether the rows up to the headers stay in sight. */
  readonly freezesHeader: boolean;
}

/** A list's table that stands on its sheet already. */
export interface CreditListThere {
  readonly sheetId: string;
  readonly table: string;
  readonly top: number;
  readonly left: number;
  /** Without the header row. */
  readonly rows: number;
  readonly columns: number;
}

/** Rows of title and subtitle. */
const TITLE_ROWS = 2;
/** A formula block's rows; a block goes into one message. */
const FORMULA_ROWS = 500;

/** Zero-based row of a list's headers: under title, subtitle, the cells above and a free row. */
export const headerRowOf = ({ above }: Pick<CreditList, 'above'>): number =>
  above.length === 0 ? TITLE_ROWS : TITLE_ROWS + 2 + Math.max(...above.map(({ row }) => row));

/** Excel's number of a row above the list, for formulas. */
export const rowAbove = (row: number): number => TITLE_ROWS + row + 1;

/** Excel's numbers of the list's rows. */
export const listRows = (list: Pick<CreditList, 'above' | 'rows'>): ListRows => {
  const first = headerRowOf(list) + 2;
  return { first, last: first + Math.max(1, list.rows.length) - 1 };
};

/** Whether the table stands where the list would put it; a person who moved it or added columns keeps the sheet. */
export const isInPlace = (list: CreditList, there: CreditListThere): boolean =>
  there.top === headerRowOf(list) && there.left === 0 && there.columns === list.columns.length;

/** The steps that make a list's sheet, or write it anew in place. */
export function creditListSteps(list: CreditList, there: CreditListThere | undefined, texts: Texts): readonly PlanStep[] {
  const content = contentOf(list, texts);
  if (!there) {
    const table = { name: list.table, area: { row: headerRowOf(list), column: 0, rows: bodyOf(list).length + 1, columns: list.columns.length }, style: '', showFilterButton: true };
    return [
      {
        kind: 'makeSheet',
        handle: list.handle,
        name: list.title,
        mark: { kind: list.handle, key: '', baseline: list.table },
        tabColor: TAB_COLORS.card,
        content: { ...content, tables: [table] },
      },
    ];
  }
  return rewriteSteps(list, there, content);
}

/** Cells of the table are written over; further rows are added below it, rows that are left over are emptied and cut off. */
function rewriteSteps(list: CreditList, there: CreditListThere, content: SheetContent): readonly PlanStep[] {
  const sheet: SheetTarget = { kind: 'existing', id: there.sheetId };
  const body = bodyOf(list);
  const width = list.columns.length;
  const blank = Array.from({ length: Math.max(0, there.rows - body.length) }, () => new Array<CellInput>(width).fill(''));
  const further = body.slice(there.rows).map((row) => row.map((value) => value ?? ''));
  const values = [...aboveValues(list), { at: { row: headerRowOf(list), column: 0 }, values: [headersOf(list), ...body.slice(0, there.rows), ...blank] }];
  const { formulas: _later, ...rest } = content;
  return [
    { kind: 'writeSheet', sheet, content: { ...rest, values, freshens: { tables: [there.table], links: [] } } },
    ...(further.length > 0 ? [{ kind: 'appendRows' as const, table: there.table, rows: further }] : []),
    ...(blank.length > 0 ? [{ kind: 'resizeTable' as const, table: there.table, rows: body.length + 1, columns: width }] : []),
    { kind: 'writeSheet', sheet, content: { formulas: formulasOf(list) } },
  ];
}

const headersOf = ({ columns }: CreditList): readonly CellInput[] => columns.map(({ header }) => header);

/** The rows with their formula cells left to the formulas; a list without rows has an empty one. */
function bodyOf({ columns, rows }: CreditList): readonly (readonly CellInput[])[] {
  if (rows.length === 0) return [columns.map(() => '')];
  return rows.map((row) => columns.map(({ formula }, column) => (formula ? null : (row[column] ?? ''))));
}

function contentOf(list: CreditList, texts: Texts): SheetContent {
  const top = headerRowOf(list);
  const body: Area = { row: top + 1, column: 0, rows: bodyOf(list).length, columns: list.columns.length };
  return {
    columnWidths: list.columns.map(({ characters }, column) => ({ column, columns: 1, characters })),
    rowHeights: [
      { row: 0, rows: 1, points: 30 },
      { row: top, rows: 1, points: headerPoints(list, texts.language) },
      ...bodyHeights(list, body, texts.language),
    ],
    numberFormats: formatsOf(list, body),
    values: [...aboveValues(list), { at: { row: top, column: 0 }, values: [headersOf(list), ...bodyOf(list)] }],
    formulas: formulasOf(list),
    looks: looksOf(list, body, texts.language),
    freeze: { rows: list.freezesHeader ? top + 1 : 0, columns: 2 },
    showGridlines: false,
    print: {
      orientation: 'Landscape',
      margins: { top: 36, right: 28, bottom: 40, left: 28, header: 18, footer: 18 },
      fitToPagesWide: 1,
      fitToPagesTall: 0,
      titleRows: { first: top, count: 1 },
      footer: { left: `&8${texts('credit.footer')}`, right: `&8${texts('credit.page')}` },
    },
  };
}

const fontSizeOf = (language: Language): number => (language === 'en-US' ? 10 : 9);
/** A row's height for so many lines. */
const pointsOf = (lines: number, language: Language): number => Math.max(16, lines * fontSizeOf(language) * 1.35 + 3);
/** Points that a column's text has, its indent taken off. */
const widthOf = ({ characters }: CreditColumn): number => characters * 5.25 - 6;

/** Most lines that a cell of these columns takes. */
function linesOf(cells: readonly CellInput[], columns: readonly CreditColumn[], language: Language): number {
  return columns.reduce((most, column, index) => {
    const text = cells[index];
    return column.wrap && typeof text === 'string' && text !== '' ? Math.max(most, linesNeeded(text, widthOf(column), fontSizeOf(language))) : most;
  }, 1);
}

const headerPoints = (list: CreditList, language: Language): number =>
  pointsOf(linesOf(headersOf(list), list.columns.map((column) => ({ ...column, wrap: true })), language), language) + 6;

/** Beyond this many heights rows are as high as the highest: each height is an action of its own. */
const MOST_HEIGHTS = 2_000;

/** Rows of one height that follow each other, so that wrapped texts are seen whole. */
function bodyHeights({ columns, rows }: CreditList, body: Area, language: Language): NonNullable<SheetContent['rowHeights']> {
  const runs: { row: number; rows: number; points: number }[] = [];
  rows.forEach((cells, index) => {
    const points = pointsOf(linesOf(cells, columns, language), language);
    const last = runs.at(-1);
    if (last?.points === points) last.rows++;
    else runs.push({ row: body.row + index, rows: 1, points });
  });
  if (runs.length <= MOST_HEIGHTS) return runs;
  return [{ row: body.row, rows: rows.length, points: runs.reduce((most, { points }) => Math.max(most, points), 0) }];
}

function aboveValues(list: CreditList): NonNullable<SheetContent['values']> {
  const cells = list.above.flatMap(({ row, column, value }) =>
    typeof value === 'function' ? [] : [{ at: { row: TITLE_ROWS + row, column }, values: [[value]] }],
  );
  return [{ at: { row: 0, column: 0 }, values: [[list.title], [list.subtitle]] }, ...cells];
}

function formulasOf(list: CreditList): readonly FormulaBlock[] {
  const rows = listRows(list);
  const above = list.above.flatMap(({ row, column, value }) =>
    typeof value === 'function' ? [{ at: { row: TITLE_ROWS + row, column }, formulas: [[value(rows)]] }] : [],
  );
  if (list.rows.length === 0) return above;
  return [...above, ...formulaRuns(list).flatMap((columns) => runBlocks(list, columns, rows))];
}

/** Neighbouring formula columns, which are written together. */
function formulaRuns({ columns }: CreditList): readonly (readonly number[])[] {
  const runs: number[][] = [];
  columns.forEach(({ formula }, column) => {
    if (!formula) return;
    const last = runs.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else runs.push([column]);
  });
  return runs;
}

function runBlocks(list: CreditList, columns: readonly number[], { first, last }: ListRows): readonly FormulaBlock[] {
  const blocks: FormulaBlock[] = [];
  for (let from = first; from <= last; from += FORMULA_ROWS) {
    const length = Math.min(FORMULA_ROWS, last - from + 1);
    const formulas = Array.from({ length }, (_, index) => columns.map((column) => list.columns[column]?.formula?.(from + index) ?? null));
    blocks.push({ at: { row: from - 1, column: columns[0] ?? 0 }, formulas });
  }
  return blocks;
}

const formatsOf = (list: CreditList, body: Area): readonly NumberFormatBlock[] => [
  ...list.columns.flatMap(({ format }, column) => (format === undefined ? [] : [{ areas: [{ ...body, column, columns: 1 }], format }])),
  ...list.above.flatMap(({ row, column, format }) => (format === undefined ? [] : [{ areas: [{ row: TITLE_ROWS + row, column, rows: 1, columns: 1 }], format }])),
];

function looksOf(list: CreditList, body: Area, language: Language): readonly LookBlock[] {
  const { row: first, columns: width, rows } = body;
  const above = (kind: CellAbove['kind']): readonly Area[] =>
    list.above.filter((cell) => cell.kind === kind).map(({ row, column }) => ({ row: TITLE_ROWS + row, column, rows: 1, columns: 1 }));
  const only = (areas: readonly Area[], look: LookBlock['look']): readonly LookBlock[] => (areas.length > 0 ? [{ areas, look }] : []);
  const wrapped = list.columns.flatMap(({ wrap }, column) => (wrap ? [{ ...body, column, columns: 1 }] : []));
  const columnsWhere = (isText: boolean): readonly Area[] =>
    list.columns.flatMap(({ format }, column) => (column > 0 && (format === TEXT_FORMAT) === isText ? [{ ...body, column, columns: 1 }] : []));
  const [numeric, words] = [columnsWhere(false), columnsWhere(true)];
  return [
    { areas: [{ row: 0, column: 0, rows: first + rows, columns: width }], look: { fontName: FONTS[language], fontSize: fontSizeOf(language), fontColor: PALETTE.ink, vertical: 'Center' } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
    ...only(above('label'), { fontColor: PALETTE.muted }),
    ...only(above('heading'), { bold: true, fillColor: PALETTE.accentSoft, fontColor: PALETTE.accent, horizontal: 'Right' }),
    ...only(above('figure'), { borders: { bottom: HAIRLINE } }),
    { areas: [{ ...body, row: first - 1, rows: 1 }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent, wrap: true } },
    { areas: [body], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    ...only(wrapped, { wrap: true }),
    ...only(numeric.map((area) => ({ ...area, row: first - 1, rows: 1 })), { horizontal: 'Right' }),
    ...only(words, { horizontal: 'Left', indent: 1 }),
  ];
}

/** `C4` of a cell of the same row, for formulas. */
export const inRow = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** `$C$4` of a cell above the list. */
export const fixedCell = (column: number, row: number): string => addressOf({ column, row: row - 1 }).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

/** `$C$4:$C$90`, a column of the list. */
export const listColumn = (column: number, { first, last }: ListRows): string => `${fixedCell(column, first)}:${fixedCell(column, last)}`;
