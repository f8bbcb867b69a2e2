/** Widths in files count the digits of the Normal font, 7 pixels each at Calibri 11; Office.js counts points, 0.75 to a pixel. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;

const widthToPixels = (width: number): number => Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
const pixelsToWidth = (pixels: number): number => Math.trunc((pixels / DIGIT) * 256) / 256;

export const widthToPoints = (width: number): number => widthToPixels(width) * POINTS;
export const pointsToWidth = (points: number): number => pixelsToWidth(Math.round((points / POINTS) * 100) / 100);

/** Characters as in Excel.Worksheet.standardWidth, which leaves the padding out, from the file's width with padding. */
export const widthToCharacters = (width: number): number =>
  Math.round(((widthToPixels(width) - PADDING) / DIGIT) * 100) / 100;
export const charactersToWidth = (characters: number): number =>
  pixelsToWidth(Math.round(characters * DIGIT) + PADDING);

/** The standard width that a number of digits makes: Excel rounds it up to eight pixels. */
export const baseToCharacters = (digits: number): number =>
  Math.round(((Math.ceil((digits * DIGIT + PADDING) / 8) * 8 - PADDING) / DIGIT) * 100) / 100;
