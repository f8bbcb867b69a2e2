import type { OfficeClassDefinition } from '../../interpreter/officeClass';

/** Queries, connections and linked workbooks, by their names in the library. */
export const dataClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {};
