import type { OfficeClassDefinition, ScalarDefinition, Session } from '../../../interpreter/officeClass';
import { seriesFigures } from '../../../model/drawing/chartFigures';
import { booleanArgument, invalidArgument } from '../../arguments';
import { binsOf } from '../../../chartPainting/series/statistics';
import { seriesPalette } from '../../../chartPainting/chartColors';
import { color, number, oneOf, wholeNumber } from '../chartArguments';
import { change, type Argument } from '../chartPart';
import type { SeriesPart } from './seriesPart';

type Options = Readonly<Record<string, unknown>>;
type SeriesScalar = ScalarDefinition<SeriesPart>;

/** What an option reads while nobody has set it. */
type Usual = (part: SeriesPart, session: Session) => unknown;

const always =
  (value: unknown): Usual =>
  () =>
    value;

function checkType(part: SeriesPart, types: readonly string[]): void {
  const { chartType } = part.read();
  if (!types.includes(chartType))
    throw invalidArgument(`A series of the type ${chartType} does not have this property.`);
}

/** The options that a series holds under a name. */
function group(part: SeriesPart, name: string): Options {
  const options = part.read().options[name];
  return typeof options === 'object' && options !== null ? (options as Options) : {};
}

/** An option of one of the newer kinds, among others of a group of that name. */
const grouped = (
  groupName: string,
  name: string,
  argument: Argument<unknown>,
  types: readonly string[],
  usual: Usual,
): SeriesScalar => ({
  get: (part, session) => group(part, groupName)[name] ?? usual(part, session),
  set: (part, value, session) => {
    checkType(part, types);
    const taken = argument(value, name, session);
    change(part, session, (series) => {
      series.options[groupName] = { ...group(part, groupName), [name]: taken };
    });
  },
});

/** An option that stands alone. */
const single = (name: string, argument: Argument<unknown>, types: readonly string[], usual: Usual): SeriesScalar => ({
  get: (part, session) => part.read().options[name] ?? usual(part, session),
  set: (part, value, session) => {
    checkType(part, types);
    const taken = argument(value, name, session);
    change(part, session, (series) => {
      series.options[name] = taken;
    });
  },
});

const BINNED = ['Histogram', 'Pareto'];

/** The bins that the values fall into as they are. */
function bins(part: SeriesPart, session: Session) {
  const data = seriesFigures(session.workbook, part.on.chart, part.read());
  return binsOf(data?.values ?? [], group(part, 'binOptions')).filter(
    ({ from, to }) => Number.isFinite(from) && Number.isFinite(to),
  );
}

const bin = (name: string, argument: Argument<unknown>, usual: Usual): SeriesScalar =>
  grouped('binOptions', name, argument, BINNED, usual);

export const chartBinOptionsClass: OfficeClassDefinition<SeriesPart> = {
  scalars: {
    type: bin('type', oneOf('ChartBinType'), always('Auto')),
    count: bin('count', wholeNumber(1, 31_999), (part, session) => bins(part, session).length),
    width: bin('width', number(Number.MIN_VALUE), (part, session) => {
      const [first] = bins(part, session);
      return first ? first.to - first.from : 0;
    }),
    allowOverflow: bin('allowOverflow', booleanArgument, always(false)),
    allowUnderflow: bin('allowUnderflow', booleanArgument, always(false)),
    overflowValue: bin('overflowValue', number(), (part, session) => bins(part, session).at(-1)?.from ?? 0),
    underflowValue: bin('underflowValue', number(), (part, session) => bins(part, session)[0]?.to ?? 0),
  },
};

const box = (name: string, argument: Argument<unknown>, usual: unknown): SeriesScalar =>
  grouped('boxwhiskerOptions', name, argument, ['Boxwhisker'], always(usual));

export const chartBoxwhiskerOptionsClass: OfficeClassDefinition<SeriesPart> = {
  scalars: {
    quartileCalculation: box('quartileCalculation', oneOf('ChartBoxQuartileCalculation'), 'Exclusive'),
    showInnerPoints: box('showInnerPoints', booleanArgument, false),
    showMeanLine: box('showMeanLine', booleanArgument, false),
    showMeanMarker: box('showMeanMarker', booleanArgument, true),
    showOutlierPoints: box('showOutlierPoints', booleanArgument, true),
  },
};

const map = (name: string, argument: Argument<unknown>, usual: unknown): SeriesScalar =>
  grouped('mapOptions', name, argument, ['RegionMap'], always(usual));

export const chartMapOptionsClass: OfficeClassDefinition<SeriesPart> = {
  scalars: {
    labelStrategy: map('labelStrategy', oneOf('ChartMapLabelStrategy'), 'None'),
    level: map('level', oneOf('ChartMapAreaLevel'), 'Automatic'),
    projectionType: map('projectionType', oneOf('ChartMapProjectionType'), 'Automatic'),
  },
};

/** A colour of a map's gradient: the chart's first one, and lighter. */
const gradientColor =
  (index: number): Usual =>
  (_part, session) =>
    seriesPalette('MonochromaticPalette1', session.workbook.themeColors)[index];

const gradient = (name: string, argument: Argument<unknown>, usual: Usual): SeriesScalar =>
  single(name, argument, ['RegionMap'], usual);

/** Colours of maps by value, and the labels of a treemap's branches. */
export const optionScalars: Record<string, SeriesScalar> = {
  parentLabelStrategy: single(
    'parentLabelStrategy',
    oneOf('ChartParentLabelStrategy'),
    ['Treemap'],
    always('Overlapping'),
  ),
  gradientStyle: gradient('gradientStyle', oneOf('ChartGradientStyle'), always('TwoPhaseColor')),
  gradientMinimumType: gradient('gradientMinimumType', oneOf('ChartGradientStyleType'), always('ExtremeValue')),
  gradientMidpointType: gradient('gradientMidpointType', oneOf('ChartGradientStyleType'), always('Percent')),
  gradientMaximumType: gradient('gradientMaximumType', oneOf('ChartGradientStyleType'), always('ExtremeValue')),
  gradientMinimumValue: gradient('gradientMinimumValue', number(), always(0)),
  gradientMidpointValue: gradient('gradientMidpointValue', number(), always(50)),
  gradientMaximumValue: gradient('gradientMaximumValue', number(), always(100)),
  gradientMinimumColor: gradient('gradientMinimumColor', color, gradientColor(5)),
  gradientMidpointColor: gradient('gradientMidpointColor', color, gradientColor(3)),
  gradientMaximumColor: gradient('gradientMaximumColor', color, gradientColor(0)),
};
