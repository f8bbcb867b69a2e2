import type { SheetModel } from '../model/sheet';
import type { CommentModel } from '../model/comment';
import { dropOrphanSlicers } from '../model/drawing/slicerSources';
import type { PreservedPart, WorkbookModel } from '../model/workbook';
import { addPersons, isPersonRelation, PersonList } from './comments/persons';
import { commentsChanged, type CommentSources } from './comments/writeComments';
import { SharedStringTable } from './cells/sharedStrings';
import { mayGiveArray } from './cells/fileFormula';
import { tableNameAt } from './cells/tableReferences';
import { DrawingParts } from './drawing/drawingParts';
import { CONTENT, RELATION } from './package/names';
import { partKey } from './package/packageReader';
import { PackageWriter } from './package/packageWriter';
import { isOfType, RelationList } from './package/relations';
import { addPreservedParts, sheetsWithOwnParts } from './package/preservedParts';
import { KeptPivots } from './pivot/keptPivots';
import { PivotParts } from './pivot/pivotParts';
import { headersToWrite } from './sheet/tables';
import { writeSheet } from './sheet/writeSheet';
import { SlicerParts } from './slicer/slicerParts';
import { StyleWriter } from './styles/writeStyles';
import { writeAddInSettings } from './workbook/addInSettings';
import { writeCustomXml } from './workbook/customXml';
import { writeDefinedNames } from './workbook/definedNames';
import { defaultTheme } from './workbook/defaultTheme';
import { writeDocumentProperties } from './workbook/documentProperties';
import { dynamicArrayMetadata } from './workbook/metadata';
import { writeWorkbookPart, type Tab } from './workbook/workbookPart';

const WORKBOOK = 'xl/workbook.xml';

/** Writes a workbook as an .xlsx file, or as .xlsm where it holds macros. The same workbook gives the same bytes. */
export function writeWorkbook(workbook: WorkbookModel): Uint8Array {
  const { preserved } = workbook;
  const writer = new PackageWriter();
  const sheets = sheetsWithOwnParts(workbook.sheets);
  dropOrphanSlicers(workbook);
  const keptPivots = new KeptPivots(workbook);
  keptPivots.addChanged(writer);
  addPreservedParts(workbook, sheets, writer, keptPivots.relations);
  const drawings = new DrawingParts(workbook, writer);
  const root = new RelationList(preserved.rootRelations);
  const comments = commentSources(workbook);
  const changed = sheets.some(commentsChanged);
  if (changed) sheets.flatMap((sheet) => sheet.comments).forEach((comment) => knowAuthors(comment, comments));
  const relations = new RelationList(
    preserved.relations.filter((relation) => comments.persons.isAsRead || !isPersonRelation(relation)),
  );
  const styles = new StyleWriter(workbook);
  const pivots = new PivotParts(keptPivots, writer, styles);
  const slicers = new SlicerParts(workbook, writer, pivots);
  const strings = new SharedStringTable();
  const dynamicArray = addMetadata(workbook, relations, writer);
  const keepsValueMetadata = preserved.relations.some((relation) => isOfType(relation, RELATION.sheetMetadata));
  const paths = sheets.map((sheet) => {
    const path = writer.freePath('xl/worksheets/sheet', '.xml');
    const cells = {
      strings,
      formatOf: (style: number) => styles.formatOf(style),
      dynamicArray,
      keepsValueMetadata,
      headers: headersToWrite(sheet),
      tableAt: (row: number, column: number) => tableNameAt(sheet, row, column),
    };
    writeSheet(sheet, path, { writer, styles, cells, isActive: sheet.id === workbook.activeSheetId, comments, drawings, pivots, slicers });
    return path;
  });
  const tabs = tabsOf(workbook, sheets, paths, relations);
  const tabOf = (sheet: SheetModel): number => tabs.findIndex(({ name }) => name === sheet.name);
  const tabIdOf = (sheet: SheetModel): number => tabs[tabOf(sheet)]?.sheetId ?? 0;
  if (!preserved.relations.some((relation) => isOfType(relation, RELATION.theme))) {
    add(
      relations,
      RELATION.theme,
      writer,
      writer.freePath('xl/theme/theme', '.xml'),
      CONTENT.theme,
      defaultTheme(workbook.themeColors),
    );
  }
  add(relations, RELATION.styles, writer, 'xl/styles.xml', CONTENT.styles, (sink) => sink(styles.write()));
  add(relations, RELATION.sharedStrings, writer, 'xl/sharedStrings.xml', CONTENT.sharedStrings, (sink) =>
    strings.write(sink),
  );
  addPersons(comments.persons, relations, writer);
  writeCustomXml(workbook, relations, writer);
  const active = sheets.find(({ id }) => id === workbook.activeSheetId);
  const activeTab = active ? tabOf(active) : 0;
  const type = preserved.macros ? CONTENT.macroWorkbook : CONTENT.workbook;
  add(
    root,
    RELATION.officeDocument,
    writer,
    WORKBOOK,
    type,
    writeWorkbookPart(workbook, tabs, activeTab, {
      names: writeDefinedNames(workbook, tabOf, slicers.cacheNames),
      pivotCaches: pivots.cachesMarkup(relations),
      extensions: slicers.writeCaches(relations, tabIdOf),
    }),
  );
  writer.addRelations(WORKBOOK, relations.relations);
  writeDocumentProperties(workbook, root, writer);
  writeAddInSettings(workbook, root, writer);
  writer.addRelations('', root.relations);
  return writer.toBytes();
}

