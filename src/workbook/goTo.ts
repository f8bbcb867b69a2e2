import type { Place } from '../domain/problem';
import type { ExcelDoor } from './runExcel';

/** Shows a sheet and selects the cell, where one is named; two round trips. False where the sheet is gone or hidden. */
export async function goTo(door: ExcelDoor, place: Place): Promise<boolean> {
  const { sheet: name, cell } = place;
  if (name === undefined) return false;
  return door.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') return false;
    sheet.activate();
    if (cell !== undefined) sheet.getRange(cell).select();
    await context.sync();
    return true;
  });
}
