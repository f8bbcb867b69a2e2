import type { ChartLegendModel } from '../../model/drawing/chartParts';
import { newLegend } from '../../model/drawing/newChartParts';
import { childNamed, childrenNamed, type XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { amountOf, saysYes, wordOf } from './chartValues';
import { LEGEND_POSITIONS } from './chartVocabulary';
import type { ChartWriting } from './chartWriting';
import { chartElement } from './elementOrder';
import { readPlace, writeLayout } from './layout';
import { lookOf, readLook, shapeMarkup, textMarkup, withMarkup, type PartLook } from './partFormat';

export function readLegend(legend: XmlElement | undefined, facts: ChartReadingFacts): ChartLegendModel {
  if (!legend) return newLegend(false);
  const { format, shadow } = readLook(legend, facts);
  const read: ChartLegendModel = {
    visible: true,
    position: readPosition(legend),
    overlay: saysYes(legend, 'overlay'),
    showShadow: shadow,
    place: readPlace(legend, facts.size),
    format,
    hiddenEntries: childrenNamed(legend, 'legendEntry')
      .filter((entry) => saysYes(entry, 'delete'))
      .map((entry) => amountOf(entry, 'idx') ?? 0)
      .sort((one, other) => one - other),
  };
  return { ...read, format: withMarkup(format, legend, legendLook(read)) };
}

/** A legend that stands where somebody put it has no side. */
function readPosition(legend: XmlElement): string {
  const isPlaced = childNamed(childNamed(legend, 'layout'), 'manualLayout') !== undefined;
  if (!childNamed(legend, 'legendPos') && isPlaced) return 'Custom';
  return LEGEND_POSITIONS.office(wordOf(legend, 'legendPos')) ?? 'Right';
}

const legendLook = (legend: ChartLegendModel): PartLook => lookOf(legend.format, { shadow: legend.showShadow });

/** `c:legend`, or undefined where it is not shown. */
export function writeLegend(legend: ChartLegendModel, { size }: ChartWriting): string | undefined {
  if (!legend.visible) return undefined;
  const layout = writeLayout(legend.place, size);
  const look = legendLook(legend);
  const entries = [...legend.hiddenEntries].sort((one, other) => one - other);
  return chartElement('legend', {
    legendPos: LEGEND_POSITIONS.file(legend.position) ?? (layout === '' ? 'r' : undefined),
    legendEntry: entries.map((idx) => chartElement('legendEntry', { idx, delete: true })),
    layout: [layout],
    overlay: legend.overlay,
    spPr: [shapeMarkup(legend.format, look)],
    txPr: [textMarkup(legend.format, look)],
  });
}
