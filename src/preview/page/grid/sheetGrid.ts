import { data, ListTable, type ListTableConstructorOptions } from '@visactor/vtable';
import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import { columnLetters } from './addresses';
import type { GridViewport } from '../floating/gridPanes';
import type { WindowBox } from '../shell/popup';
import { cellLook } from './cellLook';
import { gridTheme, headerStyle } from './gridTheme';
import type { SheetView } from './sheetView';
import { toPoints } from './units';

/** The grid's own header row and number column stand before the sheet's first row and column. */
const HEADER = 1;
const HEADER_HEIGHT = 22;
const SCROLL_BAR = 11;
const EMPTY_VIEWPORT: GridViewport = {
  width: 0,
  height: 0,
  headerWidth: 0,
  headerHeight: 0,
  frozenWidth: 0,
  frozenHeight: 0,
  scrollLeft: 0,
  scrollTop: 0,
};

export interface GridEvents {
  /** The selected area, and the cell in it that is active. */
  readonly onSelect: (area: Rect, active: { readonly row: number; readonly column: number }) => void;
  readonly onOpenCell: () => void;
  readonly onClickCell: (row: number, column: number) => void;
  readonly onScroll: () => void;
  /** The last row or column that the view has has come into sight. */
  readonly onEnd: (axis: 'rows' | 'columns') => void;
  /** The pointer is over another cell, or over none. */
  readonly onHover: (cell: { readonly row: number; readonly column: number } | undefined) => void;
  /** Points. */
  readonly onColumnWidth: (column: number, width: number) => void;
}

interface Place {
  readonly col: number;
  readonly row: number;
}

