/** The curve between a screen's channels and amounts of light, both from 0 to 1 (IEC 61966-2-1). */
export const toLight = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

export const fromLight = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** A colour (`#RRGGBB`) as channels from 0 to 1. */
export function channelsOf(color: string): [number, number, number] {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16) / 255 || 0;
  return [channel(1), channel(3), channel(5)];
}

export function hexOf(channels: readonly number[]): string {
  const pairs = channels.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${pairs.join('').toUpperCase()}`;
}

/** A colour with a share of its light, as drawings darken colours (`shade`). */
export const shaded = (color: string, share: number): string =>
  hexOf(channelsOf(color).map((channel) => fromLight(toLight(channel) * share)));
