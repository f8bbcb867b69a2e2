import type { ShapeContent, ShapeLineModel } from '../model/drawing/shape';
import { lineLook, pointsToPixels } from './shapeLook';
import { svgElement } from './svgText';

type LineContent = Extract<ShapeContent, { type: 'Line' }>;

/** Heads by Excel.ArrowheadStyle, as corners in widths of the line: along the line and across it. */
const HEADS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Triangle: [
    [0, 0],
    [-3.5, 1.75],
    [-3.5, -1.75],
  ],
  Stealth: [
    [0, 0],
    [-4, 2],
    [-2.7, 0],
    [-4, -2],
  ],
  Diamond: [
    [2, 0],
    [0, 2],
    [-2, 0],
    [0, -2],
  ],
  Open: [
    [0, 0],
    [-3.5, 2.2],
    [-3, 2.6],
    [0.4, 0],
    [-3, -2.6],
    [-3.5, -2.2],
  ],
  Oval: [
    [1.8, 0],
    [1.2, 1.2],
    [0, 1.8],
    [-1.2, 1.2],
    [-1.8, 0],
    [-1.2, -1.2],
    [0, -1.8],
    [1.2, -1.2],
  ],
};

const LEAST_HEAD = 1.5;

/** A line from one corner of its box (pixels) to the other, with its arrowheads, as SVG. */
export function lineSvg(content: LineContent, line: ShapeLineModel, width: number, height: number): string {
  const [x1, x2] = content.flippedHorizontally ? [width, 0] : [0, width];
  const [y1, y2] = content.flippedVertically ? [height, 0] : [0, height];
  const middle = (x1 + x2) / 2;
  const bent: Readonly<Record<string, string>> = {
    Elbow: `M${x1},${y1}H${middle}V${y2}H${x2}`,
    Curve: `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`,
  };
  const path = bent[content.connectorType];
  const angle = path === undefined ? Math.atan2(y2 - y1, x2 - x1) : x2 >= x1 ? 0 : Math.PI;
  return [
    svgElement('path', { d: path ?? `M${x1},${y1}L${x2},${y2}`, fill: 'none', ...lineLook(line) }),
    arrowhead(content.begin.arrowheadStyle, x1, y1, angle + Math.PI, line),
    arrowhead(content.end.arrowheadStyle, x2, y2, angle, line),
  ].join('');
}

function arrowhead(style: string, x: number, y: number, angle: number, line: ShapeLineModel): string {
  const corners = HEADS[style];
  if (!corners || !line.visible) return '';
  const width = Math.max(LEAST_HEAD, pointsToPixels(line.weight));
  const points = corners.map(([along, across]) => {
    const [dx, dy] = [along * width, across * width];
    return `${(x + dx * Math.cos(angle) - dy * Math.sin(angle)).toFixed(2)},${(y + dx * Math.sin(angle) + dy * Math.cos(angle)).toFixed(2)}`;
  });
  return svgElement('polygon', {
    points: points.join(' '),
    fill: line.color,
    'fill-opacity': line.transparency === 0 ? undefined : 1 - line.transparency,
  });
}
