import { attributeOf, childrenOf, parseXml, serialize, type XmlElement } from './element';

const uriOf = (extension: XmlElement): string => attributeOf(extension, 'uri')?.toUpperCase() ?? '';

/**
 * `<ext>` elements that were kept with new ones. A new one whose list is there already adds its entries to it, since
 * programs read one list of a kind.
 */
export function mergedExtensions(kept: string, more: string): string {
  if (kept === '' || more === '') return kept + more;
  const extensions = (markup: string): XmlElement[] => childrenOf(parseXml(`<extLst>${markup}</extLst>`, 'extLst'));
  const list = extensions(kept);
  for (const extension of extensions(more)) {
    const place = list.findIndex((other) => uriOf(other) === uriOf(extension));
    const [known, added] = [list[place], childrenOf(extension)[0]];
    if (known && added) list[place] = withEntries(known, added);
    else list.push(extension);
  }
  return list.map(serialize).join('');
}

/** The extension with more entries in its first list. */
function withEntries(extension: XmlElement, { attributes, content }: XmlElement): XmlElement {
  const [list] = childrenOf(extension);
  if (!list) return extension;
  const merged = { ...list, attributes: { ...attributes, ...list.attributes }, content: [...list.content, ...content] };
  return { ...extension, content: extension.content.map((node) => (node === list ? merged : node)) };
}
