import { XML_DECLARATION } from '../xml/markup';
import { NAMESPACE } from '../package/names';
import { attributeOf, childNamed, childrenNamed, numberOf, type XmlElement } from '../xml/element';

const DYNAMIC_ARRAY = 'XLDAPR';

/** The cell metadata indexes (from 1) that mark a formula that spills. */
export function dynamicArrayIndexes(root: XmlElement): Set<number> {
  const types = childrenNamed(childNamed(root, 'metadataTypes'), 'metadataType').map((type) =>
    attributeOf(type, 'name'),
  );
  const indexes = new Set<number>();
  childrenNamed(childNamed(root, 'cellMetadata'), 'bk').forEach((block, index) => {
    const marks = childrenNamed(block, 'rc').some(
      (record) => types[(numberOf(record, 't') ?? 0) - 1] === DYNAMIC_ARRAY,
    );
    if (marks) indexes.add(index + 1);
  });
  return indexes;
}

/** A metadata part whose cell metadata 1 says that a formula spills. */
export const dynamicArrayMetadata = (): string =>
  [
    `${XML_DECLARATION}<metadata xmlns="${NAMESPACE.main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">`,
    '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ',
    'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
    '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">',
    '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  ].join('');
