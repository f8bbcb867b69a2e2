import { chartOptions } from '../chartPainting/chartOptions';
import type { ChartPainter, ChartPicture } from '../interpreter/chartPainter';
import { drawingLibraries, pngOf } from './drawingLibraries';

/** Draws charts in Node: as SVG, and from that as PNG. */
export const nodeChartPainter: ChartPainter = { png: (picture) => pngOf(chartSvg(picture)) };

/** What makes the PNG knows lists of fonts only without quotation marks, and not within the shorthand for all of a font. */
const plainFamilies = (svg: string): string =>
  svg.replace(/style="[^"]*"/g, (style) => style.replaceAll("'", '').replace(SHORTHAND, LONGHAND));

/** Style, weight, size and families. */
const SHORTHAND = /\bfont: ?(\w+) (\w+) ([\d.]+px) ([^;"]+)/;
const LONGHAND = 'font-style:$1;font-weight:$2;font-size:$3;font-family:$4';

/** A chart's picture as the text of an SVG. */
export function chartSvg({ workbook, chart, locale, width, height, box }: ChartPicture): string {
  const { charts } = drawingLibraries();
  const drawing = charts.init(null, null, { renderer: 'svg', ssr: true, width: box.width, height: box.height });
  try {
    drawing.setOption(chartOptions(chart, workbook, locale, box));
    const place = `<svg x="${box.left}" y="${box.top}" `;
    const inner = plainFamilies(drawing.renderToSVGString()).replace(/^<svg /, place);
    const ground = `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${inner}</svg>`;
  } finally {
    drawing.dispose();
  }
}
