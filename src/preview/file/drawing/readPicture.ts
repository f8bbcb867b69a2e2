import type { PictureModel } from '../../model/drawing/shape';
import { attributeOf, childNamed, childrenOf, type XmlElement } from '../xml/element';
import type { DrawingSources } from './drawingSources';
import { pictureFormatOf } from './pictureFormats';

const NOTHING = new Uint8Array();

/** The picture that a `pic` shows; one that lies outside the file has no bytes. */
export function readPicture(object: XmlElement, sources: DrawingSources): PictureModel {
  const blip = childNamed(childNamed(object, 'blipFill'), 'blip');
  const raster = bytesOf(blip, sources);
  const vector = childrenOf(childNamed(blip, 'extLst'))
    .map((extension) => bytesOf(childNamed(extension, 'svgBlip'), sources))
    .find((bytes) => bytes !== undefined);
  const bytes = vector ?? raster ?? NOTHING;
  return { format: pictureFormatOf(bytes).format, bytes, ...(vector && raster && { substitute: raster }) };
}

function bytesOf(blip: XmlElement | undefined, { relations, parts }: DrawingSources): Uint8Array | undefined {
  const id = attributeOf(blip, 'embed');
  const relation = id === undefined ? undefined : relations.find((candidate) => candidate.id === id);
  return relation && !relation.external ? parts.part(relation.target)?.bytes : undefined;
}
