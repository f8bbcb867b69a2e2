import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** Slicers and their items, by their names in the library. */
export const slicerClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
