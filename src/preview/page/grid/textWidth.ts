import type { FontStyle } from '../../model/style';
import { toPixels } from './units';

/** Fonts that stand in for Excel's where the machine has not got them. */
const FALLBACK = '"Segoe UI", Carlito, "Open Sans", "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans CJK SC", sans-serif';

export const fontFamily = (name: string): string => `"${name}", ${FALLBACK}`;

const context = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();
const MOST_REMEMBERED = 50_000;

/** The pixels that a text takes in one line. */
export function textWidth(text: string, font: FontStyle): number {
  const face = `${font.italic ? 'italic ' : ''}${font.bold ? 'bold ' : ''}${toPixels(font.size)}px ${fontFamily(font.name)}`;
  const key = `${face}|${text}`;
  const known = widths.get(key);
  if (known !== undefined || !context) return known ?? 0;
  context.font = face;
  const width = context.measureText(text).width;
  if (widths.size > MOST_REMEMBERED) widths.clear();
  widths.set(key, width);
  return width;
}
