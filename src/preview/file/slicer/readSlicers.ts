import { noteSlicerFieldsOf } from '../../model/drawing/slicerSources';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { PartSource } from '../drawing/partSource';
import { RELATION } from '../package/names';
import { isOfType, type Relation } from '../package/relations';
import {
  attributeOf,
  childrenNamed,
  childrenOf,
  flagOf,
  numberOf,
  otherAttributes,
  parseXml,
  serialize,
  type XmlElement,
} from '../xml/element';
import { decodeXstring } from '../xml/text';
import { readSlicerCache, type SlicerCache } from './readSlicerCache';
import type { SlicerContents, SlicersByName } from './slicerContents';
import { CACHE_FORMULA, EMU_PER_POINT } from './slicerNames';

/** A sheet's part of slicers. */
interface SlicerPart {
  readonly sheet: SheetModel;
  readonly relation: Relation;
  readonly slicers: readonly XmlElement[];
}

/** A cache's part, with what was read of it. */
interface CachePart {
  readonly relation: Relation;
  readonly name: string;
  readonly cache: SlicerCache | undefined;
}

/**
 * Reads the slicers of an opened workbook, whose tables and PivotTables have been read. Caches that the model has no
 * place for stay as they are, with all parts that show one of them.
 */
export function readSlicers(workbook: WorkbookModel): SlicersByName {
  const parts = new PartSource(workbook);
  const caches = cacheParts(workbook, parts);
  const sheetParts = workbook.sheets.flatMap((sheet) => slicerParts(sheet, parts));
  const unknown = unknownCaches(caches, sheetParts);
  const isKnown = (part: SlicerPart): boolean => part.slicers.every((slicer) => !unknown.has(cacheNameOf(slicer)));
  const known = caches.filter(({ name }) => !unknown.has(name));
  const slicers = new Map<string, SlicerContents>();
  for (const part of sheetParts.filter(isKnown)) {
    for (const slicer of part.slicers) {
      const cache = known.find(({ name }) => name === cacheNameOf(slicer))?.cache;
      if (cache) slicers.set(decodeXstring(attributeOf(slicer, 'name') ?? ''), readSlicer(slicer, cache));
    }
    forget(part.sheet.preservedElements, part.relation.id);
    part.sheet.preservedRelations = part.sheet.preservedRelations.filter(({ id }) => id !== part.relation.id);
  }
  forgetCaches(workbook, known);
  noteSlicerFieldsOf(workbook, [...slicers.values()]);
  return slicers;
}

function cacheParts(workbook: WorkbookModel, parts: PartSource): CachePart[] {
  return workbook.preserved.relations.flatMap((relation) => {
    const root = isOfType(relation, RELATION.slicerCache) ? parts.xml(relation.target) : undefined;
    if (!root) return [];
    return [{ relation, name: decodeXstring(attributeOf(root, 'name') ?? ''), cache: readSlicerCache(root, workbook) }];
  });
}

const slicerParts = (sheet: SheetModel, parts: PartSource): SlicerPart[] =>
  sheet.preservedRelations.flatMap((relation) => {
    const root = isOfType(relation, RELATION.slicer) ? parts.xml(relation.target) : undefined;
    return root ? [{ sheet, relation, slicers: childrenNamed(root, 'slicer') }] : [];
  });

const cacheNameOf = (slicer: XmlElement): string => decodeXstring(attributeOf(slicer, 'cache') ?? '');

/** The caches that cannot be read, those that nothing shows, and those that stand in one part with such a one. */
function unknownCaches(caches: readonly CachePart[], parts: readonly SlicerPart[]): ReadonlySet<string> {
  const shown = parts.map(({ slicers }) => slicers.map(cacheNameOf));
  const readable = new Set(caches.flatMap(({ name, cache }) => (cache ? [name] : [])));
  const unknown = new Set([...caches.map(({ name }) => name), ...shown.flat()].filter((name) => !readable.has(name)));
  for (const name of readable) if (!shown.flat().includes(name)) unknown.add(name);
  for (let before = -1; before < unknown.size;) {
    before = unknown.size;
    for (const names of shown) if (names.some((name) => unknown.has(name))) names.forEach((name) => unknown.add(name));
  }
  return unknown;
}

const KNOWN = ['name', 'cache', 'caption', 'columnCount', 'showCaption', 'style', 'rowHeight', 'uid'];

function readSlicer(slicer: XmlElement, { name, source, sortBy, kept }: SlicerCache): SlicerContents {
  return {
    kind: 'slicer',
    caption: decodeXstring(attributeOf(slicer, 'caption') ?? ''),
    showCaption: flagOf(slicer, 'showCaption', true),
    style: attributeOf(slicer, 'style') ?? 'SlicerStyleLight1',
    sortBy,
    source,
    cacheName: name,
    columnCount: numberOf(slicer, 'columnCount') ?? 1,
    rowHeight: (numberOf(slicer, 'rowHeight') ?? 0) / EMU_PER_POINT,
    kept: { ...kept, slicerAttributes: otherAttributes(slicer, KNOWN) },
  };
}

/** What leads to caches that the model holds now: relations, the workbook's list, the names that stand for them. */
function forgetCaches(workbook: WorkbookModel, known: readonly CachePart[]): void {
  const { preserved, names } = workbook;
  const ids = new Set(known.map(({ relation }) => relation.id));
  preserved.relations = preserved.relations.filter(({ id }) => !ids.has(id));
  for (const id of ids) forget(preserved.elements, id);
  const cacheNames = new Set(known.map(({ name }) => name.toLowerCase()));
  const kept = names.filter(({ name, formula }) => formula !== CACHE_FORMULA || !cacheNames.has(name.toLowerCase()));
  names.splice(0, names.length, ...kept);
}

/** Takes an entry with a relation's id out of the lists in `extLst`; a list that is empty then goes, too. */
function forget(elements: Map<string, string>, id: string): void {
  const markup = elements.get('extLst');
  if (markup === undefined) return;
  const isWrapped = markup.startsWith('<extLst');
  const root = parseXml(isWrapped ? markup : `<extLst>${markup}</extLst>`, 'extLst');
  const rest = childrenOf(root).flatMap((extension) => without(extension, id) ?? []);
  const content = rest.map(serialize).join('');
  if (content === '') elements.delete('extLst');
  else elements.set('extLst', isWrapped ? `<extLst>${content}</extLst>` : content);
}

/** An extension without the entry; undefined where its list holds no other. */
function without(extension: XmlElement, id: string): XmlElement | undefined {
  const [list, ...others] = childrenOf(extension);
  if (!list || others.length > 0 || !/^slicer(List|Caches)$/.test(list.name)) return extension;
  const entries = childrenOf(list).filter((entry) => attributeOf(entry, 'id') !== id);
  return entries.length === 0 ? undefined : { ...extension, content: [{ ...list, content: entries }] };
}
