/** A number kept within the bounds of the schema, beyond which Excel repairs the file. */
export const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
