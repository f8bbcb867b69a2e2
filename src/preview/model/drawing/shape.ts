import type { DrawingBase } from './drawing';

/** A fill. `type` as Excel.ShapeFillType; transparency from 0 (opaque) to 1. */
export interface ShapeFillModel {
  type: string;
  color: string;
  transparency: number;
}

/** An outline. Styles as Excel.ShapeLineStyle and ShapeLineDashStyle; weight in points. */
export interface ShapeLineModel {
  visible: boolean;
  color: string;
  weight: number;
  style: string;
  dashStyle: string;
  transparency: number;
}

export interface ShapeFontModel {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  /** Excel.ShapeFontUnderlineStyle */
  underline: string;
}

export interface ShapeTextRun {
  text: string;
  font: ShapeFontModel;
}

/** Text in a shape. Margins in points; enumerations as Office.js names them. */
export interface ShapeTextModel {
  runs: ShapeTextRun[];
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  horizontalAlignment: string;
  verticalAlignment: string;
  horizontalOverflow: string;
  verticalOverflow: string;
  orientation: string;
  readingOrder: string;
  autoSizeSetting: string;
}

/** An end of a line that is tied to a site of another shape. */
export interface ShapeConnection {
  readonly shapeId: string;
  readonly site: number;
}

export interface LineEndModel {
  arrowheadLength: string;
  arrowheadStyle: string;
  arrowheadWidth: string;
  connection?: ShapeConnection;
}

/** What only one type of shape has. */
export type ShapeContent =
  | { readonly type: 'GeometricShape'; geometry: string; text: ShapeTextModel }
  /** `bytes` of the picture's file; `format` as Excel.PictureFormat ('PNG', 'JPEG', 'SVG' ...). */
  | { readonly type: 'Image'; format: string; bytes: Uint8Array }
  | { readonly type: 'Line'; connectorType: string; begin: LineEndModel; end: LineEndModel; flippedHorizontally: boolean; flippedVertically: boolean }
  | { readonly type: 'Group'; shapes: ShapeModel[] };

export interface ShapeModel extends DrawingBase {
  readonly kind: 'shape';
  /** Degrees, clockwise. */
  rotation: number;
  lockAspectRatio: boolean;
  fill: ShapeFillModel;
  line: ShapeLineModel;
  content: ShapeContent;
}
