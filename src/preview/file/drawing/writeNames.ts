import type { DrawingBase } from '../../model/drawing/drawing';
import { guidOf } from '../package/guid';
import { attributeOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { DRAWING_NAMESPACE, EXTENSION } from './drawingNames';

type Attributes = Record<string, string>;

/** `cNvPr`: number, name, alternative text, visibility and id of an object that is written anew. */
export function namesMarkup(drawing: DrawingBase, number: number): string {
  const mark = element('a16:creationId', { 'xmlns:a16': DRAWING_NAMESPACE.creation, id: guidOf(drawing.id) });
  const extension = element('a:ext', { uri: EXTENSION.creation }, mark);
  return element('xdr:cNvPr', ownAttributes(drawing, number), element('a:extLst', {}, extension));
}

function ownAttributes(drawing: DrawingBase, number: number): Attributes {
  const { name, altTextDescription, altTextTitle, visible } = drawing;
  return {
    id: String(number),
    name,
    ...(altTextDescription !== '' && { descr: altTextDescription }),
    ...(!visible && { hidden: '1' }),
    ...(altTextTitle !== '' && { title: altTextTitle }),
  };
}

/** The names of an object of the file as they are now; links and extensions in them stay. */
export function changedNames(names: XmlElement, drawing: DrawingBase, number: number): XmlElement {
  const { descr: _description, hidden: _hidden, title: _title, ...others } = names.attributes;
  const content = names.content.map((part) => (typeof part === 'string' ? part : withId(part, guidOf(drawing.id))));
  return { ...names, attributes: { ...others, ...ownAttributes(drawing, number) }, content };
}

/** A copy's mark of creation is its own. */
function withId(part: XmlElement, id: string): XmlElement {
  if (part.name === 'creationId' && attributeOf(part, 'id') !== undefined)
    return { ...part, attributes: { ...part.attributes, id } };
  const content = part.content.map((child) => (typeof child === 'string' ? child : withId(child, id)));
  return { ...part, content };
}

/** The first object with names in an element, all else staying as it is, with its names changed. */
export function renamed(root: XmlElement, drawing: DrawingBase, number: number): XmlElement {
  let done = false;
  const change = (part: XmlElement): XmlElement => {
    if (done) return part;
    if (part.name === 'cNvPr') {
      done = true;
      return changedNames(part, drawing, number);
    }
    return { ...part, content: part.content.map((child) => (typeof child === 'string' ? child : change(child))) };
  };
  return change(root);
}
