import { trendlineName } from '../../../chartPainting/series/seriesLook';
import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import type { ChartTrendlineModel } from '../../../model/drawing/chart';
import { seriesName } from '../../../model/drawing/chartData';
import { canBeCombined, chartFamily, isStacked } from '../../../model/drawing/chartTypes';
import { booleanArgument, invalidArgument, itemNotFound, numberArgument, textArgument } from '../../arguments';
import { number, oneOf, wholeNumber } from '../chartArguments';
import { change, fields, within } from '../chartPart';
import { lineFormat } from '../format/chartFormat';
import { trendlineLine } from '../format/chartLooks';
import type { SeriesPart } from '../series/seriesPart';
import { fittedCurve, newTrendline, trendlineObject, type TrendlinePart } from './trendlinePart';

/** Where the curve crosses x = 0 by itself. */
const foundIntercept = (part: TrendlinePart, session: Session): number => {
  const value = fittedCurve(part, session)?.at(0);
  return value !== undefined && Number.isFinite(value) ? value : 0;
};

const nameOfSeries = ({ on, series }: TrendlinePart, { workbook, options }: Session): string =>
  seriesName(workbook, on.chart, on.chart.series.indexOf(series.read()), options.locale);

const LONGEST_NAME = 255;

export const chartTrendlineClass: OfficeClassDefinition<TrendlinePart> = {
  identity: (part) => ({ _Id: part.read().id }),
  scalars: {
    ...fields<ChartTrendlineModel>({
      type: oneOf('ChartTrendlineType'),
      polynomialOrder: wholeNumber(2, 6),
      movingAveragePeriod: wholeNumber(2, 255),
      forwardPeriod: number(0),
      backwardPeriod: number(0),
      showEquation: booleanArgument,
      showRSquared: booleanArgument,
    }),
    _Id: { get: (part) => part.read().id },
    name: {
      get: (part, session) => trendlineName(part.read(), nameOfSeries(part, session)),
      set: (part, value, session) => {
        const name = value === null ? '' : textArgument(value, 'name', LONGEST_NAME);
        change(part, session, (trendline) => {
          trendline.name = name;
        });
      },
    },
    intercept: {
      get: (part, session) => part.read().intercept ?? foundIntercept(part, session),
      set: (part, value, session) => {
        const intercept = value === '' || value === null ? undefined : numberArgument(value, 'intercept');
        change(part, session, (trendline) => {
          if (intercept === undefined) delete trendline.intercept;
          else trendline.intercept = intercept;
        });
      },
    },
  },
  navigation: {
    format: (part) =>
      officeObject(
        'ChartTrendlineFormat',
        lineFormat(
          within<ChartTrendlineModel, ChartTrendlineModel['format']['line']>(part, ({ format }) => format.line),
          (session) => trendlineLine(part.on.chart, part.series.read(), session),
        ),
      ),
    label: (part) => officeObject('ChartTrendlineLabel', part),
  },
  methods: {
    delete: (part, _, session) =>
      change(part.series, session, (series) => {
        series.trendlines = series.trendlines.filter((trendline) => trendline !== part.read());
      }),
  },
};

/** Lines can follow flat series that stand by themselves. */
const canHaveTrendlines = (chartType: string): boolean =>
  (canBeCombined(chartType) || chartFamily(chartType) === 'bubble' || chartFamily(chartType) === 'stock') &&
  !isStacked(chartType) &&
  !['pie', 'doughnut', 'radar'].includes(chartFamily(chartType));

function addTrendline(series: SeriesPart, type: unknown, session: Session) {
  const { chartType } = series.read();
  const kind = oneOf('ChartTrendlineType')(type ?? 'Linear', 'type', session);
  if (!canHaveTrendlines(chartType)) throw invalidArgument(`A series of the type ${chartType} has no trendlines.`);
  const trendline = newTrendline(session.newId(), kind);
  change(series, session, (model) => void model.trendlines.push(trendline));
  return trendlineObject(series, trendline);
}

export const chartTrendlineCollectionClass: OfficeClassDefinition<SeriesPart> = {
  items: (series) => series.read().trendlines.map((trendline) => trendlineObject(series, trendline)),
  item: (series, key) => {
    const { trendlines } = series.read();
    const trendline = typeof key === 'number' ? trendlines[key] : trendlines.find(({ id }) => id === key);
    if (!trendline) throw itemNotFound('The series has no such trendline.');
    return trendlineObject(series, trendline);
  },
  methods: {
    add: (series, [type], session) => addTrendline(series, type, session),
    getCount: (series) => series.read().trendlines.length,
  },
};
