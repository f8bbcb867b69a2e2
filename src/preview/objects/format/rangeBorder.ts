import type { LiveArea } from '../../interpreter/liveArea';
import { officeObject, type OfficeClassDefinition, type OfficeObject, type ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { changedStyles, restyle, styleAt } from '../../model/cellStyles';
import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import type { BorderEdge, BorderStyle } from '../../model/style';
import { choiceArgument, colorArgument, integerArgument, itemNotFound } from '../arguments';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { rectOf } from '../range/rangeObject';

/** Excel.BorderIndex in the order of the collection. */
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

export interface BorderSubject {
  readonly area: LiveArea;
  readonly side: Side;
}

/** Cells that draw a side of an area, with the edge of theirs, and the neighbours that share that line. */
interface Strip {
  readonly rect: Rect;
  readonly edge: BorderEdge;
  readonly neighbours: Rect | undefined;
  readonly neighbourEdge: BorderEdge;
}

function stripOf(rect: Rect, side: Side): Strip | undefined {
  const { top, left, bottom, right } = rect;
  switch (side) {
    case 'EdgeTop':
      return { rect: { ...rect, bottom: top }, edge: 'EdgeTop', neighbours: top === 0 ? undefined : { ...rect, top: top - 1, bottom: top - 1 }, neighbourEdge: 'EdgeBottom' };
    case 'EdgeBottom':
      return { rect: { ...rect, top: bottom }, edge: 'EdgeBottom', neighbours: bottom === GRID_ROWS - 1 ? undefined : { ...rect, top: bottom + 1, bottom: bottom + 1 }, neighbourEdge: 'EdgeTop' };
    case 'EdgeLeft':
      return { rect: { ...rect, right: left }, edge: 'EdgeLeft', neighbours: left === 0 ? undefined : { ...rect, left: left - 1, right: left - 1 }, neighbourEdge: 'EdgeRight' };
    case 'EdgeRight':
      return { rect: { ...rect, left: right }, edge: 'EdgeRight', neighbours: right === GRID_COLUMNS - 1 ? undefined : { ...rect, left: right + 1, right: right + 1 }, neighbourEdge: 'EdgeLeft' };
    case 'InsideHorizontal':
      return top === bottom ? undefined : { rect: { ...rect, bottom: bottom - 1 }, edge: 'EdgeBottom', neighbours: { ...rect, top: top + 1 }, neighbourEdge: 'EdgeTop' };
    case 'InsideVertical':
      return left === right ? undefined : { rect: { ...rect, right: right - 1 }, edge: 'EdgeRight', neighbours: { ...rect, left: left + 1 }, neighbourEdge: 'EdgeLeft' };
    case 'DiagonalDown':
    case 'DiagonalUp':
      return { rect, edge: side, neighbours: undefined, neighbourEdge: side };
  }
}

const NO_LINE: BorderStyle = { style: 'None', weight: 'Thin', color: '#000000' };

/** Every line that a side of an area consists of, as cells show it; stops at the second different one. */
function linesOf(session: ExcelSession, { area, side }: BorderSubject): readonly BorderStyle[] {
  rectOf(area);
  const found = new Map<string, BorderStyle>();
  for (const rect of area.rects) {
    const strip = stripOf(rect, side);
    if (!strip) continue;
    const used = area.sheet.cells.usedRect();
    const bottom = Math.min(strip.rect.bottom, Math.max(used?.bottom ?? 0, strip.rect.top) + 1);
    const right = Math.min(strip.rect.right, Math.max(used?.right ?? 0, strip.rect.left) + 1);
    for (let row = strip.rect.top; row <= bottom; row++) {
      for (let column = strip.rect.left; column <= right; column++) {
        const line = lineAt(session, area, row, column, strip) ?? NO_LINE;
        found.set(`${line.style} ${line.weight} ${line.color}`, line);
        if (found.size > 8) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

function lineAt(session: ExcelSession, { sheet }: LiveArea, row: number, column: number, strip: Strip): BorderStyle | undefined {
  const own = styleAt(session.workbook, sheet, row, column).borders[strip.edge];
  if (own || !strip.neighbours) return own;
  const down = strip.neighbours.top - strip.rect.top;
  const across = strip.neighbours.left - strip.rect.left;
  return styleAt(session.workbook, sheet, row + down, column + across).borders[strip.neighbourEdge];
}

function commonPart(session: ExcelSession, subject: BorderSubject, part: keyof BorderStyle): string | null {
  const lines = linesOf(session, subject);
  const values = new Set((lines.length === 0 ? [NO_LINE] : lines).map((line) => line[part]));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** Draws a side anew: what is given changes, the rest stays as it is or becomes a thin black line. */
function draw(session: ExcelSession, subject: BorderSubject, change: Partial<BorderStyle>): void {
  const { area, side } = subject;
  checkAllowed(area.sheet, 'allowFormatCells');
  for (const rect of area.rects) {
    const strip = stripOf(rect, side);
    if (!strip) continue;
    const known = new Map<number, number>();
    const { styles } = session.workbook;
    restyle(area.sheet, strip.rect, (id) => {
      let changed = known.get(id);
      if (changed === undefined) known.set(id, (changed = styles.changed(id, { borders: { [strip.edge]: drawn(styles.get(id).borders[strip.edge], change) } })));
      return changed;
    });
    if (strip.neighbours && side.startsWith('Edge')) removeShared(session, area, strip);
    formatChanged(session, area.sheet, rect);
  }
}

function drawn(before: BorderStyle | undefined, change: Partial<BorderStyle>): BorderStyle | null {
  if (change.style === 'None') return null;
  const base = before ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
  return { ...base, ...change };
}

/** A line between two cells belongs to one of them, else the older one would show through. */
function removeShared(session: ExcelSession, area: LiveArea, { neighbours, neighbourEdge }: Strip): void {
  if (!neighbours) return;
  const mapping = changedStyles(session.workbook, { borders: { [neighbourEdge]: null } });
  const used = area.sheet.cells.usedRect();
  if (!used || neighbours.top > used.bottom || neighbours.left > used.right) return;
  area.sheet.cells.forEachRow((cells, row) => {
    if (row < neighbours.top || row > neighbours.bottom || !cells.styles) return;
    for (let column = neighbours.left; column <= Math.min(neighbours.right, cells.styles.length - 1); column++) {
      const id = cells.styles[column];
      if (id !== undefined && session.workbook.styles.get(id).borders[neighbourEdge]) cells.styles[column] = mapping(id);
    }
  });
}

const part = (name: keyof BorderStyle, check: (value: unknown) => Partial<BorderStyle>): ScalarDefinition<BorderSubject> => ({
  get: (subject, session) => commonPart(session, subject, name),
  set: (subject, value, session) => {
    if (value !== null && value !== undefined) draw(session, subject, check(value));
  },
});

export const rangeBorderClass: OfficeClassDefinition<BorderSubject> = {
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: part('style', (value) => ({ style: choiceArgument(value, 'style', STYLES) })),
    weight: part('weight', (value) => ({ weight: choiceArgument(value, 'weight', WEIGHTS) })),
    color: part('color', (value) => ({ color: colorArgument(value, 'color') })),
    tintAndShade: { get: () => 0 },
  },
};

const borderObject = (area: LiveArea, side: Side): OfficeObject<BorderSubject> => officeObject('RangeBorder', { area, side });

export const rangeBorderCollectionClass: OfficeClassDefinition<LiveArea> = {
  scalars: { count: { get: () => SIDES.length }, tintAndShade: { get: () => 0 } },
  items: (area) => SIDES.map((side) => borderObject(area, side)),
  item: (area, key) => {
    const side = SIDES.find((candidate) => candidate === key);
    return side && borderObject(area, side);
  },
  methods: {
    getItemAt: (area, [index]) => {
      const side = SIDES[integerArgument(index, 'index')];
      if (!side) throw itemNotFound("The requested resource doesn't exist.");
      return borderObject(area, side);
    },
  },
};
