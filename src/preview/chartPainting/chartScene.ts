import type { ChartModel } from '../model/drawing/chart';
import { chartData, type ChartSeriesData } from '../model/drawing/chartData';
import type { WorkbookModel } from '../model/workbook';
import { seriesPalette } from './chartColors';
import { chartSpecies, type ChartSpecies } from './chartSpecies';

/** Pixels, as everything that ECharts is told. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One series that is drawn, with what its kind is made of. */
export interface DrawnSeries extends ChartSeriesData {
  readonly species: ChartSpecies;
}

/** A chart as it is drawn now: what all parts of the drawing are made from. */
export interface ChartScene extends Size {
  readonly chart: ChartModel;
  readonly workbook: WorkbookModel;
  readonly locale: string;
  readonly series: readonly DrawnSeries[];
  /** The colours that series, or the points of a pie, take in turn; it goes round when it ends. */
  readonly palette: readonly string[];
}

export function chartScene(chart: ChartModel, workbook: WorkbookModel, locale: string, size: Size): ChartScene {
  const series = chartData(workbook, chart, locale).series.map((one) => ({
    ...one,
    species: chartSpecies(one.chartType),
  }));
  return { chart, workbook, locale, ...size, series, palette: seriesPalette(chart.colorScheme, workbook.themeColors) };
}

/** The colour that a series or a point has by its place in the chart. */
export const paletteColor = ({ palette }: Pick<ChartScene, 'palette'>, index: number): string =>
  palette[index % palette.length] ?? '#4472C4';

/** The kinds of a group's axes follow its first series. */
export const seriesOfGroup = (scene: ChartScene, group: 'Primary' | 'Secondary'): readonly DrawnSeries[] =>
  scene.series.filter(({ series }) => series.axisGroup === group);
