import type { CustomSeriesOption } from 'echarts';
import { FAINT_LINE, letters, stroke, textPixels, type LetterStyle } from '../chartLetters';
import type { ChartScene, DrawnSeries } from '../chartScene';
import { elementLetters } from '../frame/chartTitle';
import { seriesColor } from '../series/seriesLook';
import { numberTexts } from './numberText';

const ROW = 1.55;
const KEY = 7;
const GAP = 5;

/** The table of a chart's figures below its plot: the room that it takes, and what draws it. */
export interface DataTable {
  readonly height: number;
  /** Beside the plot, for the names of the series. */
  readonly width: number;
  readonly series: CustomSeriesOption;
}

/** The table of figures, where the chart shows one; the labels of the category axis are its header. `bottom` is where it ends. */
export function dataTable(scene: ChartScene, bottom: number): DataTable | undefined {
  const { chart, series } = scene;
  const table = chart.dataTable;
  if (!table?.visible || series.length === 0) return undefined;
  const style = letters(table.format.font, chart.format.font, { size: 9 });
  const row = style.fontSize * ROW;
  const names = series.map(({ name }) => textPixels(name, style));
  const keys = table.showLegendKey ? KEY + GAP : 0;
  return {
    height: series.length * row,
    width: Math.max(...names) + keys + 2 * GAP,
    series: {
      type: 'custom',
      id: 'dataTable',
      silent: true,
      clip: false,
      encode: { x: 0 },
      data: series.map((_, at) => [0, at]),
      renderItem: ({ dataIndex, coordSys }, api) => {
        const one = series[dataIndex];
        const { x: left, width } = coordSys as unknown as { readonly x: number; readonly width: number };
        const size = api.size?.([1, 0]);
        const band = Array.isArray(size) ? (size[0] ?? 0) : 0;
        const top = bottom - (series.length - dataIndex) * row;
        return one
          ? {
              type: 'group',
              children: [
                ...rowLines(scene, { left, width, top, row, band }),
                ...nameOf(scene, one, left, top + row / 2, style),
                ...figures(scene, one, left, band, top + row / 2, style),
              ],
            }
          : { type: 'group', children: [] };
      },
    },
  };
}

type Child = { readonly type: 'line' | 'text' | 'rect' } & Readonly<Record<string, unknown>>;

interface RowPlace {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly row: number;
  readonly band: number;
}

function rowLines({ chart, series }: ChartScene, { left, width, top, row, band }: RowPlace): Child[] {
  const table = chart.dataTable;
  const line = stroke(table?.format.line ?? {}, { color: FAINT_LINE, weight: 0.75 });
  const drawn = (x1: number, y1: number, x2: number, y2: number): Child => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: line.color, lineWidth: line.width },
  });
  const inner = Math.round(width / Math.max(1, band)) - 1;
  const sides = table?.showOutlineBorder ? [left, left + width] : [];
  const between = table?.showVerticalBorder ? Array.from({ length: inner }, (_, at) => left + (at + 1) * band) : [];
  const rows = table?.showHorizontalBorder || series.length === 1 ? [top, top + row] : [];
  return [
    ...[...sides, ...between].map((x) => drawn(x, top, x, top + row)),
    ...rows.map((y) => drawn(left, y, left + width, y)),
  ];
}

function nameOf(scene: ChartScene, one: DrawnSeries, left: number, middle: number, style: LetterStyle): Child[] {
  const text: Child = {
    type: 'text',
    x: left - GAP,
    y: middle,
    style: { text: one.name, align: 'right', verticalAlign: 'middle', ...elementLetters(style) },
  };
  if (!scene.chart.dataTable?.showLegendKey) return [text];
  const x = left - 2 * GAP - textPixels(one.name, style) - KEY;
  return [
    {
      type: 'rect',
      shape: { x, y: middle - KEY / 2, width: KEY, height: KEY },
      style: { fill: seriesColor(scene, one) },
    },
    text,
  ];
}

const figures = (
  scene: ChartScene,
  { values, valueFormats }: DrawnSeries,
  left: number,
  band: number,
  middle: number,
  style: LetterStyle,
): Child[] =>
  values.flatMap((value, at) =>
    value === undefined
      ? []
      : [
          {
            type: 'text' as const,
            x: left + (at + 0.5) * band,
            y: middle,
            style: {
              text: numberTexts(scene, valueFormats[at] ?? 'General')(value),
              align: 'center',
              verticalAlign: 'middle',
              ...elementLetters(style),
            },
          },
        ],
  );
