import type { LetterStyle } from '../chartLetters';
import { IN_FRONT, type GraphicElement } from './graphicElement';
import { symbolPolygons } from '../series/markers';
import type { LegendKey } from './legendEntries';

/** The largest marker that a legend shows, in pixels. */
const LARGEST_MARKER = 10;
const COMMON = { z: IN_FRONT, silent: true } as const;
const DIAMOND = [
  [0.5, 0],
  [1, 0.5],
  [0.5, 1],
  [0, 0.5],
] as const;
const TRIANGLE = [
  [0.5, 0],
  [1, 1],
  [0, 1],
] as const;

/** Where a key stands: its left end, the middle of its row and how wide it is, in pixels. */
export interface KeyPlace {
  readonly left: number;
  readonly middle: number;
  readonly width: number;
}

/** The side of the square before the name of bars and slices. */
export const blockSide = ({ fontSize }: LetterStyle): number => Math.round(fontSize * 0.6);

/** What stands before a name in the legend. */
export function keyElements(key: LegendKey, { left, middle, width }: KeyPlace, style: LetterStyle): GraphicElement[] {
  const centre = left + width / 2;
  if (key.kind === 'line') return [...lineElements(key, left, middle, width), ...markerElements(key, centre, middle)];
  const side = blockSide(style);
  const shape = { x: Math.round(centre - side / 2), y: Math.round(middle - side / 2), width: side, height: side };
  const border = key.line.width > 0 ? { stroke: key.line.color, lineWidth: key.line.width } : {};
  return [{ ...COMMON, type: 'rect', shape, style: { fill: key.fill, ...border } }];
}

type LineKey = Extract<LegendKey, { kind: 'line' }>;

function lineElements({ line }: LineKey, left: number, middle: number, width: number): GraphicElement[] {
  if (line.width === 0) return [];
  const shape = { x1: left, y1: middle, x2: left + width, y2: middle };
  return [
    { ...COMMON, type: 'line', shape, style: { stroke: line.color, lineWidth: line.width, lineDash: line.type } },
  ];
}

function markerElements({ marker, fill }: LineKey, x: number, y: number): GraphicElement[] {
  const size = Math.min(marker.size, LARGEST_MARKER);
  const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  const style = { fill };
  switch (marker.symbol) {
    case 'none':
      return [];
    case 'circle':
      return [{ ...COMMON, type: 'circle', shape: { cx: x, cy: y, r: size / 2 }, style }];
    case 'rect':
      return [{ ...COMMON, type: 'rect', shape: box, style }];
    case 'diamond':
    case 'triangle': {
      const corners = marker.symbol === 'diamond' ? DIAMOND : TRIANGLE;
      const points = corners.map(([across, down]) => [box.x + across * size, box.y + down * size]);
      return [{ ...COMMON, type: 'polygon', shape: { points }, style }];
    }
    default:
      return symbolPolygons(marker.symbol).map((corners) => {
        const points = corners.map(([across, down]) => [box.x + across * size, box.y + down * size]);
        return { ...COMMON, type: 'polygon', shape: { points }, style };
      });
  }
}
