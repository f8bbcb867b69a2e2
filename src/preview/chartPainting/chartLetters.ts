import type { ChartFontModel, ChartLineModel } from '../model/drawing/chartFormat';
import { given, type Given } from './given';

/** The greys of Excel's charts. */
export const INK = '#595959';
export const FAINT_LINE = '#D9D9D9';

/** In single quotation marks: the names go into attributes of an SVG as they are. */
export const FALLBACK_FONTS =
  "Calibri, Carlito, 'Segoe UI', 'Open Sans', 'PingFang SC', 'Microsoft YaHei', 'Microsoft JhengHei', 'Noto Sans CJK SC', Arial, sans-serif";
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const LARGE = /[A-Z@MWmw%]/;

export const pointsToPixels = (points: number): number => (points * 96) / 72;

/** Letters as ECharts takes them; the size is in pixels. */
export interface LetterStyle {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: 'normal' | 'bold';
  readonly fontStyle: 'normal' | 'italic';
  readonly color: string;
}

/** Letters that a part has unless told: size in points. */
export interface UsualLetters {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/** The letters of a part: its own, else the chart's, else the usual ones. */
export function letters(own: ChartFontModel, chart: ChartFontModel, usual: UsualLetters): LetterStyle {
  const font = { ...given(chart), ...given(own) };
  return {
    fontFamily:
      font.name === undefined || font.name.startsWith('+')
        ? FALLBACK_FONTS
        : `'${font.name.replace(/[^\p{L}\p{N} .-]/gu, '')}', ${FALLBACK_FONTS}`,
    fontSize: pointsToPixels(font.size ?? usual.size),
    fontWeight: (font.bold ?? usual.bold) ? 'bold' : 'normal',
    fontStyle: font.italic ? 'italic' : 'normal',
    color: font.color ?? usual.color ?? INK,
  };
}

/** How many pixels a text takes in a line, estimated by its characters, since no fonts need be at hand. */
export function textPixels(
  text: string,
  { fontSize, fontWeight }: Pick<LetterStyle, 'fontSize' | 'fontWeight'>,
): number {
  let parts = 0;
  for (const character of text)
    parts += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.3 : LARGE.test(character) ? 0.66 : 0.52;
  return parts * fontSize * (fontWeight === 'bold' ? 1.06 : 1);
}

type DashType = 'solid' | 'dashed' | 'dotted' | number[];

const DASHES: Readonly<Record<string, DashType>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [2, 3],
  RoundDot: [2, 3],
};

/** A line as ECharts takes it: no width where it is not drawn. */
export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly type: DashType;
}

/** A line's own looks over the usual ones; widths in points in the model. `usual` without a colour is no line. */
export function stroke(line: ChartLineModel, usual: { readonly color?: string; readonly weight: number }): Stroke {
  const chosen = given(line);
  const hasLine =
    chosen.style !== 'None' &&
    (usual.color !== undefined || chosen.color !== undefined || chosen.weight !== undefined || isDrawn(chosen.style));
  return {
    color: chosen.color ?? usual.color ?? FAINT_LINE,
    width: hasLine ? pointsToPixels(chosen.weight ?? usual.weight) : 0,
    type: DASHES[chosen.style ?? ''] ?? 'solid',
  };
}

const isDrawn = (style: Given<ChartLineModel>['style']): boolean => style !== undefined && style !== 'Automatic';
