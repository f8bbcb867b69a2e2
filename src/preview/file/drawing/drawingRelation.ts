import type { PreservedRelation, SheetModel } from '../../model/sheet';

/** The relation to the drawing part that a sheet of the opened file had; comments and headers have drawings of other kinds. */
export function drawingRelation(sheet: SheetModel): PreservedRelation | undefined {
  const markup = sheet.preservedElements.get('drawing');
  return markup === undefined ? undefined : sheet.preservedRelations.find(({ id }) => markup.includes(`"${id}"`));
}
