import type { HyperlinkModel, SheetModel } from '../../model/sheet';
import { RELATION } from '../package/names';
import type { Relation, RelationList } from '../package/relations';
import { attributeOf, childrenNamed, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';

/** Reads links; an outside address comes from the sheet's relations, with the place in it behind `#`. */
export function readHyperlinks(root: XmlElement | undefined, relations: readonly Relation[], sheet: SheetModel): void {
  for (const link of childrenNamed(root, 'hyperlink')) {
    const area = attributeOf(link, 'ref');
    if (area === undefined) continue;
    const target = relations.find((relation) => relation.id === attributeOf(link, 'id'))?.target;
    const place = attributeOf(link, 'location');
    const model: HyperlinkModel = {};
    if (target !== undefined) model.address = place === undefined ? target : `${target}#${place}`;
    else if (place !== undefined) model.documentReference = place;
    const tip = attributeOf(link, 'tooltip');
    if (tip !== undefined) model.screenTip = tip;
    sheet.hyperlinks.set(area, model);
  }
}

/** Characters that no address may hold; Excel repairs a file that has them in one. */
const NOT_IN_ADDRESS = /[\s<>"{}|^`]/g;

export function writeHyperlinks(sheet: SheetModel, relations: RelationList): string {
  const links = [...sheet.hyperlinks].map(([ref, { address, documentReference, screenTip }]) => {
    const [target = '', place] = splitAddress(address ?? '');
    return element('hyperlink', {
      ref,
      'r:id':
        target === ''
          ? undefined
          : relations.add(RELATION.hyperlink, target.replace(NOT_IN_ADDRESS, encodeURIComponent), true),
      location: target === '' ? (documentReference ?? place) : place,
      tooltip: screenTip,
    });
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function splitAddress(address: string): [string, string | undefined] {
  const hash = address.indexOf('#');
  return hash < 0 ? [address, undefined] : [address.slice(0, hash), address.slice(hash + 1)];
}
