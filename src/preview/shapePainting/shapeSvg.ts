import type { ShapeModel } from '../model/drawing/shape';
import { lineSvg } from './lineSvg';
import { fillLook, lineLook } from './shapeLook';
import { shapePath } from './shapePaths';
import { svgElement } from './svgText';

/** The outline and fill of a geometric shape, or a line with its heads, in a box of these pixels as SVG; '' for other kinds. */
export function outlineSvg({ content, fill, line }: ShapeModel, width: number, height: number): string {
  switch (content.type) {
    case 'GeometricShape': {
      const d = shapePath(content.geometry, width, height);
      return svgElement('path', {
        d,
        'fill-rule': 'evenodd',
        'stroke-linejoin': 'round',
        ...fillLook(fill),
        ...lineLook(line),
      });
    }
    case 'Line':
      return lineSvg(content, line, width, height);
    case 'Image':
    case 'Group':
      return '';
  }
}
