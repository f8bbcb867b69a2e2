import type { WorkbookModel } from '../../model/workbook';
import { guidOf } from '../package/guid';
import { CONTENT, RELATION } from '../package/names';
import type { PackageReader } from '../package/packageReader';
import type { PackageWriter } from '../package/packageWriter';
import { isOfType, type Relation, type RelationList } from '../package/relations';
import { attributeOf, parseXml } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Reads a custom XML part with its id, which is kept in a part of its own. Gives the parts' paths that were read. */
export function readCustomXml(relation: Relation, reader: PackageReader, workbook: WorkbookModel): string[] {
  const xml = reader.text(relation.target);
  if (xml === undefined) return [];
  const properties = reader
    .relations(relation.target)
    .find((candidate) => isOfType(candidate, RELATION.customXmlProps));
  const root = properties && reader.xml(properties.target);
  workbook.customXmlParts.push({
    id: attributeOf(root, 'itemID') ?? `{${crypto.randomUUID().toUpperCase()}}`,
    xml: xml.replace(/^\ufeff/, ''),
  });
  return properties ? [relation.target, properties.target] : [relation.target];
}

export function writeCustomXml(workbook: WorkbookModel, relations: RelationList, writer: PackageWriter): void {
  for (const { id, xml } of workbook.customXmlParts) {
    const path = writer.freePath('customXml/item', '.xml');
    const propertiesPath = path.replace(/item(\d+)/, 'itemProps$1');
    writer.add(path, 'application/xml', xml);
    writer.add(propertiesPath, CONTENT.customXmlProps, propertiesMarkup(id, xml));
    writer.addRelations(path, [
      { id: 'rId1', relationType: RELATION.customXmlProps, target: propertiesPath, external: false },
    ]);
    relations.add(RELATION.customXml, path);
  }
}

function propertiesMarkup(id: string, xml: string): string {
  const uri = rootNamespace(xml);
  const schemas =
    uri === '' ? '<ds:schemaRefs/>' : `<ds:schemaRefs>${element('ds:schemaRef', { 'ds:uri': uri })}</ds:schemaRefs>`;
  return `${XML_DECLARATION.replace('yes', 'no')}<ds:datastoreItem ds:itemID="${guidOf(id)}" xmlns:ds="${DATA_STORE}">${schemas}</ds:datastoreItem>`;
}

/** The namespace of the root element, or ''. */
function rootNamespace(xml: string): string {
  const root = parseXml(xml, 'customXml');
  const prefix = root.rawName.includes(':') ? `xmlns:${root.rawName.split(':')[0]}` : 'xmlns';
  return root.attributes[prefix] ?? '';
}
