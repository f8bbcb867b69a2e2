import { frameOf, type DrawingAnchor, type Frame } from './anchor';
import type { GroupMember, GroupModel, ShapeModel } from './shape';
import type { SheetModel } from '../sheet';
import type { ChartModel } from './chart';
import type { DrawingModel } from './drawing';

/** A drawing's own group, where it is one. */
export function groupOf(drawing: DrawingModel): GroupModel | undefined {
  return drawing.kind === 'shape' && drawing.content.type === 'Group' ? drawing.content : undefined;
}

/** A member's box in its group's coordinates. */
export function boxOf({ anchor }: { readonly anchor: DrawingAnchor }): Frame {
  if (anchor.placement !== 'Absolute') return { left: 0, top: 0, width: 0, height: 0 };
  const { left, top, width, height } = anchor;
  return { left, top, width, height };
}

/** Where a group whose frame on the sheet is `frame` shows a box that is given in its own coordinates. */
export function frameInGroup({ space }: GroupModel, frame: Frame, box: Frame): Frame {
  const across = scale(frame.width, space.width);
  const down = scale(frame.height, space.height);
  return {
    left: frame.left + (box.left - space.left) * across,
    top: frame.top + (box.top - space.top) * down,
    width: box.width * across,
    height: box.height * down,
  };
}

/** The reverse of {@link frameInGroup}: a box on the sheet in the group's own coordinates. */
export function boxInGroup({ space }: GroupModel, frame: Frame, onSheet: Frame): Frame {
  const across = scale(space.width, frame.width);
  const down = scale(space.height, frame.height);
  return {
    left: space.left + (onSheet.left - frame.left) * across,
    top: space.top + (onSheet.top - frame.top) * down,
    width: onSheet.width * across,
    height: onSheet.height * down,
  };
}

const scale = (to: number, from: number): number => (from === 0 ? 1 : to / from);

/** A group's members with their frames on the sheet, from back to front. */
export const membersIn = (group: GroupModel, frame: Frame): { member: GroupMember; frame: Frame }[] =>
  group.shapes.map((member) => ({ member, frame: frameInGroup(group, frame, boxOf(member)) }));

/** A drawing's frame on the sheet, given the groups that it lies in from the outermost inwards. */
export function frameWithin(sheet: SheetModel, drawing: DrawingModel, groups: readonly ShapeModel[]): Frame {
  const [outermost, ...inner] = [...groups, drawing];
  if (!outermost) return boxOf(drawing);
  let frame = frameOf(sheet, outermost.anchor);
  let holder: DrawingModel = outermost;
  for (const next of inner) {
    const group = groupOf(holder);
    if (group) frame = frameInGroup(group, frame, boxOf(next));
    holder = next;
  }
  return frame;
}

/** The smallest box around others; undefined for none. */
export function boxAround(frames: readonly Frame[]): Frame | undefined {
  if (frames.length === 0) return undefined;
  const left = Math.min(...frames.map((frame) => frame.left));
  const top = Math.min(...frames.map((frame) => frame.top));
  const right = Math.max(...frames.map((frame) => frame.left + frame.width));
  const bottom = Math.max(...frames.map((frame) => frame.top + frame.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Every drawing of a list, groups before their members, each with the groups that it lies in. */
export function* allDrawings<Drawing extends DrawingModel>(
  drawings: readonly Drawing[],
  groups: readonly ShapeModel[] = [],
): Generator<{ drawing: DrawingModel; groups: readonly ShapeModel[]; siblings: readonly DrawingModel[] }> {
  for (const drawing of drawings) {
    yield { drawing, groups, siblings: drawings };
    const group = groupOf(drawing);
    if (group && drawing.kind === 'shape') yield* allDrawings(group.shapes, [...groups, drawing]);
  }
}

/** The charts among drawings, also those in groups. */
export const chartsAmong = (drawings: readonly DrawingModel[]): ChartModel[] =>
  [...allDrawings(drawings)].map(({ drawing }) => drawing).filter((drawing) => drawing.kind === 'chart');
