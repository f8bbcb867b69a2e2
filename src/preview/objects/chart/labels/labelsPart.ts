import type { ChartSeriesModel } from '../../../model/drawing/chart';
import type { ChartDataLabelsModel } from '../../../model/drawing/chartParts';
import { newDataLabels } from '../../../model/drawing/newChartParts';
import type { ChartOnSheet, Part } from '../chartPart';

/** Labels of series of a kind, which tells where they can stand. */
export interface LabelsPart<Model = ChartDataLabelsModel> extends Part<Model> {
  readonly chartType: () => string;
}

/**
 * The labels of some series, which are set together; the first one's are read. A change goes to the labels of single
 * points too. Labels that nobody has set show nothing.
 */
export const labelsPart = (on: ChartOnSheet, series: () => readonly ChartSeriesModel[]): LabelsPart => ({
  on,
  chartType: () => series()[0]?.chartType ?? on.chart.chartType,
  read: () => series()[0]?.dataLabels ?? newDataLabels(),
  write: () => series().flatMap((one) => [(one.dataLabels ??= newDataLabels()), ...pointLabels(one)]),
});

const pointLabels = ({ points }: ChartSeriesModel): readonly ChartDataLabelsModel[] =>
  [...points.values()].map(({ label }) => label).filter((label) => label !== undefined);
