import { bindFormula } from '../../calculation/engine/bindFormula';
import type { Node } from '../../calculation/engine/node';
import { clipped } from '../../calculation/engine/ranges';
import { areaText } from '../../calculation/formula/areaText';
import { tokenise } from '../../calculation/formula/tokenise';
import { CellRange } from '../../calculation/engine/values';
import { quotedSheetName } from '../address';
import type { Rect } from '../area';
import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';
import type { ChartModel } from './chart';

/** The sheet that a chart stands on; the first one for a chart that is on none. */
export const sheetOfChart = (workbook: WorkbookModel, chart: ChartModel): SheetModel | undefined =>
  workbook.sheets.find((sheet) => sheet.drawings.includes(chart)) ?? workbook.sheets[0];

/**
 * The cells that a formula of a chart's speaks of, area by area: `=Sheet1!$A$2:$A$9`, `=(Sheet1!$A$2,Sheet1!$C$2)`, a
 * name, also with the workbook before it (`=Book1.xlsx!Sales`). Entire columns end with the sheet's last row. Undefined
 * where the formula leads to no cells.
 */
export function chartAreas(
  workbook: WorkbookModel,
  sheet: SheetModel | undefined,
  formula: string,
): readonly CellRange[] | undefined {
  if (!sheet) return undefined;
  const node = bindFormula(withoutWorkbook(formula, workbook.name), { workbook, sheet, row: 0, column: 0 });
  return areasOfNode(node)?.map((area) => new CellRange(area.sheet, clipped(area.sheet, area.rect)));
}

/** Names of the workbook carry its name in charts, and `[0]` in files. */
export function withoutWorkbook(formula: string, workbookName: string): string {
  for (const prefix of ['[0]!', `${workbookName}!`, `'${workbookName.replaceAll("'", "''")}'!`]) {
    if (formula.startsWith(`=${prefix}`)) return `=${formula.slice(prefix.length + 1)}`;
  }
  return formula;
}

/** Whether a formula that leads to no cells by itself is a name, which may stand for a calculation. */
export const mayBeCalculated = (workbook: WorkbookModel, formula: string): boolean =>
  tokenise(withoutWorkbook(formula, workbook.name)).some(({ kind }) => kind === 'name');

function areasOfNode(node: Node): readonly CellRange[] | undefined {
  if (node.kind === 'reference') return node.value instanceof CellRange ? [node.value] : node.value.areas;
  if (node.kind !== 'union') return undefined;
  const parts = node.parts.map(areasOfNode);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** The formula by which a chart speaks of cells: `=Sheet1!$A$2:$A$9`. */
export function cellsFormula(sheet: SheetModel, rect: Rect): string {
  const absolute = { absoluteTop: true, absoluteLeft: true, absoluteBottom: true, absoluteRight: true };
  const isCell = rect.top === rect.bottom && rect.left === rect.right;
  return `=${quotedSheetName(sheet.name)}!${areaText({ ...rect, ...absolute, form: isCell ? 'cell' : 'area' })}`;
}
