import type { Session } from '../../../interpreter/officeClass';
import { frameOf, type Frame } from '../../../model/drawing/anchor';
import type { ChartAxisModel } from '../../../model/drawing/chartParts';
import { chartTitleText } from '../../../model/drawing/chartData';
import { chartFamily } from '../../../model/drawing/chartTypes';
import { existing, type ChartOnSheet } from '../chartPart';
import { LOOKS } from '../format/chartLooks';
import { legendEntryNames } from '../legendEntryNames';
import { placed, textSize } from './textBox';

/** Points between the chart's edge and its parts. */
const MARGIN = 7;
/** Points that a legend's key takes before its name, and between entries. */
const KEY = 20;
/** Points beside and below the plot for the labels of its axes, and for the title of an axis. */
const LABELS = { side: 28, below: 20 };
const AXIS_TITLE = 18;

/** Where the parts of a chart lie, in points from its top left corner; null for what is not shown. Estimated. */
export interface ChartLayout {
  readonly title: Frame | null;
  readonly legend: Frame | null;
  /** One for each of the legend's entries. */
  readonly legendEntries: readonly Frame[];
  /** With the labels of the axes, and without. */
  readonly plotArea: Frame;
  readonly insideArea: Frame;
}

export function chartLayout(on: ChartOnSheet, session: Session): ChartLayout {
  const { width, height } = frameOf(on.sheet, existing(on).anchor);
  const title = titleBox(on, width, session);
  const below = title && !on.chart.title.overlay ? title.top + title.height : MARGIN;
  const area = { left: MARGIN, top: below, width: width - 2 * MARGIN, height: Math.max(0, height - below - MARGIN) };
  const { box: legend, entries } = legendBox(on, area, session);
  const { place, isInner } = on.chart.plotArea;
  const outer = legend && !on.chart.legend.overlay ? withoutLegend(area, legend, on.chart.legend.position) : area;
  const plotArea = placed(outer, isInner === true ? {} : place);
  return {
    title,
    legend,
    legendEntries: entries,
    plotArea,
    insideArea: placed(insideOf(on, plotArea), isInner === true ? place : {}),
  };
}

function titleBox({ chart }: ChartOnSheet, width: number, session: Session): Frame | null {
  if (!chart.title.visible) return null;
  const text = chartTitleText(session.workbook, chart, session.options.locale);
  const size = textSize(text, chart.title.format.font, chart, LOOKS.title.font, session);
  return placed({ left: Math.max(0, (width - size.width) / 2), top: MARGIN, ...size }, chart.title.place);
}

function legendBox(
  { chart }: ChartOnSheet,
  area: Frame,
  session: Session,
): { readonly box: Frame | null; readonly entries: readonly Frame[] } {
  const sizes = legendEntryNames(chart, session).map((name) => {
    const size = textSize(name, chart.legend.format.font, chart, LOOKS.legend.font, session);
    return { ...size, width: size.width + KEY };
  });
  if (!chart.legend.visible) return { box: null, entries: [] };
  const isRow = chart.legend.position === 'Top' || chart.legend.position === 'Bottom';
  const width = isRow ? Math.min(area.width, sum(sizes, 'width')) : Math.max(0, ...sizes.map((size) => size.width));
  const height = isRow ? Math.max(0, ...sizes.map((size) => size.height)) : Math.min(area.height, sum(sizes, 'height'));
  const box = placed(
    { ...legendCorner(chart.legend.position, area, width, height), width, height },
    chart.legend.place,
  );
  let [left, top] = [box.left, box.top];
  const entries = sizes.map((size) => {
    const entry = placed({ left, top, ...size }, {});
    if (isRow) left += size.width;
    else top += size.height;
    return entry;
  });
  return { box, entries };
}

const sum = (sizes: readonly { width: number; height: number }[], side: 'width' | 'height'): number =>
  sizes.reduce((total, size) => total + size[side], 0);

function legendCorner(position: string, area: Frame, width: number, height: number): { left: number; top: number } {
  const centre = area.left + (area.width - width) / 2;
  const middle = area.top + (area.height - height) / 2;
  const right = area.left + area.width - width;
  switch (position) {
    case 'Top':
      return { left: centre, top: area.top };
    case 'Bottom':
      return { left: centre, top: area.top + area.height - height };
    case 'Left':
      return { left: area.left, top: middle };
    case 'Corner':
      return { left: right, top: area.top };
    default:
      return { left: right, top: middle };
  }
}

function withoutLegend(area: Frame, legend: Frame, position: string): Frame {
  const width = Math.max(0, area.width - legend.width);
  const height = Math.max(0, area.height - legend.height);
  switch (position) {
    case 'Top':
      return { ...area, top: area.top + legend.height, height };
    case 'Bottom':
      return { ...area, height };
    case 'Left':
      return { ...area, left: area.left + legend.width, width };
    case 'Right':
    case 'Corner':
      return { ...area, width };
    default:
      return area;
  }
}

/** The plot without the labels and titles of its axes. */
function insideOf({ chart }: ChartOnSheet, area: Frame): Frame {
  let { left, top, width, height } = area;
  for (const axis of chart.axes) {
    const isAtSide = isVertical(axis, chart.chartType);
    const strip = (axis.visible ? (isAtSide ? LABELS.side : LABELS.below) : 0) + (axis.title.visible ? AXIS_TITLE : 0);
    if (isAtSide) width -= strip;
    else height -= strip;
    if (isAtSide && axis.group === 'Primary') left += strip;
    if (!isAtSide && axis.group === 'Secondary') top += strip;
  }
  return { left, top, width: Math.max(0, width), height: Math.max(0, height) };
}

/** Whether an axis goes up: the value axis, but of lying bars the category axis. */
export const isVertical = ({ kind }: ChartAxisModel, chartType: string): boolean =>
  chartFamily(chartType) === 'bar' ? kind === 'category' : kind === 'value';

/** Where an axis lies with its labels; null where it is not shown. */
export function axisBox(on: ChartOnSheet, axis: ChartAxisModel, session: Session): Frame | null {
  if (!axis.visible) return null;
  const { plotArea, insideArea } = chartLayout(on, session);
  if (isVertical(axis, on.chart.chartType)) {
    const isLeft = axis.group === 'Primary';
    const left = isLeft ? insideArea.left - LABELS.side : insideArea.left + insideArea.width;
    return placed(
      { left: Math.max(plotArea.left, left), top: insideArea.top, width: LABELS.side, height: insideArea.height },
      {},
    );
  }
  const top = axis.group === 'Primary' ? insideArea.top + insideArea.height : insideArea.top - LABELS.below;
  return placed({ left: insideArea.left, top, width: insideArea.width, height: LABELS.below }, {});
}
