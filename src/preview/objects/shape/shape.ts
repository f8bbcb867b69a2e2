import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { Frame } from '../../model/drawing/anchor';
import { allDrawings } from '../../model/drawing/groupFrames';
import { GEOMETRIES } from '../../model/drawing/geometries';
import type { ShapeModel } from '../../model/drawing/shape';
import {
  booleanArgument,
  choiceArgument,
  invalidArgument,
  itemNotFound,
  numberArgument,
  textArgument,
} from '../arguments';
import { followConnections, sitesOf } from './connections';
import { copyShape } from './copyShape';
import { removeShape } from './groupShapes';
import { scaleShape } from './scaleShape';
import { requireLook } from './shapeFormat';
import { changePlacement, frameOfShape, putShape, shownPoints } from './shapeFrame';
import { pictureOfShape } from './shapeImage';
import { setZOrder } from './shapeOrder';
import {
  changeDrawings,
  invalidOperation,
  placeOfShape,
  shapeObject,
  typedShape,
  type ShapeSubject,
} from './shapePlace';

const PLACEMENTS = ['TwoCell', 'OneCell', 'Absolute'] as const;

type Scalars = NonNullable<OfficeClassDefinition<ShapeSubject>['scalars']>;

/** A side of the frame: distances are not negative, sizes are more than nothing. */
function frameScalar(side: keyof Frame, isSize: boolean): Scalars[string] {
  return {
    get: (subject) => shownPoints(frameOfShape(subject)[side]),
    set: (subject, value, session) => {
      const points = numberArgument(value, side, 0);
      if (isSize && points === 0) throw invalidArgument(`${side} must be more than 0.`);
      changeDrawings(subject.sheet, session);
      putShape(subject, { ...frameOfShape(subject), [side]: points });
    },
  };
}

/** Moves a shape; the sheet's edge stops it. */
function increment(subject: ShapeSubject, side: 'left' | 'top', value: unknown, session: Session): void {
  const points = numberArgument(value, 'increment');
  const frame = frameOfShape(subject);
  changeDrawings(subject.sheet, session);
  putShape(subject, { ...frame, [side]: Math.max(0, frame[side] + points) });
}

const shapeOf = ({ drawing }: ShapeSubject): ShapeModel | undefined => (drawing.kind === 'shape' ? drawing : undefined);

function requireShape(subject: ShapeSubject): ShapeModel {
  const shape = shapeOf(subject);
  if (!shape) throw invalidOperation('The shape is of a type that does not support this.');
  return shape;
}

/** Turns a shape to so many degrees, clockwise. */
function turn(subject: ShapeSubject, degrees: number, session: Session): void {
  const shape = requireShape(subject);
  changeDrawings(subject.sheet, session);
  shape.rotation = ((degrees % 360) + 360) % 360;
  followConnections(subject.sheet);
}

/** A text that every drawing has. */
const textScalar = (key: 'altTextTitle' | 'altTextDescription'): Scalars[string] => ({
  get: ({ drawing }) => drawing[key],
  set: ({ sheet, drawing }, value, session) => {
    const text = textArgument(value, key);
    changeDrawings(sheet, session);
    drawing[key] = text;
  },
});

function rename({ sheet, drawing }: ShapeSubject, value: unknown, session: Session): void {
  const name = textArgument(value, 'name');
  if (name === '') throw invalidArgument('name must not be empty.');
  changeDrawings(sheet, session);
  drawing.name = name;
}

function setGeometry(subject: ShapeSubject, value: unknown, session: Session): void {
  const { content } = typedShape(subject, 'GeometricShape');
  const geometry = choiceArgument(value, 'geometricShapeType', GEOMETRIES);
  changeDrawings(subject.sheet, session);
  content.geometry = geometry;
}

function geometryOf(subject: ShapeSubject): string | null {
  const content = shapeOf(subject)?.content;
  return content?.type === 'GeometricShape' && content.geometry !== '' ? content.geometry : null;
}

