import type { Area, CellInput, FormulaBlock, SheetContent } from '../plan';
import { ACCENT_LINE, HAIRLINE, PALETTE } from '../style';
import { linesNeeded } from '../textFit';
import { GRID_COLUMNS, widthOf } from './reportGrid';
import { isFormula, type SectionCell, type SectionColumn } from './section';
import { headerPoints, rowPoints, type PlacedSection } from './sectionLayout';

/** Parts of a sheet that sections add to. */
export type ContentParts = { readonly [Part in 'rowHeights' | 'numberFormats' | 'values' | 'formulas' | 'looks' | 'merges' | 'conditionals' | 'charts']-?: NonNullable<SheetContent[Part]> };

const whole = (row: number, rows = 1): Area => ({ row, column: 0, rows, columns: GRID_COLUMNS });

/** Everything of one section. Values go over the whole width of the grid, so that nothing of an earlier report is left. */
export function sectionContent(placed: PlacedSection, all: readonly PlacedSection[], fontSize: number): ContentParts {
  const { section, titleRow, noteRow, headerRow, firstRow, totalRow, footnoteRow, emptyRow } = placed;
  const lines = [...section.rows.map(({ cells }) => cells), ...(section.total ? [section.total] : [])];
  const hasRows = section.rows.length > 0;
  const texts = [noteRow, footnoteRow, emptyRow].filter((row) => row !== undefined);
  const table: Area = { row: firstRow, column: 0, rows: section.rows.length, columns: GRID_COLUMNS };
  return {
    rowHeights: [
      { row: titleRow, rows: 1, points: 20 },
      ...(hasRows ? [{ row: headerRow, rows: 1, points: headerPoints(section.columns, fontSize) }] : []),
      ...(hasRows ? lines.map((cells, at) => ({ row: firstRow + at, rows: 1, points: rowPoints(section.columns, cells, fontSize) })) : []),
      ...textHeights(placed, fontSize),
    ],
    numberFormats: hasRows
      ? section.columns.map(({ column, format = 'General', isText }) => ({ areas: [{ row: firstRow, column, rows: lines.length, columns: 1 }], format: isText ? '@' : format }))
      : [],
    values: [{ at: { row: titleRow, column: 0 }, values: sectionValues(placed) }],
    formulas: hasRows ? formulaBlocks(placed, lines) : [],
    looks: [
      { areas: [whole(titleRow)], look: { bold: true, fontSize: fontSize + 1.5, fontColor: PALETTE.accent, borders: { bottom: ACCENT_LINE } } },
      ...(texts.length > 0 ? [{ areas: texts.map((row) => whole(row)), look: { fontColor: PALETTE.muted, italic: true, wrap: true, vertical: 'Center' as const, horizontal: 'Left' as const } }] : []),
      ...(hasRows ? tableLooks(placed, table) : []),
      ...(totalRow === undefined ? [] : [{ areas: [whole(totalRow)], look: { bold: true, fillColor: PALETTE.accentSoft, borders: { top: { weight: 'Thin' as const, color: PALETTE.accent } } } }]),
    ],
    merges: [...texts.map((row) => whole(row)), ...(hasRows ? spans(section.columns, headerRow, lines.length + 1) : [])],
    conditionals: hasRows
      ? section.columns.filter(({ hasBar }) => hasBar).map(({ column }) => ({ area: { row: firstRow, column, rows: section.rows.length, columns: 1 }, rule: { kind: 'dataBar' as const, color: PALETTE.bar, max: 1 } }))
      : [],
    charts: chartsOf(placed, all),
  };
}

/** The section's chart over the cells of its table; none where that table has no rows. */
function chartsOf({ section, chart }: PlacedSection, all: readonly PlacedSection[]): ContentParts['charts'] {
  const source = all.find((one) => one.section.table === section.chart?.of);
  if (!chart || !section.chart || !source || source.section.rows.length === 0) return [];
  return [section.chart.make({ column: (key, count) => columnArea(source, key, count ?? source.section.rows.length) }, chart)];
}

