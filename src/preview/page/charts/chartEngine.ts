import {
  BarChart,
  BoxplotChart,
  CandlestickChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  PieChart,
  RadarChart,
  ScatterChart,
  SunburstChart,
  TreemapChart,
} from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { chartOptions } from '../../chartPainting/chartOptions';
import type { ChartPicture } from '../../interpreter/chartPainter';
import { chartTip } from './chartTip';

/* The parts of the chart library that Excel's kinds of charts need. In a file of its own, loaded with the first chart. */
use([
  BarChart,
  BoxplotChart,
  CandlestickChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  PieChart,
  RadarChart,
  ScatterChart,
  SunburstChart,
  TreemapChart,
  GraphicComponent,
  GridComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
  CanvasRenderer,
]);

/** Draws a chart into an element that has its size, with a tip at the points; answers how to let go of it. */
export function drawChart(
  element: HTMLElement,
  { workbook, chart, locale, box }: Pick<ChartPicture, 'workbook' | 'chart' | 'locale' | 'box'>,
): () => void {
  // Whole pixels: a canvas would lose the border on a broken one.
  const size = { width: Math.max(1, Math.floor(box.width)), height: Math.max(1, Math.floor(box.height)) };
  const drawing = init(element, undefined, { ...size, renderer: 'canvas' });
  drawing.setOption({ ...chartOptions(chart, workbook, locale, size), tooltip: chartTip(locale) });
  return () => drawing.dispose();
}

/** A chart's picture as PNG in Base64, at one pixel for each pixel asked for. */
export function chartPng({ workbook, chart, locale, width, height, box }: ChartPicture): string {
  const picture = Object.assign(document.createElement('canvas'), {
    width: Math.ceil(width),
    height: Math.ceil(height),
  });
  const holder = document.createElement('div');
  const drawing = init(holder, undefined, {
    width: box.width,
    height: box.height,
    devicePixelRatio: 1,
    renderer: 'canvas',
  });
  try {
    drawing.setOption(chartOptions(chart, workbook, locale, box));
    const context = picture.getContext('2d');
    if (!context) throw new Error('The browser gives no canvas to draw on.');
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(drawing.renderToCanvas({ pixelRatio: 1 }), box.left, box.top, box.width, box.height);
    return picture.toDataURL('image/png').replace(/^data:[^,]*,/, '');
  } finally {
    drawing.dispose();
  }
}
