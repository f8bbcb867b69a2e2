import type { SheetModel } from '../model/sheet';
import { WorkbookModel, type AddInReference } from '../model/workbook';
import { NORMAL_STYLE } from '../model/style';
import { readPersons, type Person } from './comments/persons';
import type { CellSources } from './cells/readSheetData';
import { readSharedStrings, type SharedString } from './cells/sharedStrings';
import { PartSource } from './drawing/partSource';
import { readDrawings } from './drawing/readDrawings';
import { contentTypeOf } from './package/contentTypes';
import { RELATION } from './package/names';
import { PackageReader, partKey } from './package/packageReader';
import { isOfType, relationsPath, type Relation } from './package/relations';
import { requireZip } from './package/signature';
import { markAsRead } from './pivot/openedParts';
import { readPivots } from './pivot/readPivots';
import { readSheet } from './sheet/readSheet';
import { readSlicers } from './slicer/readSlicers';
import type { SlicersByName } from './slicer/slicerContents';
import { builtInFormat } from './styles/numberFormats';
import { readObjectStyles } from './styles/objectStyles';
import { readStyles, type FileStyles } from './styles/readStyles';
import { readAddInSettings } from './workbook/addInSettings';
import { readCustomXml } from './workbook/customXml';
import { readDefinedNames } from './workbook/definedNames';
import { readAppProperties, readCoreProperties, readCustomDocumentProperties } from './workbook/documentProperties';
import { dynamicArrayIndexes } from './workbook/metadata';
import { readThemeColors } from './workbook/theme';
import { readVisibility, readWorkbookPart } from './workbook/workbookPart';
import { WorkbookFileError } from './workbookFileError';
import { attributeOf, childNamed, childrenNamed, numberOf, parseXml, serialize, type XmlElement } from './xml/element';

export interface ReadOptions {
  /** The workbook's name, as its title bar shows it. */
  readonly name?: string;
  /** Whose settings are read; without it, those of the first add-in in the file. */
  readonly addIn?: AddInReference;
}

