import type { Frame } from '../../model/drawing/anchor';
import { connectionSites, type ConnectionSite } from '../../model/drawing/connectionSites';
import type { DrawingModel } from '../../model/drawing/drawing';
import { allDrawings, frameWithin } from '../../model/drawing/groupFrames';
import type { LineEndModel, ShapeContent, ShapeModel } from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';
import { placeDrawing } from './placeDrawing';

type LineContent = Extract<ShapeContent, { type: 'Line' }>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where lines can be tied to a drawing. Lines and groups have no such places: lines are tied to a group's members. */
export function sitesOf(drawing: DrawingModel): readonly ConnectionSite[] {
  if (drawing.kind !== 'shape') return connectionSites();
  switch (drawing.content.type) {
    case 'GeometricShape':
      return connectionSites(drawing.content.geometry);
    case 'Image':
      return connectionSites();
    case 'Line':
    case 'Group':
      return [];
  }
}

/** The ends of a line in a frame. */
export function endsOf(
  { flippedHorizontally, flippedVertically }: LineContent,
  frame: Frame,
): { begin: Point; end: Point } {
  const [left, right] = [frame.left, frame.left + frame.width];
  const [top, bottom] = [frame.top, frame.top + frame.height];
  return {
    begin: { x: flippedHorizontally ? right : left, y: flippedVertically ? bottom : top },
    end: { x: flippedHorizontally ? left : right, y: flippedVertically ? top : bottom },
  };
}

/** The frame and the flips of a line between two points. */
export function lineBetween(
  begin: Point,
  end: Point,
): { frame: Frame; flippedHorizontally: boolean; flippedVertically: boolean } {
  const frame = {
    left: Math.min(begin.x, end.x),
    top: Math.min(begin.y, end.y),
    width: Math.abs(end.x - begin.x),
    height: Math.abs(end.y - begin.y),
  };
  return { frame, flippedHorizontally: end.x < begin.x, flippedVertically: end.y < begin.y };
}

/** Brings the tied ends of all lines of a sheet to where their shapes are now; ends of shapes that are gone become free. */
export function followConnections(sheet: SheetModel): void {
  if (!sheet.drawings.some(holdsTie)) return;
  for (const { drawing, groups } of [...allDrawings(sheet.drawings)]) {
    if (drawing.kind !== 'shape' || drawing.content.type !== 'Line') continue;
    const { content } = drawing;
    if (content.begin.connection || content.end.connection) bringEnds(sheet, drawing, content, groups);
  }
}

/** Whether a drawing is a tied line or holds one. */
function holdsTie(drawing: DrawingModel): boolean {
  if (drawing.kind !== 'shape') return false;
  const { content } = drawing;
  if (content.type === 'Group') return content.shapes.some(holdsTie);
  return content.type === 'Line' && (content.begin.connection ?? content.end.connection) !== undefined;
}

function bringEnds(sheet: SheetModel, line: ShapeModel, content: LineContent, groups: readonly ShapeModel[]): void {
  const now = endsOf(content, frameWithin(sheet, line, groups));
  const begin = tiedPoint(sheet, content.begin) ?? now.begin;
  const end = tiedPoint(sheet, content.end) ?? now.end;
  const isSame = [begin.x - now.begin.x, begin.y - now.begin.y, end.x - now.end.x, end.y - now.end.y].every(isNothing);
  if (isSame) return;
  const { frame, ...flips } = lineBetween(begin, end);
  Object.assign(content, flips);
  line.rotation = 0;
  placeDrawing(sheet, line, groups, frame);
}

/** Less than a unit of the file. */
const isNothing = (difference: number): boolean => Math.abs(difference) < 1e-3;

function tiedPoint(sheet: SheetModel, end: LineEndModel): Point | undefined {
  if (!end.connection) return undefined;
  const { shapeId, site } = end.connection;
  for (const { drawing, groups } of allDrawings(sheet.drawings)) {
    const place = drawing.id === shapeId ? sitesOf(drawing)[site] : undefined;
    if (place)
      return turned(place, frameWithin(sheet, drawing, groups), drawing.kind === 'shape' ? drawing.rotation : 0);
    if (drawing.id === shapeId) return undefined;
  }
  delete end.connection;
  return undefined;
}

/** A site of a shape that is turned around its middle. */
function turned({ across, down }: ConnectionSite, { left, top, width, height }: Frame, rotation: number): Point {
  const angle = (rotation * Math.PI) / 180;
  const x = (across / 100 - 0.5) * width;
  const y = (down / 100 - 0.5) * height;
  return {
    x: left + width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
    y: top + height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
  };
}
