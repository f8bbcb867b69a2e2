import type { LineEndModel, ShapeContent, ShapeFillModel, ShapeLineModel } from '../../model/drawing/shape';
import { childrenOf, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { solidFill } from './drawingColors';
import { FILL_TYPES } from './readShapeFormat';
import { ARROW_LENGTHS, ARROW_STYLES, ARROW_WIDTHS, DASHES, LINE_STYLES } from './shapeWords';
import { toEmu } from './units';

/** A fill of one colour or none; other fills are written as they came, since nothing makes them anew. */
export const fillMarkup = (fill: ShapeFillModel): string => (fill.type === 'NoFill' ? '<a:noFill/>' : solidFill(fill));

const WRITTEN: ReadonlySet<string> = new Set([
  ...Object.keys(FILL_TYPES),
  'prstDash',
  'custDash',
  'headEnd',
  'tailEnd',
]);

/** `a:ln`. What the file's outline says of joins stays. */
export function lineMarkup(line: ShapeLineModel, content: ShapeContent, original?: XmlElement): string {
  const isRound = line.dashStyle === 'RoundDot';
  const { cap: _cap, ...others } = original?.attributes ?? {};
  const attributes = {
    ...others,
    w: toEmu(line.weight),
    cap: isRound ? 'rnd' : undefined,
    cmpd: LINE_STYLES.file(line.style),
  };
  const joins = childrenOf(original)
    .filter(({ name }) => !WRITTEN.has(name))
    .map(serialize)
    .join('');
  const dash = element('a:prstDash', { val: isRound ? 'sysDot' : DASHES.file(line.dashStyle) });
  const ends = content.type === 'Line' ? arrow('a:headEnd', content.begin) + arrow('a:tailEnd', content.end) : '';
  return element('a:ln', attributes, (line.visible ? solidFill(line) : '<a:noFill/>') + dash + joins + ends);
}

function arrow(name: string, end: LineEndModel): string {
  if (end.arrowheadStyle === 'None') return '';
  return element(name, {
    type: ARROW_STYLES.file(end.arrowheadStyle),
    w: ARROW_WIDTHS.file(end.arrowheadWidth),
    len: ARROW_LENGTHS.file(end.arrowheadLength),
  });
}
