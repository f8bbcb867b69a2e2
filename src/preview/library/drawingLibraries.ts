import { createRequire } from 'node:module';
import type * as Pictures from '@resvg/resvg-js';
import type * as Charts from 'echarts';
import { textPixels } from '../chartPainting/chartLetters';

interface DrawingLibraries {
  readonly charts: typeof Charts;
  readonly pictures: typeof Pictures;
}

let libraries: DrawingLibraries | undefined;

/** The libraries that draw, loaded when something is first drawn: an Excel that draws nothing starts without them. */
export function drawingLibraries(): DrawingLibraries {
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

/** An SVG as PNG in Base64. */
export function pngOf(svg: string): string {
  const { pictures } = drawingLibraries();
  return new pictures.Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng().toString('base64');
}
