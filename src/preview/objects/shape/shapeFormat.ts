import type { OfficeClassDefinition, Session } from '../../interpreter/officeClass';
import type { DrawingModel } from '../../model/drawing/drawing';
import type { ShapeFillModel, ShapeLineModel, ShapeModel } from '../../model/drawing/shape';
import { booleanArgument, choiceArgument, colorArgument, numberArgument } from '../arguments';
import { changeDrawings, invalidOperation, type ShapeSubject } from './shapePlace';
import { commonOf } from './textRuns';

const MOST_WEIGHT = 1_584;
const LINE_STYLES = ['Single', 'ThickBetweenThin', 'ThickThin', 'ThinThick', 'ThinThin'] as const;
const DASH_STYLES = [
  'Dash',
  'DashDot',
  'DashDotDot',
  'LongDash',
  'LongDashDot',
  'RoundDot',
  'Solid',
  'SquareDot',
  'LongDashDotDot',
  'SystemDash',
  'SystemDot',
  'SystemDashDot',
] as const;

/** The shapes whose look a shape's format is: itself, or what a group holds. Charts and slicers have formats of their own. */
function looksOf(drawing: DrawingModel): ShapeModel[] {
  if (drawing.kind !== 'shape') return [];
  return drawing.content.type === 'Group' ? drawing.content.shapes.flatMap(looksOf) : [drawing];
}

/** Whether a drawing has a fill and an outline that Office.js speaks of. */
export function requireLook(subject: ShapeSubject): ShapeSubject {
  if (looksOf(subject.drawing).length === 0) throw invalidOperation('The shape has no fill or outline of its own.');
  return subject;
}

const common = <Value>({ drawing }: ShapeSubject, of: (shape: ShapeModel) => Value): Value | null =>
  commonOf(looksOf(drawing).map(of));

function changeFill({ sheet, drawing }: ShapeSubject, change: Partial<ShapeFillModel>, session: Session): void {
  changeDrawings(sheet, session);
  for (const shape of looksOf(drawing)) Object.assign(shape.fill, change);
}

/** A fill of more than one colour has no one transparency. */
const isPlain = ({ fill }: ShapeModel): boolean => fill.type === 'Solid' || fill.type === 'NoFill';

function setTransparency(subject: ShapeSubject, value: unknown, session: Session): void {
  const transparency = numberArgument(value, 'transparency', 0, 1);
  if (!looksOf(subject.drawing).every(isPlain)) throw invalidOperation('The fill has more than one transparency.');
  changeFill(subject, { transparency }, session);
}

const setSolidColor = (subject: ShapeSubject, value: unknown, name: string, session: Session): void =>
  changeFill(subject, { type: 'Solid', color: colorArgument(value, name) }, session);

export const shapeFillClass: OfficeClassDefinition<ShapeSubject> = {
  scalars: {
    foregroundColor: {
      get: (subject) => common(subject, ({ fill }) => fill.color),
      set: (subject, value, session) => setSolidColor(subject, value, 'foregroundColor', session),
    },
    transparency: {
      get: (subject) => common(subject, (shape) => (isPlain(shape) ? shape.fill.transparency : null)),
      set: setTransparency,
    },
    type: { get: (subject) => common(subject, ({ fill }) => fill.type) ?? 'Mixed' },
  },
  methods: {
    clear: (subject, _args, session) => changeFill(subject, { type: 'NoFill', transparency: 0 }, session),
    setSolidColor: (subject, [color], session) => setSolidColor(subject, color, 'color', session),
  },
};

/** A part of the outline; giving one to an outline that is not shown shows it. Some parts an outline has only where it is shown. */
function lineScalar<Key extends Exclude<keyof ShapeLineModel, 'visible'>>(
  key: Key,
  read: (value: unknown) => ShapeLineModel[Key],
  isShownOnly: boolean,
) {
  return {
    get: (subject: ShapeSubject) => common(subject, ({ line }) => (isShownOnly && !line.visible ? null : line[key])),
    set: (subject: ShapeSubject, value: unknown, session: Session) => {
      const change: Partial<ShapeLineModel> = { [key]: read(value), visible: true };
      changeDrawings(subject.sheet, session);
      for (const shape of looksOf(subject.drawing)) Object.assign(shape.line, change);
    },
  };
}

export const shapeLineFormatClass: OfficeClassDefinition<ShapeSubject> = {
  scalars: {
    color: lineScalar('color', (value) => colorArgument(value, 'color'), false),
    dashStyle: lineScalar('dashStyle', (value) => choiceArgument(value, 'dashStyle', DASH_STYLES), true),
    style: lineScalar('style', (value) => choiceArgument(value, 'style', LINE_STYLES), true),
    transparency: lineScalar('transparency', (value) => numberArgument(value, 'transparency', 0, 1), false),
    visible: {
      get: (subject) => common(subject, ({ line }) => line.visible),
      set: (subject, value, session) => {
        const visible = booleanArgument(value, 'visible');
        changeDrawings(subject.sheet, session);
        for (const shape of looksOf(subject.drawing)) shape.line.visible = visible;
      },
    },
    weight: lineScalar('weight', (value) => numberArgument(value, 'weight', 0, MOST_WEIGHT), true),
  },
};
