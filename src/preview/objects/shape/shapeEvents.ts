import type { Session } from '../../interpreter/officeClass';
import { placeOfShape, type ShapeSubject } from './shapePlace';

/** The library's numbers of Shape.onActivated and onDeactivated. */
const ACTIVATED = 2101;
const DEACTIVATED = 2102;

/** The shape that each person has selected. */
const activeShapes = new WeakMap<Session, ShapeSubject>();

/** The shape that the person has selected, as long as it is there. */
export function activeShape(session: Session): ShapeSubject | undefined {
  const active = activeShapes.get(session);
  return active && isThere(active) ? active : undefined;
}

function isThere(subject: ShapeSubject): boolean {
  try {
    placeOfShape(subject);
    return true;
  } catch {
    return false;
  }
}

/** Selects a shape, or none, as a click does: Office.js has no way to. */
export function selectShape(subject: ShapeSubject | undefined, session: Session): void {
  const before = activeShapes.get(session);
  if (before?.drawing === subject?.drawing) return;
  if (subject) activeShapes.set(session, subject);
  else activeShapes.delete(session);
  if (before) raise(DEACTIVATED, before, session);
  if (subject) raise(ACTIVATED, subject, session);
}

function raise(type: number, { sheet, drawing }: ShapeSubject, session: Session): void {
  session.raise({
    type,
    targets: [drawing.id],
    payload: { shapeId: drawing.id, worksheetId: sheet.id },
    localOnly: true,
    changesWorkbook: false,
  });
}
