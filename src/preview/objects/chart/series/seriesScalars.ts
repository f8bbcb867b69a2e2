import type { ScalarDefinition } from '../../../interpreter/officeClass';
import type { ChartSeriesModel } from '../../../model/drawing/chart';
import { canBecome, fitAxes, seriesGroup, setPlotOrder, setSeriesType } from '../../../model/drawing/chartChanges';
import { seriesName } from '../../../model/drawing/chartData';
import { seriesFigures } from '../../../model/drawing/chartFigures';
import { canBeCombined, chartFamily, isOfSlices } from '../../../model/drawing/chartTypes';
import { booleanArgument, integerArgument, invalidArgument, textArgument } from '../../arguments';
import { color, number, oneOf, wholeNumber } from '../chartArguments';
import { change, field, fields } from '../chartPart';
import { hasLabels, setLabels } from '../labels/shownLabels';
import { textFormula } from '../title/textFormula';
import type { SeriesPart } from './seriesPart';

type SeriesScalar = ScalarDefinition<SeriesPart>;

/** A property that only series of some kinds have; others refuse to set it. */
const onlyOf = (applies: (chartType: string) => boolean, scalar: SeriesScalar): SeriesScalar => ({
  get: scalar.get,
  set: (part, value, session) => {
    const { chartType } = part.read();
    if (!applies(chartType)) throw invalidArgument(`A series of the type ${chartType} does not have this property.`);
    scalar.set?.(part, value, session);
  },
});

/** A property that the series of a group share: what the first of them says holds for all. */
const shared = (scalar: SeriesScalar): SeriesScalar => ({
  get: (part, session) => scalar.get(groupPart(part), session),
  set: (part, value, session) => scalar.set?.(groupPart(part), value, session),
});

const groupPart = (part: SeriesPart): SeriesPart => {
  const group = (): readonly ChartSeriesModel[] => seriesGroup(part.on.chart, part.read());
  return { on: part.on, read: () => group()[0] ?? part.read(), write: group };
};

type MeasureName =
  'gapWidth' | 'overlap' | 'explosion' | 'firstSliceAngle' | 'doughnutHoleSize' | 'bubbleScale' | 'secondPlotSize';

/** A whole number within bounds that only some kinds have. */
const measure = (
  name: MeasureName,
  least: number,
  most: number,
  applies: (chartType: string) => boolean,
): SeriesScalar => onlyOf(applies, field<ChartSeriesModel, MeasureName>(name, wholeNumber(least, most)));

const isFamily =
  (...families: readonly string[]) =>
  (chartType: string): boolean =>
    families.includes(chartFamily(chartType));

const isSplitPie = (chartType: string): boolean => chartType === 'PieOfPie' || chartType === 'BarOfPie';
const hasGaps = (chartType: string): boolean =>
  isFamily('column', 'bar', 'stock')(chartType) ||
  isSplitPie(chartType) ||
  ['Histogram', 'Pareto', 'Waterfall', 'Funnel'].includes(chartType);

const LONGEST_NAME = 255;

const name: SeriesScalar = {
  get: (part, session) =>
    seriesName(session.workbook, part.on.chart, part.on.chart.series.indexOf(part.read()), session.options.locale),
  set: (part, value, session) => {
    const given = textArgument(value, 'name', LONGEST_NAME);
    const own = given.startsWith('=')
      ? { formula: textFormula(given, part.on, session) }
      : given === ''
        ? {}
        : { text: given };
    change(part, session, (series) => {
      series.name = own;
    });
  },
};

const chartType: SeriesScalar = {
  get: (part) => part.read().chartType,
  set: (part, value, session) => {
    const kind = oneOf('ChartType')(value, 'chartType', session);
    const { chart } = part.on;
    if (!canBecome(chart, part.read(), kind))
      throw invalidArgument('Some chart types cannot be combined with other chart types.');
    change(part, session, (series) => setSeriesType(chart, series, kind));
  },
};

const axisGroup: SeriesScalar = {
  get: (part) => part.read().axisGroup,
  set: (part, value, session) => {
    const group = oneOf('ChartAxisGroup')(value, 'axisGroup', session) === 'Secondary' ? 'Secondary' : 'Primary';
    const series = part.read();
    if (group === 'Secondary' && !canBeCombined(series.chartType))
      throw invalidArgument('Charts of this type have no secondary axis.');
    change(part, session, (model) => {
      model.axisGroup = group;
      fitAxes(part.on.chart);
    });
  },
};

/** Its place among the series that are drawn with it, from 0. */
const plotOrder: SeriesScalar = {
  get: (part) => seriesGroup(part.on.chart, part.read()).indexOf(part.read()),
  set: (part, value, session) => {
    const order = integerArgument(value, 'plotOrder', 0);
    change(part, session, (series) => setPlotOrder(part.on.chart, series, order));
  },
};

/** Of a pie's points, those beyond are drawn apart; by itself Excel takes a third of them. */
const splitValue: SeriesScalar = onlyOf(isSplitPie, {
  ...field<ChartSeriesModel, 'splitValue'>('splitValue', number(0)),
  get: (part, session) => {
    const series = part.read();
    const points = seriesFigures(session.workbook, part.on.chart, series)?.values.length ?? 0;
    return series.splitValue > 0 ? series.splitValue : Math.ceil(points / 3);
  },
});

export const seriesScalars: Record<string, SeriesScalar> = {
  ...fields<ChartSeriesModel>({
    showShadow: booleanArgument,
    invertIfNegative: booleanArgument,
    showLeaderLines: booleanArgument,
    showConnectorLines: booleanArgument,
  }),
  varyByCategories: shared(field<ChartSeriesModel, 'varyByCategories'>('varyByCategories', booleanArgument)),
  name,
  chartType,
  axisGroup,
  plotOrder,
  splitValue: shared(splitValue),
  hasDataLabels: {
    get: (part) => hasLabels(part.read().dataLabels),
    set: (part, value, session) => {
      const shown = booleanArgument(value, 'hasDataLabels');
      change(part, session, (series) => setLabels(series, shown));
    },
  },
  filtered: onlyOf(
    (kind) => chartFamily(kind) !== 'surface',
    field<ChartSeriesModel, 'filtered'>('filtered', booleanArgument),
  ),
  smooth: onlyOf(isFamily('line', 'scatter'), field<ChartSeriesModel, 'smooth'>('smooth', booleanArgument)),
  invertColor: field<ChartSeriesModel, 'invertColor'>('invertColor', color, () => '#FFFFFF'),
  gapWidth: shared(measure('gapWidth', 0, 500, hasGaps)),
  overlap: shared(measure('overlap', -100, 100, isFamily('column', 'bar'))),
  explosion: measure('explosion', 0, 400, isOfSlices),
  firstSliceAngle: shared(measure('firstSliceAngle', 0, 360, isOfSlices)),
  doughnutHoleSize: shared(measure('doughnutHoleSize', 10, 90, isFamily('doughnut'))),
  bubbleScale: shared(measure('bubbleScale', 0, 300, isFamily('bubble'))),
  secondPlotSize: shared(measure('secondPlotSize', 5, 200, isSplitPie)),
  splitType: shared(onlyOf(isSplitPie, field<ChartSeriesModel, 'splitType'>('splitType', oneOf('ChartSplitType')))),
};
