import type { CellValue } from '../../model/cellValue';
import type { PivotCacheField, PivotCacheModel } from '../../model/pivot/pivotCache';
import type { WorkbookModel } from '../../model/workbook';
import { readPivotSource } from '../../pivot/readSource';
import { RELATION } from '../package/names';
import type { PartSource } from '../drawing/partSource';
import { isOfType } from '../package/relations';
import { attributeOf, childNamed, childrenNamed, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';
import { dateOfSerial } from './refreshDate';
import { readItem } from './cacheItem';
import { ItemList, readRecords } from './cacheRecords';
import { readCacheSource } from './cacheSource';
import { readFieldGroup } from './fieldGroup';

/** What reading pivot parts needs beside the parts. */
export interface PivotSources {
  readonly parts: PartSource;
  readonly workbook: WorkbookModel;
  /** The number format of a number in the file. */
  readonly formatOf: (numberFormatId: number) => string;
}

/** Reads a cache's definition and its records. `id` is the cache's number in the workbook's part. */
export function readPivotCache(path: string, id: number, sources: PivotSources): PivotCacheModel | undefined {
  const { parts, workbook } = sources;
  const root = parts.xml(path);
  if (!root) return undefined;
  const entries = childrenNamed(childNamed(root, 'cacheFields'), 'cacheField');
  const columns = readColumns(path, entries, sources);
  const recordCount = columns.find(({ places }) => places !== undefined)?.places?.length ?? 0;
  const fields = entries.map((entry, index) => readField(entry, index, { columns, recordCount, sources }));
  const cache: PivotCacheModel = {
    id,
    source: readCacheSource(childNamed(root, 'cacheSource'), workbook),
    fields: fields.map(({ field }) => field),
    recordCount,
    records: fields.map(({ places }) => places),
    refreshedBy: decodeXstring(attributeOf(root, 'refreshedBy') ?? ''),
    refreshedDate: dateOfSerial(numberOf(root, 'refreshedDate')),
    refreshOnOpen: flagOf(root, 'refreshOnLoad'),
  };
  if (recordCount === 0) takeRecords(cache, workbook);
  return cache;
}

/**
 * A file without records leaves them to its source: they are read from there where its columns are the cache's fields.
 */
function takeRecords(cache: PivotCacheModel, workbook: WorkbookModel): void {
  const read = readPivotSource(workbook, cache.source);
  const isSame =
    read?.fields.length === cache.fields.length &&
    read.fields.every(({ name }, index) => name === cache.fields[index]?.name);
  if (!read || !isSame || cache.fields.some(({ derived }) => derived !== undefined)) return;
  const lists = cache.fields.map(({ items }) => new ItemList(items));
  cache.records = read.records.map((places, field) => {
    const known = (read.fields[field]?.items ?? []).map((value) => lists[field]?.placeOf(value) ?? 0);
    return places.map((place) => known[place] ?? 0);
  });
  cache.fields = cache.fields.map((field, index) => ({ ...field, items: lists[index]?.items ?? field.items }));
  cache.recordCount = read.recordCount;
}

/** One field as the records have it, before it is grouped. */
interface Column {
  readonly items: readonly CellValue[];
  /** Undefined for a field that records have no value of. */
  readonly places: Uint32Array | undefined;
}

function readColumns(path: string, entries: readonly XmlElement[], { parts, workbook }: PivotSources): Column[] {
  const lists = entries.map(
    (entry) =>
      new ItemList(childrenOf(childNamed(entry, 'sharedItems')).map((item) => readItem(item, workbook.date1904))),
  );
  const recordsPath = parts.relations(path).find((relation) => isOfType(relation, RELATION.pivotCacheRecords))?.target;
  const bytes = recordsPath === undefined ? undefined : parts.part(recordsPath)?.bytes;
  const isInRecords = entries.map((entry) => flagOf(entry, 'databaseField', true));
  const inRecords = lists.filter((_, index) => isInRecords[index]);
  const places =
    bytes && recordsPath !== undefined ? readRecords(bytes, recordsPath, inRecords, workbook.date1904) : [];
  return lists.map(({ items }, index) => ({
    items,
    places: isInRecords[index] === true ? places[isInRecords.slice(0, index).filter(Boolean).length] : undefined,
  }));
}

interface FieldSurroundings {
  readonly columns: readonly Column[];
  readonly recordCount: number;
  readonly sources: PivotSources;
}

function readField(
  entry: XmlElement,
  index: number,
  { columns, recordCount, sources }: FieldSurroundings,
): { field: PivotCacheField; places: Uint32Array } {
  const named = {
    name: decodeXstring(attributeOf(entry, 'name') ?? ''),
    numberFormat: sources.formatOf(numberOf(entry, 'numFmtId') ?? 0),
  };
  const group = readFieldGroup(entry, index, sources.workbook.date1904);
  const base = columns[group?.base ?? index];
  const none = new Uint32Array(recordCount);
  if (!group) {
    const derived = attributeOf(entry, 'formula') === undefined ? {} : ({ derived: 'calculation' } as const);
    return { field: { ...named, items: base?.items ?? [], ...derived }, places: base?.places ?? none };
  }
  const groups = (base?.items ?? []).map((value, place) => Math.max(0, group.groupOf(value, place)));
  const places = base?.places?.map((place) => groups[place] ?? 0) ?? none;
  return { field: { ...named, items: group.items, derived: 'group' }, places };
}
