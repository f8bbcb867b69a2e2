import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** Shapes, images, lines and groups, by their names in the library. */
export const shapeClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
