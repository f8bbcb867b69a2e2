import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../../interpreter/officeClass';
import type { ChartAxisKind, ChartAxisModel } from '../../../model/drawing/chartParts';
import { choiceArgument, itemNotFound } from '../../arguments';
import { chartPart, type ChartOnSheet } from '../chartPart';

const KINDS = { Category: 'category', Value: 'value', Series: 'series' } as const;

/** An axis of the chart; fails with ItemNotFound where charts of this kind have none. */
function axisObject(on: ChartOnSheet, kind: ChartAxisKind, group: ChartAxisModel['group']): OfficeObject {
  const part = chartPart(on, (chart) => {
    const axis = chart.axes.find((one) => one.kind === kind && one.group === group);
    if (!axis) throw itemNotFound(`The chart has no ${group.toLowerCase()} ${kind} axis.`);
    return axis;
  });
  part.read();
  return officeObject('ChartAxis', part);
}

export const chartAxesClass: OfficeClassDefinition<ChartOnSheet> = {
  navigation: {
    categoryAxis: (on) => axisObject(on, 'category', 'Primary'),
    seriesAxis: (on) => axisObject(on, 'series', 'Primary'),
    valueAxis: (on) => axisObject(on, 'value', 'Primary'),
  },
  methods: {
    getItem: (on, [type, group]) => {
      const kind = choiceArgument(type, 'type', ['Category', 'Value', 'Series']);
      return axisObject(on, KINDS[kind], choiceArgument(group ?? 'Primary', 'group', ['Primary', 'Secondary']));
    },
  },
};
