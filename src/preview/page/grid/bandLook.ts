import { pivotLookAt } from '../pivots/pivotLook';
import type { SheetView } from './sheetView';
import { tableLookAt, type TableLook } from './tableLook';

/** What the style of the table or PivotTable that covers a cell gives to it. */
export const bandLookAt = ({ sheet, workbook }: SheetView, row: number, column: number): TableLook | undefined =>
  tableLookAt(sheet, workbook.themeColors, row, column) ?? pivotLookAt(sheet, workbook.themeColors, row, column);
