import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { objectStyleClass } from './objectStyle';
import { objectStyleCollectionClass } from './objectStyleCollection';

/** Table, PivotTable, slicer and timeline styles, by their names in the library. */
export const stylesClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  PivotTableStyle: objectStyleClass,
  PivotTableStyleCollection: objectStyleCollectionClass('pivot'),
  SlicerStyle: objectStyleClass,
  SlicerStyleCollection: objectStyleCollectionClass('slicer'),
  TableStyle: objectStyleClass,
  TableStyleCollection: objectStyleCollectionClass('table'),
  TimelineStyle: objectStyleClass,
  TimelineStyleCollection: objectStyleCollectionClass('timeline'),
};
