import { channelsOf, fromLight, hexOf, toLight } from '../../model/drawing/lightCurve';
import { attributeOf, childrenOf, numberOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { fromLightness, toLightness } from './lightness';
import { PRESET_COLORS } from './presetColors';
import { fromShare, toShare } from './units';

/** A colour of a drawing: `#RRGGBB`, and its transparency from 0 (opaque) to 1. */
export interface DrawingColor {
  readonly color: string;
  readonly transparency: number;
}

/** Red, green and blue from 0 to 1 as the file's channels are, and what is opaque of them. */
interface Channels {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

const COLOR_ELEMENTS = new Set(['srgbClr', 'scrgbClr', 'schemeClr', 'sysClr', 'prstClr', 'hslClr']);

/**
 * The colour within an element such as `a:solidFill` or `a:fillRef`, with its changes (tint, shade ...) applied;
 * undefined where there is none. `placeholder` stands for the colour `phClr`.
 */
export function readDrawingColor(
  holder: XmlElement | undefined,
  scheme: ReadonlyMap<string, string>,
  placeholder?: string,
): DrawingColor | undefined {
  const found = childrenOf(holder).find(({ name }) => COLOR_ELEMENTS.has(name));
  const base = found && baseColor(found, scheme, placeholder);
  if (!found || base === undefined) return undefined;
  const changed = childrenOf(found).reduce(applied, { rgb: channelsOf(base), alpha: 1 });
  return { color: hexOf(changed.rgb), transparency: Math.round((1 - changed.alpha) * 1e5) / 1e5 };
}

function baseColor(found: XmlElement, scheme: ReadonlyMap<string, string>, placeholder?: string): string | undefined {
  const value = attributeOf(found, 'val') ?? '';
  switch (found.name) {
    case 'srgbClr':
      return `#${value}`;
    case 'sysClr':
      return `#${attributeOf(found, 'lastClr') ?? (value === 'window' ? 'FFFFFF' : '000000')}`;
    case 'schemeClr':
      return value === 'phClr' ? placeholder : scheme.get(value);
    case 'prstClr':
      return PRESET_COLORS[value];
    case 'scrgbClr':
      return hexOf(threeOf((index) => fromLight(toShare(numberOf(found, 'rgb'.charAt(index)) ?? 0))));
    default: {
      const [hue, saturation, lightness] = ['hue', 'sat', 'lum'].map((name) => numberOf(found, name) ?? 0);
      return hexOf(
        fromLightness({
          hue: (hue ?? 0) / 60_000,
          saturation: toShare(saturation ?? 0),
          lightness: toShare(lightness ?? 0),
        }),
      );
    }
  }
}

/** One change of a colour; those that the file may hold but nobody writes leave it as it is. */
function applied(color: Channels, change: XmlElement): Channels {
  const share = toShare(numberOf(change, 'val') ?? 0);
  switch (change.name) {
    case 'alpha':
      return { ...color, alpha: share };
    case 'alphaMod':
      return { ...color, alpha: color.alpha * share };
    case 'shade':
      return { ...color, rgb: threeOf((index) => fromLight(toLight(color.rgb[index] ?? 0) * share)) };
    case 'tint':
      return { ...color, rgb: threeOf((index) => fromLight(toLight(color.rgb[index] ?? 0) * share + 1 - share)) };
    default:
      return { ...color, rgb: adjusted(color.rgb, change.name, share) };
  }
}

/** Changes of lightness and saturation: `lumMod` multiplies, `lumOff` adds. */
function adjusted(rgb: Channels['rgb'], change: string, share: number): Channels['rgb'] {
  const color = toLightness(rgb);
  const part = change.startsWith('lum') ? 'lightness' : change.startsWith('sat') ? 'saturation' : undefined;
  if (!part) return rgb;
  const value = change.endsWith('Mod') ? color[part] * share : change.endsWith('Off') ? color[part] + share : share;
  return fromLightness({ ...color, [part]: Math.min(1, Math.max(0, value)) });
}

const threeOf = (channel: (index: number) => number): [number, number, number] => [channel(0), channel(1), channel(2)];

/** `a:solidFill` of a colour. */
export function solidFill({ color, transparency }: DrawingColor): string {
  const alpha = transparency > 0 ? element('a:alpha', { val: fromShare(1 - transparency) }) : '';
  return element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1) }, alpha));
}
