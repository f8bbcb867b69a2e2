import { stylePartsOf } from './namedStyles';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Gives the cells of another workbook the ids of this one's style table; named styles come along where they are used. */
export function adoptStyles(target: WorkbookModel, source: WorkbookModel): void {
  const known = new Map<number, number>();
  const mapped = (id: number): number => {
    let own = known.get(id);
    if (own === undefined) known.set(id, (own = adoptStyle(target, source, id)));
    return own;
  };
  for (const sheet of source.sheets) restyleAll(sheet, mapped);
}

function adoptStyle(target: WorkbookModel, source: WorkbookModel, id: number): number {
  const style = source.styles.get(id);
  const name = style.styleName;
  const named = source.namedStyles.get(name);
  if (named !== undefined && name !== 'Normal' && !target.namedStyles.has(name)) {
    target.namedStyles.set(name, target.styles.intern(source.styles.get(named)));
    target.namedStyleParts.set(name, stylePartsOf(source, name));
  }
  return target.styles.intern(style);
}

/** Cells without a style of their own look as their workbook's Normal does, which may be another one here. */
function restyleAll(sheet: SheetModel, mapped: (id: number) => number): void {
  sheet.cells.forEachRow(({ styles }) =>
    styles?.forEach((style, column) => {
      if (style !== undefined) styles[column] = mapped(style);
    }),
  );
  for (const lines of [sheet.rows, sheet.columns]) {
    for (const [line, settings] of lines) if (settings.style !== undefined) lines.set(line, { ...settings, style: mapped(settings.style) });
  }
}
