import type { SheetModel } from '../../model/sheet';
import { CONTENT, RELATION } from '../package/names';
import type { PackageReader } from '../package/packageReader';
import type { PackageWriter } from '../package/packageWriter';
import type { Relation, RelationList } from '../package/relations';
import { attributeOf, childrenNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';

/** Reads the sheet's own properties: the name stands in the sheet, the value in a part of its own as UTF-16. */
export function readCustomProperties(
  root: XmlElement | undefined,
  relations: readonly Relation[],
  reader: PackageReader,
  sheet: SheetModel,
): void {
  for (const property of childrenNamed(root, 'customPr')) {
    const path = relations.find((relation) => relation.id === attributeOf(property, 'id'))?.target;
    const bytes = path === undefined ? undefined : reader.part(path);
    const name = attributeOf(property, 'name');
    if (name !== undefined && bytes) sheet.customProperties.set(name, new TextDecoder('utf-16le').decode(bytes));
  }
}

export function writeCustomProperties(sheet: SheetModel, relations: RelationList, writer: PackageWriter): string {
  const properties = [...sheet.customProperties].map(([name, value]) => {
    const path = writer.freePath('xl/customProperty', '.bin');
    writer.add(path, CONTENT.sheetProperty, utf16(value));
    return element('customPr', { name, 'r:id': relations.add(RELATION.sheetProperty, path) });
  });
  return properties.length === 0 ? '' : `<customProperties>${properties.join('')}</customProperties>`;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}
