import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { pivotCaches } from '../../model/pivot/movePivots';
import type { SheetModel } from '../../model/sheet';
import { layOutPivot, pivotFrame } from '../../pivot/layOutPivot';
import { CONTENT, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import { RelationList } from '../package/relations';
import type { StyleWriter } from '../styles/writeStyles';
import { childNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { listedFields } from './fieldItems';
import type { CacheInFile, KeptPivots } from './keptPivots';
import { isStructureAsRead } from './openedParts';
import type { SharedItems } from './sharedItems';
import { writePivotCache } from './writePivotCache';
import { changedSettingsMarkup, pivotTableMarkup } from './writePivotTable';

/** Items are named by number alone, whatever the language of the labels. */
const FILE_LOCALE = 'en-US';

/** Writes the PivotTables of a workbook: caches first, then each sheet's PivotTables when the sheet is written. */
export class PivotParts {
  private readonly caches = new Map<PivotCacheModel, CacheInFile>();

  constructor(
    private readonly kept: KeptPivots,
    private readonly writer: PackageWriter,
    private readonly styles: StyleWriter,
  ) {
    for (const cache of pivotCaches(kept.workbook)) this.caches.set(cache, kept.cache(cache) ?? this.writeCache(cache));
  }

  /** The entries of the workbook's `<pivotCaches>`. */
  cachesMarkup(relations: RelationList): string {
    const { preserved } = this.kept.workbook;
    const entries = [...this.caches.values()].map(({ id, path }) =>
      element('pivotCache', { cacheId: id, 'r:id': relations.add(RELATION.pivotCacheDefinition, path) }),
    );
    const all = (preserved.elements.get('pivotCaches') ?? '') + entries.join('');
    return all === '' ? '' : element('pivotCaches', {}, all);
  }

  /** The number by which slicers name a PivotTable's cache. */
  slicerId(cache: PivotCacheModel): number {
    return this.caches.get(cache)?.slicerId ?? cache.id;
  }

  /** The items that a cache's part lists of a field. */
  listOf(cache: PivotCacheModel, field: number): SharedItems | undefined {
    return this.caches.get(cache)?.lists[field];
  }

  /** Adds the parts of a sheet's PivotTables and the sheet's relations to them. */
  writePivots(sheet: SheetModel, relations: RelationList): void {
    for (const pivot of sheet.pivotTables) {
      const path = this.kept.isKept(pivot) ? (pivot.file?.path ?? '') : this.writePivot(pivot);
      relations.add(RELATION.pivotTable, path);
    }
  }

  private writeCache(cache: PivotCacheModel): CacheInFile {
    const { workbook, parts } = this.kept;
    const pivots = workbook.sheets.flatMap(({ pivotTables }) => pivotTables).filter((pivot) => pivot.cache === cache);
    const listed = new Set(pivots.flatMap((pivot) => [...listedFields(pivot)]));
    const opened = cache.file && parts.xml(cache.file.path);
    const targets = { workbook, writer: this.writer, styles: this.styles, opened };
    const id = this.freeId(cache);
    return { ...writePivotCache(cache, id, listed, targets), id, isKept: false, slicerId: id };
  }

  /** The cache's own number, unless a cache that is kept as it is has it. */
  private freeId({ id }: PivotCacheModel): number {
    const { workbook } = this.kept;
    const kept = workbook.preserved.elements.get('pivotCaches') ?? '';
    const taken = new Set([...kept.matchAll(/cacheId="(\d+)"/g)].map((match) => Number(match[1])));
    if (!taken.has(id)) return id;
    const others = [...pivotCaches(workbook)].map((cache) => cache.id);
    return Math.max(...taken, ...others, ...[...this.caches.values()].map((cache) => cache.id)) + 1;
  }

  private writePivot(pivot: PivotTableModel): string {
    const { workbook, parts } = this.kept;
    const { date1904 } = workbook;
    const cache = this.caches.get(pivot.cache);
    const opened = pivot.file && parts.xml(pivot.file.path);
    const written = {
      pivot,
      view: pivot.view ?? layOutPivot(pivot, FILE_LOCALE),
      frame: pivotFrame(pivot, FILE_LOCALE),
      cacheId: cache?.id ?? pivot.cache.id,
      lists: cache?.lists ?? [],
      date1904,
      styles: this.styles,
      opened,
    };
    const keepsStructure =
      opened !== undefined && cache?.isKept === true && (isStructureAsRead(pivot) || isOfDataModel(opened));
    const path = this.writer.freePath('xl/pivotTables/pivotTable', '.xml');
    this.writer.add(
      path,
      CONTENT.pivotTable,
      keepsStructure ? changedSettingsMarkup(written, opened) : pivotTableMarkup(written),
    );
    const relations = new RelationList();
    relations.add(RELATION.pivotCacheDefinition, cache?.path ?? '');
    this.writer.addRelations(path, relations.relations);
    return path;
  }
}

/**
 * PivotTables over data models and cubes name things that only those know, so that their structure cannot be written
 * anew.
 */
const isOfDataModel = (opened: XmlElement): boolean => childNamed(opened, 'pivotHierarchies') !== undefined;
