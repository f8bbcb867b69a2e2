import type { OfficeClassDefinition } from '../../../interpreter/officeClass';
import type { ChartModel } from '../../../model/drawing/chart';
import type { ChartFontModel } from '../../../model/drawing/chartFormat';
import { booleanArgument } from '../../arguments';
import { oneOf } from '../chartArguments';
import { chartPart, existing, fields, type ChartOnSheet, type Part } from '../chartPart';
import { chartFormatClass, partFormat, type FormatSubject } from './chartFormat';
import { LOOKS } from './chartLooks';

type AreaFormatSubject = FormatSubject & Part<ChartModel>;

/** Letters of the whole chart: setting them sets those of every part. */
function fontsOf(chart: ChartModel): ChartFontModel[] {
  const { title, legend, axes, series, dataTable, format } = chart;
  const labels = series.flatMap(({ dataLabels, points, trendlines }) => [
    dataLabels,
    ...[...points.values()].map(({ label }) => label),
    ...trendlines.map(({ label }) => label),
  ]);
  const axisTitles = axes.map((axis) => axis.title);
  const parts = [title, legend, ...axes, ...axisTitles, ...labels, dataTable].filter((part) => part !== undefined);
  const runs = [title, ...axisTitles].flatMap((text) => text.runs ?? []);
  return [format.font, ...parts.map((part) => part.format.font), ...runs.map((run) => run.font)];
}

export function areaFormat(on: ChartOnSheet): AreaFormatSubject {
  const format = partFormat(
    chartPart(on, (chart) => chart.format),
    LOOKS.area,
  );
  const letters = { on, read: () => existing(on).format.font, write: () => fontsOf(existing(on)) };
  return { ...format, font: { part: letters, automatic: LOOKS.area.font }, ...chartPart(on, (chart) => chart) };
}

export const chartAreaFormatClass: OfficeClassDefinition<AreaFormatSubject> = {
  scalars: fields<ChartModel>({ roundedCorners: booleanArgument, colorScheme: oneOf('ChartColorScheme') }),
  navigation: chartFormatClass.navigation ?? {},
};
