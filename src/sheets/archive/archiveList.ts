import type { Texts } from '../../i18n/texts';
import { DATE_FORMAT, TEXT_FORMAT } from '../fieldFormat';
import { listPrint } from '../listPrint';
import type { Area, CellInput, LinkPlan, LookBlock, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE, type CellLook } from '../style';
import { linesNeeded } from '../textFit';

/** A column of one of the archive's sheets. */
export interface ArchiveColumn {
  readonly header: string;
  readonly characters: number;
  readonly kind: 'text' | 'count' | 'date';
  readonly wrap?: boolean;
}

/** How pressing what stands in a cell is. */
export type Tone = 'pressing' | 'open' | 'quiet' | 'heading';

/** One of the archive's sheets: title, subtitle, a list with its header, notes under it. */
export interface ArchiveList {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ArchiveColumn[];
  /** A cell a column. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Tones of cells, by place in `rows`. */
  readonly tones: readonly { readonly row: number; readonly column: number; readonly columns: number; readonly tone: Tone }[];
  readonly notes: readonly string[];
  /** The column that people fill in; -1 for none. */
  readonly open: number;
  /** Places in `rows`. */
  readonly links: readonly LinkPlan[];
}

export interface LaidOut {
  readonly content: SheetContent;
  /** Everything that is written, from the sheet's first cell on. */
  readonly rows: readonly (readonly CellInput[])[];
}

const HEADER_ROW = 3;
/** Zero-based row of the list's first row. */
export const FIRST_ROW = HEADER_ROW + 1;

const TONES: Readonly<Record<Tone, CellLook>> = {
  pressing: { bold: true, fontColor: PALETTE.attention, fillColor: PALETTE.attentionSoft },
  open: { fontColor: PALETTE.accent, fillColor: PALETTE.accentSoft },
  quiet: { fontColor: PALETTE.muted },
  heading: { bold: true, fillColor: PALETTE.accentFaint },
};

/** Lays a list out for A4, landscape. `rowsBefore`: rows of an earlier run that it is written over. */
export function layOutList(list: ArchiveList, texts: Texts, rowsBefore: number): LaidOut {
  const width = list.columns.length;
  const padded = (cells: readonly CellInput[]): readonly CellInput[] => Array.from({ length: width }, (_, column) => cells[column] ?? '');
  const notes = list.notes.length > 0 ? [[], ...list.notes.map((note) => [note])] : [];
  const rows = [[list.title], [list.subtitle], [], list.columns.map(({ header }) => header), ...list.rows, ...notes].map(padded);
  const blank = Array.from({ length: Math.max(0, rowsBefore - rows.length) }, () => padded([]));
  const body: Area = { row: FIRST_ROW, column: 0, rows: Math.max(1, list.rows.length), columns: width };
  const everything: Area = { row: 0, column: 0, rows: rows.length + blank.length, columns: width };
  const noteRows = list.notes.map((_, index) => FIRST_ROW + list.rows.length + 1 + index);
  const points = list.columns.reduce((sum, { characters }) => sum + characters * 5.25, 0);
  const content: SheetContent = {
    columnWidths: list.columns.map(({ characters }, column) => ({ column, columns: 1, characters })),
    rowHeights: [
      { row: 0, rows: 1, points: 30 },
      { row: 1, rows: 1, points: heightOf(list.subtitle, points) },
      { row: HEADER_ROW, rows: 1, points: rowHeight(list.columns.map(({ header }) => header), list.columns) + 6 },
      ...bodyHeights(list),
      ...list.notes.map((note, index) => ({ row: noteRows[index] ?? 0, rows: 1, points: heightOf(note, points) })),
    ],
    freshens: { tables: [], links: rowsBefore > 0 ? [{ ...body, rows: Math.max(body.rows, rowsBefore - FIRST_ROW) }] : [] },
    numberFormats: [{ areas: [everything], format: 'General' }, ...formatsOf(list, body)],
    values: [{ at: { row: 0, column: 0 }, values: [...rows, ...blank] }],
    looks: looksOf(list, { body, everything, noteRows }, texts),
    merges: [1, ...noteRows].map((row) => ({ row, column: 0, rows: 1, columns: width })),
    links: list.links.map((link) => ({ ...link, at: { row: FIRST_ROW + link.at.row, column: link.at.column } })),
    freeze: { rows: FIRST_ROW, columns: 0 },
    showGridlines: false,
    print: listPrint(HEADER_ROW, 30, { left: `&8${texts('archive.footer')}`, right: `&8${texts('archive.page')}` }),
  };
  return { content, rows };
}

