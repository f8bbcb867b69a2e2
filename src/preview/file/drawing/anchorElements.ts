import { childrenOf, type XmlElement } from '../xml/element';

export const ANCHORS: ReadonlySet<string> = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

const PLACES = new Set(['from', 'to', 'pos', 'ext', 'clientData']);

/** What an anchor places: a shape, a frame, or alternatives for different programs. */
export const objectIn = (anchor: XmlElement): XmlElement | undefined =>
  childrenOf(anchor).find(({ name }) => !PLACES.has(name));

/** The anchor that alternatives for different programs offer to those that know what it holds (form controls, ink). */
export function anchorWithin(element: XmlElement): XmlElement | undefined {
  if (element.name !== 'AlternateContent') return undefined;
  return childrenOf(childrenOf(element)[0]).find(({ name }) => ANCHORS.has(name));
}
