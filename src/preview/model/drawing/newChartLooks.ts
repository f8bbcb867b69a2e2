import type { ChartFontModel, ChartLineModel, ChartPartFormat } from './chartFormat';

/** The greys of new charts: letters, letters of labels, thin lines, and lines that are fainter still. */
export const CHART_GREYS = { ink: '#595959', labels: '#404040', faint: '#D9D9D9', fainter: '#F2F2F2' } as const;

/** Points: the weight of a new chart's thin lines, and the sizes of its letters. */
export const THIN_LINE = 0.75;
export const LETTER_SIZES = { title: 14, axisTitle: 10, usual: 9 } as const;

export const thinLine = (color: string = CHART_GREYS.faint): ChartLineModel => ({ color, weight: THIN_LINE, style: 'Continuous' });

export type GridlinesName = 'majorGridlines' | 'minorGridlines';

export const newGridline = (name: GridlinesName): ChartLineModel =>
  thinLine(name === 'majorGridlines' ? CHART_GREYS.faint : CHART_GREYS.fainter);

export const noLine = (): ChartLineModel => ({ style: 'None' });

/**
 * Letters of a part as Excel gives them to a new chart. They are set in every new chart rather than left automatic, since
 * automatic letters and lines are drawn in the looks of Excel 2007: bold, black, with dark gridlines.
 */
export const letters = (size: number = LETTER_SIZES.usual, color: string = CHART_GREYS.ink): ChartFontModel => ({
  size,
  bold: false,
  color,
});

export const textLook = (font: ChartFontModel): ChartPartFormat => ({ line: {}, font });