function columnArea({ section, firstRow }: PlacedSection, key: string, rows: number): Area {
  const column = section.columns.find((one) => one.key === key);
  if (!column) throw new RangeError(`a section has no column '${key}'`);
  return { row: firstRow, column: column.column, rows: Math.min(rows, section.rows.length), columns: 1 };
}

function textHeights({ section, noteRow, footnoteRow, emptyRow }: PlacedSection, fontSize: number) {
  const lines: readonly (readonly [number | undefined, string | undefined])[] = [[noteRow, section.note], [footnoteRow, section.footnote], [emptyRow, section.ifEmpty]];
  return lines.flatMap(([row, text]) =>
    row === undefined || text === undefined ? [] : [{ row, rows: 1, points: linesNeeded(text, widthOf(0, GRID_COLUMNS) - 6, fontSize) * fontSize * 1.35 + 5 }],
  );
}

function tableLooks({ section, headerRow }: PlacedSection, table: Area) {
  const texts = section.columns.filter(({ isText }) => isText);
  const beside = texts.filter(({ column }) => column > 0);
  const figures = section.columns.filter(({ isText }) => !isText);
  const columnsOf = (columns: readonly SectionColumn[], row: number, rows: number): readonly Area[] => columns.map(({ column, span = 1 }) => ({ row, column, rows, columns: span }));
  const rows = table.rows + (section.total ? 1 : 0);
  return [
    { areas: [whole(headerRow)], look: { bold: true, fillColor: PALETTE.accentSoft, fontColor: PALETTE.ink, wrap: true, vertical: 'Center' as const } },
    { areas: [table], look: { borders: { bottom: HAIRLINE, insideHorizontal: HAIRLINE } } },
    ...(texts.length > 0 ? [{ areas: columnsOf(texts, headerRow, rows + 1), look: { horizontal: 'Left' as const, wrap: true } }] : []),
    ...(beside.length > 0 ? [{ areas: columnsOf(beside, headerRow, rows + 1), look: { indent: 1 } }] : []),
    ...(figures.length > 0 ? [{ areas: columnsOf(figures, headerRow, rows + 1), look: { horizontal: 'Right' as const } }, { areas: columnsOf(figures, table.row, rows), look: { shrinkToFit: true } }] : []),
  ];
}

const spans = (columns: readonly SectionColumn[], row: number, rows: number): readonly Area[] =>
  columns.flatMap(({ column, span = 1 }) => (span > 1 ? Array.from({ length: rows }, (_, at) => ({ row: row + at, column, rows: 1, columns: span })) : []));

/** From the title to the last row, over the whole grid; cells that formulas fill are left to them. */
function sectionValues({ section, titleRow, noteRow, headerRow, firstRow, footnoteRow, emptyRow, end }: PlacedSection): readonly (readonly CellInput[])[] {
  const grid = Array.from({ length: end - titleRow }, () => new Array<CellInput>(GRID_COLUMNS).fill(''));
  const put = (row: number | undefined, column: number, cell: SectionCell | undefined): void => {
    const line = row === undefined ? undefined : grid[row - titleRow];
    if (line && cell !== undefined) line[column] = isFormula(cell) ? null : cell;
  };
  put(titleRow, 0, section.title);
  put(noteRow, 0, section.note);
  put(footnoteRow, 0, section.footnote);
  put(emptyRow, 0, section.ifEmpty);
  if (section.rows.length === 0) return grid;
  for (const { key, header, column } of section.columns) {
    put(headerRow, column, header);
    section.rows.forEach(({ cells }, at) => put(firstRow + at, column, cells[key]));
    if (section.total) put(firstRow + section.rows.length, column, section.total[key]);
  }
  return grid;
}

/** A block for each column that has formulas. */
function formulaBlocks({ section, firstRow, rows }: PlacedSection, lines: readonly Readonly<Record<string, SectionCell>>[]): readonly FormulaBlock[] {
  return section.columns.flatMap(({ key, column }) => {
    const formulas = lines.map((cells, at) => {
      const cell = cells[key];
      return [isFormula(cell) ? cell.formula(rows, firstRow + at + 1) : null];
    });
    return formulas.some(([formula]) => formula !== null) ? [{ at: { row: firstRow, column }, formulas }] : [];
  });
}
