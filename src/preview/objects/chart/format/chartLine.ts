import type { OfficeClassDefinition, ScalarDefinition, Session } from '../../../interpreter/officeClass';
import type { ChartLineModel } from '../../../model/drawing/chartFormat';
import { colorArgument, numberArgument } from '../../arguments';
import { oneOf } from '../chartArguments';
import { change, type Part } from '../chartPart';

/** A line as it is drawn; `style` as Excel.ChartLineStyle, weight in points. */
export type LineLook = Required<ChartLineModel>;

export interface LineSubject {
  readonly part: Part<ChartLineModel>;
  /** How the line is drawn while nobody has set anything of it. */
  readonly automatic: (session: Session) => LineLook;
}

/** Points. */
const WIDEST = 1584;

/** Setting a colour or a weight shows a line that was not there. */
function drawn(line: ChartLineModel): ChartLineModel {
  if (line.style === 'None') line.style = 'Continuous';
  return line;
}

function styleOf({ part, automatic }: LineSubject, session: Session): string {
  const { style, color, weight } = part.read();
  if (style !== undefined) return style;
  const usual = automatic(session).style;
  return usual === 'None' && (color !== undefined || weight !== undefined) ? 'Continuous' : usual;
}

const scalars: Record<string, ScalarDefinition<LineSubject>> = {
  color: {
    get: ({ part, automatic }, session) => part.read().color ?? automatic(session).color,
    set: ({ part }, value, session) => {
      const color = colorArgument(value, 'color');
      change(part, session, (line) => Object.assign(drawn(line), { color }));
    },
  },
  lineStyle: {
    get: styleOf,
    set: ({ part }, value, session) => {
      const style = oneOf('ChartLineStyle')(value, 'lineStyle', session);
      change(part, session, (line) => {
        if (style === 'Automatic') delete line.style;
        else line.style = style;
      });
    },
  },
  weight: {
    get: ({ part, automatic }, session) => part.read().weight ?? automatic(session).weight,
    set: ({ part }, value, session) => {
      const weight = numberArgument(value, 'weight', 0, WIDEST);
      change(part, session, (line) => Object.assign(drawn(line), { weight }));
    },
  },
};

function clear({ part }: LineSubject, _args: readonly unknown[], session: Session): void {
  change(part, session, (line) => {
    delete line.color;
    delete line.weight;
    line.style = 'None';
  });
}

/** The border of a part. */
export const chartBorderClass: OfficeClassDefinition<LineSubject> = { scalars, methods: { clear } };

/** A line that is a part of its own: an axis, gridlines, a series'. */
export const chartLineFormatClass: OfficeClassDefinition<LineSubject> = { scalars, methods: { clear } };
