import { ListTable, type ListTableConstructorOptions } from '@visactor/vtable';
import { EMPTY_VIEWPORT, type GridViewport } from '../floating/gridPanes';
import type { WindowBox } from '../shell/popup';
import type { Rect } from '../../model/area';
import { gridOptions } from './gridOptions';
import { cellAt, HEADER, placeOf, sheetArea, type Place } from './gridPlaces';
import { redrawCells, setRowHeights } from './gridRedraw';
import type { SheetView } from './sheetView';
import { toPoints } from './units';

const SCROLL_BAR = 11;

export interface GridEvents {
  /** The selected area, and the cell in it that is active. */
  readonly onSelect: (area: Rect, active: { readonly row: number; readonly column: number }) => void;
  readonly onOpenCell: () => void;
  /** `point` is where in the browser's window; undefined where the keyboard clicked. */
  readonly onClickCell: (
    row: number,
    column: number,
    point: { readonly x: number; readonly y: number } | undefined,
  ) => void;
  readonly onScroll: () => void;
  /** The last row or column that the view has has come into sight. */
  readonly onEnd: (axis: 'rows' | 'columns') => void;
  /** The pointer is over another cell, or over none. */
  readonly onHover: (cell: { readonly row: number; readonly column: number } | undefined) => void;
  /** Points. */
  readonly onColumnWidth: (column: number, width: number) => void;
}

/** The sheet on the screen: the grid component, told in its own terms what a SheetView says. */
export class SheetGrid {
  private table: ListTable | undefined;
  private view: SheetView | undefined;
  private quiet = false;
  private scrolled = '0 0';

  constructor(
    private readonly container: HTMLElement,
    private readonly label: string,
    private readonly events: GridEvents,
  ) {}

  /** Lays a sheet out anew: from its top left corner, or where it was scrolled to. */
  show(view: SheetView, keepPlace: boolean): void {
    this.view = view;
    const { scrollLeft = 0, scrollTop = 0 } = (keepPlace && this.table) || {};
    this.quietly(() => {
      const options = gridOptions(view, this.container, (first) =>
        this.view?.sheet === first.sheet ? this.view : first,
      );
      if (this.table) this.table.updateOption(options, { clearColWidthCache: true, clearRowHeightCache: true });
      else this.table = this.create(options);
      setRowHeights(view, this.table);
      redrawCells(this.table);
      this.table.scrollTop = scrollTop;
      this.table.scrollLeft = scrollLeft;
    });
  }

  /** Draws the visible cells again after their contents have changed, leaving place and selection. */
  refresh(view: SheetView): void {
    this.view = view;
    if (this.table) redrawCells(this.table);
  }

  /** Moves the selection, bringing its first cell into sight. */
  select(area: Rect): void {
    const { table, view } = this;
    if (!table || !view) return;
    const start = placeOf(view, area.top, area.left);
    const end = {
      col: Math.min(placeOf(view, area.top, area.right).col, table.colCount - 1),
      row: Math.min(placeOf(view, area.bottom, area.left).row, table.rowCount - 1),
    };
    this.quietly(() => {
      table.selectCells([{ start, end }]);
      if (!this.isInSight(start, table)) table.scrollToCell(start);
    });
  }

  private isInSight({ col, row }: Place, table: ListTable): boolean {
    const box = table.getCellRelativeRect(col, row);
    const left = col < table.frozenColCount ? 0 : table.getFrozenColsWidth();
    const top = row < table.frozenRowCount ? 0 : table.getFrozenRowsHeight();
    const { width, height } = this.container.getBoundingClientRect();
    return (
      box.left >= left - 1 && box.top >= top - 1 && box.left + box.width <= width && box.top + box.height <= height
    );
  }

  focus(): void {
    this.table?.getElement().focus();
  }

  /** The place in the grid of a cell, or of the merged area that it begins. */
  cellBox(row: number, column: number): WindowBox | undefined {
    const { table, view } = this;
    if (!table || !view) return undefined;
    const place = placeOf(view, row, column);
    const { left, top, width, height } = table.getCellRangeRelativeRect(table.getCellRange(place.col, place.row));
    return { left, top, width, height };
  }

  /** The place of a cell together with the empty ones over which its text runs. */
  textBox(row: number, column: number): WindowBox | undefined {
    const box = this.cellBox(row, column);
    const area = this.view?.overflow(row, column);
    if (!box || !area || area.left !== column) return box;
    const end = this.cellBox(row, area.right);
    return end && { ...box, width: Math.max(box.width, end.left + end.width - box.left) };
  }

