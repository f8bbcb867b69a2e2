import type { CellInput, PlanStep } from '../../sheets/plan';
import { rowBytes } from '../payload';
import { ACTION_BYTES, rangeOf } from '../ranges';
import { asCellInput } from '../textAsData';
import { lastFirst, type Before, type TableRowsBefore } from './before';
import type { MessageMeter } from './messageMeter';
import { asContent } from './takeBack';

/** Takes rows out of a table, the last one first. */
export async function deleteTableRows(
  context: Excel.RequestContext,
  step: Extract<PlanStep, { kind: 'deleteTableRows' }>,
  meter: MessageMeter,
): Promise<void> {
  const { rows } = context.workbook.tables.getItem(step.table);
  for (const row of lastFirst(step.rows)) {
    await meter.spend(ACTION_BYTES);
    rows.getItemAt(row).delete();
  }
}

/** Puts rows into a table; Excel moves down what stands below and gives them the look of their neighbours. */
export async function insertTableRows(
  context: Excel.RequestContext,
  step: Extract<PlanStep, { kind: 'insertTableRows' }>,
  before: Before,
  meter: MessageMeter,
): Promise<void> {
  const was = before.tableRows.get(step.table);
  if (!was || step.rows.length === 0) return;
  const values = step.rows.map((row) => row.map((value): CellInput => asCellInput(value) ?? ''));
  await meter.spend(ACTION_BYTES + values.reduce((sum, row) => sum + rowBytes(row), 0));
  context.workbook.tables.getItem(step.table).rows.add(positionIn(was, step.at), values as (string | number | boolean)[][]);
}

/** Excel wants no position for the end. */
const positionIn = ({ rowCount }: TableRowsBefore, at: number): number | undefined => (at < rowCount ? at : undefined);

/** Gives tables back the rows that were taken out, and takes out those that were put in; as many as really were. */
export async function takeBackTableRows(context: Excel.RequestContext, before: Before, sheetsThere: ReadonlySet<string>): Promise<void> {
  const changed = [...before.tableRows.values()].filter(({ sheetId }) => sheetsThere.has(sheetId));
  if (changed.length === 0) return;
  const counts = changed.map(({ table }) => context.workbook.tables.getItem(table).rows.load('count'));
  await context.sync();
  changed.forEach((was, index) => takeBackOne(context, was, (counts[index]?.count ?? was.rowCount) - was.rowCount));
  await context.sync();
}

function takeBackOne(context: Excel.RequestContext, was: TableRowsBefore, more: number): void {
  const { rows } = context.workbook.tables.getItem(was.table);
  const sheet = context.workbook.worksheets.getItem(was.sheetId);
  if (was.insertedAt !== undefined) {
    for (let row = was.insertedAt + more - 1; row >= was.insertedAt; row--) rows.getItemAt(row).delete();
    return;
  }
  const gone = was.toDelete.slice(0, Math.max(0, -more)).reverse();
  let count = was.rowCount + more;
  for (const { row } of gone) {
    rows.add(row < count ? row : undefined);
    count++;
  }
  for (const { content } of gone) rangeOf(sheet, content.area).formulas = content.formulas.map((cells) => cells.map(asContent));
}
