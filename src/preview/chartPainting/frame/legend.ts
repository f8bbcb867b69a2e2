import type { ChartScene } from '../chartScene';
import { letters, textPixels, type LetterStyle } from '../chartLetters';
import { isPlaced, pixelsOf, type Box, type Side } from './box';
import { elementLetters } from './chartTitle';
import { IN_FRONT, type GraphicElement } from './graphicElement';
import { legendEntries, type LegendEntry } from './legendEntries';
import { blockSide, keyElements } from './legendKeys';

const USUAL = { size: 9 };
const LINE_KEY = 26;
/** Pixels between a key and its name, between entries and around them. */
const GAP = { key: 4, entries: 14, around: 8 };
/** A legend beside the plot takes this part of the chart's width at most. */
const WIDEST = 0.4;

export interface LegendPart {
  readonly side: Side;
  /** How much of the chart goes to the legend at that side; 0 where it lies over the plot. */
  readonly strip: number;
  readonly elements: readonly GraphicElement[];
}

interface Sizes {
  readonly style: LetterStyle;
  readonly key: number;
  readonly rowHeight: number;
}

const SIDES: Readonly<Record<string, Side>> = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'right',
};

/** The legend within what the title leaves of the chart; undefined where there is none. */
export function legendPart(scene: ChartScene, area: Box): LegendPart | undefined {
  const { chart } = scene;
  const { legend } = chart;
  if (!legend.visible) return undefined;
  const entries = legendEntries(scene);
  if (entries.length === 0) return undefined;
  const style = letters(legend.format.font, chart.format.font, USUAL);
  const hasLines = entries.some(({ key }) => key.kind === 'line' && key.line.width > 0);
  const sizes = {
    style,
    key: hasLines ? LINE_KEY : blockSide(style),
    rowHeight: Math.round(style.fontSize * 1.5),
  };
  const side = SIDES[legend.position] ?? 'right';
  const rows =
    side === 'top' || side === 'bottom'
      ? flow(entries, area.width - 2 * GAP.around, sizes)
      : entries.map((entry) => [entry]);
  const box = legendBox(rows, side, area, sizes, legend.position === 'Corner');
  const own = pixelsOf(legend.place);
  const strip = side === 'top' || side === 'bottom' ? box.height + GAP.around : box.width + GAP.around;
  return {
    side,
    strip: legend.overlay || isPlaced(legend.place) ? 0 : strip,
    elements: legendElements(rows, { ...box, ...own }, sizes, scene),
  };
}

const entryWidth = ({ name }: LegendEntry, { key, style }: Sizes): number => key + GAP.key + textPixels(name, style);

const rowWidth = (row: readonly LegendEntry[], sizes: Sizes): number =>
  row.reduce((sum, entry) => sum + entryWidth(entry, sizes), 0) + (row.length - 1) * GAP.entries;

/** Entries side by side, in as many rows as they need. */
function flow(entries: readonly LegendEntry[], room: number, sizes: Sizes): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [[]];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && (row.length === 0 || rowWidth([...row, entry], sizes) <= room)) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function legendBox(
  rows: readonly (readonly LegendEntry[])[],
  side: Side,
  area: Box,
  sizes: Sizes,
  inCorner: boolean,
): Box {
  const wanted = Math.max(...rows.map((row) => rowWidth(row, sizes)));
  const width =
    side === 'left' || side === 'right' ? Math.min(wanted, area.width * WIDEST) : Math.min(wanted, area.width);
  const height = rows.length * sizes.rowHeight;
  const left =
    { left: area.left, right: area.left + area.width - width }[side as string] ?? area.left + (area.width - width) / 2;
  const middle = area.top + Math.max(0, (area.height - height) / 2);
  const top =
    { top: area.top, bottom: area.top + area.height - height }[side as string] ?? (inCorner ? area.top : middle);
  return { left, top, width, height };
}

function legendElements(
  rows: readonly (readonly LegendEntry[])[],
  box: Box,
  sizes: Sizes,
  scene: ChartScene,
): GraphicElement[] {
  const elements: GraphicElement[] = legendGround(box, scene);
  const fitting = Math.max(1, Math.floor((scene.height - box.top) / sizes.rowHeight));
  rows.slice(0, fitting).forEach((row, line) => {
    let left =
      box.left + (rows.length > 1 && row.length === 1 ? 0 : Math.max(0, (box.width - rowWidth(row, sizes)) / 2));
    if (rows.every(({ length }) => length === 1)) left = box.left;
    const middle = box.top + (line + 0.5) * sizes.rowHeight;
    for (const entry of row) {
      elements.push(
        ...keyElements(entry.key, { left, middle, width: sizes.key }, sizes.style),
        nameElement(entry.name, left, middle, box, sizes),
      );
      left += entryWidth(entry, sizes) + GAP.entries;
    }
  });
  return elements;
}

function legendGround({ left, top, width, height }: Box, { chart }: ChartScene): GraphicElement[] {
  const { fill, line } = chart.legend.format;
  const hasLine = line.color !== undefined && line.style !== 'None';
  if (!fill && !hasLine) return [];
  const shape = { x: left - GAP.key, y: top - GAP.key, width: width + 2 * GAP.key, height: height + 2 * GAP.key };
  return [
    {
      type: 'rect',
      z: IN_FRONT - 1,
      silent: true,
      shape,
      style: { fill: fill ?? 'transparent', ...(hasLine ? { stroke: line.color, lineWidth: line.weight ?? 1 } : {}) },
    },
  ];
}

function nameElement(name: string, left: number, middle: number, box: Box, { key, style }: Sizes): GraphicElement {
  const room = box.left + box.width - left - key - GAP.key;
  const isCut = room < textPixels(name, style) - 1;
  return {
    type: 'text',
    z: IN_FRONT,
    silent: true,
    x: left + key + GAP.key,
    y: middle,
    style: {
      text: name,
      verticalAlign: 'middle',
      ...(isCut ? { width: Math.max(room, 1), overflow: 'truncate' as const } : {}),
      ...elementLetters(style),
    },
  };
}
