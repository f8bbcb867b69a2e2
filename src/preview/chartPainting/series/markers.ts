import type { ChartMarkerModel } from '../../model/drawing/chartParts';
import { pointsToPixels } from '../chartLetters';

/** Excel.ChartMarkerStyle as symbols of ECharts'; paths are drawn into the marker's square. */
const SYMBOLS: Readonly<Record<string, string>> = {
  None: 'none',
  Square: 'rect',
  Diamond: 'diamond',
  Triangle: 'triangle',
  Circle: 'circle',
  X: 'path://M1,0L5,4L9,0L10,1L6,5L10,9L9,10L5,6L1,10L0,9L4,5L0,1Z',
  Plus: 'path://M4.3,0H5.7V4.3H10V5.7H5.7V10H4.3V5.7H0V4.3H4.3Z',
  Star: 'path://M4.4,0H5.6V3.6L8.9,0.6L9.6,1.4L6.4,4.4H10V5.6H6.4L9.6,8.6L8.9,9.4L5.6,6.4V10H4.4V6.4L1.1,9.4L0.4,8.6L3.6,5.6H0V4.4H3.6L0.4,1.4L1.1,0.6L4.4,3.6Z',
  Dash: 'path://M0,4H10V6H0V4ZM0,0H0.01V0.01H0ZM10,10H10.01V10.01H10Z',
  Dot: 'path://M2.5,4H7.5V6H2.5V4ZM0,0H0.01V0.01H0ZM10,10H10.01V10.01H10Z',
};

/** The square that paths are drawn into. */
const SQUARE = 10;

/** The corners of a symbol that is a path, each part by itself, as shares of the marker's square: a legend draws no paths. */
export const symbolPolygons = (symbol: string): readonly (readonly (readonly [number, number])[])[] =>
  symbol
    .split('Z')
    .filter((part) => part !== '')
    .map((part) => {
      let [x, y] = [0, 0];
      return [...part.matchAll(/([MLHV])([\d.]+)(?:,([\d.]+))?/g)].map(([, command, first, second]) => {
        if (command !== 'V') x = Number(first) / SQUARE;
        if (command !== 'H') y = Number(second ?? first) / SQUARE;
        return [x, y] as const;
      });
    });

/** Points; of markers whose size nobody chose. */
const USUAL_SIZE = 5;

export interface MarkerSymbol {
  readonly symbol: string;
  /** Pixels. */
  readonly size: number;
}

/** A series' marker; 'Automatic' is a circle for kinds that have markers and none for the others. */
export function markerSymbol({ style, size }: Partial<ChartMarkerModel>, hasMarkers: boolean): MarkerSymbol {
  const usual = hasMarkers ? 'circle' : 'none';
  return { symbol: SYMBOLS[style ?? 'Automatic'] ?? usual, size: pointsToPixels(size ?? USUAL_SIZE) };
}

/** Labels hang on markers: where none is drawn, they hang on one that cannot be seen. */
export const labelledMarker = (marker: MarkerSymbol, hasLabel: boolean): MarkerSymbol =>
  hasLabel && marker.symbol === 'none' ? { symbol: 'circle', size: 0 } : marker;

/** Crosses and dashes have no inside: they are drawn in the colour of their line. */
export const isOpenMarker = (style: string | undefined): boolean =>
  ['X', 'Plus', 'Star', 'Dash', 'Dot'].includes(style ?? '');
