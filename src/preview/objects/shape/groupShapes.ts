import type { Session } from '../../interpreter/officeClass';
import { anchorAt, frameOf, type Frame } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import { boxAround, frameWithin, groupOf, membersIn } from '../../model/drawing/groupFrames';
import type { GroupMember, ShapeModel } from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument, itemNotFound } from '../arguments';
import { chartDeleted } from '../chart/chartEvents';
import { addShape } from './newShape';
import { placeDrawing } from './placeDrawing';
import {
  changeDrawings,
  drawingByKey,
  invalidOperation,
  isShape,
  placeOfShape,
  type ShapeSubject,
  type TypedShape,
} from './shapePlace';

const FEWEST = 2;

/** Groups shapes of a sheet, given by their ids or themselves. The group stands where the foremost of them stood. */
export function groupShapes(sheet: SheetModel, values: unknown, session: Session): ShapeModel {
  if (!Array.isArray(values)) throw invalidArgument('values must be a list of shapes or of their ids.');
  const wanted = new Set(values.map((value: unknown) => drawingOf(sheet, value)));
  if (wanted.size < FEWEST) throw invalidArgument('A group needs two shapes at least.');
  const members = sheet.drawings.filter((drawing) => wanted.has(drawing)).map(groupable);
  changeDrawings(sheet, session);
  const frames = members.map(({ anchor }) => frameOf(sheet, anchor));
  const frame = boxAround(frames) ?? { left: 0, top: 0, width: 0, height: 0 };
  const group = addShape(sheet, { type: 'Group', shapes: members, space: frame }, frame, session);
  const place = sheet.drawings.indexOf(members.at(-1) ?? group);
  const others = (drawings: readonly DrawingModel[]): DrawingModel[] =>
    drawings.filter((drawing) => drawing !== group && !wanted.has(drawing));
  sheet.drawings = [...others(sheet.drawings.slice(0, place)), group, ...others(sheet.drawings.slice(place))];
  members.forEach((member, index) => {
    member.anchor = anchorAt(sheet, frames[index] ?? frame, 'Absolute');
  });
  return group;
}

function drawingOf(sheet: SheetModel, value: unknown): DrawingModel {
  if (isShape(value)) {
    if (!sheet.drawings.includes(value.subject.drawing))
      throw invalidArgument('A shape stands on another sheet or in a group.');
    return value.subject.drawing;
  }
  const drawing = typeof value === 'string' ? drawingByKey(sheet.drawings, value) : undefined;
  if (!drawing) throw itemNotFound("The requested resource doesn't exist.");
  return drawing;
}

/** Slicers stand alone, in Excel too. */
function groupable(drawing: DrawingModel): GroupMember {
  if (drawing.kind === 'slicer') throw invalidOperation('A slicer cannot be grouped.');
  return drawing;
}

/** Puts a group's members in its place, each where it was shown. A group in a group leaves them to that one. */
export function ungroup({ sheet, drawing, content }: TypedShape<'Group'>, session: Session): void {
  changeDrawings(sheet, session);
  const { siblings, groups } = placeOfShape({ sheet, drawing });
  const members = membersIn(content, frameWithin(sheet, drawing, groups));
  siblings.splice(siblings.indexOf(drawing), 1, ...members.map(({ member }) => member));
  for (const { member, frame } of members) setFree(sheet, member, frame, drawing, groups);
}

function setFree(
  sheet: SheetModel,
  member: GroupMember,
  frame: Frame,
  group: ShapeModel,
  groups: readonly ShapeModel[],
): void {
  if (member.kind === 'shape') member.rotation = (member.rotation + group.rotation) % 360;
  if (groups.length > 0) placeDrawing(sheet, member, groups, frame);
  else member.anchor = anchorAt(sheet, frame, group.anchor.placement);
}

/** Takes a shape off its sheet or out of its group; a group of one is none. */
export function removeShape(subject: ShapeSubject, session: Session): void {
  const { sheet, drawing } = subject;
  changeDrawings(sheet, session);
  const { siblings, groups } = placeOfShape(subject);
  siblings.splice(siblings.indexOf(drawing), 1);
  if (drawing.kind === 'chart') chartDeleted({ sheet, chart: drawing }, session);
  const holder = groups.at(-1);
  const group = holder && groupOf(holder);
  if (holder?.content.type === 'Group' && group && group.shapes.length < FEWEST) {
    ungroup({ sheet, drawing: holder, content: holder.content }, session);
  }
}
