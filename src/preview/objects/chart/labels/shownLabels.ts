import type { ChartSeriesModel } from '../../../model/drawing/chart';
import type { ChartDataLabelsModel } from '../../../model/drawing/chartParts';
import { newDataLabels } from '../../../model/drawing/newChartParts';

/** Whether labels show anything. Labels that show nothing can have a look nevertheless. */
export const hasLabels = (labels: ChartDataLabelsModel | undefined): boolean =>
  labels !== undefined &&
  (labels.showValue ||
    labels.showSeriesName ||
    labels.showCategoryName ||
    labels.showPercentage ||
    labels.showBubbleSize ||
    labels.showLegendKey);

/** Shows the values of a series as labels, unless it has labels, or takes all its labels away. */
export function setLabels(series: ChartSeriesModel, shown: boolean): void {
  if (shown && hasLabels(series.dataLabels)) return;
  if (shown) series.dataLabels = { ...(series.dataLabels ?? newDataLabels()), showValue: true };
  else delete series.dataLabels;
  for (const point of series.points.values()) {
    delete point.hasDataLabel;
    if (!shown) delete point.label;
  }
}
