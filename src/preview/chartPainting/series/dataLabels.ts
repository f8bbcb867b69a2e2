import type { ChartDataLabelsModel, ChartPointLabelModel } from '../../model/drawing/chartParts';
import { chartText } from '../../model/drawing/chartData';
import { newDataLabels } from '../../model/drawing/newChartParts';
import { letters, pointsToPixels, stroke, type LetterStyle } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import { numberTexts } from '../axes/numberText';

const USUAL = { size: 9, color: '#404040' };

/** Where a label stands, in ECharts' words; 'outside' is for slices of a pie. */
export type LabelPosition =
  'top' | 'bottom' | 'left' | 'right' | 'inside' | 'insideTop' | 'insideBottom' | 'insideLeft' | 'insideRight';
export type SliceLabelPosition = 'inside' | 'outside';

/** One point's label. */
export interface PointLabel<Position = LabelPosition> extends LetterStyle {
  readonly show: true;
  readonly position: Position;
  readonly formatter: () => string;
  readonly rotate: number;
  readonly backgroundColor?: string;
  readonly borderColor?: string;
  readonly borderWidth?: number;
  readonly padding?: number;
  /** Pixels to the right and down. */
  readonly offset?: [number, number];
}

/** The labels of one point: its own, else those of its series; undefined where it has none. */
function labelsOfPoint({ series }: DrawnSeries, at: number): ChartDataLabelsModel | ChartPointLabelModel | undefined {
  const point = series.points.get(at);
  if (point?.hasDataLabel === false) return undefined;
  return point?.label ?? series.dataLabels ?? (point?.hasDataLabel ? PLAIN_LABELS : undefined);
}

const PLAIN_LABELS: ChartDataLabelsModel = { ...newDataLabels(), showValue: true };

/** What a label may say besides the value. */
export interface LabelFacts {
  /** Part of the whole, from 0 to 1. */
  readonly share?: number;
}

/** The label of a point, or undefined where it has none. `position` places labels as their kind of chart has them. */
export function pointLabel<Position extends LabelPosition | SliceLabelPosition>(
  scene: ChartScene,
  one: DrawnSeries,
  at: number,
  position: (chosen: string | undefined) => Position,
  facts: LabelFacts = {},
): PointLabel<Position> | undefined {
  const labels = labelsOfPoint(one, at);
  if (!labels || (one.values[at] === undefined && one.species.family !== 'bubble')) return undefined;
  const text = labelText(scene, one, at, labels, facts);
  if (text === '') return undefined;
  const { fill } = labels.format;
  const line = stroke(labels.format.line, { weight: 0.75 });
  return {
    show: true,
    position: position(labels.position),
    formatter: () => text,
    rotate: labels.textOrientation === 180 ? 90 : labels.textOrientation,
    ...letters(labels.format.font, scene.chart.format.font, USUAL),
    ...(fill ? { backgroundColor: fill, padding: 3 } : {}),
    ...offsetOf(labels),
    ...(line.width > 0 ? { borderColor: line.color, borderWidth: line.width, padding: 3 } : {}),
  };
}

/** How far somebody moved a label from its place. */
function offsetOf(labels: ChartDataLabelsModel | ChartPointLabelModel): Pick<PointLabel, 'offset'> {
  if (!('offset' in labels)) return {};
  const { left, top } = labels.offset;
  return left === undefined && top === undefined
    ? {}
    : { offset: [pointsToPixels(left ?? 0), pointsToPixels(top ?? 0)] };
}

/** What a label says, in Excel's order: series, category, value, share, size. */
export function labelText(
  scene: ChartScene,
  one: DrawnSeries,
  at: number,
  labels: ChartDataLabelsModel | ChartPointLabelModel,
  { share }: LabelFacts,
): string {
  const own = ownText(scene, labels);
  if (own !== undefined) return own;
  const value = one.values[at];
  const isXY = one.species.family === 'scatter' || one.species.family === 'bubble';
  const textsIn = (cells: readonly string[]): ((value: number) => string) =>
    numberTexts(scene, labels.linkNumberFormat ? (cells[at] ?? 'General') : labels.numberFormat);
  const texts = textsIn(one.valueFormats);
  const size = one.bubbleSizes[at];
  const x = one.xValues[at];
  const category = isXY && x !== undefined ? numberTexts(scene, one.categoryFormat)(x) : (one.categories[at] ?? '');
  const parts = [
    labels.showSeriesName ? one.name : undefined,
    labels.showCategoryName ? category : undefined,
    labels.showValue && value !== undefined ? texts(value) : undefined,
    labels.showPercentage && share !== undefined ? shareText(scene, share, labels) : undefined,
    labels.showBubbleSize && size !== undefined ? textsIn(one.bubbleFormats)(size) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(labels.separator === '' ? ', ' : labels.separator);
}

/** Shares have the labels' format only where that is one of percent. */
const shareText = (
  scene: ChartScene,
  share: number,
  { numberFormat, linkNumberFormat }: ChartDataLabelsModel,
): string => numberTexts(scene, !linkNumberFormat && numberFormat.includes('%') ? numberFormat : '0%')(share);

function ownText(
  { workbook, chart, locale }: ChartScene,
  labels: ChartDataLabelsModel | ChartPointLabelModel,
): string | undefined {
  if (!('offset' in labels)) return undefined;
  const { formula, text } = labels;
  if (formula !== undefined) return chartText(workbook, chart, { formula }, locale) ?? text;
  return labels.autoText ? undefined : text;
}
