import type { Language } from '../../domain/language';
import type {
  CellInput,
  ConditionalBlock,
  LinkPlan,
  NumberFormatBlock,
  PlanStep,
  SheetContent,
  SheetTarget,
} from '../plan';
import { listPrint } from '../listPrint';
import { FONTS, HAIRLINE, PALETTE } from '../style';

/** Row of the headers on a new sheet, under title and subtitle. */
const HEADER_ROW = 2;

export interface ListColumn {
  readonly header: string;
  readonly characters: number;
  /** Number format, for columns that are not General. */
  readonly format?: string;
  /** Wraps what does not fit in its width. */
  readonly wrap?: boolean;
  /** Numbers stand to the right, and so does their header. */
  readonly isNumeric?: boolean;
}

/** A list with its table that stands on a sheet of the add-in's already. */
export interface ListThere {
  readonly sheetId: string;
  readonly table: string;
  /** Zero-based place of the header row, and rows under it. */
  readonly top: number;
  readonly left: number;
  readonly rows: number;
}

/** A list for people: title, subtitle, a table with filters, ready to print. */
export interface ListOnSheet {
  readonly handle: string;
  readonly kind: string;
  readonly sheetName: string;
  readonly tabColor: string;
  readonly table: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly CellInput[])[];
  /** By row of the list: where its cell in `linkColumn` leads. */
  readonly links: readonly {
    readonly row: number;
    readonly text: string;
    readonly tip: string;
    readonly target: LinkPlan['target'];
  }[];
  readonly linkColumn: number;
  /** Marks rows by what stands in their first column. */
  readonly marks: readonly { readonly words: readonly string[]; readonly fontColor: string; readonly bold: boolean }[];
  readonly language: Language;
  readonly footer: { readonly left: string; readonly right: string };
}

/** Rows that a new list's marks reach beyond its last one, for what later runs add. */
const ROOM_FOR_MARKS = 20_000;

/** The steps that make a list, or rewrite one in place: its own cells are filled first, further rows make its table longer. */
export const listSteps = (list: ListOnSheet, there: ListThere | undefined): readonly PlanStep[] =>
  there ? rewritten(list, there) : [made(list)];

/** The sheet that the list stands on once its steps are done. */
export const listTarget = (list: ListOnSheet, there: ListThere | undefined): SheetTarget =>
  there ? { kind: 'existing', id: there.sheetId } : { kind: 'planned', handle: list.handle };

function made(list: ListOnSheet): PlanStep {
  const { columns, rows } = list;
  const body = rows.length === 0 ? [blankRow(list)] : rows;
  return {
    kind: 'makeSheet',
    handle: list.handle,
    name: list.sheetName,
    mark: { kind: list.kind, key: '', baseline: list.table },
    tabColor: list.tabColor,
    content: {
      columnWidths: columns.map(({ characters }, column) => ({ column, columns: 1, characters })),
      rowHeights: [
        { row: 0, rows: 1, points: 30 },
        { row: HEADER_ROW, rows: 1, points: 20 },
      ],
      numberFormats: formats(list, HEADER_ROW, 0, body.length),
      values: [
        { at: { row: 0, column: 0 }, values: [[list.title], [list.subtitle]] },
        { at: { row: HEADER_ROW, column: 0 }, values: [columns.map(({ header }) => header), ...body] },
      ],
      looks: [...titleLooks(list), ...bodyLooks(list, HEADER_ROW, 0, body.length)],
      tables: [newTable(list, body.length)],
      conditionals: conditionals(list),
      links: links(list, HEADER_ROW, 0),
      fitRows: [{ row: HEADER_ROW + 1, rows: body.length }],
      freeze: { rows: HEADER_ROW + 1, columns: 0 },
      showGridlines: false,
      print: listPrint(HEADER_ROW, 30, { left: `&8${list.footer.left}`, right: `&8${list.footer.right}` }),
    },
  };
}

const newTable = ({ table, columns }: ListOnSheet, rows: number) => ({
  name: table,
  area: { row: HEADER_ROW, column: 0, rows: rows + 1, columns: columns.length },
  style: '',
  showFilterButton: true,
});

const blankRow = ({ columns }: ListOnSheet): readonly CellInput[] => new Array<CellInput>(columns.length).fill('');