const FONT_SIZE = 10;
const heightOf = (text: string, points: number): number => Math.max(18, linesNeeded(text, points, FONT_SIZE) * 14 + 4);

const LINE = 14;
const LOWEST = 21;

/** As high as the cell with the most lines; low enough rows leave room to write by hand. */
const rowHeight = (cells: readonly CellInput[], columns: readonly ArchiveColumn[]): number =>
  columns.reduce((most, { characters }, column) => {
    const text = cells[column];
    return typeof text === 'string' && text !== '' ? Math.max(most, linesNeeded(text, characters * 5.25 - 6, FONT_SIZE) * LINE + 5) : most;
  }, LOWEST);

/** Rows of one height that follow each other. */
function bodyHeights({ rows, columns }: ArchiveList): NonNullable<SheetContent['rowHeights']> {
  const runs: { row: number; rows: number; points: number }[] = [];
  rows.forEach((cells, index) => {
    const points = rowHeight(cells, columns);
    const last = runs.at(-1);
    if (last?.points === points) last.rows++;
    else runs.push({ row: FIRST_ROW + index, rows: 1, points });
  });
  return runs;
}

const columnsOf = (list: ArchiveList, body: Area, is: (column: ArchiveColumn) => boolean): readonly Area[] =>
  list.columns.flatMap((column, index) => (is(column) ? [{ ...body, column: index, columns: 1 }] : []));

function formatsOf(list: ArchiveList, body: Area): NonNullable<SheetContent['numberFormats']> {
  return [
    { areas: columnsOf(list, body, ({ kind }) => kind === 'text'), format: TEXT_FORMAT },
    { areas: columnsOf(list, body, ({ kind }) => kind === 'count'), format: '#,##0' },
    { areas: columnsOf(list, body, ({ kind }) => kind === 'date'), format: DATE_FORMAT },
  ].filter(({ areas }) => areas.length > 0);
}

interface Areas {
  readonly body: Area;
  readonly everything: Area;
  readonly noteRows: readonly number[];
}

function looksOf(list: ArchiveList, { body, everything, noteRows }: Areas, texts: Texts): readonly LookBlock[] {
  const header: Area = { ...body, row: HEADER_ROW, rows: 1 };
  const numbers = (area: Area): readonly Area[] => columnsOf(list, area, ({ kind }) => kind !== 'text');
  const wrapped = columnsOf(list, body, ({ wrap }) => wrap === true);
  const toned = (Object.keys(TONES) as Tone[]).flatMap((tone): readonly LookBlock[] => {
    const areas = list.tones.filter((one) => one.tone === tone).map(({ row, column, columns }) => ({ row: FIRST_ROW + row, column, rows: 1, columns }));
    return areas.length > 0 ? [{ areas, look: TONES[tone] }] : [];
  });
  return [
    { areas: [everything], look: { fontName: FONTS[texts.language], fontSize: FONT_SIZE, fontColor: PALETTE.ink, fillColor: '', bold: false, vertical: 'Center', horizontal: 'Left', wrap: false } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    { areas: [1, ...noteRows].map((row) => ({ row, column: 0, rows: 1, columns: body.columns })), look: { fontColor: PALETTE.muted, wrap: true, vertical: 'Top' } },
    { areas: [header], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent, wrap: true } },
    { areas: [body], look: { borders: { top: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE, right: HAIRLINE, insideHorizontal: HAIRLINE, insideVertical: HAIRLINE } } },
    ...(wrapped.length > 0 ? [{ areas: wrapped, look: { wrap: true } }] : []),
    ...(numbers(body).length > 0 ? [{ areas: [...numbers(header), ...numbers(body)], look: { horizontal: 'Center' as const } }] : []),
    ...toned,
  ];
}
