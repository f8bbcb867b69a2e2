import { createRequire } from 'node:module';
import type * as Pictures from '@resvg/resvg-js';
import type * as Charts from 'echarts';
import { chartOptions } from '../chartPainting/chartOptions';
import { textPixels } from '../chartPainting/chartLetters';
import type { ChartPainter, ChartPicture } from '../interpreter/chartPainter';

interface DrawingLibraries {
  readonly charts: typeof Charts;
  readonly pictures: typeof Pictures;
}

let libraries: DrawingLibraries | undefined;

/** The libraries that draw, which are loaded when the first chart is drawn: an Excel that draws none starts without them. */
function drawingLibraries(): DrawingLibraries {
  if (!libraries) {
    const load = createRequire(import.meta.url);
    const charts = load('echarts') as typeof Charts;
    charts.setPlatformAPI({ measureText: (text, font) => ({ width: textPixels(text, fontOf(font)) }) });
    libraries = { charts, pictures: load('@resvg/resvg-js') as typeof Pictures };
  }
  return libraries;
}

/** Size in pixels and weight in a font as CSS writes it: `bold 12px Calibri`. */
const fontOf = (font: string | undefined): { readonly fontSize: number; readonly fontWeight: 'normal' | 'bold' } => ({
  fontSize: Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12),
  fontWeight: /\bbold\b/.test(font ?? '') ? 'bold' : 'normal',
});

/** Draws charts in Node: as SVG, and from that as PNG. */
export const nodeChartPainter: ChartPainter = {
  png(picture) {
    const { pictures } = drawingLibraries();
    const drawn = new pictures.Resvg(chartSvg(picture), { font: { loadSystemFonts: true } }).render();
    return drawn.asPng().toString('base64');
  },
};

/** What makes the PNG knows lists of fonts only without quotation marks. */
const plainFamilies = (svg: string): string => svg.replace(/style="[^"]*"/g, (style) => style.replaceAll("'", ''));

/** A chart's picture as the text of an SVG. */
export function chartSvg({ workbook, chart, locale, width, height, box }: ChartPicture): string {
  const { charts } = drawingLibraries();
  const drawing = charts.init(null, null, { renderer: 'svg', ssr: true, width: box.width, height: box.height });
  try {
    drawing.setOption(chartOptions(chart, workbook, locale, box));
    const inner = plainFamilies(drawing.renderToSVGString()).replace(/^<svg /, `<svg x="${box.left}" y="${box.top}" `);
    const ground = `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${inner}</svg>`;
  } finally {
    drawing.dispose();
  }
}
