import type { DrawingAnchor } from '../../model/drawing/anchor';
import type { DrawingBase } from '../../model/drawing/drawing';
import { guidOf } from '../package/guid';
import { attributeOf, childNamed, childrenOf, flagOf, type XmlElement } from '../xml/element';
import type { DrawingSources } from './drawingSources';

/** The properties that every object of a drawing has, wherever it keeps them: `nvSpPr`, `nvPicPr` ... */
export const ownProperties = (object: XmlElement): XmlElement | undefined =>
  childrenOf(object).find(({ name }) => /^nv\w+Pr$/.test(name));

export const namesOf = (object: XmlElement): XmlElement | undefined => childNamed(ownProperties(object), 'cNvPr');

/** The first object with names of its own within an element. */
export function firstNamed(element: XmlElement): XmlElement | undefined {
  if (namesOf(element)) return element;
  for (const child of childrenOf(element)) {
    const found = firstNamed(child);
    if (found) return found;
  }
  return undefined;
}

/** What every drawing has, with an id that no other drawing of the workbook has and that every reading gives again. */
export function readNames(object: XmlElement | undefined, anchor: DrawingAnchor, sources: DrawingSources): DrawingBase {
  const names = object && namesOf(object);
  const number = attributeOf(names, 'id') ?? '';
  const id = freeId(creationId(names), `${sources.path} ${number}`, sources.ids);
  if (number !== '' && !sources.idOfNumber.has(number)) sources.idOfNumber.set(number, id);
  return {
    id,
    name: attributeOf(names, 'name') ?? '',
    anchor,
    altTextTitle: attributeOf(names, 'title') ?? '',
    altTextDescription: attributeOf(names, 'descr') ?? '',
    visible: !flagOf(names, 'hidden'),
  };
}

/** The mark that newer versions of Office leave of where a drawing was made. */
function creationId(names: XmlElement | undefined): string | undefined {
  for (const extension of childrenOf(childNamed(names, 'extLst'))) {
    const id = attributeOf(childNamed(extension, 'creationId'), 'id');
    if (id !== undefined) return id.toUpperCase();
  }
  return undefined;
}

function freeId(wanted: string | undefined, place: string, ids: Set<string>): string {
  let id = wanted ?? guidOf(place);
  for (let copy = 1; ids.has(id); copy++) id = guidOf(`${place} ${copy}`);
  ids.add(id);
  return id;
}