/** The opened file's parts that changed comments build on. */
function commentSources(workbook: WorkbookModel): CommentSources {
  const parts = new Map(workbook.preservedParts.map((part) => [partKey(part.path), part]));
  const partAt = (path: string): PreservedPart | undefined => parts.get(partKey(path));
  const path = workbook.preserved.relations.find(isPersonRelation)?.target;
  const known = path === undefined ? undefined : partAt(path);
  return { partAt, persons: new PersonList(known && new TextDecoder().decode(known.bytes)) };
}

/** Authors, and people who are mentioned, must be known before relations are written, since new ones make a new part. */
function knowAuthors(comment: CommentModel, { persons }: CommentSources): void {
  for (const { authorName, authorEmail, mentions = [] } of [comment, ...comment.replies]) {
    persons.idOf(authorName, authorEmail);
    for (const { name, email } of mentions) persons.idOf(name, email);
  }
}

function add(
  relations: RelationList,
  type: string,
  writer: PackageWriter,
  path: string,
  contentType: string,
  content: Parameters<PackageWriter['add']>[2],
): void {
  writer.add(path, contentType, content);
  relations.add(type, path);
}

/** All tabs in order: worksheets, and between them the tabs that are kept as they are. */
function tabsOf(
  workbook: WorkbookModel,
  sheets: readonly SheetModel[],
  paths: readonly string[],
  relations: RelationList,
): Tab[] {
  const taken = new Set(workbook.preserved.tabs.map(({ sheetId }) => sheetId));
  const tabs: Tab[] = sheets.map((sheet, index) => {
    const known = Number(sheet.preservedAttributes.get('sheet')?.['sheetId'] ?? NaN);
    const sheetId = Number.isInteger(known) && !taken.has(known) ? known : 0;
    if (sheetId > 0) taken.add(sheetId);
    const relationId = relations.add(RELATION.worksheet, paths[index] ?? '');
    return { name: sheet.name, sheetId, relationId, visibility: sheet.visibility };
  });
  let next = 1;
  const numbered = tabs.map((tab) => {
    if (tab.sheetId > 0) return tab;
    while (taken.has(next)) next++;
    taken.add(next);
    return { ...tab, sheetId: next };
  });
  for (const tab of [...workbook.preserved.tabs].sort((a, b) => a.index - b.index))
    numbered.splice(Math.min(tab.index, numbered.length), 0, tab);
  return numbered;
}

/** Makes the metadata part that dynamic arrays need, where a formula may spill and no part came with the file. */
function addMetadata(
  workbook: WorkbookModel,
  relations: RelationList,
  writer: PackageWriter,
): () => number | undefined {
  const { preserved } = workbook;
  if (preserved.relations.some((relation) => isOfType(relation, RELATION.sheetMetadata)))
    return () => preserved.dynamicArrayIndex;
  if (!workbook.sheets.some(hasDynamicArray)) return () => undefined;
  add(relations, RELATION.sheetMetadata, writer, 'xl/metadata.xml', CONTENT.metadata, dynamicArrayMetadata());
  return () => 1;
}

function hasDynamicArray(sheet: SheetModel): boolean {
  let found = false;
  sheet.cells.forEachRow(({ formulas }) => {
    if (found || !formulas) return;
    for (const formula of formulas.values())
      found ||= !formula.legacyArray && (formula.spill !== undefined || mayGiveArray(formula.text));
  });
  return found;
}
