import type { LiveArea } from '../../interpreter/liveArea';
import type { ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { restyle } from '../../model/cellStyles';
import { namedStyleId, stylePartsOf, withNamedStyle } from '../../model/namedStyles';
import { invalidArgument, textArgument } from '../arguments';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { common } from '../format/styledArea';
import { rectOf } from './rangeObject';

/** `Range.style`: the name of the cells' style; setting it gives the cells that style's whole format. */
export const namedStyleScalar: ScalarDefinition<LiveArea> = {
  get: (area, session) => common(session, area, (style) => style.styleName),
  set: (area, value, session) => {
    rectOf(area);
    checkAllowed(area.sheet, 'allowFormatCells');
    giveNamedStyle(session, area, textArgument(value, 'style', 255));
  },
};

/** Gives cells a style by its name. */
export function giveNamedStyle(session: ExcelSession, { sheet, rects }: LiveArea, name: string): void {
  const id = namedStyleId(session.workbook, name);
  if (id === undefined) throw invalidArgument(`There is no style ${name}.`);
  const { styles } = session.workbook;
  const style = styles.get(id);
  const parts = stylePartsOf(session.workbook, style.styleName);
  for (const rect of rects) {
    restyle(sheet, rect, (own) => styles.intern(withNamedStyle(styles.get(own), style, parts)));
    formatChanged(session, sheet, rect);
  }
}
