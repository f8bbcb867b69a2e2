/** A colour by hue (degrees), saturation and lightness (0 to 1). */
export interface HueColor {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** From red, green and blue from 0 to 1. */
export function toLightness([red, green, blue]: readonly [number, number, number]): HueColor {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    most === red ? (green - blue) / spread : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue: ((sector + 6) % 6) * 60, saturation, lightness };
}

/** To red, green and blue from 0 to 1. */
export function fromLightness({ hue, saturation, lightness }: HueColor): [number, number, number] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const at = (offset + hue / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return [channel(0), channel(8), channel(4)];
}
