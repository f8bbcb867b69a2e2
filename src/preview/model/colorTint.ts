/** Steps of hue, lightness and saturation; Excel computes tints in whole numbers of these, as Windows does. */
const STEPS = 240;
const FULL = 255;
/** Files keep tints in 32,767ths, cut off, so that half reads as a little less. */
const TINT_GRAIN = 0.01;

/** Lightens (positive tint) or darkens a colour to the very value that Excel shows. */
export function tinted(color: string, tint: number): string {
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
