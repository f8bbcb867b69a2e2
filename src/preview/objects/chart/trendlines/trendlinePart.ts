import { officeObject, type OfficeObject, type Session } from '../../../interpreter/officeClass';
import type { ChartTrendlineModel } from '../../../model/drawing/chart';
import { seriesFigures } from '../../../model/drawing/chartFigures';
import { automaticFormat } from '../../../model/drawing/chartFormat';
import { hasNumericX } from '../../../model/drawing/chartTypes';
import { fitCurve, type FittedCurve } from '../../../chartPainting/series/curveFit';
import { itemNotFound } from '../../arguments';
import type { Part } from '../chartPart';
import type { SeriesPart } from '../series/seriesPart';

/** A trendline and the series that it goes with. */
export interface TrendlinePart extends Part<ChartTrendlineModel> {
  readonly series: SeriesPart;
}

function trendlinePart(series: SeriesPart, trendline: ChartTrendlineModel): TrendlinePart {
  const read = (): ChartTrendlineModel => {
    if (!series.read().trendlines.includes(trendline)) throw itemNotFound('The trendline is not there any more.');
    return trendline;
  };
  return { on: series.on, series, read, write: () => [read()] };
}

export const trendlineObject = (series: SeriesPart, trendline: ChartTrendlineModel): OfficeObject =>
  officeObject('ChartTrendline', trendlinePart(series, trendline));

export const newTrendline = (id: string, type: string): ChartTrendlineModel => ({
  id,
  type,
  name: '',
  polynomialOrder: 2,
  movingAveragePeriod: 2,
  forwardPeriod: 0,
  backwardPeriod: 0,
  showEquation: false,
  showRSquared: false,
  format: automaticFormat(),
  label: {
    numberFormat: 'General',
    linkNumberFormat: false,
    textOrientation: 0,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Center',
    autoText: true,
    offset: {},
    format: automaticFormat(),
  },
});

/** The curve through the series' points, whose categories count from 1; undefined for moving averages. */
export function fittedCurve(part: TrendlinePart, session: Session): FittedCurve | undefined {
  const data = seriesFigures(session.workbook, part.on.chart, part.series.read());
  const { type, polynomialOrder, intercept } = part.read();
  const isXY = hasNumericX(part.series.read().chartType);
  const points = (data?.values ?? []).flatMap((y, at) => {
    const x = isXY ? data?.xValues[at] : at + 1;
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
  return fitCurve(type, points, polynomialOrder, intercept);
}
