import type { OfficeClassDefinition } from '../interpreter/officeClass';
import { chartClasses } from './chart/chartClasses';
import { pivotClasses } from './pivot/pivotClasses';
import { shapeClasses } from './shape/shapeClasses';
import { slicerClasses } from './slicer/slicerClasses';
import { bindingClasses } from './binding/bindingClasses';
import { functionsClasses } from './functions/functionsClasses';
import { stylesClasses } from './styles/stylesClasses';
import { dataClasses } from './data/dataClasses';
import { removeDuplicatesResultClass } from './cells/removeDuplicates';
import { formatProtectionClass } from './format/formatProtection';
import { rangeBorderClass, rangeBorderCollectionClass } from './format/rangeBorder';
import { rangeFillClass } from './format/rangeFill';
import { rangeFontClass } from './format/rangeFont';
import { rangeFormatClass } from './format/rangeFormat';
import { partClasses } from './partClasses';
import { rangeClass } from './range/range';
import { rangeAreasClass, rangeCollectionClass } from './range/rangeAreas';
import { rangeAreasCollectionClass, workbookRangeAreasClass } from './range/workbookRangeAreas';
import { rangeViewClass, rangeViewCollectionClass } from './range/rangeView';
import { worksheetClass } from './sheet/worksheet';
import { worksheetCollectionClass } from './sheet/worksheetCollection';
import { applicationClass } from './workbook/application';
import { cultureInfoClass, datetimeFormatInfoClass, numberFormatInfoClass } from './workbook/cultureInfo';
import { iterativeCalculationClass } from './workbook/iterativeCalculation';
import { runtimeClass } from './workbook/runtime';
import { styleClass, styleCollectionClass } from './workbook/style';
import { workbookClass } from './workbook/workbook';
import { workbookCreatedClass } from './workbook/workbookCreated';

/**
 * Every class of Excel's that the preview carries out, by its name in the library. Subjects by convention: a
 * WorkbookModel for the workbook and its collections, a SheetModel for a sheet and its collections and parts, a
 * LiveArea for ranges (see `range/rangeObject.ts`).
 */
export const officeClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  ...partClasses,
  ...chartClasses,
  ...pivotClasses,
  ...shapeClasses,
  ...slicerClasses,
  ...bindingClasses,
  ...functionsClasses,
  ...stylesClasses,
  ...dataClasses,
  Application: applicationClass,
  CultureInfo: cultureInfoClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  FormatProtection: formatProtectionClass,
  IterativeCalculation: iterativeCalculationClass,
  NumberFormatInfo: numberFormatInfoClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeAreasCollection: rangeAreasCollectionClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RangeView: rangeViewClass,
  RangeViewCollection: rangeViewCollectionClass,
  RemoveDuplicatesResult: removeDuplicatesResultClass,
  Runtime: runtimeClass,
  Style: styleClass,
  StyleCollection: styleCollectionClass,
  Workbook: workbookClass,
  WorkbookRangeAreas: workbookRangeAreasClass,
  WorkbookCreated: workbookCreatedClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
};
