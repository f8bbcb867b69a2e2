import type { Session } from '../../../interpreter/officeClass';
import { seriesFigures } from '../../../model/drawing/chartFigures';
import type { ChartSeriesModel } from '../../../model/drawing/chart';
import type { ChartAxisModel } from '../../../model/drawing/chartParts';
import { chartFamily, hasNumericX, is3D, isStacked } from '../../../model/drawing/chartTypes';
import { shownScale } from '../axes/axisScales';
import { chartPart } from '../chartPart';
import type { PointSubject } from '../series/pointPart';

/** Where a point lies in the plot, as shares of its width from the left and of its height from the top. */
export interface PointPlace {
  readonly across: number;
  readonly down: number;
}

const MIDDLE = 0.5;

/** About where a point lies. Of charts in which values do not say it alone (pies, stacked columns), the middle of its part. */
export function pointPlace({ series, index }: PointSubject, session: Session): PointPlace {
  const model = series.read();
  const figures = seriesFigures(session.workbook, series.on.chart, model);
  const along = hasNumericX(model.chartType)
    ? shareOf('category', figures?.xValues[index], series, session)
    : categoryShare(series.on.chart.series, model, index, figures?.values.length ?? 1);
  const value = saysItsPlace(model.chartType) ? shareOf('value', figures?.values[index], series, session) : MIDDLE;
  return chartFamily(model.chartType) === 'bar'
    ? { across: value, down: 1 - along }
    : { across: along, down: 1 - value };
}

const saysItsPlace = (chartType: string): boolean =>
  ['column', 'bar', 'line', 'scatter', 'bubble'].includes(chartFamily(chartType)) &&
  !isStacked(chartType) &&
  !is3D(chartType);

/** How far along an axis a number lies. */
function shareOf(
  kind: ChartAxisModel['kind'],
  value: number | undefined,
  { on, read }: PointSubject['series'],
  session: Session,
): number {
  const axis = on.chart.axes.find((one) => one.kind === kind && one.group === read().axisGroup);
  if (!axis || value === undefined) return MIDDLE;
  const { minimum, maximum } = shownScale(
    chartPart(on, () => axis),
    session,
  );
  const isLogarithmic = axis.scaleType === 'Logarithmic' && minimum > 0 && value > 0;
  const scaled = (number: number): number => (isLogarithmic ? Math.log(number) : number);
  const length = scaled(maximum) - scaled(minimum);
  const share = length > 0 ? (scaled(value) - scaled(minimum)) / length : MIDDLE;
  const within = Math.min(1, Math.max(0, share));
  return axis.reversePlotOrder ? 1 - within : within;
}

/** How far along the categories a point lies: bars and columns stand beside those of the other series. */
function categoryShare(
  all: readonly ChartSeriesModel[],
  series: ChartSeriesModel,
  index: number,
  count: number,
): number {
  const beside = ['column', 'bar'].includes(chartFamily(series.chartType)) && !isStacked(series.chartType);
  if (!beside) return (index + MIDDLE) / count;
  const group = all.filter((one) => one.chartType === series.chartType && one.axisGroup === series.axisGroup);
  const gap = (group[0]?.gapWidth ?? 0) / 100;
  const within = (gap / 2 + group.indexOf(series) + MIDDLE) / (group.length + gap);
  return (index + within) / count;
}
