import { officeObject, type OfficeClassDefinition } from '../interpreter/officeClass';
import type { LiveArea } from '../interpreter/liveArea';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';

type Navigation<Subject> = NonNullable<OfficeClassDefinition<Subject>['navigation']>;

/** Where a workbook leads besides its sheets. */
export const workbookNavigation: Navigation<WorkbookModel> = {
  bindings: (workbook) => officeObject('BindingCollection', workbook),
  comments: (workbook) => officeObject('CommentCollection', workbook),
  customXmlParts: (workbook) => officeObject('CustomXmlPartCollection', workbook),
  dataConnections: (workbook) => officeObject('DataConnectionCollection', workbook),
  functions: (workbook) => officeObject('Functions', workbook),
  linkedWorkbooks: (workbook) => officeObject('LinkedWorkbookCollection', workbook),
  names: (workbook) => officeObject('NamedItemCollection', workbook),
  pivotTables: (workbook) => officeObject('PivotTableCollection', workbook),
  pivotTableStyles: (workbook) => officeObject('PivotTableStyleCollection', workbook),
  properties: (workbook) => officeObject('DocumentProperties', workbook),
  protection: (workbook) => officeObject('WorkbookProtection', workbook),
  queries: (workbook) => officeObject('QueryCollection', workbook),
  settings: (workbook) => officeObject('SettingCollection', workbook),
  slicers: (workbook) => officeObject('SlicerCollection', workbook),
  slicerStyles: (workbook) => officeObject('SlicerStyleCollection', workbook),
  tables: (workbook) => officeObject('TableCollection', workbook),
  tableStyles: (workbook) => officeObject('TableStyleCollection', workbook),
  timelineStyles: (workbook) => officeObject('TimelineStyleCollection', workbook),
};

/** Where a sheet leads besides its cells. */
export const worksheetNavigation: Navigation<SheetModel> = {
  autoFilter: (sheet) => officeObject('AutoFilter', sheet),
  charts: (sheet) => officeObject('ChartCollection', sheet),
  comments: (sheet) => officeObject('CommentCollection', sheet),
  customProperties: (sheet) => officeObject('WorksheetCustomPropertyCollection', sheet),
  freezePanes: (sheet) => officeObject('WorksheetFreezePanes', sheet),
  horizontalPageBreaks: (sheet) => officeObject('PageBreakCollection', { sheet, direction: 'horizontal' }),
  names: (sheet) => officeObject('NamedItemCollection', sheet),
  pageLayout: (sheet) => officeObject('PageLayout', sheet),
  pivotTables: (sheet) => officeObject('PivotTableCollection', sheet),
  protection: (sheet) => officeObject('WorksheetProtection', sheet),
  shapes: (sheet) => officeObject('ShapeCollection', sheet),
  slicers: (sheet) => officeObject('SlicerCollection', sheet),
  tables: (sheet) => officeObject('TableCollection', sheet),
  verticalPageBreaks: (sheet) => officeObject('PageBreakCollection', { sheet, direction: 'vertical' }),
};

/** Where a range leads besides its format. */
export const rangeNavigation: Navigation<LiveArea> = {
  conditionalFormats: (area) => officeObject('ConditionalFormatCollection', area),
  dataValidation: (area) => officeObject('DataValidation', area),
  sort: (area) => officeObject('RangeSort', area),
};
