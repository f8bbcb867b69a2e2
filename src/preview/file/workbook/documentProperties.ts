import type { DocumentPropertiesModel, WorkbookModel } from '../../model/workbook';
import { CONTENT, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import type { RelationList } from '../package/relations';
import { attributeOf, childNamed, childrenNamed, childrenOf, textOf, type XmlElement } from '../xml/element';
import { XML_DECLARATION } from '../xml/markup';
import { decodeXstring, escapeAttribute, escapeXml, escapeXstring } from '../xml/text';

const PROPERTY_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Reads `core.xml`. */
export function readCoreProperties(root: XmlElement, properties: DocumentPropertiesModel): void {
  const text = (name: string): string => decodeXstring(textOf(childNamed(root, name)));
  properties.title = text('title');
  properties.subject = text('subject');
  properties.author = text('creator');
  properties.keywords = text('keywords');
  properties.comments = text('description');
  properties.category = text('category');
  properties.lastAuthor = text('lastModifiedBy');
  const revision = Number(text('revision'));
  if (Number.isInteger(revision) && revision > 0) properties.revisionNumber = revision;
  const created = new Date(text('created'));
  if (!Number.isNaN(created.getTime())) properties.creationDate = created;
}

/** Reads what is a person's from `app.xml`; the rest is counted anew. */
export function readAppProperties(root: XmlElement, properties: DocumentPropertiesModel): void {
  properties.manager = decodeXstring(textOf(childNamed(root, 'Manager')));
  properties.company = decodeXstring(textOf(childNamed(root, 'Company')));
}

export function readCustomDocumentProperties(
  root: XmlElement,
  custom: Map<string, string | number | boolean | Date>,
): void {
  for (const property of childrenNamed(root, 'property')) {
    const name = attributeOf(property, 'name');
    const value = childrenOf(property)[0];
    if (name !== undefined && value) custom.set(name, customValue(value));
  }
}

function customValue(value: XmlElement): string | number | boolean | Date {
  const text = textOf(value);
  if (/^(u?i\d|u?int|r4|r8|decimal)$/.test(value.name)) return Number(text);
  if (value.name === 'bool') return text === 'true' || text === '1';
  const date = value.name === 'filetime' || value.name === 'date' ? new Date(text) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : decodeXstring(text);
}

/** Adds the parts of the document's properties. */
export function writeDocumentProperties(workbook: WorkbookModel, root: RelationList, writer: PackageWriter): void {
  const { properties } = workbook;
  writer.add('docProps/core.xml', CONTENT.core, coreMarkup(properties));
  root.add(RELATION.coreProperties, 'docProps/core.xml');
  writer.add('docProps/app.xml', CONTENT.app, appMarkup(properties));
  root.add(RELATION.extendedProperties, 'docProps/app.xml');
  if (properties.custom.size === 0) return;
  writer.add('docProps/custom.xml', CONTENT.custom, customMarkup(properties.custom));
  root.add(RELATION.customProperties, 'docProps/custom.xml');
}

function coreMarkup(properties: DocumentPropertiesModel): string {
  const text = (name: string, value: string): string =>
    value === '' ? '' : `<${name}>${escapeXstring(value)}</${name}>`;
  const created =
    properties.creationDate.getTime() === 0 ? '' : properties.creationDate.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    text('dc:title', properties.title),
    text('dc:subject', properties.subject),
    text('dc:creator', properties.author),
    text('cp:keywords', properties.keywords),
    text('dc:description', properties.comments),
    text('cp:lastModifiedBy', properties.lastAuthor),
    properties.revisionNumber === 1 ? '' : text('cp:revision', String(properties.revisionNumber)),
    created === '' ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    text('cp:category', properties.category),
    '</cp:coreProperties>',
  ].join('');
}

function appMarkup({ manager, company }: DocumentPropertiesModel): string {
  const text = (name: string, value: string): string =>
    value === '' ? '' : `<${name}>${escapeXstring(value)}</${name}>`;
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${XML_DECLARATION}<Properties xmlns="${namespace}"><Application>Microsoft Excel</Application>${text('Manager', manager)}${text('Company', company)}<AppVersion>16.0300</AppVersion></Properties>`;
}

function customMarkup(custom: ReadonlyMap<string, string | number | boolean | Date>): string {
  const properties = [...custom].map(([name, value], index) => {
    const pid = index + 2;
    return `<property fmtid="${PROPERTY_SET}" pid="${pid}" name="${escapeAttribute(name)}">${customElement(value)}</property>`;
  });
  return [
    `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"`,
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...properties,
    '</Properties>',
  ].join('');
}

function customElement(value: string | number | boolean | Date): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (value instanceof Date) return `<vt:filetime>${value.toISOString()}</vt:filetime>`;
  if (typeof value === 'string') return `<vt:lpwstr>${escapeXml(escapeUnspeakable(value))}</vt:lpwstr>`;
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

/** Control characters survive here by the same escape, which is decoded on reading. */
const escapeUnspeakable = (text: string): string =>
  text.replace(/[\0-\x08\x0b-\x1f]/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`);
