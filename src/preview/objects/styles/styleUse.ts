import { drawingsOf } from '../../model/drawing/drawing';
import type { StyleFamily } from '../../model/objectStyles';
import type { WorkbookModel } from '../../model/workbook';

/** Something of the workbook's that wears a style of a gallery. */
interface Wearer {
  readonly family: StyleFamily;
  readonly style: string;
  readonly wear: (style: string) => void;
}

function wearersOf(workbook: WorkbookModel): Wearer[] {
  return workbook.sheets.flatMap((sheet) => [
    ...sheet.tables.map((table): Wearer => ({
      family: 'table',
      style: table.style,
      wear: (style) => void (table.style = style),
    })),
    ...sheet.pivotTables.map(({ layout }): Wearer => ({
      family: 'pivot',
      style: layout.style,
      wear: (style) => void (layout.style = style),
    })),
    ...drawingsOf(sheet.drawings, 'slicer').map((slicer): Wearer => ({
      family: 'slicer',
      style: slicer.style,
      wear: (style) => void (slicer.style = style),
    })),
  ]);
}

/** Everything of the families that wears the style `from` wears `to` from now on. */
export function replaceStyle(
  workbook: WorkbookModel,
  families: readonly StyleFamily[],
  from: string,
  to: (family: StyleFamily) => string,
): void {
  for (const { family, style, wear } of wearersOf(workbook))
    if (families.includes(family) && style === from) wear(to(family));
}
