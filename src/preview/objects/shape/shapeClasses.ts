import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { groupShapeCollectionClass, shapeGroupClass } from './groupShapeCollection';
import { lineClass } from './line';
import { shapeClass } from './shape';
import { shapeCollectionClass } from './shapeCollection';
import { shapeFillClass, shapeLineFormatClass } from './shapeFormat';
import { geometricShapeClass, imageClass } from './shapeImage';
import { textFrameClass } from './textFrame';
import { shapeFontClass, textRangeClass } from './textRange';

/** Shapes, images, lines and groups, by their names in the library. */
export const shapeClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  GeometricShape: geometricShapeClass,
  GroupShapeCollection: groupShapeCollectionClass,
  Image: imageClass,
  Line: lineClass,
  Shape: shapeClass,
  ShapeCollection: shapeCollectionClass,
  ShapeFill: shapeFillClass,
  ShapeFont: shapeFontClass,
  ShapeGroup: shapeGroupClass,
  ShapeLineFormat: shapeLineFormatClass,
  TextFrame: textFrameClass,
  TextRange: textRangeClass,
};
