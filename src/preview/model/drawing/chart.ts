import type { ChartFormatFromFile, ChartKeptMarkup, ChartOffset, ChartPartFormat } from './chartFormat';
import type {
  ChartAxisModel,
  ChartDataLabelsModel,
  ChartLegendModel,
  ChartMarkerModel,
  ChartPlotAreaModel,
  ChartPointLabelModel,
  ChartTitleModel,
} from './chartParts';
import type { PreservedRelation } from '../sheet';
import type { DrawingBase } from './drawing';

/**
 * Where numbers or names of a series stand: a reference as a formula (`=Sheet1!$B$2:$B$9`), which follows its cells,
 * or literals. `cached` is what the file last held, for references that lead nowhere here.
 */
export interface ChartDataModel {
  formula?: string;
  literals?: readonly (string | number | undefined)[];
  cached?: readonly (string | number | undefined)[];
}

export interface ChartPointModel {
  fill?: string | null;
  border: ChartPartFormat['line'];
  marker: Partial<ChartMarkerModel>;
  explosion?: number;
  hasDataLabel?: boolean;
  label?: ChartPointLabelModel;
  /** As in ChartPartFormat. */
  file?: ChartFormatFromFile;
}

export interface ChartTrendlineModel {
  readonly id: string;
  /** Excel.ChartTrendlineType */
  type: string;
  /** '' for the name that Excel makes. */
  name: string;
  polynomialOrder: number;
  movingAveragePeriod: number;
  forwardPeriod: number;
  backwardPeriod: number;
  /** Undefined: automatic. */
  intercept?: number;
  showEquation: boolean;
  showRSquared: boolean;
  format: ChartPartFormat;
  label: { text?: string; formula?: string; numberFormat: string; linkNumberFormat: boolean; textOrientation: number; horizontalAlignment: string; verticalAlignment: string; autoText: boolean; offset: ChartOffset; format: ChartPartFormat };
}

export interface ChartErrorBarsModel {
  visible: boolean;
  /** Excel.ChartErrorBarsInclude and ChartErrorBarsType */
  include: string;
  type: string;
  endStyleCap: boolean;
  /** For 'FixedValue', 'Percent' and 'StDev'. */
  amount: number;
  /** For 'Custom'. */
  plus?: ChartDataModel;
  minus?: ChartDataModel;
  line: ChartPartFormat['line'];
}

export interface ChartSeriesModel {
  /** `formula` is the cell of the name; `text` a name of its own; neither: 'Series1', 'Series2' ... */
  name: { formula?: string; text?: string };
  /** Excel.ChartType of this series; a chart whose series differ is a combination. */
  chartType: string;
  axisGroup: 'Primary' | 'Secondary';
  values: ChartDataModel;
  categories?: ChartDataModel;
  bubbleSizes?: ChartDataModel;
  /** Left out of the picture by the chart's own filter. */
  filtered: boolean;
  format: ChartPartFormat;
  marker: ChartMarkerModel;
  smooth: boolean;
  showShadow: boolean;
  varyByCategories: boolean;
  invertIfNegative: boolean;
  invertColor?: string;
  gapWidth: number;
  overlap: number;
  explosion: number;
  firstSliceAngle: number;
  doughnutHoleSize: number;
  bubbleScale: number;
  secondPlotSize: number;
  splitType: string;
  splitValue: number;
  showLeaderLines: boolean;
  showConnectorLines: boolean;
  /** Undefined: the series has no labels. */
  dataLabels?: ChartDataLabelsModel;
  /** What single points have of their own, by index. */
  points: Map<number, ChartPointModel>;
  trendlines: ChartTrendlineModel[];
  errorBars: { x?: ChartErrorBarsModel; y?: ChartErrorBarsModel };
  /** Options of the newer kinds (histogram, box and whisker, map, gradient) by their Office.js names. */
  options: Record<string, unknown>;
  /** Of the series, and of the group of series that it stands in. */
  kept?: { readonly series: ChartKeptMarkup; readonly group: ChartKeptMarkup };
}

/** What a chart's part in the opened file had beside what the model knows. */
export interface ChartPartFromFile {
  readonly space: ChartKeptMarkup;
  readonly chart: ChartKeptMarkup;
  readonly plotArea: ChartKeptMarkup;
  /** Relations of the part to parts that are kept as they came, with the ids by which the kept markup names them. */
  readonly relations: readonly PreservedRelation[];
  /** The style that the kept style part describes. */
  readonly style?: number;
}

/** A chart on a sheet. Enumerations are Office.js's values ('ColumnClustered'). */
export interface ChartModel extends DrawingBase {
  readonly kind: 'chart';
  /** The kind that new series get and that `chart.chartType` tells. */
  chartType: string;
  series: ChartSeriesModel[];
  plotBy: 'Rows' | 'Columns';
  title: ChartTitleModel;
  legend: ChartLegendModel;
  plotArea: ChartPlotAreaModel;
  /** Those that the chart's kinds have: none for a pie. */
  axes: ChartAxisModel[];
  /** Area: fill, border, letters of the whole chart. */
  format: ChartPartFormat;
  roundedCorners: boolean;
  colorScheme: string;
  style: number;
  displayBlanksAs: string;
  plotVisibleOnly: boolean;
  categoryLabelLevel: number;
  seriesNameLevel: number;
  showDataLabelsOverMaximum: boolean;
  /** The table of figures below the plot, where it is shown. */
  dataTable?: { showLegendKey: boolean; showHorizontalBorder: boolean; showVerticalBorder: boolean; showOutlineBorder: boolean; visible: boolean; format: ChartPartFormat };
  /** A PivotChart's PivotTable, by its id. */
  pivotTableId?: string;
  pivotOptions: { showAxisFieldButtons: boolean; showLegendFieldButtons: boolean; showReportFilterFieldButtons: boolean; showValueFieldButtons: boolean };
  showAllFieldButtons: boolean;
  kept?: ChartPartFromFile;
}
