import { attributeOf, flagOf, numberOf, type XmlElement } from '../xml/element';

/** Excel's 56 palette colours from index 8; 0 to 7 repeat the first eight. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const DEFAULT_PALETTE = PALETTE.split(' ').map((hex) => `#${hex}`);

/** What colours of a file are resolved with. */
export interface ColorSource {
  readonly theme: readonly string[];
  /** The file's own palette from index 0, where it has one. */
  readonly palette?: readonly string[];
}

/** A colour element as `#RRGGBB`, or undefined for a missing or automatic one. */
export function readColor(element: XmlElement | undefined, source: ColorSource): string | undefined {
  if (!element || flagOf(element, 'auto')) return undefined;
  const rgb = attributeOf(element, 'rgb');
  const theme = numberOf(element, 'theme');
  const base =
    rgb !== undefined
      ? fromArgb(rgb)
      : theme !== undefined
        ? source.theme[theme]
        : indexed(numberOf(element, 'indexed'), source);
  return base === undefined ? undefined : tinted(base, numberOf(element, 'tint') ?? 0);
}

/** `#RRGGBB` from six or eight hexadecimal digits. */
export function fromArgb(text: string): string | undefined {
  const digits = text.length === 8 ? text.slice(2) : text;
  return /^[\dA-Fa-f]{6}$/.test(digits) ? `#${digits.toUpperCase()}` : undefined;
}

/** `#RRGGBB` as the file writes it, with full opacity. */
export const toArgb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

function indexed(index: number | undefined, { palette }: ColorSource): string | undefined {
  if (index === undefined || index > 63) return undefined;
  return palette?.[index] ?? DEFAULT_PALETTE[index < 8 ? index : index - 8];
}

/** Steps of hue, lightness and saturation; Excel computes tints in whole numbers of these, as Windows does. */
const STEPS = 240;
const FULL = 255;
/** Files keep tints in 32,767ths, cut off, so that half reads as a little less. */
const TINT_GRAIN = 0.01;

/** Lightens (positive tint) or darkens a colour to the very value that Excel shows. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const { hue, lightness, saturation } = toSteps(color);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + STEPS * tint;
  return fromSteps(hue, Math.floor(changed + TINT_GRAIN), saturation);
}

function toSteps(color: string): { hue: number; lightness: number; saturation: number } {
  const part = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  const [red, green, blue] = [part(1), part(3), part(5)];
  const most = Math.max(red, green, blue);
  const sum = most + Math.min(red, green, blue);
  const spread = 2 * most - sum;
  const lightness = Math.floor((sum * STEPS + FULL) / (2 * FULL));
  if (spread === 0) return { hue: 0, lightness, saturation: 0 };
  const reach = lightness <= STEPS / 2 ? sum : 2 * FULL - sum;
  const away = (value: number): number => Math.floor(((most - value) * (STEPS / 6) + spread / 2) / spread);
  const hue =
    red === most
      ? away(blue) - away(green)
      : green === most
        ? STEPS / 3 + away(red) - away(blue)
        : (2 * STEPS) / 3 + away(green) - away(red);
  return { hue: (hue + STEPS) % STEPS, lightness, saturation: Math.floor((spread * STEPS + reach / 2) / reach) };
}

function fromSteps(hue: number, lightness: number, saturation: number): string {
  const product = Math.floor((lightness * saturation + STEPS / 2) / STEPS);
  const high = lightness <= STEPS / 2 ? lightness + product : lightness + saturation - product;
  const low = 2 * lightness - high;
  const channels = [hue + STEPS / 3, hue, hue - STEPS / 3].map((angle) => channel(low, high, (angle + STEPS) % STEPS));
  return `#${channels.map((value) => hexPair(saturation === 0 ? (lightness * FULL) / STEPS : (value * FULL + STEPS / 2) / STEPS)).join('')}`;
}

function channel(low: number, high: number, hue: number): number {
  const slope = (steps: number): number => low + Math.floor(((high - low) * steps + STEPS / 12) / (STEPS / 6));
  if (hue < STEPS / 6) return slope(hue);
  if (hue < STEPS / 2) return high;
  return hue < (2 * STEPS) / 3 ? slope((2 * STEPS) / 3 - hue) : low;
}

const hexPair = (value: number): string =>
  Math.floor(Math.min(FULL, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