/** The sheet on the screen: the grid component, told in its own terms what a SheetView says. */
export class SheetGrid {
  private table: ListTable | undefined;
  private view: SheetView | undefined;
  private quiet = false;

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
      const options = this.options(view);
      if (this.table) this.table.updateOption(options, { clearColWidthCache: true, clearRowHeightCache: true });
      else this.table = this.create(options);
      this.setRowHeights(view, this.table);
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
    const start = this.place(area.top, area.left);
    const end = {
      col: Math.min(this.place(area.top, area.right).col, table.colCount - 1),
      row: Math.min(this.place(area.bottom, area.left).row, table.rowCount - 1),
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

  /** The place on the page of a cell, or of the merged area that it begins. */
  cellBox(row: number, column: number): { left: number; top: number; width: number; height: number } | undefined {
    if (!this.table) return undefined;
    const { col, row: tableRow } = this.place(row, column);
    const box = this.table.getCellRangeRelativeRect(this.table.getCellRange(col, tableRow));
    return { left: box.left, top: box.top, width: box.width, height: box.height };
  }

  /** The cell's place in the browser's window. */
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

  set cursor(cursor: string) {
    this.container.style.setProperty('--cell-cursor', cursor);
  }

  set tip(tip: string) {
    this.container.title = tip;
  }

  resize(): void {
    this.table?.resize();
  }

  private cellAt(col: number, row: number): { readonly row: number; readonly column: number } | undefined {
    const { view } = this;
    if (!view || col < HEADER || row < HEADER) return undefined;
    return { row: view.rows.toSheet(row - HEADER), column: view.columns.toSheet(col - HEADER) };
  }

  private create(options: ListTableConstructorOptions): ListTable {
    const table = new ListTable(this.container, options);
    this.labelFocusInput();
    table.on('selected_cell', () => this.reportSelection());
    table.on('drag_select_end', () => this.reportSelection());
    table.on('click_cell', ({ col, row }) => {
      const cell = this.cellAt(col, row);
      if (cell) this.events.onClickCell(cell.row, cell.column);
    });
    table.on('dblclick_cell', ({ col, row }) => {
      if (col >= HEADER && row >= HEADER) this.events.onOpenCell();
    });
    table.on('mouseenter_cell', ({ col, row }) => this.events.onHover(this.cellAt(col, row)));
    table.on('mouseleave_table', () => this.events.onHover(undefined));
    table.on('scroll', () => this.events.onScroll());
    table.on('scroll_vertical_end', () => this.events.onEnd('rows'));
    table.on('scroll_horizontal_end', () => this.events.onEnd('columns'));
    table.on('resize_column_end', ({ col, colWidths }) => this.reportWidth(col, colWidths[col]));
    return table;
  }

  /** The component's hidden input is where the keyboard is; it has no name of its own. */
  private labelFocusInput(): void {
    for (const input of this.container.querySelectorAll('input')) input.ariaLabel = this.label;
  }

  private options(view: SheetView): ListTableConstructorOptions {
    const { sheet, rows, columns } = view;
    const visibleRows = Math.ceil(this.container.clientHeight / Math.min(view.defaultRowHeight, 20));
    const visibleColumns = Math.ceil(this.container.clientWidth / 48);
    return {
      columns: Array.from({ length: columns.count }, (_, place) => {
        const column = columns.toSheet(place);
        return {
          field: String(column),
          title: columnLetters(column),
          fieldFormat: (record: { readonly row: number }) => this.current(view).text(record.row, column),
          width: view.columnWidth(column),
          minWidth: 1,
          headerStyle,
          style: ({ row }: { readonly row: number }) =>
            cellLook(this.current(view), rows.toSheet(row - HEADER), column),
        };
      }),
      dataSource: new data.CachedDataSource({
        get: (index: number) => ({ row: rows.toSheet(index) }),
        length: rows.count,
        records: undefined,
      }),
      rowSeriesNumber: {
        title: '',
        width: rows.toSheet(rows.count - 1) >= 99_999 ? 58 : 46,
        format: (_col?: number, row = 0) => String(rows.toSheet(row - HEADER) + 1),
        headerStyle,
        style: headerStyle,
        dragOrder: false,
        disableColumnResize: true,
      },
      defaultRowHeight: view.defaultRowHeight,
      defaultHeaderRowHeight: HEADER_HEIGHT,
      frozenRowCount: HEADER + rows.toPlace(sheet.frozenRows),
      frozenColCount: HEADER + columns.toPlace(sheet.frozenColumns),
      maxFrozenWidth: '85%',
      customMergeCell: (col, row) => this.merge(col, row),
      maintainedDataCount: 2 * visibleRows + 4,
      maintainedColumnCount: 2 * visibleColumns,
      widthMode: 'standard',
      heightMode: 'standard',
      theme: gridTheme,
      hover: { disableHover: true },
      select: { headerSelectMode: 'inline', cornerHeaderSelectMode: 'all', makeSelectCellVisible: true },
      keyboardOptions: {
        moveFocusCellOnTab: true,
        moveFocusCellOnEnter: false,
        editCellOnEnter: false,
        selectAllOnCtrlA: true,
        copySelected: true,
        ctrlMultiSelect: false,
      },
      columnResizeMode: 'header',
      dragHeaderMode: 'none',
      overscrollBehavior: 'none',
      enableLineBreak: true,
      customConfig: { disableBuildInChartActive: true },
    };
  }

  /** The view of the same sheet that was shown last; `options` outlive their view when only contents change. */
  private current(first: SheetView): SheetView {
    return this.view?.sheet === first.sheet ? this.view : first;
  }

  private merge(
    col: number,
    row: number,
  ): ReturnType<Exclude<ListTableConstructorOptions['customMergeCell'], readonly unknown[] | undefined>> {
    const { view } = this;
    if (!view || col < HEADER || row < HEADER) return undefined;
    const sheetRow = view.rows.toSheet(row - HEADER);
    const span = view.span(sheetRow, view.columns.toSheet(col - HEADER));
    if (!span) return undefined;
    const start = this.place(span.top, span.left);
    const end = this.lastPlace(span);
    if (start.col === end.col && start.row === end.row) return undefined;
    return {
      range: { start, end },
      text: view.text(span.top, span.left),
      style: cellLook(view, span.top, span.left, { row: span.bottom, column: span.right }),
    };
  }

  private place(row: number, column: number): Place {
    const { view } = this;
    return { col: HEADER + (view?.columns.toPlace(column) ?? column), row: HEADER + (view?.rows.toPlace(row) ?? row) };
  }

  /** The place of an area's last cell that is seen. */
  private lastPlace(area: Rect): Place {
    const after = this.place(area.bottom + 1, area.right + 1);
    const start = this.place(area.top, area.left);
    return { col: Math.max(start.col, after.col - 1), row: Math.max(start.row, after.row - 1) };
  }

  /** As if somebody had drawn the rows to their heights, which is what the component sums heights up by. */
  private setRowHeights(view: SheetView, table: ListTable): void {
    for (const [row, settings] of view.sheet.rows) {
      if (settings.height === undefined || settings.hidden || row >= view.rows.toSheet(view.rows.count - 1)) continue;
      const height = view.rowHeight(row);
      if (height === view.defaultRowHeight) continue;
      const place = this.place(row, 0).row;
      table._setRowHeight(place, height, false);
      table.internalProps._heightResizedRowMap.add(place);
    }
    table._clearRowRangeHeightsMap();
  }

  private reportSelection(): void {
    const { table, view } = this;
    const range = table?.stateManager.select.ranges.at(-1);
    if (this.quiet || !table || !view || !range) return;
    const { row, col } = table.stateManager.select.cellPos;
    const area = this.sheetArea(range, table);
    const active = {
      row: view.rows.toSheet(Math.max(row - HEADER, 0)),
      column: view.columns.toSheet(Math.max(col - HEADER, 0)),
    };
    this.events.onSelect(area, active);
  }

  /** The sheet's area under a range of the grid; a range that takes in a header stands for whole lines. */
  private sheetArea(range: { readonly start: Place; readonly end: Place }, table: ListTable): Rect {
    const { view } = this;
    const rows = [range.start.row, range.end.row];
    const cols = [range.start.col, range.end.col];
    const wholeColumns =
      Math.min(...rows) < HEADER || (Math.min(...rows) === HEADER && Math.max(...rows) === table.rowCount - 1);
    const wholeRows =
      Math.min(...cols) < HEADER || (Math.min(...cols) === HEADER && Math.max(...cols) === table.colCount - 1);
    const sheetRow = (row: number): number => view?.rows.toSheet(row - HEADER) ?? 0;
    const sheetColumn = (col: number): number => view?.columns.toSheet(col - HEADER) ?? 0;
    return {
      top: wholeColumns ? 0 : sheetRow(Math.min(...rows)),
      bottom: wholeColumns ? GRID_ROWS - 1 : sheetRow(Math.max(...rows)),
      left: wholeRows ? 0 : sheetColumn(Math.min(...cols)),
      right: wholeRows ? GRID_COLUMNS - 1 : sheetColumn(Math.max(...cols)),
    };
  }

  private reportWidth(col: number, width: number | undefined): void {
    const column = this.view?.columns.toSheet(col - HEADER);
    if (column !== undefined && width !== undefined) this.events.onColumnWidth(column, toPoints(width));
  }

  /** Does something whose selection events are of our own making. */
  private quietly(task: () => void): void {
    this.quiet = true;
    try {
      task();
    } finally {
      this.quiet = false;
    }
  }
}

/** What the component's own `renderWithRecreateCells` does, but for forgetting the heights of rows. */
function redrawCells(table: ListTable): void {
  table.internalProps.stick.changedCells.clear();
  table.internalProps.layoutMap.clearCellRangeMap();
  table.refreshHeader();
  table.scenegraph.clearCells();
  table.clearCellStyleCache();
  table.scenegraph.createSceneGraph(true);
  table.render();
}
