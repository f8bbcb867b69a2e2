import { ExcelError, officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import type { DrawingModel } from '../../model/drawing/drawing';
import { allDrawings } from '../../model/drawing/groupFrames';
import type { ShapeContent, ShapeModel } from '../../model/drawing/shape';
import { sameName } from '../../model/operations/nameRules';
import type { SheetModel } from '../../model/sheet';
import { itemNotFound } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';

/** A shape of Office.js's: any drawing, charts and slicers too, with the sheet that it stands on. */
export interface ShapeSubject {
  readonly sheet: SheetModel;
  readonly drawing: DrawingModel;
}

/** A shape with what only shapes of one type have. */
export interface TypedShape<Type extends ShapeContent['type']> extends ShapeSubject {
  readonly drawing: ShapeModel;
  readonly content: Extract<ShapeContent, { type: Type }>;
}

export const shapeObject = (sheet: SheetModel, drawing: DrawingModel): OfficeObject<ShapeSubject> =>
  officeObject('Shape', { sheet, drawing });

export const isShape = (value: unknown): value is OfficeObject<ShapeSubject> =>
  typeof value === 'object' && value !== null && 'className' in value && value.className === 'Shape';

/** The one of some drawings that a name, whatever the case, or an id stands for. */
export function drawingByKey<Drawing extends DrawingModel>(
  drawings: readonly Drawing[],
  key: unknown,
): Drawing | undefined {
  const wanted = String(key);
  return drawings.find(({ name }) => sameName(name, wanted)) ?? drawings.find(({ id }) => sameName(id, wanted));
}

/** Where a shape is among the drawings of its sheet: the list that holds it and the groups that it lies in. */
export interface ShapePlace {
  readonly siblings: DrawingModel[];
  /** From the outermost inwards. */
  readonly groups: readonly ShapeModel[];
}

/** Fails for a shape that has been deleted. */
export function placeOfShape({ sheet, drawing }: ShapeSubject): ShapePlace {
  if (sheet.drawings.includes(drawing)) return { siblings: sheet.drawings, groups: [] };
  for (const found of allDrawings(sheet.drawings)) {
    if (found.drawing === drawing) return { siblings: found.siblings as DrawingModel[], groups: found.groups };
  }
  throw itemNotFound('The shape has been deleted.');
}

export const invalidOperation = (message: string): ExcelError => new ExcelError('InvalidOperation', message);

/** The shape where it is of a type; fails where it is of another. */
export function typedShape<Type extends ShapeContent['type']>(subject: ShapeSubject, type: Type): TypedShape<Type> {
  const { sheet, drawing } = subject;
  if (drawing.kind !== 'shape' || drawing.content.type !== type) throw invalidOperation(`The shape is no ${type}.`);
  return { sheet, drawing, content: drawing.content as Extract<ShapeContent, { type: Type }> };
}

/** To be called before a change of drawings: protected sheets refuse it. */
export function changeDrawings(sheet: SheetModel, session: Session): void {
  checkAllowed(sheet, 'allowEditObjects');
  session.isDirty = true;
}
