import type { DrawingModel } from '../../model/drawing/drawing';
import { GEOMETRIES } from '../../model/drawing/geometries';
import { allDrawings } from '../../model/drawing/groupFrames';
import type { ShapeContent } from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';

/** What Excel calls new shapes where the words of their type do not say it. */
const NAMES: Readonly<Record<string, string>> = {
  Ellipse: 'Oval',
  Triangle: 'Isosceles Triangle',
  Can: 'Cylinder',
  Donut: 'Circle: Hollow',
  NoSmoking: '"Not Allowed" Symbol',
  HomePlate: 'Arrow: Pentagon',
  Chevron: 'Arrow: Chevron',
  Pie: 'Partial Circle',
  RoundRectangle: 'Rectangle: Rounded Corners',
  Round1Rectangle: 'Rectangle: Single Corner Rounded',
  Round2SameRectangle: 'Rectangle: Top Corners Rounded',
  Round2DiagonalRectangle: 'Rectangle: Diagonal Corners Rounded',
  Snip1Rectangle: 'Rectangle: Single Corner Snipped',
  Snip2SameRectangle: 'Rectangle: Top Corners Snipped',
  Snip2DiagonalRectangle: 'Rectangle: Diagonal Corners Snipped',
  SnipRoundRectangle: 'Rectangle: Top Corners One Rounded and One Snipped',
  FoldedCorner: 'Rectangle: Folded Corner',
  Bevel: 'Rectangle: Beveled',
  RightArrow: 'Arrow: Right',
  LeftArrow: 'Arrow: Left',
  UpArrow: 'Arrow: Up',
  DownArrow: 'Arrow: Down',
  LeftRightArrow: 'Arrow: Left-Right',
  UpDownArrow: 'Arrow: Up-Down',
  QuadArrow: 'Arrow: Quad',
  BentArrow: 'Arrow: Bent',
  UturnArrow: 'Arrow: U-Turn',
  StripedRightArrow: 'Arrow: Striped Right',
  NotchedRightArrow: 'Arrow: Notched Right',
  CircularArrow: 'Arrow: Circular',
  WedgeRectCallout: 'Speech Bubble: Rectangle',
  WedgeRRectCallout: 'Speech Bubble: Rectangle with Corners Rounded',
  WedgeEllipseCallout: 'Speech Bubble: Oval',
  CloudCallout: 'Thought Bubble: Cloud',
  IrregularSeal1: 'Explosion: 8 Points',
  IrregularSeal2: 'Explosion: 14 Points',
  VerticalScroll: 'Scroll: Vertical',
  HorizontalScroll: 'Scroll: Horizontal',
  MathPlus: 'Plus Sign',
  MathMinus: 'Minus Sign',
  MathMultiply: 'Multiplication Sign',
  MathDivide: 'Division Sign',
  MathEqual: 'Equals',
  MathNotEqual: 'Not Equal',
};

const LINE_NAMES: Readonly<Record<string, string>> = {
  Straight: 'Straight Connector',
  Elbow: 'Connector: Elbow',
  Curve: 'Connector: Curved',
};

/** What a new shape is called before its number. */
export function baseName(content: ShapeContent): string {
  switch (content.type) {
    case 'GeometricShape':
      return content.isTextBox ? 'TextBox' : (GEOMETRY_NAMES.get(content.geometry) ?? 'Freeform: Shape');
    case 'Image':
      return content.format === 'SVG' ? 'Graphic' : 'Picture';
    case 'Line':
      return LINE_NAMES[content.connectorType] ?? 'Line';
    case 'Group':
      return 'Group';
  }
}

function nameOfGeometry(geometry: string): string {
  const known = NAMES[geometry];
  if (known !== undefined) return known;
  const star = /^Star(\d+)$/.exec(geometry);
  if (star) return `Star: ${star[1]} Points`;
  if (geometry.startsWith('FlowChart')) return `Flowchart: ${spaced(geometry.slice('FlowChart'.length))}`;
  if (geometry.startsWith('ActionButton')) return `Action Button: ${spaced(geometry.slice('ActionButton'.length))}`;
  return spaced(geometry);
}

const spaced = (words: string): string => words.replace(/([a-z])([A-Z])/g, '$1 $2');

const GEOMETRY_NAMES: ReadonlyMap<string, string> = new Map(
  GEOMETRIES.map((geometry) => [geometry, nameOfGeometry(geometry)]),
);

/** A name as Excel gives them, `Oval 3`, in its two parts; the number of others is no number. */
function partsOf(name: string): { readonly base: string; readonly number: number } {
  const space = name.lastIndexOf(' ');
  return { base: name.slice(0, Math.max(0, space)), number: space < 0 ? NaN : Number(name.slice(space + 1)) };
}

/** A name with the number that follows those of all the drawings that Excel has named on the sheet. */
export function newShapeName(sheet: SheetModel, base: string): string {
  let last = 0;
  for (const { drawing } of allDrawings(sheet.drawings)) {
    const parts = partsOf(drawing.name);
    const isGiven = parts.base === baseOf(drawing) || (drawing.kind === 'chart' && parts.base === base);
    if (parts.number > last && Number.isInteger(parts.number) && isGiven) last = parts.number;
  }
  return `${base} ${last + 1}`;
}

const baseOf = (drawing: DrawingModel): string => (drawing.kind === 'shape' ? baseName(drawing.content) : 'Chart');

/** Whether a name is the one that Excel gave, so that a copy gets a name of its own. */
export function isGivenName(name: string, content: ShapeContent): boolean {
  const { base, number } = partsOf(name);
  return base === baseName(content) && Number.isInteger(number);
}
