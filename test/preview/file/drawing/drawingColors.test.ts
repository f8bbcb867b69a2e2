import { describe, expect, it } from '@jest/globals';
import { readDrawingColor } from '../../../../src/preview/file/drawing/drawingColors';
import { parseXml } from '../../../../src/preview/file/xml/element';

const SCHEME = new Map([
  ['accent1', '#4472C4'],
  ['bg1', '#FFFFFF'],
  ['tx1', '#000000'],
]);

const read = (color: string, placeholder?: string): ReturnType<typeof readDrawingColor> =>
  readDrawingColor(parseXml(`<a:solidFill xmlns:a="x">${color}</a:solidFill>`, 'test'), SCHEME, placeholder);

describe('colours of drawings', () => {
  it.each([
    ['a plain one', '<a:srgbClr val="12AB34"/>', '#12AB34', 0],
    ['of the theme', '<a:schemeClr val="accent1"/>', '#4472C4', 0],
    ['of the outline of a new shape', '<a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr>', '#2F528F', 0],
    ['of the outline of a text box', '<a:schemeClr val="bg1"><a:shade val="50000"/></a:schemeClr>', '#BCBCBC', 0],
    ['a quarter darker', '<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', '#2F5597', 0],
    [
      'two fifths lighter',
      '<a:schemeClr val="accent1"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr>',
      '#8FAADC',
      0,
    ],
    ['grey by its lightness', '<a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr>', '#808080', 0],
    [
      'white from black',
      '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>',
      '#595959',
      0,
    ],
    ['tinted', '<a:srgbClr val="000000"><a:tint val="50000"/></a:srgbClr>', '#BCBCBC', 0],
    ['half transparent', '<a:srgbClr val="FF0000"><a:alpha val="50000"/></a:srgbClr>', '#FF0000', 0.5],
    ['of the system', '<a:sysClr val="windowText" lastClr="010203"/>', '#010203', 0],
    ['by its name', '<a:prstClr val="ltBlue"/>', '#ADD8E6', 0],
    ['in shares of light', '<a:scrgbClr r="100000" g="0" b="21586"/>', '#FF0080', 0],
    ['by hue', '<a:hslClr hue="7200000" sat="100000" lum="25000"/>', '#008000', 0],
    ['without colour', '<a:srgbClr val="FF0000"><a:satMod val="0"/></a:srgbClr>', '#808080', 0],
  ])('%s', (_, color, expected, transparency) => {
    expect(read(color)).toEqual({ color: expected, transparency });
  });

  it('a placeholder is what a style puts there; what is not known is none', () => {
    expect(read('<a:schemeClr val="phClr"/>', '#123456')?.color).toBe('#123456');
    expect(read('<a:schemeClr val="phClr"/>')).toBeUndefined();
    expect(read('<a:schemeClr val="accent9"/>')).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});
