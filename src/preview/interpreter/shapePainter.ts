import type { DrawingModel } from '../model/drawing/drawing';
import type { WorkbookModel } from '../model/workbook';
import type { ChartPainter } from './chartPainter';

/** A picture of a shape that is asked for. */
export interface ShapePicture {
  readonly workbook: WorkbookModel;
  readonly drawing: DrawingModel;
  /** Of the shape before any turn, in points. */
  readonly width: number;
  readonly height: number;
  /** The language of numbers and dates in charts. */
  readonly locale: string;
  /** Draws charts that are grouped with shapes. */
  readonly chartPainter: ChartPainter | undefined;
}

/** Draws shapes for `Shape.getAsImage`. */
export interface ShapePainter {
  /** The picture as PNG in Base64, without a `data:` prefix. */
  png(picture: ShapePicture): string;
}
