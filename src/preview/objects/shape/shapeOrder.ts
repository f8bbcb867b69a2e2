import type { Session } from '../../interpreter/officeClass';
import { choiceArgument } from '../arguments';
import { changeDrawings, placeOfShape, type ShapeSubject } from './shapePlace';

const ORDERS = ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward'] as const;

/** Moves a shape among those of its sheet or group, which stand from back to front. */
export function setZOrder(subject: ShapeSubject, position: unknown, session: Session): void {
  const order = choiceArgument(position, 'position', ORDERS);
  changeDrawings(subject.sheet, session);
  const { siblings } = placeOfShape(subject);
  const now = siblings.indexOf(subject.drawing);
  const front = siblings.length - 1;
  const places = {
    BringToFront: front,
    BringForward: Math.min(front, now + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, now - 1),
  };
  siblings.splice(now, 1);
  siblings.splice(places[order], 0, subject.drawing);
}
