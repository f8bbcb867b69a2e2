import { describe, expect, it } from '@jest/globals';
import { mixed, seriesPalette, withOpacity } from '../../../src/preview/chartPainting/chartColors';
import { newWorkbook } from '../../../src/preview/newWorkbook';

const THEME = newWorkbook().themeColors;
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

describe('the colours of series', () => {
  it('are the accents, and after them the accents darker', () => {
    const palette = seriesPalette('ColorfulPalette1', THEME);
    expect(palette.slice(0, 6)).toEqual(ACCENTS);
    expect(palette[6]).toBe('#264478');
    expect(palette[7]).toBe('#9E480E');
  });

  const check = (scheme: string, first: readonly string[]) =>
    it(`${scheme} begins with ${first.join(', ')}`, () =>
      expect(seriesPalette(scheme, THEME).slice(0, first.length)).toEqual(first));
  check('ColorfulPalette2', ['#4472C4', '#A5A5A5', '#5B9BD5']);
  check('ColorfulPalette3', ['#ED7D31', '#FFC000', '#70AD47']);
  check('ColorfulPalette4', ['#70AD47', '#5B9BD5', '#FFC000']);
  check('unknown', ACCENTS);

  it('of one hue go from dark to light, or back', () => {
    const darkFirst = seriesPalette('MonochromaticPalette2', THEME);
    const lightness = (color: string): number => parseInt(color.slice(1, 3), 16) + parseInt(color.slice(3, 5), 16);
    expect(lightness(darkFirst[0] ?? '')).toBeLessThan(lightness(darkFirst.at(-1) ?? ''));
    expect(seriesPalette('MonochromaticPalette9', THEME)).toEqual([...darkFirst].reverse());
  });
});

describe('a colour', () => {
  it('is mixed with white or with black', () => {
    expect(mixed('#4472C4', 0)).toBe('#4472C4');
    expect(mixed('#4472C4', 1)).toBe('#FFFFFF');
    expect(mixed('#4472C4', -1)).toBe('#000000');
    expect(mixed('#000000', 0.5)).toBe('#808080');
  });

  it('lets through what is behind it', () => expect(withOpacity('#FF8000', 0.5)).toBe('rgba(255, 128, 0, 0.5)'));
});
