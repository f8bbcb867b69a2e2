import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import type { BorderEdge } from '../../model/style';

/** Excel.BorderIndex in the order of the collection. */
export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type Side = (typeof SIDES)[number];

/** Cells that draw a side of an area, with the edge of theirs, and the neighbours that share that line. */
export interface Strip {
  readonly rect: Rect;
  readonly edge: BorderEdge;
  readonly neighbours: Rect | undefined;
  readonly neighbourEdge: BorderEdge;
}

/** The strip of a side; undefined for what lies between cells of which there is only one. */
export function stripOf(rect: Rect, side: Side): Strip | undefined {
  const { top, left, bottom, right } = rect;
  switch (side) {
    case 'EdgeTop':
      return {
        rect: { ...rect, bottom: top },
        edge: 'EdgeTop',
        neighbours: top === 0 ? undefined : { ...rect, top: top - 1, bottom: top - 1 },
        neighbourEdge: 'EdgeBottom',
      };
    case 'EdgeBottom':
      return {
        rect: { ...rect, top: bottom },
        edge: 'EdgeBottom',
        neighbours: bottom === GRID_ROWS - 1 ? undefined : { ...rect, top: bottom + 1, bottom: bottom + 1 },
        neighbourEdge: 'EdgeTop',
      };
    case 'EdgeLeft':
      return {
        rect: { ...rect, right: left },
        edge: 'EdgeLeft',
        neighbours: left === 0 ? undefined : { ...rect, left: left - 1, right: left - 1 },
        neighbourEdge: 'EdgeRight',
      };
    case 'EdgeRight':
      return {
        rect: { ...rect, left: right },
        edge: 'EdgeRight',
        neighbours: right === GRID_COLUMNS - 1 ? undefined : { ...rect, left: right + 1, right: right + 1 },
        neighbourEdge: 'EdgeLeft',
      };
    case 'InsideHorizontal':
      return top === bottom
        ? undefined
        : {
            rect: { ...rect, bottom: bottom - 1 },
            edge: 'EdgeBottom',
            neighbours: { ...rect, top: top + 1 },
            neighbourEdge: 'EdgeTop',
          };
    case 'InsideVertical':
      return left === right
        ? undefined
        : {
            rect: { ...rect, right: right - 1 },
            edge: 'EdgeRight',
            neighbours: { ...rect, left: left + 1 },
            neighbourEdge: 'EdgeLeft',
          };
    case 'DiagonalDown':
    case 'DiagonalUp':
      return { rect, edge: side, neighbours: undefined, neighbourEdge: side };
  }
}

/** A side that is an edge of each cell and not a line between cells. */
export const isEdge = (side: Side): side is BorderEdge => !side.startsWith('Inside');
