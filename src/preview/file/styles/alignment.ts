import { NORMAL_STYLE, type AlignmentStyle, type ProtectionStyle } from '../../model/style';
import { attributeOf, flagOf, numberOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { WordPairs } from './wordPairs';

const HORIZONTAL = new WordPairs({
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
});
const VERTICAL = new WordPairs({
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
});
const READING = new WordPairs({ '0': 'Context', '1': 'LeftToRight', '2': 'RightToLeft' });

/** The file counts 0 to 90 upwards, 91 to 180 downwards and 255 for letters on top of each other. */
const readRotation = (rotation: number): number => (rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation);
const writeRotation = (degrees: number): number => (degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees);

export function readAlignment(alignment: XmlElement | undefined): AlignmentStyle {
  if (!alignment) return NORMAL_STYLE.alignment;
  return {
    horizontal: HORIZONTAL.office(attributeOf(alignment, 'horizontal')) ?? 'General',
    vertical: VERTICAL.office(attributeOf(alignment, 'vertical')) ?? 'Bottom',
    wrapText: flagOf(alignment, 'wrapText'),
    indentLevel: numberOf(alignment, 'indent') ?? 0,
    textOrientation: readRotation(numberOf(alignment, 'textRotation') ?? 0),
    shrinkToFit: flagOf(alignment, 'shrinkToFit'),
    readingOrder: READING.office(attributeOf(alignment, 'readingOrder')) ?? 'Context',
    autoIndent: flagOf(alignment, 'justifyLastLine'),
  };
}

/** The alignment's element, or '' where it says nothing. */
export function writeAlignment(alignment: AlignmentStyle): string {
  const values = {
    horizontal: alignment.horizontal === 'General' ? undefined : HORIZONTAL.file(alignment.horizontal),
    vertical: alignment.vertical === 'Bottom' ? undefined : VERTICAL.file(alignment.vertical),
    textRotation: writeRotation(alignment.textOrientation) || undefined,
    wrapText: alignment.wrapText || undefined,
    indent: alignment.indentLevel || undefined,
    justifyLastLine: alignment.autoIndent || undefined,
    shrinkToFit: alignment.shrinkToFit || undefined,
    readingOrder: alignment.readingOrder === 'Context' ? undefined : READING.file(alignment.readingOrder),
  };
  return Object.values(values).every((value) => value === undefined) ? '' : element('alignment', values);
}

export const readProtection = (protection: XmlElement | undefined): ProtectionStyle => ({
  locked: flagOf(protection, 'locked', true),
  formulaHidden: flagOf(protection, 'hidden'),
});

export const writeProtection = ({ locked, formulaHidden }: ProtectionStyle): string =>
  locked && !formulaHidden
    ? ''
    : element('protection', { locked: locked ? undefined : false, hidden: formulaHidden || undefined });
