import type { EChartsOption } from 'echarts';
import type { ChartModel } from '../model/drawing/chart';
import type { WorkbookModel } from '../model/workbook';
import { FAINT_LINE, INK, letters, stroke } from './chartLetters';
import type { ChartParts } from './chartParts';
import { chartScene, type ChartScene, type Size } from './chartScene';
import { crossedParts } from './crossedParts';
import { without, type Box } from './frame/box';
import { chartTitlePart, elementLetters } from './frame/chartTitle';
import type { GraphicElement } from './frame/graphicElement';
import { legendPart } from './frame/legend';
import { paintingWords } from './paintingWords';
import { sunburstSeries, treemapSeries } from './series/hierarchySeries';
import { pieOfPie } from './series/pieOfPie';
import { pieSeries } from './series/pieSeries';
import { radarParts } from './series/radarParts';

/** Pixels between the chart's border and what is in it. */
const PADDING = 10;
const ROUND = 9;

/**
 * A chart as ECharts is told to draw it, in Excel's looks. Pure: the same chart, workbook, language and size (pixels)
 * give the same option. Kinds in three dimensions are drawn flat; a map is a note that it is none.
 */
export function chartOptions(chart: ChartModel, workbook: WorkbookModel, locale: string, size: Size): EChartsOption {
  const scene = chartScene(chart, workbook, locale, size);
  const title = chartTitlePart(scene);
  const whole: Box = {
    left: PADDING,
    top: PADDING,
    width: size.width - 2 * PADDING,
    height: size.height - 2 * PADDING,
  };
  const below = title.strip > 0 ? without(whole, 'top', title.strip - PADDING) : whole;
  const legend = legendPart(scene, below);
  const plot = legend ? without(below, legend.side, legend.strip) : below;
  const { series, elements = [], grid, xAxis, yAxis, radar, visualMap } = plotParts(scene, plot);
  const { fill } = chart.format;
  return {
    animation: false,
    backgroundColor: chart.roundedCorners || fill === null ? 'transparent' : (fill ?? '#FFFFFF'),
    textStyle: letters({}, chart.format.font, { size: 9 }),
    graphic: { elements: [...frameElements(scene), ...title.elements, ...(legend?.elements ?? []), ...elements] },
    series: [...series],
    ...(grid ? { grid } : {}),
    ...(xAxis ? { xAxis: [...xAxis] } : {}),
    ...(yAxis ? { yAxis: [...yAxis] } : {}),
    ...(radar ? { radar } : {}),
    ...(visualMap ? { visualMap } : {}),
  };
}

function plotParts(scene: ChartScene, plot: Box): ChartParts {
  const [first] = scene.series;
  if (!first) return { series: [] };
  switch (first.species.family) {
    case 'pie':
      return first.species.secondPlot === 'none' ? { series: pieSeries(scene, plot) } : pieOfPie(scene, plot);
    case 'radar': {
      const { radar, series } = radarParts(scene, plot);
      return { radar, series };
    }
    case 'treemap':
      return { series: [treemapSeries(scene, first, plot)] };
    case 'sunburst':
      return { series: [sunburstSeries(scene, first, plot)] };
    case 'map':
      return { series: [], elements: [note(scene, plot, paintingWords(scene.locale).noMap)] };
    default:
      return crossedParts(scene, plot);
  }
}

function note({ chart }: ChartScene, plot: Box, text: string): GraphicElement {
  const style = letters({}, chart.format.font, { size: 11, color: INK });
  return {
    type: 'text',
    silent: true,
    x: plot.left + plot.width / 2,
    y: plot.top + plot.height / 2,
    style: { text, align: 'center', verticalAlign: 'middle', ...elementLetters(style) },
  };
}

/** The border around the chart, and its ground where its corners are round. */
function frameElements({ chart, width, height }: ChartScene): GraphicElement[] {
  const line = stroke(chart.format.line, { color: FAINT_LINE, weight: 0.75 });
  const { fill } = chart.format;
  if (line.width === 0 && !chart.roundedCorners) return [];
  const half = line.width / 2;
  return [
    {
      type: 'rect',
      z: -10,
      silent: true,
      shape: {
        x: half,
        y: half,
        width: width - line.width,
        height: height - line.width,
        r: chart.roundedCorners ? ROUND : 0,
      },
      style: {
        fill: chart.roundedCorners && fill !== null ? (fill ?? '#FFFFFF') : 'transparent',
        ...(line.width > 0 ? { stroke: line.color, lineWidth: line.width, lineDash: line.type } : {}),
      },
    },
  ];
}
