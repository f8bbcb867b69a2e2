/** A block that should stay on one page: its first row and its height in points. */
export interface PrintBlock {
  readonly row: number;
  readonly points: number;
}

/** How a report is printed: the scale in percent and the rows that begin a page. */
export interface Pages {
  readonly scalePercent: number;
  readonly breaksBeforeRows: readonly number[];
}

/** Scales that are tried, the largest that fits the page's width first; below the last one nothing could be read. */
const SMALLEST = 58;
const STEP = 2;
/** Printers and fonts differ by a little; what is left free at the foot of a page, as a share of it. */
const RESERVE = 0.03;

/**
 * The largest scale at which the blocks take `most` pages with each block on one page. `page` is the room of a page in
 * points, `width` the width of the sheet in points.
 */
export function pagesOf(blocks: readonly PrintBlock[], width: number, page: { readonly width: number; readonly height: number }, most: number): Pages {
  const widest = Math.floor(Math.min(100, (page.width / width) * 100));
  for (let scale = widest; scale > SMALLEST; scale -= STEP) {
    const breaks = breaksAt(blocks, (page.height * (1 - RESERVE)) / (scale / 100));
    if (breaks.length < most) return { scalePercent: scale, breaksBeforeRows: breaks };
  }
  return { scalePercent: SMALLEST, breaksBeforeRows: breaksAt(blocks, (page.height * (1 - RESERVE)) / (SMALLEST / 100)) };
}

/** A page is filled with blocks until the next one does not fit; a block higher than a page begins one and runs over. */
function breaksAt(blocks: readonly PrintBlock[], room: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { row, points } of blocks) {
    if (used > 0 && used + points > room) {
      breaks.push(row);
      used = 0;
    }
    used += points;
  }
  return breaks;
}
