import type { ChartKeptMarkup, ChartLineModel, ChartOffset, ChartPartFormat, ChartPlace, ChartTextRun } from './chartFormat';

/** A text of the chart's. `formula` (with its `=`) is the cell that it shows; otherwise `runs` are its text. */
export interface ChartTextModel {
  formula?: string;
  /** Undefined: automatic (for a chart's title: the name of the only series, or 'Chart Title'). */
  runs?: ChartTextRun[];
}

export interface ChartTitleModel extends ChartTextModel {
  visible: boolean;
  overlay: boolean;
  /** Excel.ChartTitlePosition */
  position: string;
  place: ChartPlace;
  horizontalAlignment: string;
  verticalAlignment: string;
  /** Degrees from -90 to 90, or 180 for stacked letters. */
  textOrientation: number;
  showShadow: boolean;
  format: ChartPartFormat;
}

export interface ChartLegendModel {
  visible: boolean;
  /** Excel.ChartLegendPosition */
  position: string;
  overlay: boolean;
  showShadow: boolean;
  place: ChartPlace;
  format: ChartPartFormat;
  /** Entries that are left out, by their index. */
  hiddenEntries: number[];
}

export interface ChartPlotAreaModel {
  /** Excel.ChartPlotAreaPosition: what a chosen place is meant for. */
  position: string;
  /** Of the area with its axis labels, or of the inner one. */
  place: ChartPlace;
  /** Whether `place` is the inner area, without the axis labels. */
  isInner?: boolean;
  format: ChartPartFormat;
}

export type ChartAxisKind = 'category' | 'value' | 'series';

export interface ChartAxisTitleModel extends ChartTextModel {
  visible: boolean;
  textOrientation: number | undefined;
  format: ChartPartFormat;
  kept?: ChartKeptMarkup;
}

export interface ChartGridlinesModel {
  visible: boolean;
  line: ChartLineModel;
}

/** One axis. What is undefined is automatic. Enumerations as Office.js names their values. */
export interface ChartAxisModel {
  readonly kind: ChartAxisKind;
  readonly group: 'Primary' | 'Secondary';
  visible: boolean;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  majorTimeUnitScale?: string;
  minorTimeUnitScale?: string;
  baseTimeUnit?: string;
  categoryType: string;
  scaleType: string;
  logBase: number;
  displayUnit: string;
  customDisplayUnit?: number;
  showDisplayUnitLabel: boolean;
  reversePlotOrder: boolean;
  /** Where the other axis crosses this one: Excel.ChartAxisPosition, with `crossesAt` for 'Custom'. */
  crosses: string;
  crossesAt?: number;
  isBetweenCategories: boolean;
  majorTickMark: string;
  minorTickMark: string;
  tickMarkSpacing: number;
  tickLabelPosition: string;
  /** Undefined: automatic. */
  tickLabelSpacing?: number;
  alignment: string;
  multiLevel: boolean;
  /** Percent of the usual distance between labels and axis. */
  offset: number;
  textOrientation?: number;
  numberFormat: string;
  linkNumberFormat: boolean;
  title: ChartAxisTitleModel;
  majorGridlines: ChartGridlinesModel;
  minorGridlines: ChartGridlinesModel;
  format: ChartPartFormat;
  kept?: ChartKeptMarkup;
}

/** The labels of a series, or of one point. */
export interface ChartDataLabelsModel {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  showBubbleSize: boolean;
  separator: string;
  /** Excel.ChartDataLabelPosition; undefined: automatic. */
  position?: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  textOrientation: number;
  autoText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  format: ChartPartFormat;
  kept?: ChartKeptMarkup;
}

/** One point's label where it differs from the labels of its series. */
export interface ChartPointLabelModel extends ChartDataLabelsModel {
  formula?: string;
  text?: string;
  offset: ChartOffset;
}

export interface ChartMarkerModel {
  /** Excel.ChartMarkerStyle */
  style: string;
  /** Points, 2 to 72. */
  size?: number;
  background?: string;
  foreground?: string;
}
