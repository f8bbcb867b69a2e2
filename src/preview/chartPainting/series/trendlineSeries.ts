import type { LineSeriesOption } from 'echarts';
import type { ChartTrendlineModel } from '../../model/drawing/chart';
import { numberTexts } from '../axes/numberText';
import { letters, stroke } from '../chartLetters';
import { paletteColor, type ChartScene, type DrawnSeries } from '../chartScene';
import { fitCurve, type FitPoint, type FittedCurve } from './curveFit';

/** Points of a curve that is not straight. */
const STEPS = 60;
const WEIGHT = 1.5;
/** Smaller coefficients are the noise of counting. */
const NOTHING = 1e-12;

/** The trendlines of a series over the axes that it has. Categories count from 1, as Excel's equations do. */
export function trendlineSeries(
  scene: ChartScene,
  one: DrawnSeries,
  axisIndex: number,
  isXY: boolean,
): LineSeriesOption[] {
  const points = one.values.flatMap((y, at) => {
    const x = isXY ? one.xValues[at] : at + 1;
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
  if (points.length === 0) return [];
  return one.series.trendlines.flatMap((trendline) => {
    const { path, curve } = trendlinePath(trendline, points);
    return path.length === 0 ? [] : [lineOf(scene, one, trendline, path, curve, axisIndex, isXY)];
  });
}

function trendlinePath(
  trendline: ChartTrendlineModel,
  points: readonly FitPoint[],
): { readonly path: readonly FitPoint[]; readonly curve?: FittedCurve } {
  if (trendline.type === 'MovingAverage') return { path: movingAverage(points, trendline.movingAveragePeriod) };
  const curve = fitCurve(trendline.type, points, trendline.polynomialOrder, trendline.intercept);
  if (!curve) return { path: [] };
  const from = Math.min(...points.map(({ x }) => x)) - trendline.backwardPeriod;
  const to = Math.max(...points.map(({ x }) => x)) + trendline.forwardPeriod;
  const steps = trendline.type === 'Linear' ? 1 : STEPS;
  const path = Array.from({ length: steps + 1 }, (_, at) => from + ((to - from) * at) / steps).map((x) => ({
    x,
    y: curve.at(x),
  }));
  return { path: path.filter(({ y }) => Number.isFinite(y)), curve };
}

function movingAverage(points: readonly FitPoint[], period: number): FitPoint[] {
  return points.flatMap(({ x }, at) => {
    if (at + 1 < period) return [];
    const last = points.slice(at + 1 - period, at + 1);
    return [{ x, y: last.reduce((sum, { y }) => sum + y, 0) / period }];
  });
}

function lineOf(
  scene: ChartScene,
  one: DrawnSeries,
  trendline: ChartTrendlineModel,
  path: readonly FitPoint[],
  curve: FittedCurve | undefined,
  axisIndex: number,
  isXY: boolean,
): LineSeriesOption {
  const text = curve ? trendlineLabelText(scene, trendline, curve) : '';
  return {
    type: 'line',
    id: `trendline${one.index}-${trendline.id}`,
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    symbol: 'none',
    silent: true,
    z: 4,
    lineStyle: stroke(
      { style: 'RoundDot', ...trendline.format.line },
      { color: paletteColor(scene, one.index), weight: WEIGHT },
    ),
    // Slots of a category axis count from 0.
    data: path.map(({ x, y }) => [isXY ? x : x - 1, y]),
    endLabel: {
      show: text !== '',
      formatter: () => text,
      align: 'right',
      verticalAlign: 'bottom',
      distance: -4,
      ...letters(trendline.label.format.font, scene.chart.format.font, { size: 9 }),
    },
  };
}

/** The equation and how well it fits, each where it is asked for. */
export function trendlineLabelText(
  scene: ChartScene,
  trendline: ChartTrendlineModel,
  { coefficients, fit }: FittedCurve,
): string {
  const { numberFormat, linkNumberFormat } = trendline.label;
  const texts = numberTexts(scene, linkNumberFormat || numberFormat === 'General' ? '0.####' : numberFormat);
  const write = (value: number): string => texts(value).replace(/\.$/, '');
  const lines = [
    trendline.showEquation ? `y = ${equation(trendline.type, coefficients, write)}` : '',
    trendline.showRSquared ? `R\u00B2 = ${write(fit)}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function equation(type: string, coefficients: readonly number[], write: (value: number) => string): string {
  const [constant = 0, slope = 0] = coefficients;
  switch (type) {
    case 'Exponential':
      return `${write(Math.exp(constant))}e^${write(slope)}x`;
    case 'Power':
      return `${write(Math.exp(constant))}x^${write(slope)}`;
    case 'Logarithmic':
      return `${write(slope)}ln(x) ${signed(constant, write)}`;
    default: {
      const all = coefficients.map((factor, power) => ({ factor, power })).reverse();
      const terms = all.filter(({ factor }, at) => at === 0 || Math.abs(factor) > NOTHING);
      return terms
        .map(
          ({ factor, power }, at) =>
            `${at === 0 ? write(factor) : signed(factor, write)}${power === 0 ? '' : power === 1 ? 'x' : `x^${power}`}`,
        )
        .join(' ');
    }
  }
}

const signed = (value: number, write: (value: number) => string): string =>
  `${value < 0 ? '-' : '+'} ${write(Math.abs(value))}`;
