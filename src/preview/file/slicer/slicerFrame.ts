import type { SlicerModel } from '../../model/drawing/slicer';
import { placeholder } from '../drawing/placeholder';
import { NAMESPACE } from '../package/names';
import { attributeOf, childrenOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';

const SLICER_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2010/slicer';

/** What programs say that know no slicers. */
const PLACEHOLDER_TEXT = 'This shape represents a slicer. Slicers need Excel 2010 or later.';

/** What a program must understand to show a slicer: tables have slicers since Excel 2013, PivotTables since 2010. */
const REQUIRED: Readonly<
  Record<SlicerModel['source']['kind'], { readonly prefix: string; readonly namespace: string }>
> = {
  table: { prefix: 'sle15', namespace: 'http://schemas.microsoft.com/office/drawing/2012/slicer' },
  pivot: { prefix: 'a14', namespace: 'http://schemas.microsoft.com/office/drawing/2010/main' },
};

/**
 * What stands in the drawing part for a slicer, within its anchor: a graphic frame that names it, and a plain shape for
 * programs that know no slicers. `shapeId` is a number of its own in the drawing part. The prefixes `xdr` and `a` are
 * the drawing part's.
 */
export function slicerFrame(slicer: SlicerModel, shapeId: number): string {
  const { prefix, namespace } = REQUIRED[slicer.source.kind];
  const link = element('sle:slicer', { 'xmlns:sle': SLICER_NAMESPACE, name: slicer.name });
  const texts = {
    id: shapeId,
    name: slicer.name,
    descr: slicer.altTextDescription || undefined,
    hidden: slicer.visible ? undefined : true,
    title: slicer.altTextTitle || undefined,
  };
  const frame = [
    element('xdr:nvGraphicFramePr', {}, element('xdr:cNvPr', texts) + element('xdr:cNvGraphicFramePr', {})),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element('a:graphic', {}, element('a:graphicData', { uri: SLICER_NAMESPACE }, link)),
  ].join('');
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': NAMESPACE.compatibility },
    element(
      'mc:Choice',
      { [`xmlns:${prefix}`]: namespace, Requires: prefix },
      element('xdr:graphicFrame', { macro: '' }, frame),
    ) + element('mc:Fallback', {}, placeholder(PLACEHOLDER_TEXT)),
  );
}

/** The name of the slicer that an anchor or a frame in a drawing part shows; undefined where it shows none. */
export function slicerNameIn(markup: XmlElement): string | undefined {
  if (markup.name === 'slicer') return attributeOf(markup, 'name');
  for (const child of childrenOf(markup)) {
    const name = child.name === 'Fallback' ? undefined : slicerNameIn(child);
    if (name !== undefined) return name;
  }
  return undefined;
}
