import { automaticFormat } from './chartFormat';
import type {
  ChartAxisKind,
  ChartAxisModel,
  ChartAxisTitleModel,
  ChartDataLabelsModel,
  ChartLegendModel,
  ChartPlotAreaModel,
  ChartTitleModel,
} from './chartParts';
import { chartFamily, hasNumericX } from './chartTypes';
import { letters, LETTER_SIZES, newGridline, noLine, textLook, thinLine } from './newChartLooks';

export const newTitle = (): ChartTitleModel => ({
  visible: true,
  overlay: false,
  position: 'Automatic',
  place: {},
  horizontalAlignment: 'Center',
  verticalAlignment: 'Center',
  textOrientation: 0,
  showShadow: false,
  format: textLook(letters(LETTER_SIZES.title)),
});

export const newLegend = (visible: boolean): ChartLegendModel => ({
  visible,
  position: 'Bottom',
  overlay: false,
  showShadow: false,
  place: {},
  format: textLook(letters()),
  hiddenEntries: [],
});

export const newPlotArea = (): ChartPlotAreaModel => ({ position: 'Automatic', place: {}, format: automaticFormat() });

export const newAxisTitle = (): ChartAxisTitleModel => ({
  visible: false,
  textOrientation: undefined,
  format: textLook(letters(LETTER_SIZES.axisTitle)),
});

/** An axis as a new chart of a kind has it. A second category axis is there but not shown. */
export function newAxis(kind: ChartAxisKind, group: 'Primary' | 'Secondary', chartType: string): ChartAxisModel {
  const isPrimary = group === 'Primary';
  return {
    kind,
    group,
    visible: isPrimary || kind === 'value',
    categoryType: 'Automatic',
    scaleType: 'Linear',
    logBase: 10,
    displayUnit: 'None',
    showDisplayUnitLabel: true,
    reversePlotOrder: false,
    // A second value axis stands at the end of the categories.
    crosses: isPrimary || kind !== 'category' ? 'Automatic' : 'Maximum',
    isBetweenCategories: !hasNumericX(chartType) && chartFamily(chartType) !== 'area',
    majorTickMark: 'None',
    minorTickMark: 'None',
    tickMarkSpacing: 1,
    tickLabelPosition: 'NextToAxis',
    alignment: 'Center',
    multiLevel: true,
    offset: 100,
    numberFormat: 'General',
    linkNumberFormat: true,
    title: newAxisTitle(),
    majorGridlines: { visible: isPrimary && hasGridlines(kind, chartType), line: newGridline('majorGridlines') },
    minorGridlines: { visible: false, line: newGridline('minorGridlines') },
    format: { line: kind === 'value' ? noLine() : thinLine(), font: letters() },
  };
}

function hasGridlines(kind: ChartAxisKind, chartType: string): boolean {
  if (kind === 'value') return chartType !== 'Funnel';
  return kind === 'category' && hasNumericX(chartType);
}

/** Labels that show nothing yet. */
export const newDataLabels = (): ChartDataLabelsModel => ({
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ', ',
  numberFormat: 'General',
  linkNumberFormat: true,
  textOrientation: 0,
  autoText: true,
  horizontalAlignment: 'Center',
  verticalAlignment: 'Center',
  format: automaticFormat(),
});
