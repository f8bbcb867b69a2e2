import type { PivotPlan, PivotValue, SlicerPlan } from '../../sheets/pivotPlan';
import { cellOf } from '../ranges';
import { asWorkbookError, WorkbookError } from '../workbookError';

/** Something of a plan that the host would not make; the rest of the plan stands without it. */
export interface RefusedPart {
  readonly part: 'pivot' | 'pivotRefresh' | 'slicer' | 'chart';
  /** The sheet's name. */
  readonly sheet: string;
  readonly name: string;
  /** Excel's own code, for a report. */
  readonly excelCode: string;
}

/** PivotTables and slicers need these versions of ExcelApi. */
const PIVOT_VERSION = '1.8';
const SLICER_VERSION = '1.10';
/** What Excel says where it lacks a version. */
export const NO_API = 'ApiNotFound';

/** A sheet with the name that it is called by when something on it is refused. */
export interface NamedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

interface RefusedSlicer {
  readonly caption: string;
  readonly excelCode: string;
}

/**
 * Makes a PivotTable with its slicers. Hosts without them, protected workbooks and odd sources refuse: then what was
 * begun is taken away and told, since a report is worth having without its pivot. Sends what is queued; the caller has
 * sent everything before.
 */
export async function applyPivot(context: Excel.RequestContext, { sheet, name }: NamedSheet, plan: PivotPlan, supports: (version: string) => boolean): Promise<readonly RefusedPart[]> {
  if (!supports(PIVOT_VERSION)) return [{ part: 'pivot', sheet: name, name: plan.name, excelCode: NO_API }];
  try {
    addPivot(context, sheet, plan);
    await context.sync();
  } catch (error) {
    await takeAway(context, sheet, plan.name);
    return [{ part: 'pivot', sheet: name, name: plan.name, excelCode: refusalOf(error) }];
  }
  const slicers = supports(SLICER_VERSION) ? await applySlicers(context, sheet, plan) : plan.slicers.map(({ caption }) => ({ caption, excelCode: NO_API }));
  return slicers.map(({ caption, excelCode }) => ({ part: 'slicer', sheet: name, name: caption, excelCode }));
}

/** Refreshes PivotTables, those of all sheets in one message; where the host refuses it, sheet by sheet, to tell which it was. The caller has sent everything before. */
export async function refreshPivots(context: Excel.RequestContext, stale: readonly NamedSheet[]): Promise<readonly RefusedPart[]> {
  if (stale.length === 0) return [];
  try {
    for (const { sheet } of stale) sheet.pivotTables.refreshAll();
    await context.sync();
    return [];
  } catch (error) {
    const [first] = stale;
    if (stale.length === 1 && first) return [{ part: 'pivotRefresh', sheet: first.name, name: first.name, excelCode: refusalOf(error) }];
  }
  const parts: RefusedPart[] = [];
  for (const one of stale) parts.push(...(await refreshPivots(context, [one])));
  return parts;
}

/** All slicers in one message; where the host refuses it, what came of it goes and each is tried by itself: one must not cost the others. */
async function applySlicers(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): Promise<readonly RefusedSlicer[]> {
  if (plan.slicers.length === 0) return [];
  try {
    for (const slicer of plan.slicers) addSlicer(sheet, plan.name, slicer);
    await context.sync();
    return [];
  } catch {
    await takeSlicersAway(context, sheet, plan);
    const parts: RefusedSlicer[] = [];
    for (const slicer of plan.slicers) parts.push(...(await applySlicer(context, sheet, plan.name, slicer)));
    return parts;
  }
}

async function applySlicer(context: Excel.RequestContext, sheet: Excel.Worksheet, pivot: string, slicer: SlicerPlan): Promise<readonly RefusedSlicer[]> {
  try {
    addSlicer(sheet, pivot, slicer);
    await context.sync();
    return [];
  } catch (error) {
    return [{ caption: slicer.caption, excelCode: refusalOf(error) }];
  }
}

function addSlicer(sheet: Excel.Worksheet, pivot: string, { field, ...look }: SlicerPlan): void {
  sheet.slicers.add(pivot, field, sheet).set(look);
}

/** Those of this plan that were made before the message failed; a host without slicers has none. */
async function takeSlicersAway(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): Promise<void> {
  try {
    const slicers = sheet.slicers.load('items/caption,items/left');
    await context.sync();
    const begun = slicers.items.filter((slicer) => plan.slicers.some(({ caption, left }) => slicer.caption === caption && Math.abs(slicer.left - left) < 1));
    for (const slicer of begun) slicer.delete();
    await context.sync();
  } catch {
    // What the host does not have it cannot have begun.
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

/** Excel's code of a refusal; what is no error of Excel's is thrown on. */
function refusalOf(error: unknown): string {
  const known = asWorkbookError(error);
  if (!(known instanceof WorkbookError)) throw error;
  return known.excelCode;
}
