import type { ShapeTextModel } from '../../model/drawing/shape';
import { textInset } from '../../shapePainting/textBox';
import { fontFamily } from '../grid/textWidth';
import { toPixels } from '../grid/units';
import { make } from '../shell/make';

const ALIGN: Readonly<Record<string, string>> = {
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'justify',
};
const ANCHOR: Readonly<Record<string, string>> = { Top: 'flex-start', Middle: 'center', Bottom: 'flex-end' };
const CENTRED = 'AndCentered';

/** The text that stands in a geometric shape. */
export function shapeText(text: ShapeTextModel, geometry: string): HTMLElement {
  const { topMargin, rightMargin, bottomMargin, leftMargin, verticalAlignment } = text;
  const lines = make('div', { className: 'shape-lines' }, text.runs.map(runOf));
  lines.style.textAlign = verticalAlignment.endsWith(CENTRED) ? 'center' : (ALIGN[text.horizontalAlignment] ?? 'left');
  const block = make('div', { className: 'shape-text' }, [lines]);
  const margins = [topMargin, rightMargin, bottomMargin, leftMargin];
  block.style.padding = margins.map((points) => `${toPixels(points)}px`).join(' ');
  const { left, top, right, bottom } = textInset(geometry);
  block.style.inset = [top, right, bottom, left].map((part) => `${part * 100}%`).join(' ');
  block.style.justifyContent = ANCHOR[verticalAlignment.replace(CENTRED, '')] ?? 'center';
  return block;
}

function runOf({ text, font }: ShapeTextModel['runs'][number]): HTMLElement {
  const run = make('span', { textContent: text });
  Object.assign(run.style, {
    fontFamily: fontFamily(font.name),
    fontSize: `${toPixels(font.size)}px`,
    color: font.color,
    fontWeight: font.bold ? 'bold' : 'normal',
    fontStyle: font.italic ? 'italic' : 'normal',
    textDecoration: font.underline === 'None' ? 'none' : 'underline',
  });
  return run;
}
