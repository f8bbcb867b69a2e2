import { columnLetters } from '../address';
import type { Area } from '../plan';
import { linesNeeded } from '../textFit';
import { GRID_COLUMNS, widthOf } from './reportGrid';
import type { Section, SectionCell, SectionColumn, SectionRows } from './section';

/** Rows that a chart takes where it does not say itself, each as high as any other. */
const CHART_ROWS = 13;
export const ROW_POINTS = 16;
/** Points that texts beside figures are set in by. */
const INDENT = 9;

/** A section with its place on the sheet; rows are zero-based. */
export interface PlacedSection {
  readonly section: Section;
  readonly titleRow: number;
  readonly noteRow: number | undefined;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number | undefined;
  readonly emptyRow: number | undefined;
  readonly footnoteRow: number | undefined;
  readonly chart: Area | undefined;
  /** The first row below it. */
  readonly end: number;
  readonly rows: SectionRows;
}

/** Sections one under another from a row on, a free row between them. */
export function placeSections(sections: readonly Section[], top: number): readonly PlacedSection[] {
  let row = top;
  return sections.map((section) => {
    const placed = placeSection(section, row);
    row = placed.end + 1;
    return placed;
  });
}

function placeSection(section: Section, titleRow: number): PlacedSection {
  let next = titleRow + 1;
  const take = (isThere: boolean, rows = 1): number | undefined => {
    if (!isThere) return undefined;
    next += rows;
    return next - rows;
  };
  const noteRow = take(section.note !== undefined);
  const hasRows = section.rows.length > 0;
  const headerRow = take(hasRows) ?? next;
  const firstRow = next;
  take(hasRows, section.rows.length);
  const totalRow = take(hasRows && section.total !== undefined);
  const emptyRow = take(!hasRows && section.ifEmpty !== undefined);
  const footnoteRow = take(section.footnote !== undefined);
  const chartRows = section.chart?.rows ?? CHART_ROWS;
  const chartRow = take(section.chart !== undefined, chartRows);
  const chart = chartRow === undefined ? undefined : { row: chartRow, column: 0, rows: chartRows, columns: GRID_COLUMNS };
  const rows = { first: firstRow + 1, last: firstRow + section.rows.length, total: totalRow === undefined ? undefined : totalRow + 1, letters: lettersOf(section.columns) };
  return { section, titleRow, noteRow, headerRow, firstRow, totalRow, emptyRow, footnoteRow, chart, end: next, rows };
}

function lettersOf(columns: readonly SectionColumn[]): (key: string) => string {
  const letters = new Map(columns.map(({ key, column }) => [key, columnLetters(column)]));
  return (key) => {
    const found = letters.get(key);
    if (found === undefined) throw new RangeError(`a section has no column '${key}'`);
    return found;
  };
}

/** The cell of a row (by its code) and column of a placed section; undefined where it has no such row or column. */
export function cellIn({ section, firstRow }: PlacedSection, code: number, key: string): { readonly row: number; readonly column: number } | undefined {
  const row = section.rows.findIndex((one) => one.code === code);
  const column = section.columns.find((one) => one.key === key);
  return row < 0 || !column ? undefined : { row: firstRow + row, column: column.column };
}

/** Points that a row needs so that its wrapped texts are seen whole. */
export function rowPoints(columns: readonly SectionColumn[], cells: Readonly<Record<string, SectionCell>>, fontSize: number): number {
  const lines = columns.map(({ key, column, span = 1, isText }) => {
    const cell = cells[key];
    return isText && typeof cell === 'string' && cell !== '' ? linesNeeded(cell, widthOf(column, span) - (column === 0 ? 0 : INDENT), fontSize) : 1;
  });
  return Math.max(ROW_POINTS, Math.max(1, ...lines) * fontSize * 1.35 + 3);
}

/** Points of the row of headings: they wrap, too. */
export const headerPoints = (columns: readonly SectionColumn[], fontSize: number): number =>
  rowPoints(columns.map((column) => ({ ...column, isText: true })), Object.fromEntries(columns.map(({ key, header }) => [key, header])), fontSize) + 3;
