import type { ScalarDefinition, Session } from '../../../interpreter/officeClass';
import type { ChartMarkerModel } from '../../../model/drawing/chartParts';
import { color, oneOf, wholeNumber } from '../chartArguments';
import { change, type Argument, type Part } from '../chartPart';

type MarkerPart = Part<Partial<ChartMarkerModel>>;

/** Of a series or a point: where its marker is, and what it reads while nobody has set it. */
export interface MarkerSource<Subject> {
  readonly marker: (subject: Subject) => MarkerPart;
  readonly usual: (subject: Subject, session: Session) => Required<ChartMarkerModel>;
}

/** Points. */
const [SMALLEST, LARGEST] = [2, 72];
export const USUAL_MARKER_SIZE = 5;

function property<Subject, Name extends keyof ChartMarkerModel>(
  name: Name,
  property: string,
  argument: Argument<NonNullable<ChartMarkerModel[Name]>>,
  { marker, usual }: MarkerSource<Subject>,
): ScalarDefinition<Subject> {
  return {
    get: (subject, session) => marker(subject).read()[name] ?? usual(subject, session)[name],
    set: (subject, value, session) => {
      const taken = argument(value, property, session);
      change(marker(subject), session, (model) => {
        model[name] = taken;
      });
    },
  };
}

/** The four properties of markers. */
export const markerScalars = <Subject>(source: MarkerSource<Subject>): Record<string, ScalarDefinition<Subject>> => ({
  markerBackgroundColor: property('background', 'markerBackgroundColor', color, source),
  markerForegroundColor: property('foreground', 'markerForegroundColor', color, source),
  markerSize: property('size', 'markerSize', wholeNumber(SMALLEST, LARGEST), source),
  markerStyle: property('style', 'markerStyle', oneOf('ChartMarkerStyle'), source),
});
