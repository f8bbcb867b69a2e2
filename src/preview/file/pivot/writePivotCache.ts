import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { WorkbookModel } from '../../model/workbook';
import { CONTENT, NAMESPACE, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import { RelationList } from '../package/relations';
import type { StyleWriter } from '../styles/writeStyles';
import { childNamed, serialize, type XmlElement } from '../xml/element';
import { attributes, counted, element, XML_DECLARATION } from '../xml/markup';
import { escapeXstringAttribute } from '../xml/text';
import { writeRecords } from './cacheRecords';
import { cacheSourceMarkup } from './cacheSource';
import { serialOfDate } from './refreshDate';
import { mustBeListed, sharedItemsMarkup, sharedItemsOf, type SharedItems } from './sharedItems';

const EXTENSION_URI = '{725AE2AE-9491-48be-B2B4-4EB974FC3084}';
/** The version of Excel that made the cache, and the oldest that can refresh it. */
const VERSIONS = { createdVersion: 8, refreshedVersion: 8, minRefreshableVersion: 3 };

export interface CacheTargets {
  readonly workbook: WorkbookModel;
  readonly writer: PackageWriter;
  readonly styles: StyleWriter;
  /** The definition that the opened file had. */
  readonly opened: XmlElement | undefined;
}

/**
 * Adds a cache's definition and its records. `id` is its number, `listed` are the fields whose items PivotTables name
 * by number. Gives the definition's path and, by field, the items that it lists.
 */
export function writePivotCache(
  cache: PivotCacheModel,
  id: number,
  listed: ReadonlySet<number>,
  targets: CacheTargets,
): { readonly path: string; readonly lists: readonly (SharedItems | undefined)[] } {
  const { workbook, writer } = targets;
  const lists = cache.fields.map((field, index) =>
    listed.has(index) || mustBeListed(field.items) ? sharedItemsOf(field, workbook.date1904) : undefined,
  );
  const path = writer.freePath('xl/pivotCache/pivotCacheDefinition', '.xml');
  const recordsPath = writer.freePath('xl/pivotCache/pivotCacheRecords', '.xml');
  const relations = new RelationList();
  const recordsId = relations.add(RELATION.pivotCacheRecords, recordsPath);
  writer.add(path, CONTENT.pivotCacheDefinition, definitionMarkup(cache, { id, recordsId }, lists, targets));
  writer.addRelations(path, relations.relations);
  writer.add(recordsPath, CONTENT.pivotCacheRecords, (sink) => writeRecords(cache, lists, workbook.date1904, sink));
  return { path, lists };
}

function definitionMarkup(
  cache: PivotCacheModel,
  { id, recordsId }: { readonly id: number; readonly recordsId: string },
  lists: readonly (SharedItems | undefined)[],
  { workbook, styles, opened }: CacheTargets,
): string {
  const { refreshedBy, refreshedDate, recordCount } = cache;
  const values = {
    xmlns: NAMESPACE.main,
    'xmlns:r': NAMESPACE.relations,
    'r:id': recordsId,
    refreshOnLoad: cache.refreshOnOpen || undefined,
    refreshedDate: refreshedDate && serialOfDate(refreshedDate),
    ...VERSIONS,
    recordCount,
  };
  const who = refreshedBy === '' ? '' : ` refreshedBy="${escapeXstringAttribute(refreshedBy)}"`;
  const fields = cache.fields.map((field, index) => {
    const numFmtId = styles.numberFormatOf(field.numberFormat);
    const items = sharedItemsMarkup(field, workbook.date1904, lists[index]);
    return `<cacheField name="${escapeXstringAttribute(field.name)}"${attributes({ numFmtId })}>${items}</cacheField>`;
  });
  return [
    `${XML_DECLARATION}<pivotCacheDefinition${attributes(values)}${who}>`,
    cacheSourceMarkup(cache.source, workbook) ?? sourceOf(opened),
    counted('cacheFields', fields),
    slicerExtension(id),
    '</pivotCacheDefinition>',
  ].join('');
}

/** Where the workbook has nothing that the source could be, it stays the one that the file named. */
function sourceOf(opened: XmlElement | undefined): string {
  const source = childNamed(opened, 'cacheSource');
  if (source) return serialize(source);
  return element('cacheSource', { type: 'worksheet' }, element('worksheetSource', { ref: 'A1', sheet: '#REF' }));
}

/** The number by which slicers name the cache. */
function slicerExtension(pivotCacheId: number): string {
  const content = element('x14:pivotCacheDefinition', { pivotCacheId });
  return element('extLst', {}, element('ext', { uri: EXTENSION_URI, 'xmlns:x14': NAMESPACE.x14 }, content));
}