/**
 * Reads an .xlsx or .xlsm file.
 * @throws WorkbookFileError where the file is no whole, readable workbook
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): WorkbookModel {
  requireZip(bytes);
  return new WorkbookReader(new PackageReader(bytes), options).read();
}

const EMPTY_STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

class WorkbookReader {
  /** The parts that the model holds, so that they need not be kept as they are. */
  private readonly consumed = new Set<string>();
  private readonly rootRelations: Relation[];
  private readonly path: string;
  private readonly relations: Relation[];

  constructor(
    private readonly reader: PackageReader,
    private readonly options: ReadOptions,
  ) {
    this.rootRelations = reader.relations('');
    const path = this.rootRelations.find((relation) => isOfType(relation, RELATION.officeDocument))?.target;
    if (path === undefined || !isWorkbookType(contentTypeOf(reader.contentTypes, path), path)) {
      throw notAWorkbook(path === undefined ? '' : contentTypeOf(reader.contentTypes, path));
    }
    this.path = path;
    this.relations = reader.relations(path);
  }

  read(): WorkbookModel {
    const { reader } = this;
    const root = reader.xml(this.path);
    if (!root) throw new WorkbookFileError('FileDamaged', 'The workbook part is missing from the file', this.path);
    this.consume(this.path);
    const theme = this.readTheme();
    const styles = this.readStyles(theme);
    const workbook = new WorkbookModel(styles.formats[0]?.style ?? NORMAL_STYLE);
    if (theme) workbook.themeColors = theme;
    if (this.options.name !== undefined) workbook.name = this.options.name;
    if (this.options.addIn) workbook.addIn = this.options.addIn;
    readWorkbookPart(root, workbook);
    const styleIds = internStyles(styles, workbook);
    const cells: CellSources = {
      strings: this.readStrings(),
      styles: styleIds,
      date1904: workbook.date1904,
      isDynamic: this.readMetadata(workbook),
    };
    const sheets = this.readTabs(root, workbook, styles, cells);
    readDefinedNames(childNamed(root, 'definedNames'), workbook, sheets);
    this.readProperties(workbook);
    this.readStoredData(workbook);
    this.preserve(workbook);
    readDrawings(workbook, this.readPivotsAndSlicers(root, workbook, styles));
    return workbook;
  }

  private readPivotsAndSlicers(root: XmlElement, workbook: WorkbookModel, { numberFormats }: FileStyles): SlicersByName {
    const formatOf = (id: number): string => numberFormats.get(id) ?? builtInFormat(id) ?? 'General';
    const { caches, pivots } = readPivots(root, this.relations, { parts: new PartSource(workbook), workbook, formatOf });
    const slicers = readSlicers(workbook);
    markAsRead(workbook, caches, pivots);
    return slicers;
  }

  private readTheme(): string[] | undefined {
    const path = this.target(RELATION.theme);
    const root = path === undefined ? undefined : this.reader.xml(path);
    return root && readThemeColors(root);
  }

  private readStyles(theme: readonly string[] | undefined): FileStyles {
    const path = this.target(RELATION.styles);
    const root = path === undefined ? undefined : this.reader.xml(path);
    if (path !== undefined) this.consume(path);
    return readStyles(root ?? parseXml(EMPTY_STYLES, 'styles'), theme ?? new WorkbookModel().themeColors);
  }

  private readStrings(): SharedString[] {
    const path = this.target(RELATION.sharedStrings);
    const bytes = path === undefined ? undefined : this.reader.part(path);
    if (path === undefined || !bytes) return [];
    this.consume(path);
    return readSharedStrings(bytes, path);
  }

  private readMetadata(workbook: WorkbookModel): (index: number) => boolean {
    const path = this.target(RELATION.sheetMetadata);
    const root = path === undefined ? undefined : this.reader.xml(path);
    if (!root) return () => false;
    const indexes = dynamicArrayIndexes(root);
    workbook.preserved.dynamicArrayIndex = [...indexes][0];
    return (index) => indexes.has(index);
  }

  /** Reads every tab in order; the list has a hole for each tab that is no worksheet. */
  private readTabs(
    root: XmlElement,
    workbook: WorkbookModel,
    styles: FileStyles,
    cells: CellSources,
  ): (SheetModel | undefined)[] {
    const active = numberOf(childNamed(childNamed(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
    const persons = this.readPersonList();
    const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet').map((entry, index) => {
      const name = attributeOf(entry, 'name') ?? `Sheet${index + 1}`;
      const relation = this.relations.find(({ id }) => id === attributeOf(entry, 'id'));
      const sheetId = numberOf(entry, 'sheetId') ?? index + 1;
      if (!relation || !isOfType(relation, RELATION.worksheet)) {
        workbook.preserved.tabs.push({
          name,
          relationId: relation?.id ?? '',
          visibility: readVisibility(entry),
          index,
          sheetId,
        });
        return undefined;
      }
      const sheet = readSheet(relation.target, name, { reader: this.reader, styles, cells, persons });
      sheet.visibility = readVisibility(entry);
      sheet.preservedAttributes.set('sheet', { sheetId: String(sheetId) });
      this.consumeSheet(relation.target);
      workbook.sheets.push(sheet);
      return sheet;
    });
    workbook.preserved.tabs = workbook.preserved.tabs.filter(({ relationId }) => relationId !== '');
    workbook.activeSheetId =
      (sheets[active] ?? workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.sheets[0])
        ?.id ?? '';
    for (const { tables } of workbook.sheets) for (const { id } of tables) workbook.reserveTableId(id);
    return sheets;
  }

  private readPersonList(): Person[] {
    const path = this.target(RELATION.person);
    const root = path === undefined ? undefined : this.reader.xml(path);
    return root ? readPersons(root) : [];
  }

  private consumeSheet(path: string): void {
    this.consume(path);
    for (const relation of this.reader.relations(path)) {
      if (isOfType(relation, RELATION.table) || isOfType(relation, RELATION.sheetProperty))
        this.consume(relation.target);
    }
  }

  private readProperties(workbook: WorkbookModel): void {
    const { properties } = workbook;
    this.readRootPart(RELATION.coreProperties, (root) => readCoreProperties(root, properties));
    this.readRootPart(RELATION.extendedProperties, (root) => readAppProperties(root, properties));
    this.readRootPart(RELATION.customProperties, (root) => readCustomDocumentProperties(root, properties.custom));
  }

  private readRootPart(type: string, read: (root: XmlElement) => void): void {
    const path = this.rootRelations.find((relation) => isOfType(relation, type))?.target;
    const root = path === undefined ? undefined : this.reader.xml(path);
    if (path === undefined || !root) return;
    this.consume(path);
    read(root);
  }

  private readStoredData(workbook: WorkbookModel): void {
    for (const relation of this.relations.filter((candidate) => isOfType(candidate, RELATION.customXml))) {
      readCustomXml(relation, this.reader, workbook).forEach((path) => this.consume(path));
    }
    const panes = this.rootRelations.find((relation) => isOfType(relation, RELATION.taskPanes))?.target;
    if (panes !== undefined) readAddInSettings(panes, this.reader, workbook).forEach((path) => this.consume(path));
  }

  /** Keeps every part that the model does not hold, and the relations that lead there. */
  private preserve(workbook: WorkbookModel): void {
    const { preserved } = workbook;
    const calcChain = this.target(RELATION.calcChain);
    if (calcChain !== undefined) this.consume(calcChain);
    const isKept = ({ external, target }: Relation): boolean =>
      external || (this.reader.has(target) && !this.consumed.has(partKey(target)));
    preserved.relations = this.relations.filter((relation) => isKept(relation));
    preserved.rootRelations = this.rootRelations.filter(isKept);
    preserved.macros = this.relations.some((relation) => relation.relationType.endsWith('/vbaProject'));
    for (const path of this.reader.paths) {
      if (this.consumed.has(partKey(path)) || path === '[Content_Types].xml') continue;
      const bytes = this.reader.part(path);
      if (bytes)
        workbook.preservedParts.push({ path, contentType: contentTypeOf(this.reader.contentTypes, path), bytes });
    }
  }

  private target(type: string): string | undefined {
    return this.relations.find((relation) => isOfType(relation, type))?.target;
  }

  private consume(path: string): void {
    this.consumed.add(partKey(path)).add(partKey(relationsPath(path)));
    this.consumed.add(partKey(relationsPath('')));
  }
}

