import { data, TYPES, type ListTableConstructorOptions } from '@visactor/vtable';
import { columnLetters } from './addresses';
import { cellLook } from './cellLook';
import { cellAt, HEADER, lastPlaceOf, placeOf } from './gridPlaces';
import { gridTheme, headerStyle } from './gridTheme';
import { iconPicture } from './iconSets';
import { overflowLook } from './overflowLook';
import type { SheetView } from './sheetView';

const HEADER_HEIGHT = 22;
const ICON = {
  positionType: TYPES.IconPosition.left,
  width: 14,
  height: 14,
  marginLeft: 3,
  cursor: 'default',
} as const;
/** Rows that the component keeps ready beyond those in sight; each costs in every frame. */
const ROWS_BEYOND = 10;
/** Row numbers with six digits need more room. */
const NUMBER_WIDTHS = { usual: 46, wide: 58 };
const MANY_ROWS = 99_999;

/** How much of the sheet is seen at once, in pixels. */
interface WindowSize {
  readonly clientWidth: number;
  readonly clientHeight: number;
}

/**
 * A sheet in the grid component's terms. The options outlive their view when only contents change, so what cells show
 * is asked of `current`, the view that was shown last.
 */
export function gridOptions(
  view: SheetView,
  window: WindowSize,
  current: (view: SheetView) => SheetView,
): ListTableConstructorOptions {
  const { sheet, rows, columns } = view;
  return {
    columns: Array.from({ length: columns.count }, (_, place) => columnOption(view, columns.toSheet(place), current)),
    dataSource: new data.CachedDataSource({
      get: (index: number) => ({ row: rows.toSheet(index) }),
      length: rows.count,
      records: undefined,
    }),
    rowSeriesNumber: numbersOption(view),
    defaultRowHeight: view.defaultRowHeight,
    defaultHeaderRowHeight: HEADER_HEIGHT,
    frozenRowCount: HEADER + rows.toPlace(sheet.frozenRows),
    frozenColCount: HEADER + columns.toPlace(sheet.frozenColumns),
    maxFrozenWidth: '85%',
    customMergeCell: (col, row) => mergedCell(current(view), col, row),
    keyboardOptions: {
      ...KEYBOARD,
      getCopyCellValue: { value: (col, row) => copiedText(current(view), col, row) },
    },
    maintainedDataCount: Math.ceil(window.clientHeight / Math.min(view.defaultRowHeight, 20)) + ROWS_BEYOND,
    maintainedColumnCount: 2 * Math.ceil(window.clientWidth / 48),
    ...CONSTANT,
  };
}

const KEYBOARD: NonNullable<ListTableConstructorOptions['keyboardOptions']> = {
  moveFocusCellOnTab: true,
  moveFocusCellOnEnter: false,
  editCellOnEnter: false,
  selectAllOnCtrlA: true,
  copySelected: true,
  ctrlMultiSelect: false,
};

/** What is the same for every sheet. */
const CONSTANT: ListTableConstructorOptions = {
  widthMode: 'standard',
  heightMode: 'standard',
  theme: gridTheme,
  hover: { disableHover: true },
  select: { headerSelectMode: 'inline', cornerHeaderSelectMode: 'all', makeSelectCellVisible: true },
  columnResizeMode: 'header',
  dragHeaderMode: 'none',
  overscrollBehavior: 'none',
  enableLineBreak: true,
  customConfig: { disableBuildInChartActive: true },
};

type ColumnOption = NonNullable<ListTableConstructorOptions['columns']>[number];

function columnOption(view: SheetView, column: number, current: (view: SheetView) => SheetView): ColumnOption {
  const { rows } = view;
  const icon = ({ row }: { readonly row: number }): TYPES.SvgIcon[] =>
    cellIcons(current(view), rows.toSheet(row - HEADER), column);
  return {
    field: String(column),
    title: columnLetters(column),
    fieldFormat: (record: { readonly row: number }) => current(view).drawnText(record.row, column),
    width: view.columnWidth(column),
    minWidth: 1,
    ...(view.conditional.hasIcons ? { icon } : {}),
    headerStyle,
    style: ({ row }: { readonly row: number }) => overflowLook(current(view), rows.toSheet(row - HEADER), column),
  };
}

const numbersOption = ({ rows }: SheetView): NonNullable<ListTableConstructorOptions['rowSeriesNumber']> => ({
  title: '',
  width: rows.toSheet(rows.count - 1) >= MANY_ROWS ? NUMBER_WIDTHS.wide : NUMBER_WIDTHS.usual,
  format: (_col?: number, row = 0) => String(rows.toSheet(row - HEADER) + 1),
  headerStyle,
  style: headerStyle,
  dragOrder: false,
  disableColumnResize: true,
});

/** The icon that a conditional format gives to a cell, at the cell's left edge. */
function cellIcons(view: SheetView, row: number, column: number): TYPES.SvgIcon[] {
  const chosen = view.conditional.at(row, column)?.icon;
  const icon = chosen && iconPicture(chosen);
  return icon ? [{ type: 'svg', name: icon.name, svg: icon.svg, ...ICON }] : [];
}

/** The text of a cell's own, which is what is copied; a header's letters or number are left out. */
function copiedText(view: SheetView, col: number, row: number): string {
  const cell = cellAt(view, { col, row });
  return cell ? view.text(cell.row, cell.column) : '';
}

type MergedCell = ReturnType<Exclude<ListTableConstructorOptions['customMergeCell'], readonly unknown[] | undefined>>;

/** A merged area, as one cell. */
function mergedCell(view: SheetView, col: number, row: number): MergedCell {
  const cell = cellAt(view, { col, row });
  const area = cell && view.merges.at(cell.row, cell.column);
  if (!area) return undefined;
  const start = placeOf(view, area.top, area.left);
  const end = lastPlaceOf(view, area);
  if (start.col === end.col && start.row === end.row) return undefined;
  const style = cellLook(view, area.top, area.left, { row: area.bottom, column: area.right });
  return { range: { start, end }, text: view.text(area.top, area.left), style };
}