function rewritten(list: ListOnSheet, there: ListThere): readonly PlanStep[] {
  const { columns, rows } = list;
  const { top, left, table } = there;
  const sheet: SheetTarget = { kind: 'existing', id: there.sheetId };
  const further = rows.slice(there.rows);
  const resized: PlanStep = { kind: 'resizeTable', table, rows: Math.max(1, rows.length) + 1, columns: columns.length };
  return [
    { kind: 'writeSheet', sheet, content: contentThere(list, there) },
    ...(rows.length < there.rows ? [resized] : []),
    ...(further.length > 0 ? [{ kind: 'appendRows' as const, table, rows: further }] : []),
    {
      kind: 'writeSheet',
      sheet,
      content: { links: links(list, top, left), fitRows: [{ row: top + 1, rows: Math.max(rows.length, there.rows) }] },
    },
  ];
}

/** The rows that fit into the table as it is; those that it has more are emptied. */
function contentThere(list: ListOnSheet, { table, top, left, rows: rowsThere }: ListThere): SheetContent {
  const { columns, rows } = list;
  const blank = Array.from({ length: Math.max(0, rowsThere - rows.length) }, () => blankRow(list));
  const title = top >= HEADER_ROW ? [{ at: { row: top - HEADER_ROW, column: left }, values: [[list.title], [list.subtitle]] }] : [];
  return {
    freshens: {
      tables: [table],
      links: [{ row: top + 1, column: left + list.linkColumn, rows: rowsThere, columns: 1 }],
    },
    numberFormats: formats(list, top, left, rows.length),
    values: [...title, { at: { row: top, column: left }, values: [columns.map(({ header }) => header), ...rows.slice(0, rowsThere), ...blank] }],
    looks: bodyLooks(list, top, left, Math.max(rows.length, rowsThere)),
  };
}

const formats = (list: ListOnSheet, top: number, left: number, rows: number): readonly NumberFormatBlock[] =>
  list.columns.flatMap(({ format }, column) =>
    format === undefined
      ? []
      : [{ areas: [{ row: top + 1, column: left + column, rows: Math.max(1, rows), columns: 1 }], format }],
  );

const links = (list: ListOnSheet, top: number, left: number): readonly LinkPlan[] =>
  list.links.map(({ row, text, tip, target }) => ({
    at: { row: top + 1 + row, column: left + list.linkColumn },
    text,
    tip,
    target,
  }));

const titleLooks = (list: ListOnSheet): NonNullable<SheetContent['looks']> => [
  {
    areas: [{ row: 0, column: 0, rows: HEADER_ROW, columns: list.columns.length }],
    look: { fontName: FONTS[list.language], fontSize: 10, fontColor: PALETTE.muted, vertical: 'Center' },
  },
  {
    areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    look: { fontSize: 18, bold: true, fontColor: PALETTE.accent },
  },
];

function bodyLooks(list: ListOnSheet, top: number, left: number, rows: number): NonNullable<SheetContent['looks']> {
  const width = list.columns.length;
  const body = { row: top + 1, column: left, rows: Math.max(1, rows), columns: width };
  const wrapped = list.columns.flatMap(({ wrap }, column) =>
    wrap ? [{ ...body, column: left + column, columns: 1 }] : [],
  );
  const numeric = list.columns.flatMap(({ isNumeric }, column) =>
    isNumeric ? [{ ...body, row: top, rows: body.rows + 1, column: left + column, columns: 1 }] : [],
  );
  return [
    {
      areas: [{ ...body, row: top, rows: body.rows + 1 }],
      look: { fontName: FONTS[list.language], fontSize: 10, fontColor: PALETTE.ink, vertical: 'Center' },
    },
    {
      areas: [{ ...body, row: top, rows: 1 }],
      look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent },
    },
    { areas: [body], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    ...(numeric.length > 0 ? [{ areas: numeric, look: { horizontal: 'Right' as const } }] : []),
    ...(wrapped.length > 0 ? [{ areas: wrapped, look: { wrap: true } }] : []),
    { areas: [{ ...body, column: left + list.linkColumn, columns: 1 }], look: { fontColor: PALETTE.accent } },
  ];
}

/** By the words of all languages, so that a list that is rewritten in another one keeps its marks. */
const conditionals = (list: ListOnSheet): readonly ConditionalBlock[] =>
  list.marks.map(({ words, fontColor, bold }) => ({
    area: { row: HEADER_ROW + 1, column: 0, rows: list.rows.length + ROOM_FOR_MARKS, columns: 1 },
    rule: {
      kind: 'formula',
      formula: `=OR(${words.map((word) => `$A${HEADER_ROW + 2}="${word.replaceAll('"', '""')}"`).join(',')})`,
      look: { fontColor, bold },
    },
  }));
