import { rewriteChartFormulas } from './chartFormulas';
import type { DrawingModel } from './drawing';
import { allDrawings } from './groupFrames';

/** Rewrites every formula of some drawings and of those that they group: of charts, and of cells whose text shapes show. */
export function rewriteDrawingFormulas(drawings: readonly DrawingModel[], rewrite: (formula: string) => string): void {
  for (const { drawing } of allDrawings(drawings)) {
    if (drawing.kind === 'chart') rewriteChartFormulas(drawing, rewrite);
    if (drawing.kind !== 'shape' || drawing.content.type !== 'GeometricShape') continue;
    if (drawing.content.formula !== undefined) drawing.content.formula = rewrite(drawing.content.formula);
  }
}
