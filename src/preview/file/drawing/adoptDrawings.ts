import { allDrawings } from '../../model/drawing/groupFrames';
import { copiedDrawings, standsAlone } from '../../model/drawing/copyDrawings';
import type { PreservedRelation, SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { CONTENT } from '../package/names';
import { partKey } from '../package/packageReader';
import { relationsPath, writeRelations, type Relation } from '../package/relations';
import { PartSource } from './partSource';

/**
 * Makes the drawings of sheets that came from another workbook drawings of this one: with ids of their own, and with
 * the parts of the other file that they lead to. Slicers and form controls stay behind, as when a sheet is copied.
 */
export function adoptDrawings(
  sheets: readonly SheetModel[],
  source: WorkbookModel,
  target: WorkbookModel,
  newId: () => string,
): void {
  const adopt = partAdopter(source, target);
  for (const sheet of sheets) {
    sheet.drawings = copiedDrawings(sheet.drawings.filter(standsAlone), newId);
    sheet.fileDrawings = [];
    for (const { drawing } of allDrawings(sheet.drawings)) {
      if (drawing.file) drawing.file = { ...drawing.file, relations: drawing.file.relations.map(adopt) };
    }
  }
}

/** Puts a part that a relation leads to, with all that hangs on it, among the target's under a free path. */
function partAdopter(
  source: WorkbookModel,
  target: WorkbookModel,
): <Kept extends PreservedRelation>(relation: Kept) => Kept {
  const parts = new PartSource(source);
  const taken = new Set(target.preservedParts.map(({ path }) => partKey(path)));
  const places = new Map<string, string>();
  const adopt = <Kept extends PreservedRelation>(relation: Kept): Kept => {
    const part = relation.external ? undefined : parts.part(relation.target);
    if (!part) return relation;
    const known = places.get(partKey(part.path));
    if (known !== undefined) return { ...relation, target: known };
    const path = freePath(part.path, taken);
    places.set(partKey(part.path), path);
    taken.add(partKey(path));
    target.preservedParts.push({ path, contentType: part.contentType, bytes: part.bytes });
    const relations = parts.relations(part.path).map((next): Relation => adopt(next));
    if (relations.length > 0) {
      const bytes = new TextEncoder().encode(writeRelations(relations));
      target.preservedParts.push({ path: relationsPath(path), contentType: CONTENT.relations, bytes });
    }
    return { ...relation, target: path };
  };
  return adopt;
}

function freePath(path: string, taken: ReadonlySet<string>): string {
  const [, before = path, after = ''] = /^(.*?)\d*(\.[^./]*)?$/.exec(path) ?? [];
  let free = path;
  for (let number = 1; taken.has(partKey(free)); number++) free = `${before}${number}${after}`;
  return free;
}
