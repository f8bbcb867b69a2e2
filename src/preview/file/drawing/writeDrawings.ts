import type { DrawingModel } from '../../model/drawing/drawing';
import { isAsRead } from '../../model/drawing/drawingJson';
import type { SheetModel } from '../../model/sheet';
import { NAMESPACE } from '../package/names';
import type { Relation, RelationList } from '../package/relations';
import { element, XML_DECLARATION } from '../xml/markup';
import { ANCHORS, anchorWithin } from './anchorElements';
import { DRAWING_CONTENT, DRAWING_NAMESPACE, DRAWING_RELATION } from './drawingNames';
import { DrawingPart } from './drawingPart';
import type { DrawingParts } from './drawingParts';
import { drawingRelation } from './drawingRelation';
import { readDrawingTheme } from './drawingTheme';
import { anchorMarkup, movedAnchor } from './writeAnchor';
import { objectMarkup } from './writeObject';
import { renamed } from './writeNames';

/** Whether the drawings are other than in the opened file, so that its part no longer says the truth. */
export const drawingsChanged = ({ drawings, fileDrawings }: SheetModel): boolean =>
  drawings.length !== fileDrawings.length ||
  drawings.some((drawing, index) => drawing.id !== fileDrawings[index] || !isAsRead(drawing));

/** Whether a relation of the sheet leads to the drawing part that a new one replaces. */
export const isReplacedByDrawings = (relation: Relation, sheet: SheetModel): boolean =>
  relation.id === drawingRelation(sheet)?.id && drawingsChanged(sheet);

/** The sheet's `<drawing>`: the file's own while nothing has changed, else with a part that is added here. */
export function writeDrawings(sheet: SheetModel, relations: RelationList, parts: DrawingParts): string {
  if (!drawingsChanged(sheet)) return sheet.preservedElements.get('drawing') ?? '';
  if (sheet.drawings.length === 0) return '';
  const part = new DrawingPart(sheet, parts, readDrawingTheme(parts.workbook));
  const anchors = sheet.drawings.map((drawing) => placedMarkup(drawing, part));
  const path = parts.writer.freePath('xl/drawings/drawing', '.xml');
  const root = {
    'xmlns:xdr': DRAWING_NAMESPACE.sheetDrawing,
    'xmlns:a': DRAWING_NAMESPACE.drawing,
    'xmlns:r': NAMESPACE.relations,
  };
  parts.writer.add(path, DRAWING_CONTENT, XML_DECLARATION + element('xdr:wsDr', root, anchors.join('')));
  parts.writer.addRelations(path, part.relations.relations);
  return element('drawing', { 'r:id': relations.add(DRAWING_RELATION.drawing, path) });
}

/** A drawing with its anchor. One that nobody touched is written as it came. */
function placedMarkup(drawing: DrawingModel, part: DrawingPart): string {
  const root = part.rootOf(drawing);
  const inner = root && anchorWithin(root);
  const anchor = inner ?? (root && ANCHORS.has(root.name) ? root : undefined);
  if (anchor && drawing.file && part.keepsNumbers && isAsRead(drawing))
    return part.keptMarkup(drawing, drawing.file.markup);
  if (root && inner)
    return part.kept(drawing, renamed(movedAnchor(root, part.sheet, drawing), drawing, part.numberOf(drawing.id)));
  return anchorMarkup(part.sheet, drawing, objectMarkup(drawing, part), anchor);
}
