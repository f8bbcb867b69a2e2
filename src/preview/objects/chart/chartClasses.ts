import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { chartAxesClass } from './axes/chartAxes';
import { chartAxisClass } from './axes/chartAxis';
import { chartAxisTitleClass } from './axes/chartAxisTitle';
import { chartGridlinesClass } from './axes/chartGridlines';
import { chartClass, chartPivotOptionsClass } from './chart';
import { chartCollectionClass } from './chartCollection';
import { chartErrorBarsClass } from './errorBars/chartErrorBars';
import { chartAreaFormatClass } from './format/areaFormat';
import { chartFillClass } from './format/chartFill';
import { chartFontClass } from './format/chartFont';
import { chartFormatClass } from './format/chartFormat';
import { chartBorderClass, chartLineFormatClass } from './format/chartLine';
import { chartDataLabelClass } from './labels/chartDataLabel';
import { chartDataLabelsClass } from './labels/chartDataLabels';
import { chartLegendClass } from './legend/chartLegend';
import { chartLegendEntryClass, chartLegendEntryCollectionClass } from './legend/chartLegendEntry';
import { chartDataTableClass } from './plot/chartDataTable';
import { chartPlotAreaClass } from './plot/chartPlotArea';
import { chartPointClass, chartPointsCollectionClass } from './series/chartPoint';
import { chartSeriesClass } from './series/chartSeries';
import { chartSeriesCollectionClass } from './series/chartSeriesCollection';
import { chartBinOptionsClass, chartBoxwhiskerOptionsClass, chartMapOptionsClass } from './series/seriesOptions';
import { chartFormatStringClass } from './title/chartFormatString';
import { chartTitleClass } from './title/chartTitle';
import { chartTrendlineClass, chartTrendlineCollectionClass } from './trendlines/chartTrendline';
import { chartTrendlineLabelClass } from './trendlines/chartTrendlineLabel';

/** Charts and all their parts, by their names in the library. */
export const chartClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  Chart: chartClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisFormat: chartFormatClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartAxisTitleFormat: chartFormatClass,
  ChartBinOptions: chartBinOptionsClass,
  ChartBorder: chartBorderClass,
  ChartBoxwhiskerOptions: chartBoxwhiskerOptionsClass,
  ChartCollection: chartCollectionClass,
  ChartDataLabel: chartDataLabelClass,
  ChartDataLabelFormat: chartFormatClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartDataTable: chartDataTableClass,
  ChartDataTableFormat: chartFormatClass,
  ChartErrorBars: chartErrorBarsClass,
  ChartErrorBarsFormat: chartFormatClass,
  ChartFill: chartFillClass,
  ChartFont: chartFontClass,
  ChartFormatString: chartFormatStringClass,
  ChartGridlines: chartGridlinesClass,
  ChartGridlinesFormat: chartFormatClass,
  ChartLegend: chartLegendClass,
  ChartLegendEntry: chartLegendEntryClass,
  ChartLegendEntryCollection: chartLegendEntryCollectionClass,
  ChartLegendFormat: chartFormatClass,
  ChartLineFormat: chartLineFormatClass,
  ChartMapOptions: chartMapOptionsClass,
  ChartPivotOptions: chartPivotOptionsClass,
  ChartPlotArea: chartPlotAreaClass,
  ChartPlotAreaFormat: chartFormatClass,
  ChartPoint: chartPointClass,
  ChartPointFormat: chartFormatClass,
  ChartPointsCollection: chartPointsCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeriesFormat: chartFormatClass,
  ChartTitle: chartTitleClass,
  ChartTitleFormat: chartFormatClass,
  ChartTrendline: chartTrendlineClass,
  ChartTrendlineCollection: chartTrendlineCollectionClass,
  ChartTrendlineFormat: chartFormatClass,
  ChartTrendlineLabel: chartTrendlineLabelClass,
  ChartTrendlineLabelFormat: chartFormatClass,
};
