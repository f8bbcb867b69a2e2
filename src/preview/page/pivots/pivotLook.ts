import { mixed } from '../../chartPainting/chartColors';
import type { SheetModel } from '../../model/sheet';
import type { TableLook } from '../grid/tableLook';
import { axisFields, headerRowsOf, labelColumnsOf, pivotSpot, type PivotSpot } from './pivotSpot';

const NAME = /^PivotStyle(Light|Medium|Dark)(\d+)$/;
const GREY = '#7F7F7F';
const FIRST_ACCENT = 4;
const COLORS_OF_A_FAMILY = 7;

/** What a PivotTable's style gives to one of its cells; undefined outside of PivotTables. */
export function pivotLookAt(
  sheet: SheetModel,
  theme: readonly string[],
  row: number,
  column: number,
): TableLook | undefined {
  if (sheet.pivotTables.length === 0) return undefined;
  const spot = pivotSpot(sheet, row, column);
  if (!spot || spot.isFilter) return undefined;
  const [, family = 'Light', number = '16'] = NAME.exec(spot.pivot.layout.style) ?? [];
  const position = (Number(number) - 1) % COLORS_OF_A_FAMILY;
  const accent = position === 0 ? GREY : (theme[FIRST_ACCENT + position - 1] ?? GREY);
  return spot.pivot.layout.style === '' ? {} : lookOf(spot, family, accent);
}

function lookOf(spot: PivotSpot, family: string, accent: string): TableLook {
  const { view, pivot } = spot;
  const tint = mixed(accent, 0.8);
  const isDark = family === 'Dark';
  const headerRows = headerRowsOf(view);
  if (spot.row < headerRows) {
    if (!pivot.layout.showColumnHeaders) return {};
    const line = spot.row === headerRows - 1 ? ({ line: accent, lineEdge: 'EdgeBottom' } as const) : {};
    return family === 'Light'
      ? { fill: tint, bold: true, ...line }
      : { fill: accent, color: '#FFFFFF', bold: true, ...line };
  }
  if (isGrandTotalRow(spot))
    return isDark
      ? { fill: accent, color: '#FFFFFF', bold: true }
      : { fill: tint, bold: true, line: accent, lineEdge: 'EdgeTop' };
  const isOuter = isOuterRow(spot);
  const bold = isOuter && pivot.layout.showRowHeaders ? { bold: true } : {};
  const band = bandOf(spot, headerRows, tint);
  const line = isOuter && family === 'Medium' ? { line: mixed(accent, 0.6) } : {};
  return {
    ...bold,
    ...(band === undefined ? {} : { fill: band }),
    ...line,
  };
}

const isGrandTotalRow = ({ view, row }: PivotSpot): boolean => view.cells[row]?.[0]?.role === 'grandTotal';

/** A row of subtotals, or of an item that others stand below. */
function isOuterRow({ pivot, view, row }: PivotSpot): boolean {
  const cells = view.cells[row] ?? [];
  if (cells.some(({ role }) => role === 'subtotal')) return true;
  const label = cells.slice(0, labelColumnsOf(view)).find(({ role }) => role === 'rowLabel');
  const field = label?.items?.at(-1)?.field;
  return pivot.layout.layoutType === 'Compact' && field !== undefined && axisFields(pivot.rows).at(-1) !== field;
}

function bandOf({ pivot, row, column, view }: PivotSpot, headerRows: number, tint: string): string | undefined {
  const { showBandedRows, showBandedColumns } = pivot.layout;
  const isBanded =
    (showBandedRows && (row - headerRows) % 2 === 0) ||
    (showBandedColumns && column >= labelColumnsOf(view) && (column - labelColumnsOf(view)) % 2 === 0);
  return isBanded ? tint : undefined;
}
