import { SheetModel } from '../../model/sheet';
import type { Person } from '../comments/persons';
import { readComments } from '../comments/readComments';
import { readSheetData, type CellSources } from '../cells/readSheetData';
import { parseRect } from '../cells/reference';
import { dropOwnNames } from '../cells/tableReferences';
import { TagScanner } from '../cells/tagScanner';
import { RELATION } from '../package/names';
import type { PackageReader } from '../package/packageReader';
import { isOfType, type Relation } from '../package/relations';
import type { FileStyles } from '../styles/readStyles';
import { WorkbookFileError } from '../workbookFileError';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  childrenOf,
  otherAttributes,
  parseXml,
  serialize,
  type XmlElement,
} from '../xml/element';
import { readAutoFilter } from './autoFilter';
import { readColumns } from './columns';
import { readConditionalFormats } from './conditionalFormats';
import { readCustomProperties } from './customProperties';
import { readDataValidations } from './dataValidations';
import { readExtensions } from './extensions';
import { headerFooterOf, readHeaderFooter } from './headerFooter';
import { readHyperlinks } from './hyperlinks';
import { readPageSetup } from './pageSetup';
import { readSheetProtection } from './protection';
import { readSheetFormat, readSheetProperties } from './sheetProperties';
import { readSheetView } from './sheetView';
import { readTable } from './tables';

export interface SheetSources {
  readonly reader: PackageReader;
  readonly styles: FileStyles;
  readonly cells: CellSources;
  readonly persons: readonly Person[];
}

const MODELLED = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'tableParts',
  'extLst',
]);

/** Reads a worksheet's part with all that hangs on it. */
export function readSheet(path: string, name: string, sources: SheetSources): SheetModel {
  const { reader, styles } = sources;
  const bytes = reader.part(path);
  if (!bytes) throw new WorkbookFileError('FileDamaged', `The sheet ${name} is missing from the file`, path);
  const { root, data } = splitSheet(bytes, path);
  const relations = reader.relations(path);
  const sheet = new SheetModel(attributeOf(root, 'uid') ?? `{${crypto.randomUUID().toUpperCase()}}`, name);
  sheet.preservedAttributes.set('worksheet', otherAttributes(root, ['xmlns', 'uid']));
  readSheetProperties(childNamed(root, 'sheetPr'), sheet, styles.colors);
  readSheetView(childNamed(root, 'sheetViews'), sheet);
  readSheetFormat(childNamed(root, 'sheetFormatPr'), sheet);
  readColumns(childNamed(root, 'cols'), sheet, sources.cells.styles);
  if (data !== undefined) readSheetData(bytes, data, sheet, sources.cells, path);
  readRest(root, relations, sheet, sources);
  sheet.preservedRelations = relations.filter((relation) => !isModelled(relation));
  return sheet;
}

const isModelled = (relation: Relation): boolean =>
  [RELATION.hyperlink, RELATION.table, RELATION.sheetProperty].some((type) => isOfType(relation, type));

function readRest(root: XmlElement, relations: readonly Relation[], sheet: SheetModel, sources: SheetSources): void {
  const { reader, styles } = sources;
  sheet.protection = readSheetProtection(childNamed(root, 'sheetProtection'));
  sheet.autoFilter = readAutoFilter(childNamed(root, 'autoFilter'), styles);
  sheet.merges = childrenNamed(childNamed(root, 'mergeCells'), 'mergeCell')
    .map((merge) => parseRect(attributeOf(merge, 'ref') ?? ''))
    .filter((rect) => rect !== undefined);
  const extensions = readExtensions(root, sheet);
  readConditionalFormats(root, extensions.conditionalFormats, sheet, styles);
  readDataValidations(childNamed(root, 'dataValidations'), sheet);
  readDataValidations(extensions.dataValidations, sheet);
  readHyperlinks(childNamed(root, 'hyperlinks'), relations, sheet);
  readPageSetup(root, sheet);
  readHeaderFooter(headerFooterOf(root), sheet);
  readCustomProperties(childNamed(root, 'customProperties'), relations, reader, sheet);
  readComments(relations, reader, sources.persons, sheet);
  readTables(childNamed(root, 'tableParts'), relations, sheet, sources);
  for (const child of childrenOf(root)) {
    if (!MODELLED.has(child.name)) sheet.preservedElements.set(preservedName(child), serialize(child));
  }
}

function readTables(
  parts: XmlElement | undefined,
  relations: readonly Relation[],
  sheet: SheetModel,
  { reader, styles }: SheetSources,
): void {
  for (const part of childrenNamed(parts, 'tablePart')) {
    const path = relations.find((relation) => relation.id === attributeOf(part, 'id'))?.target;
    const root = path === undefined ? undefined : reader.xml(path);
    const table = root && path !== undefined ? readTable(root, reader.relations(path), styles) : undefined;
    if (!table) continue;
    sheet.tables.push(table);
    dropOwnNames(sheet, table);
  }
}

/** Content for newer programs stands where the element that it replaces would stand. */
function preservedName(element: XmlElement): string {
  if (element.name !== 'AlternateContent') return element.name;
  return childrenOf(childrenOf(element)[0])[0]?.name ?? element.name;
}

/** The sheet without its cells as a tree, and where its cells begin. */
function splitSheet(bytes: Uint8Array, path: string): { root: XmlElement; data: number | undefined } {
  const scanner = new TagScanner(bytes, 0, path);
  const decoder = new TextDecoder();
  while (scanner.next()) {
    if (scanner.isClosing || !scanner.isNamed('sheetData')) continue;
    const from = scanner.tagStart;
    if (scanner.isEmpty) break;
    const data = scanner.tagEnd;
    const end = endOfData(bytes, data);
    if (end === undefined) throw scanner.damaged();
    return {
      root: parseXml(decoder.decode(bytes.subarray(0, from)) + decoder.decode(bytes.subarray(end)), path),
      data,
    };
  }
  return { root: parseXml(decoder.decode(bytes), path), data: undefined };
}

const CLOSING = [...'sheetData'].map((character) => character.charCodeAt(0));

/** Looks backwards for the end of the cells, since what follows them is short. */
function endOfData(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.lastIndexOf(0x2f); at >= from; at = bytes.lastIndexOf(0x2f, at - 1)) {
    if (bytes[at - 1] !== 0x3c) continue;
    const end = bytes.indexOf(0x3e, at);
    const nameFrom = end - CLOSING.length;
    if (nameFrom > at && CLOSING.every((code, index) => bytes[nameFrom + index] === code)) return end + 1;
  }
  return undefined;
}
