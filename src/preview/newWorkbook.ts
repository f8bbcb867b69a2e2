import { SheetModel } from './model/sheet';
import { WorkbookModel } from './model/workbook';

/** A new workbook as Excel makes it for a person, its author: one empty sheet. */
export function newWorkbook(name = 'Book1.xlsx', author = ''): WorkbookModel {
  const workbook = new WorkbookModel();
  workbook.name = name;
  workbook.properties.author = workbook.properties.lastAuthor = author;
  workbook.properties.creationDate = new Date();
  const sheet = new SheetModel('{00000000-0001-0000-0000-000000000000}', 'Sheet1');
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
}
