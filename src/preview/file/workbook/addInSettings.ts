import type { WorkbookModel } from '../../model/workbook';
import { CONTENT, NAMESPACE, RELATION } from '../package/names';
import type { PackageReader } from '../package/packageReader';
import type { PackageWriter } from '../package/packageWriter';
import { isOfType, RelationList } from '../package/relations';
import { attributeOf, childNamed, childrenNamed, serialize, type XmlElement } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const PANES_PATH = 'xl/webextensions/taskpanes.xml';
const PANES_KEY = 'taskpanes';

/**
 * Reads the add-ins' part: the settings of the workbook's own add-in become settings, other add-ins' panes are kept.
 * Gives the parts' paths that were read.
 */
export function readAddInSettings(panesPath: string, reader: PackageReader, workbook: WorkbookModel): string[] {
  const panes = reader.xml(panesPath);
  if (!panes) return [];
  const read = [panesPath];
  const relations = reader.relations(panesPath);
  let others = '';
  for (const pane of childrenNamed(panes, 'taskpane')) {
    const id = attributeOf(childNamed(pane, 'webextensionref'), 'id');
    const target = relations.find(
      (relation) => relation.id === id && isOfType(relation, RELATION.webExtension),
    )?.target;
    const root = target === undefined ? undefined : reader.xml(target);
    if (root && target !== undefined && isOwn(root, workbook)) {
      readSettings(root, workbook);
      read.push(target);
    } else others += serialize(pane);
  }
  if (others !== '') workbook.preserved.elements.set(PANES_KEY, others);
  workbook.preserved.addInRelations = relations.filter(({ target }) => !read.includes(target));
  return read;
}

function isOwn(root: XmlElement, workbook: WorkbookModel): boolean {
  const reference = childNamed(root, 'reference');
  const id = attributeOf(reference, 'id') ?? '';
  if (workbook.addIn.id !== '' && workbook.addIn.id.toLowerCase() !== id.toLowerCase()) return false;
  workbook.addIn = {
    id,
    version: attributeOf(reference, 'version') ?? '1.0.0.0',
    store: attributeOf(reference, 'store') ?? '',
    storeType: attributeOf(reference, 'storeType') ?? '',
  };
  return true;
}

function readSettings(root: XmlElement, workbook: WorkbookModel): void {
  for (const property of childrenNamed(childNamed(root, 'properties'), 'property')) {
    const name = attributeOf(property, 'name');
    if (name !== undefined) workbook.settings.set(name, jsonValue(attributeOf(property, 'value') ?? ''));
  }
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Adds the parts that hold the settings, so that Office gives them to the add-in in every copy of the file. */
export function writeAddInSettings(workbook: WorkbookModel, root: RelationList, writer: PackageWriter): void {
  const others = workbook.preserved.elements.get(PANES_KEY) ?? '';
  if (workbook.settings.size === 0 && others === '') return;
  const relations = new RelationList(workbook.preserved.addInRelations);
  let own = '';
  if (workbook.settings.size > 0) {
    const path = writer.freePath('xl/webextensions/webextension', '.xml');
    writer.add(path, CONTENT.webExtension, extensionMarkup(workbook));
    own = paneMarkup(relations.add(RELATION.webExtension, path));
  }
  const markup = `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}" xmlns:r="${NAMESPACE.relations}">${others}${own}</wetp:taskpanes>`;
  writer.add(PANES_PATH, CONTENT.taskPanes, markup);
  writer.addRelations(PANES_PATH, relations.relations);
  root.add(RELATION.taskPanes, PANES_PATH);
}

const paneMarkup = (id: string): string =>
  element(
    'wetp:taskpane',
    { dockstate: 'right', visibility: false, width: 350, row: 0 },
    element('wetp:webextensionref', { 'r:id': id }),
  );

function extensionMarkup({ addIn, settings }: WorkbookModel): string {
  const id = addIn.id === '' ? '{00000000-0000-0000-0000-000000000000}' : `{${addIn.id.replace(/[{}]/g, '')}}`;
  const properties = [...settings].map(([name, value]) =>
    element('we:property', { name, value: JSON.stringify(value) }),
  );
  return [
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="${id}">`,
    element('we:reference', {
      id: addIn.id || '00000000-0000-0000-0000-000000000000',
      version: addIn.version,
      store: addIn.store,
      storeType: addIn.storeType,
    }),
    '<we:alternateReferences/>',
    element('we:properties', {}, properties.join('')),
    `<we:bindings/><we:snapshot xmlns:r="${NAMESPACE.relations}"/></we:webextension>`,
  ].join('');
}