const scalars: Scalars = {
  id: { get: ({ drawing }) => drawing.id },
  altTextDescription: textScalar('altTextDescription'),
  altTextTitle: textScalar('altTextTitle'),
  connectionSiteCount: { get: ({ drawing }) => sitesOf(drawing).length },
  displayName: { get: ({ drawing }) => drawing.name },
  geometricShapeType: { get: geometryOf, set: setGeometry },
  height: frameScalar('height', true),
  left: frameScalar('left', false),
  level: { get: (subject) => placeOfShape(subject).groups.length },
  lockAspectRatio: {
    get: (subject) => shapeOf(subject)?.lockAspectRatio ?? false,
    set: (subject, value, session) => {
      const shape = requireShape(subject);
      const lockAspectRatio = booleanArgument(value, 'lockAspectRatio');
      changeDrawings(subject.sheet, session);
      shape.lockAspectRatio = lockAspectRatio;
    },
  },
  name: { get: ({ drawing }) => drawing.name, set: rename },
  placement: {
    get: ({ sheet, drawing }) => (placeOfShape({ sheet, drawing }).groups[0] ?? drawing).anchor.placement,
    set: (subject, value, session) => {
      const placement = choiceArgument(value, 'placement', PLACEMENTS);
      if (placeOfShape(subject).groups.length > 0)
        throw invalidOperation('A shape in a group hangs where its group does.');
      changeDrawings(subject.sheet, session);
      changePlacement(subject, placement);
    },
  },
  rotation: {
    get: (subject) => shapeOf(subject)?.rotation ?? 0,
    set: (subject, value, session) => turn(subject, numberArgument(value, 'rotation'), session),
  },
  top: frameScalar('top', false),
  type: { get: (subject) => shapeOf(subject)?.content.type ?? 'Unsupported' },
  visible: {
    get: ({ drawing }) => drawing.visible,
    set: ({ sheet, drawing }, value, session) => {
      const visible = booleanArgument(value, 'visible');
      changeDrawings(sheet, session);
      drawing.visible = visible;
    },
  },
  width: frameScalar('width', true),
  zOrderPosition: { get: (subject) => placeOfShape(subject).siblings.indexOf(subject.drawing) },
};

/** The group that a shape lies in; a null object where it lies in none. */
function parentGroup(subject: ShapeSubject): OfficeObject | null {
  const group = placeOfShape(subject).groups.at(-1);
  return group ? shapeObject(subject.sheet, group) : null;
}

function shapeById(id: unknown, { workbook }: Session): OfficeObject {
  for (const sheet of workbook.sheets) {
    for (const { drawing } of allDrawings(sheet.drawings)) if (drawing.id === id) return shapeObject(sheet, drawing);
  }
  throw itemNotFound("The requested resource doesn't exist.");
}

export const shapeClass: OfficeClassDefinition<ShapeSubject> = {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars,
  navigation: {
    fill: (subject) => officeObject('ShapeFill', requireLook(subject)),
    geometricShape: (subject) => officeObject('GeometricShape', typedShape(subject, 'GeometricShape')),
    group: (subject) => officeObject('ShapeGroup', typedShape(subject, 'Group')),
    image: (subject) => officeObject('Image', typedShape(subject, 'Image')),
    line: (subject) => officeObject('Line', typedShape(subject, 'Line')),
    lineFormat: (subject) => officeObject('ShapeLineFormat', requireLook(subject)),
    parentGroup,
    textFrame: (subject) => officeObject('TextFrame', typedShape(subject, 'GeometricShape')),
  },
  methods: {
    copyTo: (subject, [destination], session) => copyShape(subject, destination, session),
    delete: (subject, _args, session) => {
      removeShape(subject, session);
      followConnections(subject.sheet);
    },
    getAsImage: (subject, [format], session) => pictureOfShape(subject, format, session),
    incrementLeft: (subject, [points], session) => increment(subject, 'left', points, session),
    incrementRotation: (subject, [degrees], session) =>
      turn(subject, requireShape(subject).rotation + numberArgument(degrees, 'increment'), session),
    incrementTop: (subject, [points], session) => increment(subject, 'top', points, session),
    scaleHeight: (subject, args, session) => scaleShape(subject, 'height', args, session),
    scaleWidth: (subject, args, session) => scaleShape(subject, 'width', args, session),
    setZOrder: (subject, [position], session) => setZOrder(subject, position, session),
    _GetShapeById: (_subject, [id], session) => shapeById(id, session),
  },
};
