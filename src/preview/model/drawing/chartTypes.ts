import type { ChartAxisKind } from './chartParts';

/** What the kinds of charts have in common as far as their settings go. */
export type ChartFamily =
  | 'column'
  | 'bar'
  | 'line'
  | 'area'
  | 'pie'
  | 'doughnut'
  | 'scatter'
  | 'bubble'
  | 'radar'
  | 'surface'
  | 'stock'
  /** Kinds that came with Excel 2016 and stand in parts of their own: histogram, treemap, map ... */
  | 'extended';

const EXTENDED_TYPES: readonly string[] = [
  'Histogram',
  'Boxwhisker',
  'Pareto',
  'RegionMap',
  'Treemap',
  'Waterfall',
  'Sunburst',
  'Funnel',
];

const FAMILIES: readonly (readonly [RegExp, ChartFamily])[] = [
  [/^(3D)?Column|^(Cylinder|Cone|Pyramid)Col/, 'column'],
  [/^(3D)?Pie|^BarOfPie/, 'pie'],
  [/^(3D)?Bar|^(Cylinder|Cone|Pyramid)Bar/, 'bar'],
  [/^(3D)?Line/, 'line'],
  [/^(3D)?Area/, 'area'],
  [/^Doughnut/, 'doughnut'],
  [/^XYScatter/, 'scatter'],
  [/^Bubble/, 'bubble'],
  [/^Radar/, 'radar'],
  [/^Surface/, 'surface'],
  [/^Stock/, 'stock'],
];

/** The family of an Excel.ChartType. */
export function chartFamily(chartType: string): ChartFamily {
  if (EXTENDED_TYPES.includes(chartType)) return 'extended';
  return FAMILIES.find(([pattern]) => pattern.test(chartType))?.[1] ?? 'column';
}

export const is3D = (chartType: string): boolean => /^(3D|Cylinder|Cone|Pyramid|Surface)/.test(chartType);

/** Whether the series are laid on top of one another, also as shares of the whole. */
export const isStacked = (chartType: string): boolean => /Stacked(100)?$/.test(chartType);

/** Whether the categories of a series are numbers that are measured along an axis. */
export const hasNumericX = (chartType: string): boolean => ['scatter', 'bubble'].includes(chartFamily(chartType));

/** Whether the points are parts of a whole, each with a colour and a legend entry of its own. */
export const isOfSlices = (chartType: string): boolean =>
  ['pie', 'doughnut'].includes(chartFamily(chartType)) || chartType === 'Treemap' || chartType === 'Sunburst';

/** Kinds whose series stand one behind the other, which takes an axis of their own. */
const WITH_SERIES_AXIS = /^(3DColumn|3DLine|3DArea|CylinderCol|ConeCol|PyramidCol)$|^Surface/;

/** The axes that a kind of chart has. */
export function axisKindsOf(chartType: string): readonly ChartAxisKind[] {
  if (isOfSlices(chartType) || chartType === 'RegionMap') return [];
  return WITH_SERIES_AXIS.test(chartType) ? ['category', 'value', 'series'] : ['category', 'value'];
}

/** Whether series of a kind can stand in one chart with series of other kinds. */
export const canBeCombined = (chartType: string): boolean =>
  !is3D(chartType) && !['bubble', 'surface', 'stock', 'extended'].includes(chartFamily(chartType));
