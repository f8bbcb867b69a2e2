import { tinted } from '../../model/colorTint';
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

/** A colour and how much it is made lighter or darker; of a theme's or palette's colour the result of that. */
export interface Shade {
  readonly color: string;
  readonly tint?: number;
}

/** Like `readColor`, but a colour that is given by its own digits keeps its tint apart. */
export function readShade(element: XmlElement | undefined, source: ColorSource): Shade | undefined {
  const rgb = fromArgb(attributeOf(element, 'rgb') ?? '');
  const tint = numberOf(element, 'tint') ?? 0;
  if (rgb !== undefined && tint !== 0 && !flagOf(element, 'auto')) return { color: rgb, tint };
  const color = readColor(element, source);
  return color === undefined ? undefined : { color };
}

/** A colour's attributes as the file writes them. */
export const shadeAttributes = ({
  color,
  tint,
}: Shade): { readonly rgb: string; readonly tint: number | undefined } => ({
  rgb: toArgb(color),
  tint: tint || undefined,
});

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
