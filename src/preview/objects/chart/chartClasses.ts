import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** Charts and all their parts, by their names in the library. */
export const chartClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
