import { asWorkbookError, WorkbookError } from './workbookError';

/** Ids of the sheets on which PivotTables stand, whoever made them. */
export async function sheetsWithPivots(context: Excel.RequestContext): Promise<readonly string[]> {
  const pivots = context.workbook.pivotTables.load('items/worksheet/id');
  await context.sync();
  return [...new Set(pivots.items.map(({ worksheet }) => worksheet.id))];
}

/** Whether formulas of other sheets use cells of a sheet. PivotTables are not told of. */
export async function isUsedElsewhere(context: Excel.RequestContext, sheetId: string): Promise<boolean> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (used.isNullObject) return false;
  try {
    const dependents = used.getDirectDependents().areas.load('items/worksheet/id');
    await context.sync();
    return dependents.items.some(({ worksheet }) => worksheet.id !== sheetId);
  } catch (error) {
    // Excel says ItemNotFound where nothing depends on it; a host that cannot tell leaves it open.
    const known = asWorkbookError(error);
    if (known instanceof WorkbookError) return known.excelCode !== 'ItemNotFound';
    throw error;
  }
}
