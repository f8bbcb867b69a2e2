/** Characters as wide as they are high: Chinese, full-width forms, most symbols beyond Latin. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** Share of the font size that a narrow character takes, on the safe side for Calibri's and YaHei's Latin letters. */
const NARROW = 0.56;
/** Share of the font size from one line to the next. */
const LINE_HEIGHT = 1.3;
/** What Excel leaves free at the sides of a cell, in points. */
const CELL_PADDING = 5;

/** About how wide a text is, in points, on one line. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? fontSize : fontSize * NARROW;
  return width;
}

/** How many lines a wrapped text takes in a cell of this width; a word that does not fit goes on in the next line. */
export function linesNeeded(text: string, cellPoints: number, fontSize: number): number {
  const room = cellPoints - CELL_PADDING;
  const lastCharacterLoss = fontSize * 0.5;
  return text
    .split(/\r\n|\r|\n/)
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph, fontSize) / (room - lastCharacterLoss))), 0);
}

/** Whether a wrapped text stays within a cell of this size. */
export const fits = (text: string, cellPoints: number, rowPoints: number, fontSize: number): boolean =>
  linesNeeded(text, cellPoints, fontSize) * fontSize * LINE_HEIGHT <= rowPoints + 2;

/** The largest of the sizes (largest first) with which a text fits; undefined where none does. */
export const fittingSize = (text: string, cellPoints: number, rowPoints: number, sizes: readonly number[]): number | undefined =>
  sizes.find((size) => fits(text, cellPoints, rowPoints, size));
