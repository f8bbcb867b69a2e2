import type { PixelBox } from './pixelBox';

/** How the grid shows a sheet now; pixels of the page. */
export interface GridViewport {
  /** Of the whole grid without its scroll bars. */
  readonly width: number;
  readonly height: number;
  /** The row numbers' width and the column letters' height. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  /** Of what does not scroll, without the headers. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** Nothing is seen. */
export const EMPTY_VIEWPORT: GridViewport = {
  width: 0,
  height: 0,
  headerWidth: 0,
  headerHeight: 0,
  frozenWidth: 0,
  frozenHeight: 0,
  scrollLeft: 0,
  scrollTop: 0,
};

/** One of the parts into which frozen rows and columns divide the grid. */
export interface GridPane {
  /** On the grid. */
  readonly place: PixelBox;
  /** Which part of the sheet is seen in it. */
  readonly sheet: PixelBox;
}

export type PaneName = 'corner' | 'top' | 'left' | 'body';
export const PANE_NAMES: readonly PaneName[] = ['body', 'left', 'top', 'corner'];

/** The four parts of the grid; those without frozen lines have no size. */
export function gridPanes(viewport: GridViewport): Readonly<Record<PaneName, GridPane>> {
  const { headerWidth, headerHeight, frozenWidth, frozenHeight } = viewport;
  const across = {
    frozen: { at: headerWidth, size: frozenWidth, from: 0 },
    free: {
      at: headerWidth + frozenWidth,
      size: Math.max(0, viewport.width - headerWidth - frozenWidth),
      from: frozenWidth + viewport.scrollLeft,
    },
  };
  const down = {
    frozen: { at: headerHeight, size: frozenHeight, from: 0 },
    free: {
      at: headerHeight + frozenHeight,
      size: Math.max(0, viewport.height - headerHeight - frozenHeight),
      from: frozenHeight + viewport.scrollTop,
    },
  };
  const pane = (x: 'frozen' | 'free', y: 'frozen' | 'free'): GridPane => ({
    place: { left: across[x].at, top: down[y].at, width: across[x].size, height: down[y].size },
    sheet: { left: across[x].from, top: down[y].from, width: across[x].size, height: down[y].size },
  });
  return {
    corner: pane('frozen', 'frozen'),
    top: pane('free', 'frozen'),
    left: pane('frozen', 'free'),
    body: pane('free', 'free'),
  };
}
