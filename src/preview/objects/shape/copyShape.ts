import type { OfficeObject, Session } from '../../interpreter/officeClass';
import { anchorAt } from '../../model/drawing/anchor';
import { copiedDrawings } from '../../model/drawing/copyDrawings';
import type { DrawingModel } from '../../model/drawing/drawing';
import { sameName } from '../../model/operations/nameRules';
import { SheetModel } from '../../model/sheet';
import { itemNotFound } from '../arguments';
import { chartAdded } from '../chart/chartEvents';
import { frameOfShape } from './shapeFrame';
import { baseName, isGivenName, newShapeName } from './shapeNames';
import { changeDrawings, invalidOperation, shapeObject, type ShapeSubject } from './shapePlace';

/** Puts a copy of a shape in front of all others of a sheet, at the place that the shape has on its own. */
export function copyShape(subject: ShapeSubject, destination: unknown, session: Session): OfficeObject {
  const sheet = destinationSheet(destination, session) ?? subject.sheet;
  if (subject.drawing.kind === 'slicer') throw invalidOperation('A slicer cannot be copied.');
  changeDrawings(sheet, session);
  const frame = frameOfShape(subject);
  const [copy] = copiedDrawings([subject.drawing], () => session.newId());
  if (!copy) throw itemNotFound('The shape has been deleted.');
  if (sheet !== subject.sheet) freeLines(copy);
  copy.name = nameOfCopy(copy, sheet);
  const placement =
    copy.anchor.placement === 'Absolute' && !subject.sheet.drawings.includes(subject.drawing)
      ? 'TwoCell'
      : copy.anchor.placement;
  copy.anchor = anchorAt(sheet, frame, placement);
  sheet.drawings.push(copy);
  if (copy.kind === 'chart') chartAdded({ sheet, chart: copy }, session);
  return shapeObject(sheet, copy);
}

function destinationSheet(destination: unknown, { workbook }: Session): SheetModel | undefined {
  if (destination === null || destination === undefined) return undefined;
  if (typeof destination === 'object' && 'subject' in destination && destination.subject instanceof SheetModel)
    return destination.subject;
  const key = String(destination);
  const sheet = workbook.sheets.find(({ name, id }) => sameName(name, key) || sameName(id, key));
  if (!sheet) throw itemNotFound("The requested resource doesn't exist.");
  return sheet;
}

/** Names that Excel gave are numbered on; others are kept, as pasting does. */
function nameOfCopy(copy: DrawingModel, sheet: SheetModel): string {
  if (copy.kind !== 'shape' || !isGivenName(copy.name, copy.content)) return copy.name;
  return newShapeName(sheet, baseName(copy.content));
}

/** On another sheet there is nothing to be tied to. */
function freeLines(copy: DrawingModel): void {
  if (copy.kind !== 'shape' || copy.content.type !== 'Line') return;
  delete copy.content.begin.connection;
  delete copy.content.end.connection;
}
