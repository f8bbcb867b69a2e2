import type { SheetContent, TablePlan } from '../../sheets/plan';
import { applyCells, type SheetNameOf } from './applyCells';
import { applyLooks } from './applyLooks';
import { applyPrint } from './applyPrint';
import { applyRules } from './applyRules';
import type { MessageMeter } from './messageMeter';
import { ACTION_BYTES, rangeOf, wholeRows } from '../ranges';

/** A sheet's content, in the order that Excel needs: formats before values, values before tables, rules last. */
export async function applyContent(
  sheet: Excel.Worksheet,
  content: SheetContent,
  meter: MessageMeter,
  nameOf: SheetNameOf,
): Promise<void> {
  await freshen(sheet, content.freshens, meter);
  await applyLooks(sheet, content, meter);
  await applyCells(sheet, content, meter, nameOf);
  for (const table of content.tables ?? []) {
    await meter.spend(ACTION_BYTES * 2);
    addTable(sheet, table);
  }
  await applyRules(sheet, content, meter);
  for (const { row, rows } of content.fitRows ?? []) {
    await meter.spend(ACTION_BYTES);
    wholeRows(sheet, row, rows).format.autofitRows();
  }
  if (content.print) {
    await meter.spend(ACTION_BYTES * 6);
    applyPrint(sheet, content.print);
  }
}

async function freshen(sheet: Excel.Worksheet, stale: SheetContent['freshens'], meter: MessageMeter): Promise<void> {
  for (const table of stale?.tables ?? []) {
    await meter.spend(ACTION_BYTES);
    sheet.tables.getItem(table).clearFilters();
  }
  for (const area of stale?.links ?? []) {
    await meter.spend(ACTION_BYTES);
    rangeOf(sheet, area).clear('Hyperlinks');
  }
  if (stale?.areas) sheet.horizontalPageBreaks.removePageBreaks();
  for (const area of stale?.areas ?? []) {
    await meter.spend(ACTION_BYTES * 5);
    const range = rangeOf(sheet, area);
    range.unmerge();
    range.clear('Hyperlinks');
    range.clear('Formats');
    range.conditionalFormats.clearAll();
  }
}

function addTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const table = sheet.tables.add(rangeOf(sheet, plan.area), true);
  table.name = plan.name;
  table.style = plan.style;
  table.showFilterButton = plan.showFilterButton;
}
