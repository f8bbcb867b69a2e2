import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** Bindings, and the older way of speaking of them, by their names in the library. */
export const bindingClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
