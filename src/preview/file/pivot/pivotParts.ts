import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { pivotCaches } from '../../model/pivot/movePivots';
import type { PreservedRelation, SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { layOutPivot, pivotFrame } from '../../pivot/layOutPivot';
import { PartSource } from '../drawing/partSource';
import { CONTENT, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import { RelationList } from '../package/relations';
import type { StyleWriter } from '../styles/writeStyles';
import { element } from '../xml/markup';
import { openedLists, slicerIdOf } from './cacheInFile';
import { listedFields } from './fieldItems';
import { isCacheAsRead, isPivotAsRead, isStructureAsRead } from './openedParts';
import type { SharedItems } from './sharedItems';
import { writePivotCache } from './writePivotCache';
import { changedSettingsMarkup, pivotTableMarkup } from './writePivotTable';

/** The items of a pivot's fields are named by number alone, whatever the language of the labels. */
const FILE_LOCALE = 'en-US';

/** A cache's part in the file that is written. */
interface CacheInFile {
  readonly path: string;
  readonly lists: readonly (SharedItems | undefined)[];
  /** Whether it is the part of the opened file. */
  readonly isKept: boolean;
  /** The number by which slicers name it. */
  readonly slicerId: number;
}

/** Which parts of PivotTables of the opened file are still right, so that they are kept with what leads from them. */
export class KeptPivots {
  readonly parts: PartSource;
  private readonly caches = new Map<PivotCacheModel, CacheInFile>();

  constructor(readonly workbook: WorkbookModel) {
    this.parts = new PartSource(workbook);
    for (const cache of pivotCaches(workbook)) {
      const kept = this.keptCache(cache);
      if (kept) this.caches.set(cache, kept);
    }
  }

  cache(cache: PivotCacheModel): CacheInFile | undefined {
    return this.caches.get(cache);
  }

  isKept(pivot: PivotTableModel): boolean {
    return (
      this.caches.has(pivot.cache) && isPivotAsRead(pivot) && this.parts.part(pivot.file?.path ?? '') !== undefined
    );
  }

  /** Relations to the parts that are kept. */
  get relations(): PreservedRelation[] {
    const relation = (relationType: string, target: string): PreservedRelation => ({
      id: '',
      relationType,
      target,
      external: false,
    });
    const pivots = this.workbook.sheets.flatMap(({ pivotTables }) => pivotTables).filter((pivot) => this.isKept(pivot));
    return [
      ...[...this.caches.values()].map(({ path }) => relation(RELATION.pivotCacheDefinition, path)),
      ...pivots.map(({ file }) => relation(RELATION.pivotTable, file?.path ?? '')),
    ];
  }

  /** A cache whose part says what the model says, and lists what PivotTables that are written anew ask of it. */
  private keptCache(cache: PivotCacheModel): CacheInFile | undefined {
    const path = cache.file?.path ?? '';
    const root = this.parts.xml(path);
    if (!root || !isCacheAsRead(cache, this.workbook)) return undefined;
    const lists = openedLists(root, cache);
    const pivots = this.workbook.sheets
      .flatMap(({ pivotTables }) => pivotTables)
      .filter((pivot) => pivot.cache === cache);
    const asked = pivots.filter((pivot) => !isPivotAsRead(pivot)).flatMap((pivot) => [...listedFields(pivot)]);
    const slicerId = slicerIdOf(root);
    const needsSlicerId = pivots.some(({ slicerFields }) => (slicerFields?.length ?? 0) > 0);
    if (asked.some((field) => !lists[field]) || (needsSlicerId && slicerId === undefined)) return undefined;
    return { path, lists, isKept: true, slicerId: slicerId ?? cache.id };
  }
}

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
    const entries = [...this.caches].map(([{ id }, { path }]) =>
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
    return { ...writePivotCache(cache, listed, targets), isKept: false, slicerId: cache.id };
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
      lists: cache?.lists ?? [],
      date1904,
      styles: this.styles,
      opened,
    };
    const keepsStructure = opened !== undefined && cache?.isKept === true && isStructureAsRead(pivot);
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
