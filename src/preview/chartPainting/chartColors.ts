/** Where the theme's six accents begin among its twelve colours, and which colour its texts have. */
const FIRST_ACCENT = 4;
const TEXT = 1;

/** What a round of the palette does to the lightness (0 to 1) of the accents: `lightness * times + plus`. */
const ROUNDS: readonly { readonly times: number; readonly plus: number }[] = [
  { times: 1, plus: 0 },
  { times: 0.6, plus: 0 },
  { times: 0.8, plus: 0.2 },
  { times: 0.8, plus: 0 },
  { times: 0.6, plus: 0.4 },
  { times: 0.5, plus: 0 },
  { times: 0.7, plus: 0.3 },
  { times: 0.7, plus: 0 },
  { times: 0.5, plus: 0.5 },
];

/** The accents, from 1, that the colourful palettes go through. */
const COLORFUL: Readonly<Record<string, readonly number[]>> = {
  ColorfulPalette1: [1, 2, 3, 4, 5, 6],
  ColorfulPalette2: [1, 3, 5],
  ColorfulPalette3: [2, 4, 6],
  ColorfulPalette4: [6, 5, 4],
};

/** Shades of one colour from dark to light, as parts of the way to black (below 0) or to white. */
const SHADES = [-0.35, -0.15, 0.05, 0.25, 0.45, 0.6] as const;
const MONOCHROMATIC = /^MonochromaticPalette(\d+)$/;
const ACCENTS = 6;

/**
 * The colours of an Excel.ChartColorScheme in a theme: the accents in turn, then the accents lighter and darker. Of the
 * monochromatic ones, 1 to 6 go through an accent's shades from dark to light, 7 through greys, 8 to 13 back.
 */
export function seriesPalette(colorScheme: string, theme: readonly string[]): readonly string[] {
  const number = Number(MONOCHROMATIC.exec(colorScheme)?.[1]);
  if (number >= 1) {
    const base =
      number === ACCENTS + 1
        ? mixed(theme[TEXT] ?? '#000000', 0.35)
        : accent(theme, (((number - 1) % (ACCENTS + 1)) % ACCENTS) + 1);
    const shades = SHADES.map((part) => mixed(base, part));
    return number > ACCENTS + 1 ? shades.reverse() : shades;
  }
  const accents = (COLORFUL[colorScheme] ?? [1, 2, 3, 4, 5, 6]).map((one) => accent(theme, one));
  return ROUNDS.flatMap(({ times, plus }) =>
    accents.map((color) => withLightness(color, (light) => light * times + plus)),
  );
}

const accent = (theme: readonly string[], number: number): string => theme[FIRST_ACCENT + number - 1] ?? '#4472C4';

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

const hexOf = (channels: readonly number[]): string =>
  `#${channels
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    )
    .join('')}`;

/** A colour (`#RRGGBB`) on the way to white (above 0, up to 1) or to black (below 0, down to -1). */
export const mixed = (color: string, part: number): string =>
  hexOf(channelsOf(color).map((value) => (part < 0 ? value * (1 + part) : value + (1 - value) * part)));

/** A colour with another lightness, of the same hue and saturation. */
function withLightness(color: string, change: (lightness: number) => number): string {
  const channels = channelsOf(color);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const before = (most + least) / 2;
  const after = Math.min(1, Math.max(0, change(before)));
  if (after === before) return color;
  const reach = 1 - Math.abs(2 * before - 1);
  const saturation = reach === 0 ? 0 : (most - least) / reach;
  const spread = saturation * (1 - Math.abs(2 * after - 1));
  const part = (value: number): number => (most === least ? 0 : (value - least) / (most - least));
  return hexOf(channels.map((value) => after - spread / 2 + part(value) * spread));
}

/** A colour as `rgba(...)` with an opacity from 0 to 1. */
export function withOpacity(color: string, opacity: number): string {
  const [red, green, blue] = channelsOf(color).map((value) => Math.round(value * 255));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}
