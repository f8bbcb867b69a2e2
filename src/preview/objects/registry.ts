import type { OfficeClassDefinition } from '../interpreter/officeClass';
import { partClasses } from './partClasses';
import { rangeClass } from './range/range';
import { worksheetClass } from './sheet/worksheet';
import { worksheetCollectionClass } from './sheet/worksheetCollection';
import { applicationClass } from './workbook/application';
import { runtimeClass } from './workbook/runtime';
import { workbookClass } from './workbook/workbook';

/**
 * Every class of Excel's that the preview carries out, by its name in the library. Subjects by convention: a
 * WorkbookModel for the workbook and its collections, a SheetModel for a sheet and its collections and parts, a
 * LiveArea for ranges (see `range/rangeObject.ts`).
 */
export const officeClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  ...partClasses,
  Application: applicationClass,
  Range: rangeClass,
  Runtime: runtimeClass,
  Workbook: workbookClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
};
