import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** `workbook.functions`, by their names in the library. */
export const functionsClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
