import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** Table, PivotTable, slicer and timeline styles, by their names in the library. */
export const stylesClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
