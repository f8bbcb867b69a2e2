import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { pivotCaches } from '../../model/pivot/movePivots';
import type { PreservedRelation } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { PartSource } from '../drawing/partSource';
import { CONTENT, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import { parseXml, serialize, type XmlElement } from '../xml/element';
import { XML_DECLARATION } from '../xml/markup';
import { openedLists, slicerIdOf } from './cacheInFile';
import { listedFields } from './fieldItems';
import { cacheSourceMarkup } from './cacheSource';
import { cacheChange, isPivotAsRead } from './openedParts';
import type { SharedItems } from './sharedItems';

/** A cache's part in the file that is written. */
export interface CacheInFile {
  /** Its number in the workbook. */
  readonly id: number;
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

  /** Adds the definitions of which only the source has changed, under their own names; what leads from them is kept. */
  addChanged(writer: PackageWriter): void {
    for (const [cache, { path }] of this.caches) {
      const root = this.parts.xml(path);
      if (!root || cacheChange(cache, this.workbook) !== 'source') continue;
      writer.add(path, CONTENT.pivotCacheDefinition, XML_DECLARATION + serialize(this.withSource(root, cache)));
      writer.addRelations(path, this.parts.relations(path));
    }
  }

  private withSource(root: XmlElement, cache: PivotCacheModel): XmlElement {
    const markup = cacheSourceMarkup(cache.source, this.workbook);
    const source = markup === undefined ? undefined : parseXml(markup, 'cacheSource');
    const content = root.content.map((child) =>
      source && typeof child !== 'string' && child.name === source.name ? source : child,
    );
    return { ...root, content };
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
      ...[...this.caches.values()].flatMap(({ path }) => [
        relation(RELATION.pivotCacheDefinition, path),
        ...this.parts.relations(path),
      ]),
      ...pivots.map(({ file }) => relation(RELATION.pivotTable, file?.path ?? '')),
    ];
  }

  /** A cache whose part says what the model says, and lists what PivotTables that are written anew ask of it. */
  private keptCache(cache: PivotCacheModel): CacheInFile | undefined {
    const path = cache.file?.path ?? '';
    const root = this.parts.xml(path);
    const change = cacheChange(cache, this.workbook);
    if (!root || change === 'all' || (change === 'source' && root.rawName.includes(':'))) return undefined;
    const lists = openedLists(root, cache);
    const pivots = this.workbook.sheets
      .flatMap(({ pivotTables }) => pivotTables)
      .filter((pivot) => pivot.cache === cache);
    const asked = pivots.filter((pivot) => !isPivotAsRead(pivot)).flatMap((pivot) => [...listedFields(pivot)]);
    const slicerId = slicerIdOf(root);
    const needsSlicerId = pivots.some(({ slicerFields }) => (slicerFields?.length ?? 0) > 0);
    if (asked.some((field) => !lists[field]) || (needsSlicerId && slicerId === undefined)) return undefined;
    return { id: cache.id, path, lists, isKept: true, slicerId: slicerId ?? cache.id };
  }
}
