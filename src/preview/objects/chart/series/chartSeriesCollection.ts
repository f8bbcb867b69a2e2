import type { OfficeClassDefinition, OfficeObject, Session } from '../../../interpreter/officeClass';
import { insertSeries } from '../../../model/drawing/chartChanges';
import { newSeries } from '../../../model/drawing/newChart';
import { integerArgument, itemNotFound, textArgument } from '../../arguments';
import { change, chartPart, existing, type ChartOnSheet } from '../chartPart';
import { seriesObject } from './seriesPart';

const LONGEST_NAME = 255;

/** A series without figures, at a place among the others or at the end. */
function addSeries(on: ChartOnSheet, name: unknown, index: unknown, session: Session): OfficeObject {
  const chart = existing(on);
  const series = newSeries(chart.chartType);
  const text = name === undefined || name === null ? '' : textArgument(name, 'name', LONGEST_NAME);
  if (text !== '') series.name = { text };
  const count = chart.series.length;
  const place = index === undefined || index === null ? count : integerArgument(index, 'index', 0, count);
  change(
    chartPart(on, (model) => model),
    session,
    (model) => insertSeries(model, series, place),
  );
  return seriesObject(on, series);
}

export const chartSeriesCollectionClass: OfficeClassDefinition<ChartOnSheet> = {
  scalars: { count: { get: (on) => existing(on).series.length } },
  items: (on) => existing(on).series.map((series) => seriesObject(on, series)),
  methods: {
    add: (on, [name, index], session) => addSeries(on, name, index, session),
    getCount: (on) => existing(on).series.length,
    getItemAt: (on, [index]) => {
      const series = existing(on).series[integerArgument(index, 'index')];
      if (!series) throw itemNotFound('The chart has no such series.');
      return seriesObject(on, series);
    },
  },
};
