import { attributeOf, childNamed, numberOf, type XmlElement } from '../xml/element';

/** The `val` of a child: what most of a chart's settings are. */
export const wordOf = (element: XmlElement | undefined, child: string): string | undefined =>
  attributeOf(childNamed(element, child), 'val');

/** A number, also one that is written as a percentage (`150%`). */
export function amountOf(element: XmlElement | undefined, child: string): number | undefined {
  const setting = childNamed(element, child);
  const text = attributeOf(setting, 'val');
  return text?.endsWith('%') ? Number(text.slice(0, -1)) : numberOf(setting, 'val');
}

/** A flag; a child without a value says yes. `missing` is what a missing child says. */
export function saysYes(element: XmlElement | undefined, child: string, missing = false): boolean {
  const setting = childNamed(element, child);
  if (!setting) return missing;
  const text = attributeOf(setting, 'val') ?? '1';
  return text === '1' || text === 'true' || text === 'on';
}
