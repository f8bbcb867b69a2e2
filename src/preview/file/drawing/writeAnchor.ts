import { anchorAt, frameOf, type CellPoint, type DrawingAnchor } from '../../model/drawing/anchor';
import type { DrawingModel } from '../../model/drawing/drawing';
import type { SheetModel } from '../../model/sheet';
import { childNamed, parseXml, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { liesAcross, turnedBox } from './readAnchor';
import { toEmu } from './units';

const EDIT_AS: Readonly<Record<DrawingAnchor['placement'], string | undefined>> = {
  TwoCell: undefined,
  OneCell: 'oneCell',
  Absolute: 'absolute',
};

/**
 * An anchor with its corners as Excel writes them, whatever the placement. `original` is the anchor of the file, whose
 * namespaces and client data go on.
 */
export function anchorMarkup(sheet: SheetModel, drawing: DrawingModel, object: string, original?: XmlElement): string {
  const { from, to } = cornersOf(sheet, drawing);
  const { editAs: _editAs, ...scope } = original?.attributes ?? {};
  const data = childNamed(original, 'clientData');
  return element(
    'xdr:twoCellAnchor',
    { ...scope, editAs: EDIT_AS[drawing.anchor.placement] },
    cornerMarkup('xdr:from', from) +
      cornerMarkup('xdr:to', to) +
      object +
      (data ? serialize(data) : '<xdr:clientData/>'),
  );
}

/** An element of the file with the corners of the anchors in it as they are now, all else as it was. */
export function movedAnchor(root: XmlElement, sheet: SheetModel, drawing: DrawingModel): XmlElement {
  const corners = cornersOf(sheet, drawing);
  const move = (node: XmlElement): XmlElement => {
    if (node.name !== 'twoCellAnchor')
      return { ...node, content: node.content.map((child) => (typeof child === 'string' ? child : move(child))) };
    const content = node.content.map((child) => {
      if (typeof child === 'string' || (child.name !== 'from' && child.name !== 'to')) return child;
      return parseXml(cornerMarkup(child.rawName, corners[child.name]), 'anchor');
    });
    return { ...node, content };
  };
  return move(root);
}

function cornersOf(sheet: SheetModel, drawing: DrawingModel): { from: CellPoint; to: CellPoint } {
  const { anchor } = drawing;
  const isTurned = drawing.kind === 'shape' && liesAcross(drawing.rotation);
  if (anchor.placement === 'TwoCell' && !isTurned) return anchor;
  const frame = frameOf(sheet, anchor);
  const corners = anchorAt(sheet, isTurned ? turnedBox(frame) : frame);
  return corners.placement === 'TwoCell' ? corners : { from: START, to: START };
}

const START: CellPoint = { row: 0, column: 0, down: 0, across: 0 };

const cornerMarkup = (name: string, { row, column, down, across }: CellPoint): string =>
  element(
    name,
    {},
    `<xdr:col>${column}</xdr:col><xdr:colOff>${toEmu(across)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${toEmu(down)}</xdr:rowOff>`,
  );
