import type { ChartOffset, ChartPlace } from '../../model/drawing/chartFormat';
import { childNamed, type XmlElement } from '../xml/element';
import type { ChartSize } from './chartReading';
import { amountOf, wordOf } from './chartValues';
import { chartElement } from './elementOrder';

/** Points are read to this part of one, so that dividing and multiplying by a chart's size gives them back. */
const GRAIN = 10_000;

const points = (share: number | undefined, whole: number): number | undefined =>
  share === undefined ? undefined : Math.round(share * whole * GRAIN) / GRAIN;

/**
 * The place in a part's `layout`; {} where it is automatic. Distances from the automatic place, which depend on how a
 * program lays out a chart, are no places.
 */
export function readPlace(part: XmlElement | undefined, size: ChartSize): ChartPlace {
  const layout = childNamed(childNamed(part, 'layout'), 'manualLayout');
  const x = edge(layout, 'x');
  const y = edge(layout, 'y');
  const place = {
    left: points(x, size.width),
    top: points(y, size.height),
    width: points(extent(layout, 'w', x), size.width),
    height: points(extent(layout, 'h', y), size.height),
  };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as ChartPlace;
}

const edge = (layout: XmlElement | undefined, axis: 'x' | 'y'): number | undefined =>
  wordOf(layout, `${axis}Mode`) === 'edge' ? amountOf(layout, axis) : undefined;

/** A size, which may be given by the other edge. */
function extent(layout: XmlElement | undefined, side: 'w' | 'h', from: number | undefined): number | undefined {
  const value = amountOf(layout, side);
  return value !== undefined && wordOf(layout, `${side}Mode`) === 'edge' ? value - (from ?? 0) : value;
}

/** How far a label's `layout` moves it; {} where it stays. A place of its own is none that programs understand for labels. */
export function readOffset(part: XmlElement | undefined, size: ChartSize): ChartOffset {
  const layout = childNamed(childNamed(part, 'layout'), 'manualLayout');
  const moved = (axis: 'x' | 'y'): number | undefined =>
    wordOf(layout, `${axis}Mode`) === 'edge' ? undefined : amountOf(layout, axis);
  const [left, top] = [points(moved('x'), size.width), points(moved('y'), size.height)];
  return { ...(left === undefined ? {} : { left }), ...(top === undefined ? {} : { top }) };
}

/** `c:layout` of a label, or '' where it was not moved. */
export function writeOffset({ left, top }: ChartOffset, size: ChartSize): string {
  if (left === undefined && top === undefined) return '';
  const shares = { x: share(left, size.width), y: share(top, size.height) };
  return `<c:layout>${chartElement('manualLayout', shares)}</c:layout>`;
}

export const isInnerLayout = (part: XmlElement | undefined): boolean =>
  wordOf(childNamed(childNamed(part, 'layout'), 'manualLayout'), 'layoutTarget') === 'inner';

/** `c:layout` of a place, or '' where it is automatic. `isInner`: of a plot area without its axis labels. */
export function writeLayout(place: ChartPlace, size: ChartSize, isInner?: boolean): string {
  const shares = {
    x: share(place.left, size.width),
    y: share(place.top, size.height),
    w: share(place.width, size.width),
    h: share(place.height, size.height),
  };
  if (Object.values(shares).every((value) => value === undefined)) return '';
  const modes = {
    layoutTarget: isInner === true ? 'inner' : undefined,
    xMode: shares.x === undefined ? undefined : 'edge',
    yMode: shares.y === undefined ? undefined : 'edge',
  };
  return `<c:layout>${chartElement('manualLayout', { ...modes, ...shares })}</c:layout>`;
}

const share = (value: number | undefined, whole: number): number | undefined =>
  value === undefined || whole <= 0 ? undefined : value / whole;
