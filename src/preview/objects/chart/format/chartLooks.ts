import { seriesPalette } from '../../../chartPainting/chartColors';
import type { Session } from '../../../interpreter/officeClass';
import type { ChartModel, ChartSeriesModel } from '../../../model/drawing/chart';
import { chartFamily } from '../../../model/drawing/chartTypes';
import { CHART_GREYS, LETTER_SIZES, THIN_LINE as THIN } from '../../../model/drawing/newChartLooks';
import type { FontLook } from './chartFont';
import type { LineLook } from './chartLine';

const { ink: INK, faint: FAINT, fainter: FAINTER, labels: LABEL_INK } = CHART_GREYS;
const BLACK = '#000000';

/** The weight of a series' line, in points. */
const SERIES_WEIGHT = 2.25;
const TRENDLINE_WEIGHT = 1.5;

const font =
  (size: number, color: string = INK) =>
  (session: Session): FontLook => ({
    name: session.workbook.styles.get(0).font.name,
    size,
    bold: false,
    italic: false,
    color,
    underline: 'None',
  });

const line =
  (color: string, weight = THIN, style = 'Continuous') =>
  (): LineLook => ({ color, weight, style });

const noLine = line(BLACK, THIN, 'None');
const noFill = (): null => null;

/** How the parts of a new chart look. */
export const LOOKS = {
  area: { fill: () => '#FFFFFF', line: line(FAINT), font: font(10, BLACK) },
  title: { fill: noFill, line: noLine, font: font(LETTER_SIZES.title) },
  axisTitle: { fill: noFill, line: noLine, font: font(LETTER_SIZES.axisTitle) },
  legend: { fill: noFill, line: noLine, font: font(9) },
  plotArea: { fill: noFill, line: noLine, font: font(9) },
  axis: { fill: noFill, line: line(FAINT), font: font(9) },
  valueAxis: { fill: noFill, line: noLine, font: font(9) },
  majorGridlines: line(FAINT),
  minorGridlines: line(FAINTER),
  dataLabels: { fill: noFill, line: noLine, font: font(9, LABEL_INK) },
  dataTable: { fill: noFill, line: line(FAINT), font: font(9) },
  errorBars: line(INK),
} as const;

/** The colour that a series has by its place in the chart. */
export function seriesColor(chart: ChartModel, series: ChartSeriesModel, session: Session): string {
  return paletteColor(chart, chart.series.indexOf(series), session);
}

/** The colour that a point has: its own one of the palette where points have several, else its series'. */
export function pointColor(chart: ChartModel, series: ChartSeriesModel, index: number, session: Session): string {
  return series.varyByCategories
    ? paletteColor(chart, index, session)
    : (series.format.fill ?? seriesColor(chart, series, session));
}

function paletteColor(chart: ChartModel, index: number, session: Session): string {
  const palette = seriesPalette(chart.colorScheme, session.workbook.themeColors);
  return palette[Math.max(0, index) % palette.length] ?? BLACK;
}

/** Lines of line, XY and radar charts are drawn in the series' colour; others have no border. */
export function seriesLine(chart: ChartModel, series: ChartSeriesModel, session: Session): LineLook {
  const family = chartFamily(series.chartType);
  const isLine = family === 'line' || family === 'radar' || (family === 'scatter' && series.chartType !== 'XYScatter');
  return {
    color: seriesColor(chart, series, session),
    weight: isLine ? SERIES_WEIGHT : THIN,
    style: isLine ? 'Continuous' : 'None',
  };
}

export const trendlineLine = (chart: ChartModel, series: ChartSeriesModel, session: Session): LineLook => ({
  color: seriesColor(chart, series, session),
  weight: TRENDLINE_WEIGHT,
  style: 'RoundDot',
});
