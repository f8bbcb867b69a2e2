import { styleIdAt } from '../../model/cellStyles';
import type { CellValue } from '../../model/cellValue';
import type { WorkbookModel } from '../../model/workbook';
import { displayedNumber } from '../displayedPrecision';
import { Matrix } from '../engine/values';
import type { FormulaCell } from './formulaCell';

/** A formula's result with its numbers as precise as the cells show them where they are put. */
export function asDisplayed(
  value: CellValue | Matrix,
  { sheet, row, column }: FormulaCell,
  { styles }: WorkbookModel,
): CellValue | Matrix {
  const shown = (part: CellValue, down: number, across: number): CellValue => {
    if (typeof part !== 'number') return part;
    return displayedNumber(part, styles.get(styleIdAt(sheet, row + down, column + across)).numberFormat);
  };
  if (!(value instanceof Matrix)) return shown(value, 0, 0);
  return Matrix.build(value.rows, value.columns, (down, across) => shown(value.at(down, across), down, across));
}
