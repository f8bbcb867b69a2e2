import type { LiveArea } from '../../interpreter/liveArea';
import type { ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { changedStyles, restyle, stylesIn } from '../../model/cellStyles';
import type { CellStyle, StyleChange } from '../../model/style';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { rectOf } from '../range/rangeObject';

/** What all cells of an area have in common; null where they differ. */
export function common<Value>(session: ExcelSession, area: LiveArea, pick: (style: CellStyle) => Value): Value | null {
  rectOf(area);
  let found: { readonly value: Value } | undefined;
  for (const rect of area.rects) {
    for (const id of stylesIn(area.sheet, rect)) {
      const value = pick(session.workbook.styles.get(id));
      if (found && found.value !== value) return null;
      found ??= { value };
    }
  }
  return found ? found.value : null;
}

/** Changes the style of every cell of an area. */
export function changeStyle(session: ExcelSession, area: LiveArea, change: StyleChange): void {
  rectOf(area);
  checkAllowed(area.sheet, 'allowFormatCells');
  const mapping = changedStyles(session.workbook, change);
  for (const rect of area.rects) {
    restyle(area.sheet, rect, mapping);
    formatChanged(session, area.sheet, rect);
  }
}

/** A property that is part of the cells' style. `change` checks a value and tells what it changes. */
export const styleScalar = (
  pick: (style: CellStyle) => unknown,
  change: (value: unknown) => StyleChange,
): ScalarDefinition<LiveArea> => ({
  get: (area, session) => common(session, area, pick),
  set: (area, value, session) => {
    if (value !== null && value !== undefined) changeStyle(session, area, change(value));
  },
});
