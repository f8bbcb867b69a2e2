import type { ChartDataLabelsModel, ChartPointLabelModel } from '../../../model/drawing/chartParts';
import { newDataLabels } from '../../../model/drawing/newChartParts';
import type { Part } from '../chartPart';
import { pointPart, type PointSubject } from '../series/pointPart';
import { hasLabels } from './shownLabels';

const labelsOfSeries = ({ series }: PointSubject): ChartDataLabelsModel => series.read().dataLabels ?? newDataLabels();

const labelLikeSeries = (point: PointSubject): ChartPointLabelModel => ({
  ...structuredClone(labelsOfSeries(point)),
  offset: {},
});

/** A point's label: like those of its series until somebody sets something of it. */
export const pointLabelPart = (point: PointSubject): Part<ChartPointLabelModel> => ({
  on: point.series.on,
  read: () => pointPart(point).read().label ?? labelLikeSeries(point),
  write: () =>
    pointPart(point)
      .write()
      .map((model) => {
        if (model.hasDataLabel === false) model.label = { ...newDataLabels(), offset: {} };
        delete model.hasDataLabel;
        return (model.label ??= labelLikeSeries(point));
      }),
});

export function showsPointLabel(point: PointSubject): boolean {
  const { hasDataLabel, label } = pointPart(point).read();
  return hasDataLabel !== false && hasLabels(label ?? labelsOfSeries(point));
}

/** Shows a point's value as its label, unless it has one, or takes its label away. */
export function setPointLabel(point: PointSubject, shown: boolean): void {
  if (shown === showsPointLabel(point)) return;
  if (shown) {
    for (const label of pointLabelPart(point).write()) label.showValue = true;
    return;
  }
  for (const model of pointPart(point).write()) {
    delete model.label;
    model.hasDataLabel = false;
  }
}
