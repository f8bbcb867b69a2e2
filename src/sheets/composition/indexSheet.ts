import type { Texts } from '../../i18n/texts';
import { listPrint } from '../listPrint';
import type { Area, CellInput, LinkPlan, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';
import { fontSizeOf, pointsOfCharacters } from './reportGrid';
import type { ReportNote } from './reportMark';

/** A report of the workbook and the way to it. */
export interface IndexEntry {
  readonly note: ReportNote;
  readonly title: string;
  readonly target: LinkPlan['target'];
}

const COLUMNS = ['report', 'period', 'total', 'made', 'by', 'finding'] as const;
const WIDTHS = [34, 24, 16, 12, 14, 80];
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

/** All reports of the workbook, the latest made first, each with a link, its total and its first finding. `rowsBefore`: rows that it is written over. */
export function indexSheet(entries: readonly IndexEntry[], rowsBefore: number, texts: Texts): { readonly content: SheetContent; readonly rows: number } {
  const sorted = [...entries].sort((a, b) => b.note.made.localeCompare(a.note.made) || b.note.first - a.note.first);
  const rows = sorted.map(({ note, title }): readonly CellInput[] => [title, note.period, note.total, note.made, note.by, note.finding]);
  const head = [[texts('composition.index.title')], [texts('composition.index.subtitle')], [], COLUMNS.map((key) => texts(`composition.index.${key}`))];
  const blank = Array.from({ length: Math.max(0, rowsBefore - head.length - rows.length) }, () => []);
  const values = [...head, ...rows, ...blank].map((cells) => COLUMNS.map((_, column) => cells[column] ?? ''));
  const size = fontSizeOf(texts.language);
  const list: Area = { row: FIRST_ROW, column: 0, rows: rows.length, columns: COLUMNS.length };
  return {
    rows: head.length + rows.length,
    content: {
      columnWidths: WIDTHS.map((characters, column) => ({ column, columns: 1, characters })),
      rowHeights: [
        { row: 0, rows: 1, points: 30 },
        { row: HEADER_ROW, rows: 1, points: 22 },
        ...sorted.map(({ note }, at) => ({ row: FIRST_ROW + at, rows: 1, points: Math.max(18, linesNeeded(note.finding, pointsOfCharacters(WIDTHS[5] ?? 0) - 6, size) * size * 1.35 + 5) })),
      ],
      freshens: { tables: [], links: rowsBefore > 0 ? [{ row: FIRST_ROW, column: 0, rows: Math.max(1, rowsBefore - FIRST_ROW), columns: 1 }] : [] },
      numberFormats: [
        { areas: [{ row: FIRST_ROW, column: 0, rows: values.length - FIRST_ROW, columns: 2 }], format: '@' },
        { areas: [{ row: FIRST_ROW, column: 2, rows: values.length - FIRST_ROW, columns: 1 }], format: '#,##0.00' },
        { areas: [{ row: FIRST_ROW, column: 3, rows: values.length - FIRST_ROW, columns: 3 }], format: '@' },
      ],
      values: [{ at: { row: 0, column: 0 }, values }],
      looks: [
        { areas: [{ row: 0, column: 0, rows: values.length, columns: COLUMNS.length }], look: { fontName: FONTS[texts.language], fontSize: size, fontColor: PALETTE.ink, vertical: 'Center' } },
        { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: { fontSize: 18, bold: true, fontColor: PALETTE.accent } },
        { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], look: { fontColor: PALETTE.muted } },
        { areas: [{ row: HEADER_ROW, column: 0, rows: 1, columns: COLUMNS.length }], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
        { areas: [{ row: HEADER_ROW, column: 2, rows: 1, columns: 1 }], look: { horizontal: 'Right' } },
        { areas: [list], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
        { areas: [{ ...list, column: 5, columns: 1 }], look: { wrap: true } },
      ],
      links: sorted.map(({ title, target }, at) => ({ at: { row: FIRST_ROW + at, column: 0 }, text: title, target })),
      freeze: { rows: FIRST_ROW, columns: 1 },
      showGridlines: false,
      print: listPrint(HEADER_ROW, 28, { left: `&8${texts('composition.footer', { title: texts('composition.index.title') })}`, right: `&8${texts('composition.page')}` }),
    },
  };
}
