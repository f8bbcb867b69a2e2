import { NORMAL_STYLE, type FontStyle } from '../../model/style';
import { attributeOf, childNamed, flagOf, numberOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { readShade, shadeAttributes, type ColorSource } from './colors';
import { WordPairs } from './wordPairs';

export const UNDERLINES = new WordPairs({
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
});

const isOn = (font: XmlElement, name: string): boolean => {
  const child = childNamed(font, name);
  return child !== undefined && flagOf(child, 'val', true);
};

const isUnderline = (text: string | undefined): text is FontStyle['underline'] => text !== undefined;

/** The underline of a font element, undefined where it says nothing. */
export function readUnderline(font: XmlElement): FontStyle['underline'] | undefined {
  const child = childNamed(font, 'u');
  const word = child && UNDERLINES.office(attributeOf(child, 'val') ?? 'single');
  return isUnderline(word) ? word : undefined;
}

export function readFont(font: XmlElement | undefined, colors: ColorSource): FontStyle {
  const normal = NORMAL_STYLE.font;
  if (!font) return normal;
  const position = attributeOf(childNamed(font, 'vertAlign'), 'val');
  return {
    name: attributeOf(childNamed(font, 'name'), 'val') ?? normal.name,
    size: numberOf(childNamed(font, 'sz'), 'val') ?? normal.size,
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: readUnderline(font) ?? 'None',
    strikethrough: isOn(font, 'strike'),
    color: '#000000',
    ...readShade(childNamed(font, 'color'), colors),
    subscript: position === 'subscript',
    superscript: position === 'superscript',
  };
}

/** A font; its elements in the schema's order. */
export function writeFont(font: FontStyle): string {
  const position = font.superscript ? 'superscript' : font.subscript ? 'subscript' : undefined;
  return element(
    'font',
    {},
    (font.bold ? '<b/>' : '') +
      (font.italic ? '<i/>' : '') +
      (font.strikethrough ? '<strike/>' : '') +
      (font.underline === 'None'
        ? ''
        : element('u', { val: font.underline === 'Single' ? undefined : UNDERLINES.file(font.underline) })) +
      (position ? element('vertAlign', { val: position }) : '') +
      element('sz', { val: font.size }) +
      element('color', shadeAttributes(font)) +
      element('name', { val: font.name }) +
      element('family', { val: 2 }),
  );
}
