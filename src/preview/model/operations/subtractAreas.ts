import { intersect, type Rect } from '../area';

/** What is left of areas when others are taken away: rectangles that share no cell with `taken`. */
export function subtractAreas(areas: readonly Rect[], taken: readonly Rect[]): Rect[] {
  return taken.reduce<Rect[]>((left, hole) => left.flatMap((area) => without(area, hole)), [...areas]);
}

/** The up to four rectangles around a hole: above and below over the whole width, left and right beside it. */
function without(area: Rect, hole: Rect): Rect[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Rect[] = [];
  if (cut.top > area.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) parts.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  return parts;
}

/** The parts of areas that lie in others. */
export const intersectAreas = (areas: readonly Rect[], others: readonly Rect[]): Rect[] =>
  areas.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? []));
