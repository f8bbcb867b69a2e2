/** Office measures in points (1/72 inch), a page in pixels (1/96 inch). */
export const toPixels = (points: number): number => (points * 96) / 72;
export const toPoints = (pixels: number): number => (pixels * 72) / 96;

/** The pixels of a standard column width given in characters of the Normal font: 7 each and 5 of padding. */
export const standardWidthPixels = (characters: number): number => Math.round(characters * 7 + 5);
