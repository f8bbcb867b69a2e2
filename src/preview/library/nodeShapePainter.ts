import type { ShapePainter } from '../interpreter/shapePainter';
import { pointsToPixels } from '../shapePainting/shapeLook';
import { pictureSvg } from '../shapePainting/pictureSvg';
import { pngOf } from './drawingLibraries';

/** Draws shapes in Node; the picture has the size in pixels that the shape takes up, and nothing behind it. */
export const nodeShapePainter: ShapePainter = {
  png({ workbook, drawing, width, height, locale, chartPainter }) {
    const svg = pictureSvg(drawing, width, height, (chart, chartWidth, chartHeight) => {
      const size = { width: pointsToPixels(chartWidth), height: pointsToPixels(chartHeight) };
      return chartPainter?.png({ workbook, chart, locale, ...size, box: { left: 0, top: 0, ...size } });
    });
    return pngOf(svg);
  },
};
