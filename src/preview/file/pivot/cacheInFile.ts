import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import { attributeOf, childNamed, childrenNamed, childrenOf, numberOf, type XmlElement } from '../xml/element';
import type { SharedItems } from './sharedItems';

/** The number by which slicers name a cache, from its definition; undefined where no slicer has been made over it. */
export const slicerIdOf = (root: XmlElement): number | undefined =>
  childrenOf(childNamed(root, 'extLst'))
    .flatMap(childrenOf)
    .filter(({ name }) => name === 'pivotCacheDefinition')
    .map((extension) => numberOf(extension, 'pivotCacheId'))
    .find((id) => id !== undefined);

/** The items that an opened definition lists, by field; they stand at the places that the model gives them, too. */
export function openedLists(root: XmlElement, cache: PivotCacheModel): (SharedItems | undefined)[] {
  const entries = childrenNamed(childNamed(root, 'cacheFields'), 'cacheField');
  return cache.fields.map((field, index) => {
    const entry = entries[index];
    const group = childNamed(childNamed(entry, 'fieldGroup'), 'groupItems');
    const markup = childrenOf(group ?? childNamed(entry, 'sharedItems')).map((item) => attributeOf(item, 'v') ?? '');
    if (markup.length === 0 && field.items.length > 0) return undefined;
    return { markup, places: [...field.items.keys()].slice(0, markup.length) };
  });
}
