import type { StyleParts } from '../../model/namedStyles';
import { flagOf, type XmlElement } from '../xml/element';

const ATTRIBUTES = {
  number: 'applyNumberFormat',
  font: 'applyFont',
  fill: 'applyFill',
  border: 'applyBorder',
  alignment: 'applyAlignment',
  protection: 'applyProtection',
} as const;

/** Which parts of a format a named style speaks of; without a word, it does. */
export const readStyleParts = (format: XmlElement | undefined): StyleParts => ({
  number: flagOf(format, ATTRIBUTES.number, true),
  font: flagOf(format, ATTRIBUTES.font, true),
  fill: flagOf(format, ATTRIBUTES.fill, true),
  border: flagOf(format, ATTRIBUTES.border, true),
  alignment: flagOf(format, ATTRIBUTES.alignment, true),
  protection: flagOf(format, ATTRIBUTES.protection, true),
});

/** The attributes that say which parts a named style does not speak of. */
export const stylePartAttributes = (parts: StyleParts): Record<string, false | undefined> =>
  Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([part, attribute]) => [
      attribute,
      parts[part as keyof StyleParts] ? undefined : false,
    ]),
  );
