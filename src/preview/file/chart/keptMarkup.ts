import type { ChartKeptMarkup } from '../../model/drawing/chartFormat';
import { childNamed, childrenNamed, childrenOf, attributeOf, serialize, type XmlElement } from '../xml/element';
import type { ChartChild } from './elementOrder';

/**
 * The children of an element that the model does not know, as markup by name. Extensions of the given kinds (`uri`),
 * which the model knows, are left out.
 */
export function keptMarkup(
  element: XmlElement | undefined,
  known: ReadonlySet<string>,
  knownExtensions: readonly string[] = [],
): ChartKeptMarkup | undefined {
  const kept: Record<string, string> = {};
  for (const child of childrenOf(element)) {
    if (known.has(child.name)) continue;
    const markup = child.name === 'extLst' ? extensionsMarkup(child, knownExtensions) : serialize(child);
    if (markup !== '') kept[child.name] = (kept[child.name] ?? '') + markup;
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** The extensions of a list that are kept, without the list itself, so that others can be added. */
const extensionsMarkup = (list: XmlElement, known: readonly string[]): string =>
  childrenNamed(list, 'ext')
    .filter((extension) => !known.includes(attributeOf(extension, 'uri') ?? ''))
    .map(serialize)
    .join('');

/** Kept children for an element that is written; new extensions join those that are kept. */
export function keptChildren(kept: ChartKeptMarkup | undefined, extensions = ''): Record<string, ChartChild> {
  const children: Record<string, ChartChild> = {};
  for (const [name, markup] of Object.entries(kept ?? {})) children[name] = [markup];
  const all = (kept?.['extLst'] ?? '') + extensions;
  children['extLst'] = all === '' ? undefined : [`<c:extLst>${all}</c:extLst>`];
  return children;
}

/** An extension of an element by its kind. */
export const extensionOf = (element: XmlElement | undefined, uri: string): XmlElement | undefined =>
  childrenNamed(childNamed(element, 'extLst'), 'ext').find((extension) => attributeOf(extension, 'uri') === uri);
