import type { XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { ChartAxisKind, ChartAxisModel } from '../../model/drawing/chartParts';
import { FAINT_LINE, letters, stroke, type LetterStyle } from '../chartLetters';
import type { ChartScene } from '../chartScene';

/** An axis of a grid, upright or lying. */
export type AxisOption = XAXisComponentOption & YAXisComponentOption;

export type AxisGroup = 'Primary' | 'Secondary';

const LINE_WEIGHT = 0.75;
const TICK_LENGTH = 5;

export const axisModel = ({ chart }: ChartScene, kind: ChartAxisKind, group: AxisGroup): ChartAxisModel | undefined =>
  chart.axes.find((axis) => axis.kind === kind && axis.group === group);

export const axisLetters = (scene: ChartScene, axis: ChartAxisModel | undefined): LetterStyle =>
  letters(axis?.format.font ?? {}, scene.chart.format.font, { size: 9 });

/** Where an axis runs along its grid. */
export interface AxisPlace {
  readonly isVertical: boolean;
  /** At the far side of the grid: on top, or to the right. */
  readonly isFar: boolean;
  readonly isOnZero: boolean;
}

/** What category and value axes have alike: line, marks, gridlines, place. */
export function commonAxis(
  axis: ChartAxisModel | undefined,
  { isVertical, isFar, isOnZero }: AxisPlace,
  hasLine: boolean,
): Pick<
  AxisOption,
  'show' | 'inverse' | 'position' | 'axisLine' | 'axisTick' | 'splitLine' | 'minorSplitLine' | 'minorTick'
> {
  const line = stroke(axis?.format.line ?? {}, { ...(hasLine ? { color: FAINT_LINE } : {}), weight: LINE_WEIGHT });
  const marks = axis?.majorTickMark ?? 'None';
  const minorMarks = axis?.minorTickMark ?? 'None';
  const gridlines = axis?.majorGridlines;
  const minor = axis?.minorGridlines;
  const gridline = stroke(gridlines?.line ?? {}, { color: FAINT_LINE, weight: LINE_WEIGHT });
  const minorGridline = stroke(minor?.line ?? {}, { color: '#F2F2F2', weight: LINE_WEIGHT });
  const tick = { ...line, color: line.width > 0 ? line.color : FAINT_LINE, width: Math.max(1, line.width) };
  return {
    show: axis?.visible ?? false,
    inverse: axis?.reversePlotOrder ?? false,
    position: isVertical ? (isFar ? 'right' : 'left') : isFar ? 'top' : 'bottom',
    axisLine: { show: line.width > 0, onZero: isOnZero, lineStyle: line },
    axisTick: { show: marks !== 'None', inside: marks === 'Inside', length: TICK_LENGTH, lineStyle: tick },
    minorTick: { show: minorMarks !== 'None', length: 3, lineStyle: tick },
    splitLine: { show: gridlines?.visible ?? false, lineStyle: gridline },
    minorSplitLine: { show: minor?.visible ?? false, lineStyle: minorGridline },
  };
}
