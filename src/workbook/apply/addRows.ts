import type { PlanStep } from '../../sheets/plan';
import { asCellInput } from '../textAsData';
import { writeValues } from './applyCells';
import type { Before } from './before';
import type { MessageMeter } from './messageMeter';
import { rangeOf } from '../ranges';

/**
 * Adds rows to a table. Where the cells under it are free the values go there and the table is made longer, which
 * does not clash with other people's additions; else Excel adds the rows itself and moves down what stands there.
 */
export async function addRows(
  context: Excel.RequestContext,
  step: Extract<PlanStep, { kind: 'appendRows' }>,
  before: Before,
  meter: MessageMeter,
): Promise<void> {
  const was = before.tables.get(step.table);
  if (!was || step.rows.length === 0) return;
  const table = context.workbook.tables.getItem(step.table);
  if (!was.hasRoom) {
    table.rows.add(undefined, step.rows.map((row) => row.map((value) => asCellInput(value) ?? '')));
    return;
  }
  const sheet = context.workbook.worksheets.getItem(was.sheetId);
  const at = { row: was.area.row + was.area.rows, column: was.area.column };
  await writeValues(sheet, { at, values: step.rows }, meter);
  table.resize(rangeOf(sheet, { ...was.area, rows: was.area.rows + step.rows.length }));
}
