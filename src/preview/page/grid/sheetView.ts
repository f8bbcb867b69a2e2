import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import type { CommentModel } from '../../model/comment';
import type { SheetModel } from '../../model/sheet';
import type { CellStyle } from '../../model/style';
import type { WorkbookModel } from '../../model/workbook';
import { formatValue } from '../../calculation/numberFormat';
import { ConditionalLooks, type Evaluate } from '../../conditions/conditionalLook';
import { LineOffsets, type SheetOffsets } from './lineOffsets';
import { MergeIndex } from './mergeIndex';
import { expanderRoom } from '../pivots/expanders';
import { TextOverflow } from './textOverflow';
import { fontPixels, textWidth } from './textWidth';
import { standardWidthPixels, toPixels } from './units';
import { VisibleLines } from './visibleLines';

/** Empty rows and columns that are shown beyond what is used, and how many there are at least. */
const MARGIN = { rows: 100, columns: 6 };
const LEAST = { rows: 200, columns: 26 };
/** The grid component's work grows with the square of its columns; more are shown when one goes or scrolls there. */
const MOST_COLUMNS_AT_FIRST = 600;
/** Pixels between a cell's edge and its text. */
export const CELL_PADDING = 3;
const INDENT_PIXELS = 9;
/** In parts of the font size; texts of numbers that fit even so need not be measured. */
const WIDEST_DIGIT = 0.65;

/** A sheet to look at, and in which language. */
export interface SheetSource {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly locale: string;
  /** Works out a formula on the sheet. */
  readonly evaluate: Evaluate;
}

/** One number for a cell's place. */
export const cellKey = (row: number, column: number): number => row * GRID_COLUMNS + column;

/** One sheet as it is looked at: which lines are seen, how wide and high they are, and what stands in the cells. */
export class SheetView {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly rows: VisibleLines;
  readonly columns: VisibleLines;
  readonly merges: MergeIndex;
  readonly conditional: ConditionalLooks;
  /** By `cellKey`. */
  readonly comments: ReadonlyMap<number, CommentModel>;
  private readonly overflows = new TextOverflow(this);
  private readonly locale: string;
  private knownOffsets: SheetOffsets | undefined;

  /** `reach` is a cell that must be within the view, however far out. */
  constructor(
    { workbook, sheet, locale, evaluate }: SheetSource,
    reach: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
  ) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.locale = locale;
    const used = sheet.cells.usedRect();
    const rowCount = Math.max(LEAST.rows, (used?.bottom ?? 0) + MARGIN.rows, reach.row + MARGIN.rows);
    const usedColumns = Math.min((used?.right ?? 0) + MARGIN.columns, MOST_COLUMNS_AT_FIRST);
    const columnCount = Math.max(LEAST.columns, usedColumns, reach.column + MARGIN.columns);
    this.rows = new VisibleLines(Math.min(rowCount, GRID_ROWS), hiddenIn(sheet.rows));
    this.columns = new VisibleLines(Math.min(columnCount, GRID_COLUMNS), hiddenIn(sheet.columns));
    this.merges = new MergeIndex(sheet.merges);
    this.conditional = new ConditionalLooks(sheet, evaluate, workbook.date1904);
    this.comments = new Map(sheet.comments.map((comment) => [cellKey(comment.row, comment.column), comment]));
  }

  /** Where rows and columns begin, in pixels; worked out when it is first asked for. */
  get offsets(): SheetOffsets {
    this.knownOffsets ??= {
      rows: new LineOffsets(
        this.defaultRowHeight,
        this.sizes(this.sheet.rows, (row) => this.rowHeight(row)),
      ),
      columns: new LineOffsets(
        standardWidthPixels(this.sheet.standardWidth),
        this.sizes(this.sheet.columns, (column) => this.columnWidth(column)),
      ),
    };
    return this.knownOffsets;
  }

  private sizes(
    lines: ReadonlyMap<number, { readonly hidden?: boolean }>,
    size: (line: number) => number,
  ): Map<number, number> {
    return new Map([...lines].map(([line, { hidden }]) => [line, hidden ? 0 : size(line)]));
  }

  get defaultRowHeight(): number {
    return Math.round(toPixels(this.sheet.standardHeight));
  }

  rowHeight(row: number): number {
    const height = this.sheet.rows.get(row)?.height;
    return height === undefined ? this.defaultRowHeight : Math.max(4, Math.round(toPixels(height)));
  }

  columnWidth(column: number): number {
    const width = this.sheet.columns.get(column)?.width;
    return width === undefined
      ? standardWidthPixels(this.sheet.standardWidth)
      : Math.max(4, Math.round(toPixels(width)));
  }

  style(row: number, column: number): CellStyle {
    const { cells, rows, columns } = this.sheet;
    return this.workbook.styles.get(
      cells.style(row, column) ?? rows.get(row)?.style ?? columns.get(column)?.style ?? 0,
    );
  }

  value(row: number, column: number): CellValue {
    return this.sheet.cells.value(row, column);
  }

  /** What the cell shows; `####` where a number does not fit into its column. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === undefined || this.conditional.at(row, column)?.hidesValue) return '';
    const style = this.style(row, column);
    const text = formatValue(value, style.numberFormat, this.locale, this.workbook.date1904);
    if (typeof value === 'number') return this.fitted(text, row, column, style);
    return style.alignment.wrapText ? text : text.replaceAll('\n', ' ');
  }

  private fitted(text: string, row: number, column: number, style: CellStyle): string {
    if (this.merges.at(row, column)) return text;
    const room = this.columnWidth(column) - 2 * CELL_PADDING + 1;
    if (text.length * fontPixels(style.font) * WIDEST_DIGIT < room || textWidth(text, style.font) <= room) return text;
    return '#'.repeat(Math.max(1, Math.floor(room / textWidth('#', style.font))));
  }

  /** `General` follows the value: numbers to the right, truth values and errors in the middle. */
  horizontal(row: number, column: number): 'left' | 'center' | 'right' {
    const { horizontal } = this.style(row, column).alignment;
    if (horizontal === 'Right') return 'right';
    if (horizontal === 'Center' || horizontal === 'CenterAcrossSelection' || horizontal === 'Distributed')
      return 'center';
    if (horizontal !== 'General') return 'left';
    const value = this.value(row, column);
    if (typeof value === 'number') return 'right';
    return typeof value === 'boolean' || value instanceof CellError ? 'center' : 'left';
  }

  indent(row: number, column: number): number {
    const expander = this.sheet.pivotTables.length > 0 ? expanderRoom(this.sheet, row, column) : 0;
    return this.style(row, column).alignment.indentLevel * INDENT_PIXELS + expander;
  }

  /** The cells of a row over which one long text runs, where this is one of them; the text is the first one's. */
  overflow(row: number, column: number): Rect | undefined {
    return this.overflows.at(row, column);
  }

  /** What is drawn in a cell: its own text, or the one that runs over it. */
  drawnText(row: number, column: number): string {
    return this.text(row, this.overflow(row, column)?.left ?? column);
  }

  /** The pixels that the columns in sight take, from one up to but not including another. */
  columnsWidth(from: number, to: number): number {
    let width = 0;
    for (let column = from; column < to; column++) {
      if (!this.columns.isHidden(column)) width += this.columnWidth(column);
    }
    return width;
  }
}

function* hiddenIn(lines: ReadonlyMap<number, { readonly hidden?: boolean }>): Iterable<number> {
  for (const [line, settings] of lines) if (settings.hidden) yield line;
}
