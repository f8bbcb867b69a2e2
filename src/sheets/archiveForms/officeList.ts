import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/texts';
import { TEXT_FORMAT } from '../fieldFormat';
import { listPrint } from '../listPrint';
import type { Area, CellInput, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';

/** A column of a printed list; without a format its cells are text. */
export interface OfficeColumn {
  readonly header: string;
  readonly characters: number;
  readonly format?: string;
}

/** A list with its title, lines under it and rows. */
export interface OfficeList {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly tone: 'quiet' | 'good' | 'bad' }[];
  readonly columns: readonly OfficeColumn[];
  readonly rows: readonly (readonly CellInput[])[];
  /** What stands in the first row where there are none. */
  readonly nothing: string;
}

/** Beyond this many heights rows are as high as the highest: each height is an action of its own. */
const MOST_HEIGHTS = 2_000;

/**
 * The content of a list's sheet. `rowsBefore` are the rows that the sheet has where it is written over: those that are left
 * are emptied.
 */
export function listContent(list: OfficeList, rowsBefore: number, texts: Texts): SheetContent {
  const top = 1 + list.lines.length;
  const width = list.columns.length;
  const rows = list.rows.length > 0 ? list.rows : [[list.nothing]];
  const grid = [[list.title], ...list.lines.map(({ text }) => [text]), list.columns.map(({ header }) => header), ...rows].map((cells) => list.columns.map((_, column) => cells[column] ?? ''));
  const blank = Array.from({ length: Math.max(0, rowsBefore - grid.length) }, () => new Array<CellInput>(width).fill(''));
  const body: Area = { row: top + 1, column: 0, rows: rows.length, columns: width };
  return {
    columnWidths: list.columns.map(({ characters }, column) => ({ column, columns: 1, characters })),
    rowHeights: [{ row: 0, rows: 1, points: 30 }, { row: 1, rows: list.lines.length, points: 18 }, { row: top, rows: 1, points: 30 }, ...bodyHeights(list, body, texts.language)],
    numberFormats: list.columns.map(({ format }, column) => ({ areas: [{ ...body, rows: body.rows + blank.length, column, columns: 1 }], format: format ?? TEXT_FORMAT })),
    values: [{ at: { row: 0, column: 0 }, values: [...grid, ...blank] }],
    looks: listLooks(list, body, blank.length, texts.language),
    freeze: { rows: top + 1, columns: 0 },
    showGridlines: false,
    print: { ...listPrint(top, 30, { left: `&8${texts('archiveForms.footer')}`, right: `&8${texts('archiveForms.page')}` }), area: { row: 0, column: 0, rows: top + 1 + rows.length, columns: width } },
  };
}

/** Rows that a list's sheet has, for writing over it the next time. */
export const listRows = ({ lines, rows }: Pick<OfficeList, 'lines' | 'rows'>): number => lines.length + 2 + Math.max(1, rows.length);

const sizeOf = (language: Language): number => (language === 'en-US' ? 10 : 9.5);
const TONES = { quiet: PALETTE.muted, good: PALETTE.accent, bad: PALETTE.attention } as const;

function listLooks(list: OfficeList, body: Area, blank: number, language: Language): NonNullable<SheetContent['looks']> {
  const { columns: width } = body;
  const numbers = list.columns.flatMap(({ format }, column) => (format === undefined ? [] : [{ ...body, row: body.row - 1, rows: body.rows + 1, column, columns: 1 }]));
  const words = list.columns.flatMap(({ format }, column) => (format === undefined && column > 0 ? [{ ...body, row: body.row - 1, rows: body.rows + 1, column, columns: 1 }] : []));
  return [
    { areas: [{ row: 0, column: 0, rows: body.row + body.rows + blank, columns: width }], look: { fontName: FONTS[language], fontSize: sizeOf(language), fontColor: PALETTE.ink, vertical: 'Center', bold: false, fillColor: '' } },
    { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
    ...list.lines.map(({ tone }, index) => ({ areas: [{ row: 1 + index, column: 0, rows: 1, columns: 1 }], look: { fontColor: TONES[tone], bold: tone !== 'quiet' } })),
    { areas: [{ ...body, row: body.row - 1, rows: 1 }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent, wrap: true } },
    { areas: [body], look: { wrap: list.rows.length > 0, borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    ...(words.length > 0 ? [{ areas: words, look: { horizontal: 'Left' as const, indent: 1 } }] : []),
    ...(numbers.length > 0 ? [{ areas: numbers, look: { horizontal: 'Right' as const } }] : []),
  ];
}

function bodyHeights({ columns, rows }: OfficeList, body: Area, language: Language): NonNullable<SheetContent['rowHeights']> {
  const size = sizeOf(language);
  const pointsOf = (cells: readonly CellInput[]): number => {
    const lines = columns.reduce((most, { characters }, column) => Math.max(most, linesNeeded(String(cells[column] ?? ''), characters * 5.25 - 8, size)), 1);
    return Math.max(18, lines * size * 1.35 + 4);
  };
  const runs: { row: number; rows: number; points: number }[] = [];
  rows.forEach((cells, index) => {
    const points = pointsOf(cells);
    const last = runs.at(-1);
    if (last?.points === points) last.rows++;
    else runs.push({ row: body.row + index, rows: 1, points });
  });
  if (runs.length <= MOST_HEIGHTS) return runs;
  return [{ row: body.row, rows: rows.length, points: runs.reduce((most, { points }) => Math.max(most, points), 0) }];
}
