import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';

export const worksheetObject = (sheet: SheetModel): OfficeObject<SheetModel> => officeObject('Worksheet', sheet);

const byKey = (workbook: WorkbookModel, key: unknown): SheetModel | undefined => {
  const wanted = String(key).toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
};

export const worksheetCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => workbook.sheets.map(worksheetObject),
  item: (workbook, key) => {
    const sheet = byKey(workbook, key);
    return sheet && worksheetObject(sheet);
  },
  methods: {
    getActiveWorksheet: (workbook) => {
      const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId) ?? workbook.sheets[0];
      return sheet ? worksheetObject(sheet) : null;
    },
  },
};
