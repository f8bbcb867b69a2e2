import type { PivotPlan, PivotValue, SlicerPlan } from '../../sheets/pivotPlan';
import { cellOf } from '../ranges';
import { asWorkbookError, WorkbookError } from '../workbookError';

/** Something of a plan that the host would not make; the rest of the plan stands without it. */
export interface RefusedPart {
  readonly part: 'pivot' | 'slicer' | 'chart';
  readonly name: string;
  /** Excel's own code, for a report. */
  readonly excelCode: string;
}

/**
 * Makes a PivotTable with its slicers. Hosts without them, protected workbooks and odd sources refuse: then what was
 * begun is taken away and told, since a report is worth having without its pivot. Sends what is queued; the caller has
 * sent everything before.
 */
export async function applyPivot(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): Promise<readonly RefusedPart[]> {
  try {
    addPivot(context, sheet, plan);
    await context.sync();
  } catch (error) {
    await takeAway(context, sheet, plan.name);
    return [refused('pivot', plan.name, error)];
  }
  const parts: RefusedPart[] = [];
  for (const slicer of plan.slicers) parts.push(...(await applySlicer(context, sheet, plan.name, slicer)));
  return parts;
}

/** A slicer goes in a message of its own: one that the host refuses must not cost the others. */
async function applySlicer(context: Excel.RequestContext, sheet: Excel.Worksheet, pivot: string, { field, ...look }: SlicerPlan): Promise<readonly RefusedPart[]> {
  try {
    sheet.slicers.add(pivot, field, sheet).set(look);
    await context.sync();
    return [];
  } catch (error) {
    return [refused('slicer', look.caption, error)];
  }
}

function addPivot(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): void {
  const pivot = sheet.pivotTables.add(plan.name, context.workbook.tables.getItem(plan.source), cellOf(sheet, plan.at));
  const hierarchy = (field: string): Excel.PivotHierarchy => pivot.hierarchies.getItem(field);
  for (const field of plan.filters) pivot.filterHierarchies.add(hierarchy(field));
  for (const field of plan.rows) pivot.rowHierarchies.add(hierarchy(field));
  for (const field of plan.columns) pivot.columnHierarchies.add(hierarchy(field));
  for (const value of plan.values) addValue(pivot, value, hierarchy(value.field));
  pivot.layout.layoutType = plan.layout;
}

function addValue(pivot: Excel.PivotTable, value: PivotValue, hierarchy: Excel.PivotHierarchy): void {
  const data = pivot.dataHierarchies.add(hierarchy);
  data.summarizeBy = value.summary;
  data.name = value.caption;
  data.numberFormat = value.numberFormat;
  if (value.shownAs !== undefined) data.showAs = { calculation: value.shownAs };
}

async function takeAway(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<void> {
  try {
    sheet.pivotTables.getItemOrNullObject(name).delete();
    await context.sync();
  } catch {
    // A host without PivotTables refuses this as well; then there is nothing to take away.
  }
}

function refused(part: RefusedPart['part'], name: string, error: unknown): RefusedPart {
  const known = asWorkbookError(error);
  if (!(known instanceof WorkbookError)) throw error;
  return { part, name, excelCode: known.excelCode };
}
