import type { Frame } from '../../model/drawing/anchor';
import type { ShapeModel } from '../../model/drawing/shape';
import type { XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { readTransform } from './readAnchor';
import { toAngle, toEmu } from './units';

/** `a:xfrm`: the box before any turn, in the sheet's coordinates or its group's; a mirrored shape of the file stays mirrored. */
export function transformMarkup({ rotation, content }: ShapeModel, box: Frame, original?: XmlElement): string {
  const { flippedHorizontally, flippedVertically } = content.type === 'Line' ? content : readTransform(original);
  const attributes = {
    rot: rotation === 0 ? undefined : toAngle(rotation),
    flipH: flippedHorizontally || undefined,
    flipV: flippedVertically || undefined,
  };
  const space = content.type === 'Group' ? boxMarkup(content.space, 'a:chOff', 'a:chExt') : '';
  return element('a:xfrm', attributes, boxMarkup(box, 'a:off', 'a:ext') + space);
}

export const boxMarkup = ({ left, top, width, height }: Frame, offset: string, extent: string): string =>
  element(offset, { x: toEmu(left), y: toEmu(top) }) + element(extent, { cx: toEmu(width), cy: toEmu(height) });
