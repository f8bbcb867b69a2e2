import { pointsToPixels, textPixels } from '../../../chartPainting/chartLetters';
import type { Session } from '../../../interpreter/officeClass';
import type { Frame } from '../../../model/drawing/anchor';
import type { ChartModel } from '../../../model/drawing/chart';
import type { ChartFontModel, ChartPlace } from '../../../model/drawing/chartFormat';
import type { FontLook } from '../format/chartFont';

/** Points around a text in its box. */
const PADDING = 3.6;
/** Of the size of the letters. */
const LINE_HEIGHT = 1.3;

/** How large a text's box is, in points, estimated by the kinds of its characters. */
export function textSize(
  text: string,
  own: ChartFontModel,
  chart: ChartModel,
  usual: (session: Session) => FontLook,
  session: Session,
): { readonly width: number; readonly height: number } {
  const font = { ...usual(session), ...chart.format.font, ...own };
  const fontSize = pointsToPixels(font.size);
  const lines = text.split('\n');
  const pixels = lines.map((line) => textPixels(line, { fontSize, fontWeight: font.bold ? 'bold' : 'normal' }));
  return {
    width: rounded(Math.max(...pixels) / pointsToPixels(1) + 2 * PADDING),
    height: rounded(lines.length * font.size * LINE_HEIGHT + 2 * PADDING),
  };
}

/** To hundredths of a point. */
export const rounded = (points: number): number => Math.round(points * 100) / 100;

/** A box where somebody chose its place, or parts of it. */
export const placed = (box: Frame, place: ChartPlace): Frame => ({
  left: place.left ?? rounded(box.left),
  top: place.top ?? rounded(box.top),
  width: place.width ?? rounded(box.width),
  height: place.height ?? rounded(box.height),
});
