import type { Frame } from '../model/drawing/anchor';
import type { ChartModel } from '../model/drawing/chart';
import type { WorkbookModel } from '../model/workbook';

/** A picture of a chart that is asked for. */
export interface ChartPicture {
  readonly workbook: WorkbookModel;
  readonly chart: ChartModel;
  /** The language of numbers, dates and Excel's own words. */
  readonly locale: string;
  /** Of the whole picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the chart is drawn in it, in pixels; the rest of the picture stays white. */
  readonly box: Frame;
}

/** Draws charts for `Chart.getImage`. Node and the browser have each their own. */
export interface ChartPainter {
  /** The picture as PNG in Base64, without a `data:` prefix. */
  png(picture: ChartPicture): string;
}
