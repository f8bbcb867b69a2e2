import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/texts';
import type { Area, CellInput, LookBlock, PrintPlan, SheetContent } from '../plan';
import { FONTS, HAIRLINE, PALETTE, type CellLook } from '../style';

/** One field of a printed form: a text over so many columns and rows of the form's grid. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly text: CellInput;
  readonly kind: 'title' | 'subtitle' | 'label' | 'value' | 'heading' | 'text' | 'plain' | 'header' | 'centred';
}

/** A form of cells in a frame, one A4 page. */
export interface FormGrid {
  readonly characters: readonly number[];
  /** Points of each row, from the first on. */
  readonly heights: readonly number[];
  readonly cells: readonly FormCell[];
  /** Rows that stand inside the frame. */
  readonly framed: readonly { readonly row: number; readonly rows: number }[];
  readonly pagesTall: 0 | 1;
  readonly titleRows?: { readonly first: number; readonly count: number };
}

/** How a form's fields look, by kind; sizes of Latin letters are a little larger. */
function looksOf(language: Language): Readonly<Record<FormCell['kind'], CellLook>> {
  const size = language === 'en-US' ? 10 : 9.5;
  const text: CellLook = { fontSize: size, wrap: true, vertical: 'Center', horizontal: 'Left' };
  return {
    title: { fontSize: 18, bold: true, fontColor: PALETTE.ink, horizontal: 'Center', vertical: 'Center' },
    subtitle: { fontSize: size, fontColor: PALETTE.muted, horizontal: 'Left', vertical: 'Center' },
    label: { ...text, fontColor: PALETTE.muted, fillColor: PALETTE.accentFaint, horizontal: 'Center' },
    value: { ...text, indent: 1 },
    heading: { fontSize: size + 0.5, bold: true, fontColor: PALETTE.accent, fillColor: PALETTE.accentSoft, vertical: 'Center', horizontal: 'Left', indent: 1 },
    text: { ...text, indent: 1 },
    plain: { ...text, fontColor: PALETTE.muted, fontSize: size - 1 },
    header: { ...text, bold: true, fontColor: PALETTE.accent, fillColor: PALETTE.accentSoft, horizontal: 'Center' },
    centred: { ...text, horizontal: 'Center' },
  };
}

/** The content of a form's sheet: every cell of its grid is written, so that it can be written over one that is there. */
export function formContent(form: FormGrid, texts: Texts): SheetContent {
  const width = form.characters.length;
  const all: Area = { row: 0, column: 0, rows: form.heights.length, columns: width };
  return {
    columnWidths: form.characters.map((characters, column) => ({ column, columns: 1, characters })),
    rowHeights: form.heights.map((points, row) => ({ row, rows: 1, points })),
    numberFormats: [{ areas: [all], format: '@' }],
    values: [{ at: { row: 0, column: 0 }, values: gridOf(form, width) }],
    looks: [
      { areas: [all], look: { fontName: FONTS[texts.language], fontColor: PALETTE.ink } },
      ...kindLooks(form, texts.language),
      { areas: form.framed.map((rows) => ({ ...rows, column: 0, columns: width })), look: { borders: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: HAIRLINE, insideVertical: HAIRLINE } } },
    ],
    merges: form.cells.filter(({ columns = 1, rows = 1 }) => columns * rows > 1).map(areaOf),
    showGridlines: false,
    print: formPrint(form, all, texts),
  };
}

const FRAME = { weight: 'Thin', color: PALETTE.ink } as const;
const areaOf = ({ row, column, rows = 1, columns = 1 }: FormCell): Area => ({ row, column, rows, columns });

function gridOf({ heights, cells }: FormGrid, width: number): CellInput[][] {
  const grid = heights.map(() => new Array<CellInput>(width).fill(''));
  for (const { row, column, text } of cells) {
    const line = grid[row];
    if (line) line[column] = typeof text === 'number' ? String(text) : text;
  }
  return grid;
}

function kindLooks({ cells }: FormGrid, language: Language): readonly LookBlock[] {
  const looks = looksOf(language);
  const kinds = [...new Set(cells.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ areas: cells.filter((cell) => cell.kind === kind).map(areaOf), look: looks[kind] }));
}

const formPrint = ({ pagesTall, titleRows }: FormGrid, area: Area, texts: Texts): PrintPlan => ({
  orientation: 'Portrait',
  margins: { top: 40, right: 36, bottom: 44, left: 36, header: 18, footer: 20 },
  area,
  fitToPagesWide: 1,
  fitToPagesTall: pagesTall,
  centerHorizontally: true,
  ...(titleRows ? { titleRows } : {}),
  footer: { left: `&8${texts('archiveForms.footer')}`, right: `&8${texts('archiveForms.page')}` },
});
