import type { WireBatch } from '../../interpreter/wire';
import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import { rectAddress } from '../grid/addresses';
import type { SheetGrid } from '../grid/sheetGrid';
import type { SheetView } from '../grid/sheetView';
import { selectArea } from '../user/cellActions';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What the selection needs of the screen. */
export interface SelectionScreen {
  readonly view: () => SheetView;
  readonly perform: (batch: WireBatch) => boolean;
  /** Another cell or area is selected. */
  readonly changed: () => void;
  /** Makes sure that a cell is within what the grid holds. */
  readonly reach: (row: number, column: number) => void;
}

/** Which cells are selected and which of them is active: the user's selection and the workbook's are the same. */
export class CellSelection {
  private cell: Cell = { row: 0, column: 0 };
  private shown: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  /** The workbook's selection when it was last looked at: an add-in may move it. */
  private known: Rect = this.shown;

  constructor(
    private readonly grid: SheetGrid,
    private readonly screen: SelectionScreen,
  ) {}

  get active(): Cell {
    return this.cell;
  }

  get area(): Rect {
    return this.shown;
  }

  /** The address in the name box: of the area, or of the active cell where that is all of it. */
  get address(): string {
    const merged = this.screen.view().merges.at(this.cell.row, this.cell.column);
    const area = merged ?? this.shown;
    return sameSize(area, this.shown)
      ? rectAddress({ ...area, bottom: area.top, right: area.left })
      : rectAddress(this.shown);
  }

  /** Shows the workbook's selection where it is another one than before, or always. */
  follow(always: boolean): void {
    const { selection } = this.screen.view().sheet;
    if (!always && sameArea(selection, this.known)) return;
    this.shown = this.known = selection;
    this.cell = { row: selection.top, column: selection.left };
    this.grid.select(selection);
  }

  /** The user has selected an area in the grid. */
  take(area: Rect, active: Cell): void {
    const { sheet } = this.screen.view();
    this.cell = active;
    this.shown = area;
    this.screen.perform(selectArea(sheet.id, area));
    this.known = sheet.selection;
    this.screen.changed();
  }

  moveTo(row: number, column: number): void {
    if (row < 0 || column < 0 || row >= GRID_ROWS || column >= GRID_COLUMNS) return;
    this.goTo({ top: row, bottom: row, left: column, right: column });
  }

  goTo(area: Rect): void {
    this.screen.reach(Math.min(area.bottom, GRID_ROWS - 1), Math.min(area.right, GRID_COLUMNS - 1));
    this.grid.select(area);
    this.take(area, { row: area.top, column: area.left });
  }

  /** To the last cell of the sheet that is used. */
  goToEnd(): void {
    const used = this.screen.view().sheet.cells.usedRect();
    this.moveTo(used?.bottom ?? 0, used?.right ?? 0);
  }

  /** By rows and columns that are seen. */
  step(down: number, across: number): void {
    const { rows, columns } = this.screen.view();
    const row = rows.toSheet(Math.max(0, rows.toPlace(this.cell.row) + down));
    const column = columns.toSheet(Math.max(0, columns.toPlace(this.cell.column) + across));
    this.moveTo(down === 0 ? this.cell.row : row, across === 0 ? this.cell.column : column);
  }
}

const sameArea = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const sameSize = (a: Rect, b: Rect): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
