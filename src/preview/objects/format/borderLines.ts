import type { LiveArea } from '../../interpreter/liveArea';
import type { ExcelSession } from '../../interpreter/session';
import { changedStyles, restyle, styleAt } from '../../model/cellStyles';
import type { BorderStyle } from '../../model/style';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { rectOf } from '../range/rangeObject';
import { isEdge, stripOf, type Side, type Strip } from './borderStrip';
import { NamedStyle } from './namedStyle';
import { changeStyle, type Styled } from './styledArea';

export interface BorderSubject {
  readonly area: Styled;
  readonly side: Side;
}

const NO_LINE: BorderStyle = { style: 'None', weight: 'Thin', color: '#000000' };

/** Every line that a side of an area consists of, as cells show it; stops at the second different one. */
export function linesOf(session: ExcelSession, { area, side }: BorderSubject): readonly BorderStyle[] {
  if (area instanceof NamedStyle) return isEdge(side) ? [area.format.borders[side] ?? NO_LINE] : [];
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

function lineAt(
  session: ExcelSession,
  { sheet }: LiveArea,
  row: number,
  column: number,
  strip: Strip,
): BorderStyle | undefined {
  const own = styleAt(session.workbook, sheet, row, column).borders[strip.edge];
  if (own || !strip.neighbours) return own;
  const down = strip.neighbours.top - strip.rect.top;
  const across = strip.neighbours.left - strip.rect.left;
  return styleAt(session.workbook, sheet, row + down, column + across).borders[strip.neighbourEdge];
}

/** What all lines of a side have in common; null where they differ. */
export function commonPart<Part>(
  session: ExcelSession,
  subject: BorderSubject,
  pick: (line: BorderStyle) => Part,
): Part | null {
  const lines = linesOf(session, subject);
  const values = new Set((lines.length === 0 ? [NO_LINE] : lines).map(pick));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** Draws a side anew: what is given changes, the rest stays as it is or becomes a thin black line. */
export function draw(session: ExcelSession, subject: BorderSubject, change: Partial<BorderStyle>): void {
  const { area, side } = subject;
  if (area instanceof NamedStyle) {
    if (isEdge(side)) changeStyle(session, area, { borders: { [side]: drawn(area.format.borders[side], change) } });
    return;
  }
  checkAllowed(area.sheet, 'allowFormatCells');
  for (const rect of area.rects) {
    const strip = stripOf(rect, side);
    if (!strip) continue;
    const known = new Map<number, number>();
    const { styles } = session.workbook;
    restyle(area.sheet, strip.rect, (id) => {
      let changed = known.get(id);
      if (changed === undefined)
        known.set(
          id,
          (changed = styles.changed(id, {
            borders: { [strip.edge]: drawn(styles.get(id).borders[strip.edge], change) },
          })),
        );
      return changed;
    });
    if (strip.neighbours && side.startsWith('Edge')) removeShared(session, area, strip);
    formatChanged(session, area.sheet, rect);
  }
}

function drawn(before: BorderStyle | undefined, change: Partial<BorderStyle>): BorderStyle | null {
  if (change.style === 'None' || (!before && change.tint !== undefined && change.color === undefined)) return null;
  const base = before ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
  return { ...base, ...change };
}

/** A line between two cells belongs to one of them, else the older one would show through. */
function removeShared(session: ExcelSession, area: LiveArea, { neighbours, neighbourEdge }: Strip): void {
  if (!neighbours) return;
  const mapping = changedStyles(session.workbook, { borders: { [neighbourEdge]: null } });
  const { cells } = area.sheet;
  const last = Math.min(neighbours.bottom, cells.rowCount - 1);
  for (let row = neighbours.top; row <= last; row++) {
    const ids = cells.row(row)?.styles ?? [];
    for (let column = neighbours.left; column <= Math.min(neighbours.right, ids.length - 1); column++) {
      const id = ids[column];
      if (id !== undefined && session.workbook.styles.get(id).borders[neighbourEdge]) ids[column] = mapping(id);
    }
  }
}
