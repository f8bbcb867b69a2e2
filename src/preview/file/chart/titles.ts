import type { ChartPlace } from '../../model/drawing/chartFormat';
import type { ChartAxisTitleModel, ChartTitleModel } from '../../model/drawing/chartParts';
import { newAxisTitle, newTitle } from '../../model/drawing/newChartParts';
import type { XmlElement } from '../xml/element';
import type { ChartReadingFacts, ChartSize } from './chartReading';
import { readText, richTextOf } from './chartTexts';
import { saysYes } from './chartValues';
import type { ChartWriting } from './chartWriting';
import { chartElement, type ChartChildren } from './elementOrder';
import { keptChildren, keptMarkup } from './keptMarkup';
import { readPlace, writeLayout } from './layout';
import { readLook, shapeMarkup, textMarkup, withMarkup, type PartLook } from './partFormat';
import { axisTitleLook, titleLook } from './titleLooks';

/**
 * Files know no sides of the chart on which its title stands, only places: these parts of the chart's width and height
 * stand for the sides.
 */
const SIDES: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  Top: { x: 0.4, y: 0.0201 },
  Bottom: { x: 0.4, y: 0.9001 },
  Left: { x: 0.0201, y: 0.45 },
  Right: { x: 0.7501, y: 0.45 },
};
const NEARLY = 0.000_01;

/** Reads the chart's title; `isShown` is whether a chart without one shows the automatic one. */
export function readTitle(title: XmlElement | undefined, isShown: boolean, facts: ChartReadingFacts): ChartTitleModel {
  if (!title) return { ...newTitle(), visible: isShown };
  const { format, shadow, text } = readLook(title, facts, richTextOf(title));
  const place = readPlace(title, facts.size);
  const side = sideOf(place, facts.size);
  const read: ChartTitleModel = {
    ...readText(title, facts),
    visible: true,
    overlay: saysYes(title, 'overlay'),
    position: side ?? 'Automatic',
    place: side === undefined ? place : {},
    horizontalAlignment: text.horizontal ?? 'Center',
    verticalAlignment: text.vertical ?? 'Center',
    textOrientation: text.orientation ?? 0,
    showShadow: shadow,
    format,
  };
  return { ...read, format: withMarkup(format, title, titleLook(read), richTextOf(title)) };
}

function sideOf({ left, top, width }: ChartPlace, size: ChartSize): string | undefined {
  if (left === undefined || top === undefined || width !== undefined) return undefined;
  const isAt = (side: { x: number; y: number }): boolean =>
    Math.abs(left / size.width - side.x) < NEARLY && Math.abs(top / size.height - side.y) < NEARLY;
  return Object.keys(SIDES).find((name) => isAt(SIDES[name] ?? { x: NaN, y: NaN }));
}

/** `c:title` of the chart, or undefined where it is not shown. */
export function writeTitle(title: ChartTitleModel, writing: ChartWriting): string | undefined {
  if (!title.visible) return undefined;
  const side = SIDES[title.position];
  const { width, height } = writing.size;
  const place = side ? { left: side.x * width, top: side.y * height } : title.place;
  const layout = [writeLayout(place, writing.size)];
  return titleMarkup(title, titleLook(title), { overlay: title.overlay, layout }, writing);
}

/** Reads an axis' title. */
export function readAxisTitle(title: XmlElement | undefined, facts: ChartReadingFacts): ChartAxisTitleModel {
  if (!title) return newAxisTitle();
  const { format, text } = readLook(title, facts, richTextOf(title));
  const kept = keptMarkup(title, KNOWN_OF_AXIS_TITLE);
  const read: ChartAxisTitleModel = {
    ...readText(title, facts),
    visible: true,
    textOrientation: text.orientation,
    format,
    ...(kept ? { kept } : {}),
  };
  return { ...read, format: withMarkup(format, title, axisTitleLook(read), richTextOf(title)) };
}

/** Where an axis' title stands is kept as it comes. */
const KNOWN_OF_AXIS_TITLE = new Set(['tx', 'spPr', 'txPr']);

export const writeAxisTitle = (title: ChartAxisTitleModel, writing: ChartWriting): string | undefined =>
  title.visible
    ? titleMarkup(title, axisTitleLook(title), { overlay: false, ...keptChildren(title.kept) }, writing)
    : undefined;

function titleMarkup(
  title: ChartTitleModel | ChartAxisTitleModel,
  look: PartLook,
  others: ChartChildren,
  writing: ChartWriting,
): string {
  const text = textMarkup(title.format, look);
  const own = writing.cellText(title) ?? (look.runs ? text : undefined);
  return chartElement('title', {
    ...others,
    tx: own === undefined ? undefined : [`<c:tx>${own}</c:tx>`],
    spPr: [shapeMarkup(title.format, look)],
    txPr: look.runs ? undefined : [text],
  });
}