/** Interns the file's formats and gives their style ids by the file's index; the formats' own markup is kept. */
function internStyles(styles: FileStyles, workbook: WorkbookModel): number[] {
  const { preserved } = workbook;
  const keep = (id: number, markup: FileStyles['formats'][number]['preserved']): number => {
    if (!preserved.formats.has(id) && markup.font !== '') preserved.formats.set(id, markup);
    return id;
  };
  const ids = styles.formats.map((format) => keep(workbook.styles.intern(format.style), format.preserved));
  for (const { name, style, builtin, parts, preserved: markup } of styles.named) {
    workbook.namedStyleParts.set(name, parts);
    workbook.namedStyles.set(name, keep(workbook.styles.intern(style), markup));
    if (builtin !== undefined) preserved.builtinStyles.set(name, builtin);
  }
  preserved.differentialFormats = styles.differential.map(serialize);
  preserved.numberFormats = styles.numberFormats;
  for (const [name, markup] of styles.elements) preserved.styleElements.set(name, markup);
  readObjectStyles(workbook);
  preserved.attributes.set('styleSheet', styles.attributes);
  return ids;
}

const isWorkbookType = (type: string, path: string): boolean =>
  /(sheet|template)\.main\+xml$|ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i.test(type) ||
  (type === '' && /workbook\.xml$/i.test(path));

function notAWorkbook(type: string): WorkbookFileError {
  if (/sheet\.binary/.test(type))
    return new WorkbookFileError('FileIsXlsb', 'The file is a binary workbook (.xlsb); save it as .xlsx first');
  return new WorkbookFileError('FileNotWorkbook', 'The file is a package, but no Excel workbook');
}
