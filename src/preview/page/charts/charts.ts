import type { ChartPainter, ChartPicture } from '../../interpreter/chartPainter';
import type * as Engine from './chartEngine';

let engine: typeof Engine | undefined;
let loading: Promise<typeof Engine> | undefined;

/** Loads what draws charts, once, when the first one is to be drawn. */
export async function chartsAreLoaded(): Promise<void> {
  loading ??= import('./chartEngine');
  engine = await loading;
}

/** Draws a chart into an element, at once or as soon as it can be; answers how to let go of it. */
export function drawChartInto(
  element: HTMLElement,
  picture: Pick<ChartPicture, 'workbook' | 'chart' | 'locale' | 'box'>,
): () => void {
  if (engine) return engine.drawChart(element, picture);
  let release: (() => void) | undefined;
  let isGone = false;
  void chartsAreLoaded().then(() => {
    if (!isGone) release = engine?.drawChart(element, picture);
  });
  return () => {
    isGone = true;
    release?.();
  };
}

/** Pictures of charts for add-ins; needs `chartsAreLoaded`. */
export const pageChartPainter: ChartPainter = {
  png(picture) {
    if (!engine) throw new Error('What draws charts has not been loaded.');
    return engine.chartPng(picture);
  },
};
