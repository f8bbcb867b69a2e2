import type { Session } from '../../interpreter/officeClass';
import { notImplemented } from '../../interpreter/classBinding';
import type { ChartPicture } from '../../interpreter/chartPainter';
import { frameOf } from '../../model/drawing/anchor';
import { numberArgument } from '../arguments';
import { oneOf } from './chartArguments';
import { existing, type ChartOnSheet } from './chartPart';

type PictureSize = Pick<ChartPicture, 'width' | 'height' | 'box'>;

/** Pixels a point, and the most that a picture may have along a side. */
const PIXELS = 96 / 72;
const MOST_PIXELS = 16_384;

/** A picture of the chart as PNG in Base64, where somebody can draw. */
export function chartImage(on: ChartOnSheet, args: readonly unknown[], session: Session): string {
  const chart = existing(on);
  const [width, height, mode] = args;
  const fitting = oneOf('ImageFittingMode')(mode ?? 'Fit', 'fittingMode', session);
  const size = pictureSize(on, pixels(width, 'width'), pixels(height, 'height'), fitting);
  const { workbook, chartPainter } = session.host;
  if (!chartPainter) throw notImplemented('Chart.getImage');
  return chartPainter.png({ workbook, chart, locale: session.options.locale, ...size });
}

const pixels = (value: unknown, name: string): number | undefined =>
  value === undefined || value === null ? undefined : numberArgument(value, name, 1, MOST_PIXELS);

/** The picture's size and the chart's place in it. One side alone brings the other along. */
function pictureSize(
  on: ChartOnSheet,
  width: number | undefined,
  height: number | undefined,
  fitting: string,
): PictureSize {
  const frame = frameOf(on.sheet, on.chart.anchor);
  const own = { width: Math.max(1, frame.width * PIXELS), height: Math.max(1, frame.height * PIXELS) };
  const scale = Math.min((width ?? Infinity) / own.width, (height ?? Infinity) / own.height);
  const fitted = Number.isFinite(scale) ? { width: own.width * scale, height: own.height * scale } : own;
  if (width === undefined || height === undefined || fitting === 'Fit') return whole(fitted.width, fitted.height);
  if (fitting === 'Fill') return whole(width, height);
  const box = { left: (width - fitted.width) / 2, top: (height - fitted.height) / 2, ...fitted };
  return { width: Math.round(width), height: Math.round(height), box };
}

function whole(width: number, height: number): PictureSize {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  return { ...size, box: { left: 0, top: 0, ...size } };
}
