import { ExcelError } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { invalidArgument, textArgument } from '../arguments';

const NAME_LIMIT = 31;

/** A name that a sheet may bear by Excel's rules and that no other sheet of the workbook bears; or Excel's refusal. */
export function checkedSheetName(workbook: WorkbookModel, value: unknown, ownId?: string): string {
  const name = textArgument(value, 'name');
  if (name === '' || name.length > NAME_LIMIT) throw invalidArgument(`A sheet's name has 1 to ${NAME_LIMIT} characters.`);
  if (/[:\\/?*[\]]/.test(name)) throw invalidArgument("A sheet's name must not contain any of : \\ / ? * [ ].");
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument("A sheet's name must not begin or end with an apostrophe.");
  if (name.toLowerCase() === 'history') throw invalidArgument('The name History is reserved.');
  const key = name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet.isCalled(key) && sheet.id !== ownId)) {
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  }
  return name;
}

/** The next `Sheet1`, `Sheet2` ... that is free. */
export function freeSheetName(workbook: WorkbookModel): string {
  for (let number = workbook.sheets.length; ; number++) {
    const name = `Sheet${Math.max(number, 1)}`;
    if (!isTaken(workbook, name)) return name;
  }
}

/** `Name (2)`, `Name (3)` ... as Excel calls a copy, cut to the limit. */
export const copiedSheetName = (workbook: WorkbookModel, original: string): string =>
  copiedName(original, (name) => isTaken(workbook, name));

/** The same where other names are taken. */
export function copiedName(original: string, isNameTaken: (name: string) => boolean): string {
  const stem = original.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = stem.slice(0, NAME_LIMIT - end.length) + end;
    if (!isNameTaken(name)) return name;
  }
}

function isTaken(workbook: WorkbookModel, name: string): boolean {
  const key = name.toLowerCase();
  return workbook.sheets.some((sheet) => sheet.isCalled(key));
}
