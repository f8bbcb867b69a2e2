import type { FontStyle } from '../../model/style';
import { toPixels } from './units';

/** Fonts that stand in for Excel's where the machine has not got them. */
const FALLBACK =
  '"Segoe UI", Carlito, "Open Sans", "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans CJK SC", sans-serif';

export const fontFamily = (name: string): string => `"${name}", ${FALLBACK}`;

const context = document.createElement('canvas').getContext('2d');

/** How wide a digit is in parts of the font size, for Excel's usual fonts: column widths are made to fit these. */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = { Calibri: 0.507, 'Aptos Narrow': 0.507, Arial: 0.556 };
const scales = new Map<string, number>();

/** A font's size in pixels; smaller where the machine lacks the font and a wider one stands in for it. */
export function fontPixels(font: FontStyle): number {
  let scale = scales.get(font.name);
  if (scale === undefined) scales.set(font.name, (scale = standInScale(font.name)));
  return toPixels(font.size) * scale;
}

function standInScale(name: string): number {
  const wanted = DIGIT_WIDTHS[name];
  if (wanted === undefined || !context) return 1;
  context.font = `100px ${fontFamily(name)}`;
  return Math.min(1, wanted / (context.measureText('0').width / 100));
}
const widths = new Map<string, number>();
const MOST_REMEMBERED = 50_000;

/** The pixels that a text takes in one line. */
export function textWidth(text: string, font: FontStyle): number {
  const face = `${font.italic ? 'italic ' : ''}${font.bold ? 'bold ' : ''}${fontPixels(font)}px ${fontFamily(font.name)}`;
  const key = `${face}|${text}`;
  const known = widths.get(key);
  if (known !== undefined || !context) return known ?? 0;
  context.font = face;
  const width = context.measureText(text).width;
  if (widths.size > MOST_REMEMBERED) widths.clear();
  widths.set(key, width);
  return width;
}
