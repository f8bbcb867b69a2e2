import type { Frame } from './anchor';
import type { ChartModel } from './chart';
import type { DrawingBase, UnknownDrawing } from './drawing';

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

/**
 * A picture. `bytes` of its file, never changed in place; `format` as Excel.PictureFormat ('PNG', 'JPEG', 'SVG' ...).
 * `substitute` is the PNG that programs without SVG show for a vector graphic.
 */
export interface PictureModel {
  format: string;
  bytes: Uint8Array;
  substitute?: Uint8Array;
}

/** What can stand in a group. A chart in a group is no member of its sheet's charts, as in Excel. */
export type GroupMember = ShapeModel | ChartModel | UnknownDrawing;

/**
 * A group. Its members' anchors are absolute, in coordinates of the group's own: the box `space` of them fills the
 * group's frame on the sheet. See `groupFrames.ts` for where that puts a member on the sheet.
 */
export interface GroupModel {
  /** From back to front. */
  shapes: GroupMember[];
  space: Frame;
}

/** What only one type of shape has. */
export type ShapeContent =
  /**
   * `geometry` as Excel.GeometricShapeType; '' for a freeform, whose path stands in the file's markup only. `formula`
   * (with its `=`) is the cell whose text the shape shows.
   */
  | { readonly type: 'GeometricShape'; geometry: string; text: ShapeTextModel; isTextBox?: boolean; formula?: string }
  | ({ readonly type: 'Image' } & PictureModel)
  | {
      readonly type: 'Line';
      connectorType: string;
      begin: LineEndModel;
      end: LineEndModel;
      flippedHorizontally: boolean;
      flippedVertically: boolean;
    }
  | ({ readonly type: 'Group' } & GroupModel);

export interface ShapeModel extends DrawingBase {
  readonly kind: 'shape';
  /** Degrees, clockwise. */
  rotation: number;
  lockAspectRatio: boolean;
  fill: ShapeFillModel;
  line: ShapeLineModel;
  content: ShapeContent;
}