  /** The same as `cellBox` in the browser's window. */
  windowBox(row: number, column: number): WindowBox | undefined {
    const box = this.cellBox(row, column);
    const { left, top } = this.container.getBoundingClientRect();
    return box && { ...box, left: box.left + left, top: box.top + top };
  }

  /** How the sheet is seen now, for what floats over it. */
  get viewport(): GridViewport {
    const { table, container } = this;
    if (!table) return EMPTY_VIEWPORT;
    const headerWidth = table.getColsWidth(0, HEADER - 1);
    const headerHeight = table.getRowsHeight(0, HEADER - 1);
    return {
      width: container.clientWidth - SCROLL_BAR,
      height: container.clientHeight - SCROLL_BAR,
      headerWidth,
      headerHeight,
      frozenWidth: table.getFrozenColsWidth() - headerWidth,
      frozenHeight: table.getFrozenRowsHeight() - headerHeight,
      scrollLeft: table.scrollLeft,
      scrollTop: table.scrollTop,
    };
  }

  /** Whole rows that are seen below the frozen ones. */
  get rowsInSight(): number {
    const { height, headerHeight, frozenHeight } = this.viewport;
    return Math.max(1, Math.floor((height - headerHeight - frozenHeight) / (this.view?.defaultRowHeight ?? 20)));
  }

  /** Scrolls by pixels. */
  scrollBy(across: number, down: number): void {
    const { table } = this;
    if (!table) return;
    if (across !== 0) table.scrollLeft += across;
    if (down !== 0) table.scrollTop += down;
  }

  /** How the pointer looks over the cells, and what the browser says of what is under it. */
  point(cursor: string, tip: string): void {
    this.container.style.setProperty('--cell-cursor', cursor);
    this.container.title = tip;
  }

  resize(): void {
    this.table?.resize();
  }

  private create(options: ListTableConstructorOptions): ListTable {
    const { events, container } = this;
    const table = new ListTable(container, options);
    // The component's hidden input is where the keyboard is; it has no name of its own.
    for (const input of container.querySelectorAll('input')) input.ariaLabel = this.label;
    table.on('selected_cell', () => this.reportSelection());
    table.on('drag_select_end', () => this.reportSelection());
    table.on('click_cell', (place) => {
      const cell = cellAt(this.view, place);
      const point = place.event instanceof MouseEvent ? { x: place.event.clientX, y: place.event.clientY } : undefined;
      if (cell) events.onClickCell(cell.row, cell.column, point);
    });
    table.on('dblclick_cell', (place) => {
      if (cellAt(this.view, place)) events.onOpenCell();
    });
    table.on('mouseenter_cell', (place) => events.onHover(cellAt(this.view, place)));
    table.on('mouseleave_table', () => events.onHover(undefined));
    table.on('scroll', () => this.reportScroll(table));
    table.on('scroll_vertical_end', () => events.onEnd('rows'));
    table.on('scroll_horizontal_end', () => events.onEnd('columns'));
    table.on('resize_column_end', ({ col, colWidths }) => this.reportWidth(col, colWidths[col]));
    return table;
  }

  /** The component tells of scrolling also where it has only been laid out anew. */
  private reportScroll({ scrollLeft, scrollTop }: ListTable): void {
    const scrolled = `${scrollLeft} ${scrollTop}`;
    if (scrolled === this.scrolled) return;
    this.scrolled = scrolled;
    this.events.onScroll();
  }

  private reportSelection(): void {
    const { table, view } = this;
    const range = table?.stateManager.select.ranges.at(-1);
    if (this.quiet || !table || !view || !range) return;
    const { row, col } = table.stateManager.select.cellPos;
    const active = cellAt(view, { row: Math.max(row, HEADER), col: Math.max(col, HEADER) });
    if (active) this.events.onSelect(sheetArea(view, range, table), active);
  }

  private reportWidth(col: number, width: number | undefined): void {
    const column = this.view?.columns.toSheet(col - HEADER);
    if (column !== undefined && width !== undefined) this.events.onColumnWidth(column, toPoints(width));
  }

  /** Does something whose events are of our own making. */
  private quietly(task: () => void): void {
    this.quiet = true;
    try {
      task();
    } finally {
      this.quiet = false;
    }
  }
}
