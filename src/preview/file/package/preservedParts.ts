import { SheetModel, type PreservedRelation } from '../../model/sheet';
import type { PreservedPart, WorkbookModel } from '../../model/workbook';
import { commentsChanged, isReplacedByComments } from '../comments/writeComments';
import { drawingRelation } from '../drawing/drawingRelation';
import { isReplacedByDrawings } from '../drawing/writeDrawings';
import { parseXml } from '../xml/element';
import { CONTENT } from './names';
import { partKey } from './packageReader';
import type { PackageWriter } from './packageWriter';
import { readRelations, relationsPath } from './relations';

const decoder = new TextDecoder();

/** Adds the preserved parts that something still leads to, `more` relations among it; those of deleted sheets stay out. */
export function addPreservedParts(
  workbook: WorkbookModel,
  sheets: readonly SheetModel[],
  writer: PackageWriter,
  more: readonly PreservedRelation[],
): void {
  const parts = new Map(workbook.preservedParts.map((part) => [partKey(part.path), part]));
  const { preserved } = workbook;
  const waiting: PreservedRelation[] = [
    ...preserved.rootRelations,
    ...preserved.relations,
    ...preserved.addInRelations,
    ...sheets.flatMap((sheet) => [
      ...keptRelations(sheet),
      ...sheet.tables.flatMap((table) => table.preserved?.relations ?? []),
    ]),
    ...more,
  ];
  for (let relation = waiting.pop(); relation; relation = waiting.pop()) {
    const part = relation.external ? undefined : parts.get(partKey(relation.target));
    if (!part || writer.has(part.path)) continue;
    writer.add(part.path, part.contentType, part.bytes);
    waiting.push(...addRelationsOf(part, parts, writer));
  }
}

/** The relations to parts of comments and drawings that are written anew are not kept. */
export function keptRelations(sheet: SheetModel): PreservedRelation[] {
  const changed = commentsChanged(sheet);
  return sheet.preservedRelations.filter(
    (relation) => !(changed && isReplacedByComments(relation, sheet)) && !isReplacedByDrawings(relation, sheet),
  );
}

function addRelationsOf(
  part: PreservedPart,
  parts: ReadonlyMap<string, PreservedPart>,
  writer: PackageWriter,
): PreservedRelation[] {
  const relations = parts.get(partKey(relationsPath(part.path)));
  if (!relations) return [];
  writer.add(relations.path, CONTENT.relations, relations.bytes);
  return readRelations(parseXml(decoder.decode(relations.bytes), relations.path), part.path);
}

/**
 * Sheets of a file must not share drawings or comments, which Excel would repair: the sheet that comes later is written
 * without them, its drawings with a part of their own. The sheets themselves stay as they are.
 */
export function sheetsWithOwnParts(sheets: readonly SheetModel[]): SheetModel[] {
  const owned = new Set<string>();
  return sheets.map((sheet) => {
    const shared = sheet.preservedRelations.filter(({ external, target }) => !external && owned.has(partKey(target)));
    for (const { target } of sheet.preservedRelations) owned.add(partKey(target));
    return shared.length === 0 ? sheet : withoutRelations(sheet, new Set(shared.map(({ id }) => id)));
  });
}

function withoutRelations(sheet: SheetModel, ids: ReadonlySet<string>): SheetModel {
  const copy: SheetModel = Object.assign(new SheetModel(sheet.id, sheet.name), sheet);
  const leads = (markup: string): boolean => [...ids].some((id) => markup.includes(`"${id}"`));
  const elements = new Map([...sheet.preservedElements].filter(([, markup]) => !leads(markup)));
  const attributes = new Map(
    [...sheet.preservedAttributes].map(([name, values]) => [
      name,
      Object.fromEntries(Object.entries(values).filter(([, value]) => !ids.has(value))),
    ]),
  );
  return Object.assign(copy, {
    preservedElements: elements,
    preservedAttributes: attributes,
    preservedRelations: sheet.preservedRelations.filter(({ id }) => !ids.has(id)),
    fileDrawings: ids.has(drawingRelation(sheet)?.id ?? '') ? [] : sheet.fileDrawings,
  });
}
