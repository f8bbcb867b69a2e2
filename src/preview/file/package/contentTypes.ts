import { attributeOf, childrenOf, type XmlElement } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';
import { CONTENT, NAMESPACE } from './names';

/** Content types by part name (lower case, no leading slash) and by extension. */
export interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

export function readContentTypes(root: XmlElement): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const entry of childrenOf(root)) {
    const type = attributeOf(entry, 'ContentType') ?? '';
    const path = attributeOf(entry, 'PartName');
    const extension = attributeOf(entry, 'Extension');
    if (entry.name === 'Override' && path !== undefined) overrides.set(path.replace(/^\//, '').toLowerCase(), type);
    if (entry.name === 'Default' && extension !== undefined) defaults.set(extension.toLowerCase(), type);
  }
  return { overrides, defaults };
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

export const contentTypeOf = (types: ContentTypes, path: string): string =>
  types.overrides.get(path.toLowerCase()) ?? types.defaults.get(extensionOf(path)) ?? '';

/** `[Content_Types].xml`: binary kinds by extension, everything else by name. */
export function writeContentTypes(parts: readonly { readonly path: string; readonly contentType: string }[]): string {
  const defaults = new Map([
    ['rels', CONTENT.relations as string],
    ['xml', 'application/xml'],
  ]);
  const overrides: string[] = [];
  for (const { path, contentType } of parts) {
    const extension = extensionOf(path);
    const known = defaults.get(extension);
    if (contentType === '' || known === contentType) continue;
    if (known === undefined && !contentType.endsWith('+xml')) defaults.set(extension, contentType);
    else overrides.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
  }
  const extensions = [...defaults].map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
  return `${XML_DECLARATION}<Types xmlns="${NAMESPACE.contentTypes}">${extensions.join('')}${overrides.join('')}</Types>`;
}
