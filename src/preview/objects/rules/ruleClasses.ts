import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { conditionalFormatClass } from './conditionalFormat';
import { conditionalFormatCollectionClass } from './conditionalFormats';
import { dataValidationClass } from './dataValidation';
import {
  cellValueConditionalFormatClass,
  conditionalFormatRuleClass,
  customConditionalFormatClass,
  presetCriteriaConditionalFormatClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
} from './formatRules';
import {
  colorScaleConditionalFormatClass,
  conditionalDataBarNegativeFormatClass,
  conditionalDataBarPositiveFormatClass,
  dataBarConditionalFormatClass,
  iconSetConditionalFormatClass,
} from './formatScales';
import {
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
} from './ruleFormat';

/** The classes of data validation and conditional formats, by their names in the library. */
export const ruleClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  ColorScaleConditionalFormat: colorScaleConditionalFormatClass,
  ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormatClass,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormatClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeBorder: conditionalRangeBorderClass,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  DataBarConditionalFormat: dataBarConditionalFormatClass,
  DataValidation: dataValidationClass,
  IconSetConditionalFormat: iconSetConditionalFormatClass,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormatClass,
  TextConditionalFormat: textConditionalFormatClass,
  TopBottomConditionalFormat: topBottomConditionalFormatClass,
};
