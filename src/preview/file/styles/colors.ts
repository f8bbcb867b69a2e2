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
  const base = rgb !== undefined ? fromArgb(rgb) : theme !== undefined ? source.theme[theme] : indexed(numberOf(element, 'indexed'), source);
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

/** Lightens (positive) or darkens a colour as Excel does, in hue, saturation and luminance. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const { hue, saturation, luminance } = toHsl(color);
  return fromHsl(hue, saturation, tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint);
}

function toHsl(color: string): { hue: number; saturation: number; luminance: number } {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const luminance = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = spread / (luminance > 0.5 ? 2 - most - least : most + least);
  const hue = most === red ? (green - blue) / spread + (green < blue ? 6 : 0) : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue: hue / 6, saturation, luminance };
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const high = luminance < 0.5 ? luminance * (1 + saturation) : luminance + saturation - luminance * saturation;
  const low = 2 * luminance - high;
  return `#${[hue + 1 / 3, hue, hue - 1 / 3].map((part) => hexPair(channel(low, high, part))).join('')}`;
}

function channel(low: number, high: number, hue: number): number {
  const part = hue < 0 ? hue + 1 : hue > 1 ? hue - 1 : hue;
  if (part < 1 / 6) return low + (high - low) * 6 * part;
  if (part < 1 / 2) return high;
  return part < 2 / 3 ? low + (high - low) * (2 / 3 - part) * 6 : low;
}

const hexPair = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0').toUpperCase();
