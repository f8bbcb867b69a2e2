import { ExcelError } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { followChange } from '../../model/allFormulas';
import { SheetModel, type SheetVisibility } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { copySheet } from '../../model/copySheet';
import { setActiveChart } from '../chart/activeChart';
import { checkedSheetName, copiedSheetName, freeSheetName } from './sheetNames';
import { sheetActivated, sheetAdded, sheetDeleted, sheetMoved, sheetRenamed, sheetVisibilityChanged } from './sheetEvents';

const denied = (message: string): ExcelError => new ExcelError('AccessDenied', message, 401);
const impossible = (message: string): ExcelError => new ExcelError('InvalidOperation', message);

/** A protected workbook keeps its sheets as they are. */
export function checkStructure(workbook: WorkbookModel): void {
  if (workbook.protection) throw denied('The structure of the workbook is protected.');
}

/** The sheet that this person has in front. */
export function activeSheet({ view }: ExcelSession): SheetModel {
  const sheet = view.activeSheet;
  if (!sheet) throw new ExcelError('GeneralException', 'The workbook has no sheet.', 500);
  return sheet;
}

/** A new sheet at the end. */
export function addSheet(session: ExcelSession, name: unknown): SheetModel {
  const { workbook } = session;
  checkStructure(workbook);
  const given = name === null || name === undefined || name === '' ? freeSheetName(workbook) : checkedSheetName(workbook, name);
  const sheet = new SheetModel(session.newId(), given);
  workbook.sheets.push(sheet);
  structureChanged(session);
  sheetAdded(session, sheet);
  return sheet;
}

export function renameSheet(session: ExcelSession, sheet: SheetModel, value: unknown): void {
  checkStructure(session.workbook);
  const name = checkedSheetName(session.workbook, value, sheet.id);
  const before = sheet.name;
  if (name === before) return;
  sheet.name = name;
  followChange(session.workbook, { kind: 'renameSheet', from: before, to: name });
  structureChanged(session);
  sheetRenamed(session, sheet, before);
}

const visibleSheets = (workbook: WorkbookModel): readonly SheetModel[] => workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

export function deleteSheet(session: ExcelSession, sheet: SheetModel): void {
  const { workbook } = session;
  checkStructure(workbook);
  const isLastVisible = sheet.visibility === 'Visible' && visibleSheets(workbook).length === 1;
  if (isLastVisible) throw impossible('The last visible sheet cannot be deleted.');
  if (sheet.visibility === 'VeryHidden') throw impossible('A very hidden sheet cannot be deleted.');
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  for (const other of session.host.sessions) {
    for (const area of other.liveAreas()) if (area.sheet === sheet) area.rects = [];
  }
  followChange(workbook, { kind: 'deleteSheet', sheet: sheet.name });
  for (const other of session.host.sessions) if (other.view.activeSheetId === sheet.id) moveOn(other, sheet, index);
  structureChanged(session);
  sheetDeleted(session, sheet);
}

/** Shows the nearest visible sheet in the place of one that is gone or hidden. */
function moveOn(session: ExcelSession, sheet: SheetModel, index: number): void {
  const { workbook } = session;
  const isVisible = (other: SheetModel): boolean => other.visibility === 'Visible';
  const after = workbook.sheets.slice(index).find(isVisible);
  const before = workbook.sheets.slice(0, index).reverse().find(isVisible);
  const next = after ?? before;
  if (!next) return;
  session.view.activate(next);
  sheetActivated(session, sheet, next);
}

export function activateSheet(session: ExcelSession, sheet: SheetModel): void {
  if (sheet.visibility !== 'Visible') throw impossible('A hidden sheet cannot be activated.');
  const before = activeSheet(session);
  if (before === sheet) return;
  session.view.activate(sheet);
  setActiveChart(undefined, session);
  sheetActivated(session, before, sheet);
}

export function setVisibility(session: ExcelSession, sheet: SheetModel, visibility: SheetVisibility): void {
  checkStructure(session.workbook);
  const before = sheet.visibility;
  if (before === visibility) return;
  if (before === 'Visible' && visibleSheets(session.workbook).length === 1) throw impossible('The last visible sheet cannot be hidden.');
  sheet.visibility = visibility;
  if (visibility !== 'Visible') {
    for (const other of session.host.sessions) if (other.view.activeSheetId === sheet.id) moveOn(other, sheet, session.workbook.sheets.indexOf(sheet));
  }
  sheetVisibilityChanged(session, sheet, before);
}

/** Moves a sheet to a zero-based position among all tabs. */
export function moveSheet(session: ExcelSession, sheet: SheetModel, position: number): void {
  const { sheets } = session.workbook;
  checkStructure(session.workbook);
  const before = sheets.indexOf(sheet);
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) {
    throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  if (before === position) return;
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  structureChanged(session);
  sheetMoved(session, sheet, before, position);
}

/** Where a copy goes, from Excel.WorksheetPositionType and the sheet that it is relative to. */
function copyPosition(workbook: WorkbookModel, positionType: unknown, relativeTo: SheetModel | undefined): number {
  switch (positionType ?? 'None') {
    case 'None':
    case 'End':
      return workbook.sheets.length;
    case 'Beginning':
      return 0;
    case 'Before':
    case 'After': {
      const index = relativeTo ? workbook.sheets.indexOf(relativeTo) : -1;
      if (index < 0) throw new ExcelError('InvalidArgument', 'A sheet is needed to copy before or after.');
      return positionType === 'Before' ? index : index + 1;
    }
    default:
      throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
}

/** Copies a sheet with everything on it, next to the sheet given or to the end. */
export function copyWorksheet(session: ExcelSession, sheet: SheetModel, positionType: unknown, relativeTo: SheetModel | undefined): SheetModel {
  const { workbook } = session;
  checkStructure(workbook);
  const position = copyPosition(workbook, positionType, relativeTo);
  const copy = copySheet(workbook, sheet, { id: session.newId(), name: copiedSheetName(workbook, sheet.name), newId: () => session.newId() });
  workbook.sheets.splice(position, 0, copy);
  structureChanged(session);
  sheetAdded(session, copy);
  return copy;
}

export function structureChanged(session: ExcelSession): void {
  session.calculator.structureChanged();
  session.needCalculation();
}
