import type { LiveArea } from '../../interpreter/liveArea';
import type { ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { growRows } from '../../model/autofit';
import { changedStyles, restyle, stylesIn } from '../../model/cellStyles';
import type { CellStyle, StyleChange } from '../../model/style';
import { changeNamedStyle } from '../../model/changeNamedStyle';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { NamedStyle } from './namedStyle';
import { rectOf } from '../range/rangeObject';

/** What has a format: cells, or a named style. */
export type Styled = LiveArea | NamedStyle;

/** What all cells of an area have in common; null where they differ. */
export function common<Value>(session: ExcelSession, area: Styled, pick: (style: CellStyle) => Value): Value | null {
  if (area instanceof NamedStyle) return pick(area.format);
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

/** Changes the format of every cell of an area, or of a named style and with it of the cells that have it. */
export function changeStyle(session: ExcelSession, area: Styled, change: StyleChange): void {
  if (area instanceof NamedStyle) {
    changeNamedStyle(session.workbook, area.name, change);
    return;
  }
  rectOf(area);
  checkAllowed(area.sheet, 'allowFormatCells');
  const mapping = changedStyles(session.workbook, change);
  for (const rect of area.rects) {
    restyle(area.sheet, rect, mapping);
    if (change.font?.size !== undefined) growRows(area.sheet, rect, change.font.size);
    formatChanged(session, area.sheet, rect);
  }
}

/** A property that is part of the cells' style. `change` checks a value and tells what it changes. */
export const styleScalar = (
  pick: (style: CellStyle) => unknown,
  change: (value: unknown) => StyleChange,
): ScalarDefinition<Styled> => ({
  get: (area, session) => common(session, area, pick),
  set: (area, value, session) => {
    if (value !== null && value !== undefined) changeStyle(session, area, change(value));
  },
});
