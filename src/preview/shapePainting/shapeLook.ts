import type { ShapeFillModel, ShapeLineModel } from '../model/drawing/shape';
import type { SvgAttributes } from './svgText';

/** Dashes in widths of the line, by Excel.ShapeLineDashStyle. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  LongDash: [8, 3],
  LongDashDot: [8, 3, 1, 3],
  LongDashDotDot: [8, 3, 1, 3, 1, 3],
  RoundDot: [0.1, 2],
  SquareDot: [1, 1],
  SystemDash: [3, 1],
  SystemDot: [1, 1],
  SystemDashDot: [3, 1, 1, 1],
};

export const pointsToPixels = (points: number): number => (points * 96) / 72;

export const fillLook = ({ type, color, transparency }: ShapeFillModel): SvgAttributes =>
  type === 'NoFill'
    ? { fill: 'none' }
    : { fill: color, 'fill-opacity': transparency === 0 ? undefined : 1 - transparency };

export function lineLook({ visible, color, weight, dashStyle, transparency }: ShapeLineModel): SvgAttributes {
  if (!visible) return { stroke: 'none' };
  const width = pointsToPixels(weight);
  return {
    stroke: color,
    'stroke-opacity': transparency === 0 ? undefined : 1 - transparency,
    'stroke-width': width,
    'stroke-dasharray': DASHES[dashStyle]?.map((part) => Math.round(part * width * 100) / 100).join(' '),
    'stroke-linecap': dashStyle === 'RoundDot' ? 'round' : undefined,
  };
}
