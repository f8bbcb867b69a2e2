import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** PivotTables, their hierarchies, fields and items, by their names in the library. */
export const pivotClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
