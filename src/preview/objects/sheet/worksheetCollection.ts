import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { itemNotFound } from '../arguments';
import { activeSheet, addSheet } from './sheetLifecycle';

export const worksheetObject = (sheet: SheetModel): OfficeObject<SheetModel> => officeObject('Worksheet', sheet);

/** A sheet by its id or its name, whatever the case. An id is longer than a name can be. */
function sheetByKey({ sheets }: WorkbookModel, key: unknown): OfficeObject | undefined {
  const wanted = String(key).toLowerCase();
  const sheet =
    sheets.find(({ id }) => id === key) ??
    sheets.find((one) => one.isCalled(wanted)) ??
    sheets.find(({ id }) => id.toLowerCase() === wanted);
  return sheet && worksheetObject(sheet);
}

const listed = (workbook: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] =>
  visibleOnly === true ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : workbook.sheets;

function existing(sheet: SheetModel | undefined): OfficeObject {
  if (!sheet) throw itemNotFound("The requested resource doesn't exist.");
  return worksheetObject(sheet);
}

export const worksheetCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => workbook.sheets.map(worksheetObject),
  item: sheetByKey,
  methods: {
    add: (_workbook, [name], session) => worksheetObject(addSheet(session, name)),
    getActiveWorksheet: (_workbook, _args, session) => worksheetObject(activeSheet(session)),
    getCount: (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length,
    getFirst: (workbook, [visibleOnly]) => existing(listed(workbook, visibleOnly)[0]),
    getLast: (workbook, [visibleOnly]) => existing(listed(workbook, visibleOnly).at(-1)),
    getItemOrNullObject: (workbook, [key]) => sheetByKey(workbook, key) ?? null,
  },
};
