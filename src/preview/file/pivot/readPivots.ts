import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';
import { RELATION } from '../package/names';
import { isOfType, type Relation } from '../package/relations';
import { attributeOf, childNamed, childrenOf, numberOf, serialize, type XmlElement } from '../xml/element';
import { WorkbookFileError } from '../workbookFileError';
import { viewFromFile } from './fileView';
import { readPivotCache, type PivotSources } from './readPivotCache';
import { readPivotTable } from './readPivotTable';

/** What came of the pivot parts of a file, each with the path of its part. */
export interface ReadPivots {
  readonly caches: ReadonlyMap<PivotCacheModel, string>;
  readonly pivots: ReadonlyMap<PivotTableModel, string>;
}

/** A PivotTable's part on its sheet. */
interface Part {
  readonly sheet: SheetModel;
  readonly path: string;
  readonly root: XmlElement;
}

/**
 * Reads the PivotTables of an opened workbook onto its sheets. `root` is the workbook's part, whose relations are
 * `relations`. A cache of which one PivotTable cannot be read is kept as it is, with all of its PivotTables.
 */
export function readPivots(root: XmlElement, relations: readonly Relation[], sources: PivotSources): ReadPivots {
  const { workbook } = sources;
  const parts = workbook.sheets.flatMap((sheet) => pivotParts(sheet, sources));
  const caches = new Map<PivotCacheModel, string>();
  const pivots = new Map<PivotTableModel, string>();
  const rest = childrenOf(childNamed(root, 'pivotCaches')).filter((entry) => {
    const id = numberOf(entry, 'cacheId');
    const relation = relations.find((candidate) => candidate.id === attributeOf(entry, 'id'));
    const own = parts.filter((part) => numberOf(part.root, 'cacheId') === id);
    if (id === undefined || !relation || own.length === 0) return true;
    const cache = readableCache(relation.target, id, sources);
    const read = cache ? own.flatMap((part) => readPivotTable(part.root, cache, sources) ?? []) : [];
    if (!cache || read.length < own.length) return true;
    caches.set(cache, relation.target);
    read.forEach((pivot, index) => addToSheet(pivot, own[index], sources, pivots));
    workbook.preserved.relations = workbook.preserved.relations.filter(({ id: kept }) => kept !== relation.id);
    return false;
  });
  const { elements } = workbook.preserved;
  if (rest.length > 0) elements.set('pivotCaches', rest.map(serialize).join(''));
  else elements.delete('pivotCaches');
  return { caches, pivots };
}

/** A cache whose records are damaged counts as one that the model does not know. */
function readableCache(path: string, id: number, sources: PivotSources): PivotCacheModel | undefined {
  try {
    return readPivotCache(path, id, sources);
  } catch (error) {
    if (error instanceof WorkbookFileError) return undefined;
    throw error;
  }
}

const pivotParts = (sheet: SheetModel, { parts }: PivotSources): Part[] =>
  sheet.preservedRelations.flatMap((relation) => {
    const path = relation.target;
    const root = isOfType(relation, RELATION.pivotTable) ? parts.xml(path) : undefined;
    return root ? [{ sheet, path, root }] : [];
  });

function addToSheet(
  pivot: PivotTableModel,
  part: Part | undefined,
  { workbook }: PivotSources,
  pivots: Map<PivotTableModel, string>,
): void {
  if (!part) return;
  const { sheet, path } = part;
  pivot.view = viewFromFile(pivot, part.root, sheet, workbook);
  sheet.pivotTables.push(pivot);
  pivots.set(pivot, path);
  sheet.preservedRelations = sheet.preservedRelations.filter(({ target }) => target !== path);
}
