import type { ScalarDefinition, Session } from '../../interpreter/officeClass';
import type { ChartModel } from '../../model/drawing/chart';
import type { SheetModel } from '../../model/sheet';
import { itemNotFound } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';

/** A chart and the sheet that it stands on. */
export interface ChartOnSheet {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** The chart, if it is still there. */
export function existing({ sheet, chart }: ChartOnSheet): ChartModel {
  if (!sheet.drawings.includes(chart)) throw itemNotFound("The requested resource doesn't exist.");
  return chart;
}

/** A part of a chart: what an object of the add-in's reads and changes. */
export interface Part<Model> {
  readonly on: ChartOnSheet;
  /** The part as it is now; fails with ItemNotFound where it is gone. */
  readonly read: () => Model;
  /** What a change goes to: the part itself, made first where it is not there yet, or several that are set together. */
  readonly write: () => readonly Model[];
}

/** A part that a chart always has, or whose absence `find` refuses. */
export function chartPart<Model>(on: ChartOnSheet, find: (chart: ChartModel) => Model): Part<Model> {
  const read = (): Model => find(existing(on));
  return { on, read, write: () => [read()] };
}

/** A part of a part. */
export const within = <Model, Inner>(part: Part<Model>, inner: (model: Model) => Inner): Part<Inner> => ({
  on: part.on,
  read: () => inner(part.read()),
  write: () => part.write().map(inner),
});

/** Changes a part, unless the sheet's drawings are protected. */
export function change<Model>(part: Part<Model>, session: Session, apply: (model: Model) => void): void {
  checkAllowed(part.on.sheet, 'allowEditObjects');
  for (const model of part.write()) apply(model);
  session.isDirty = true;
}

/** Takes a value that an add-in sets, or refuses it with InvalidArgument; `name` is the property's. */
export type Argument<Value> = (value: unknown, name: string, session: Session) => Value;

type Arguments<Model> = { readonly [Name in keyof Model & string]?: Argument<NonNullable<Model[Name]>> };

/** Properties that are read and set just as the model holds them. */
export function fields<Model>(properties: Arguments<Model>): Record<string, ScalarDefinition<Part<Model>>> {
  const scalars: Record<string, ScalarDefinition<Part<Model>>> = {};
  for (const name of Object.keys(properties) as (keyof Model & string)[]) {
    const argument = properties[name];
    if (argument) scalars[name] = field(name, argument);
  }
  return scalars;
}

/** One such property; `unset` is what it reads while nobody has set it. */
export function field<Model, Name extends keyof Model & string>(
  name: Name,
  argument: Argument<NonNullable<Model[Name]>>,
  unset?: (part: Part<Model>, session: Session) => unknown,
): ScalarDefinition<Part<Model>> {
  return {
    get: (part, session) => part.read()[name] ?? unset?.(part, session),
    set: (part, value, session) => {
      const taken = argument(value, name, session);
      change(part, session, (model) => {
        model[name] = taken;
      });
    },
  };
}
