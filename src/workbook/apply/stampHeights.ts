import type { Area, PlanStep, SheetContent } from '../../sheets/plan';
import type { MessageMeter } from './messageMeter';
import { ACTION_BYTES, AREAS_AT_ONCE, formatOf, inGroups } from '../ranges';

export type RowHeights = NonNullable<SheetContent['rowHeights']>;

/**
 * Gives stamped blocks the template's row heights, rows of one height together: whether a copy of rows brings them
 * along is not documented, and a card without them does not fit its page.
 */
export async function stampHeights(
  sheet: Excel.Worksheet,
  step: Extract<PlanStep, { kind: 'stampRows' }>,
  heights: RowHeights,
  meter: MessageMeter,
): Promise<void> {
  for (const [points, areas] of areasByHeight(step, heights)) {
    for (const group of inGroups(areas, AREAS_AT_ONCE)) {
      await meter.spend(ACTION_BYTES + group.length * 12);
      formatOf(sheet, group).rowHeight = points;
    }
  }
}

function areasByHeight(step: Extract<PlanStep, { kind: 'stampRows' }>, heights: RowHeights): ReadonlyMap<number, readonly Area[]> {
  const byHeight = new Map<number, Area[]>();
  for (let block = 0; block < step.count; block++) {
    for (const { row, rows, points } of heights) {
      const areas = byHeight.get(points) ?? [];
      areas.push({ row: block * step.rows + row, column: 0, rows, columns: 1 });
      byHeight.set(points, areas);
    }
  }
  return byHeight;
}
