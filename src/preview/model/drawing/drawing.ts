import type { ChartModel } from './chart';
import type { DrawingAnchor } from './anchor';
import type { ShapeModel } from './shape';
import type { SlicerModel } from './slicer';

/** What every floating object of a sheet has. Its place in the sheet's list is its place from back to front. */
export interface DrawingBase {
  /** As Office.js tells it: for charts and shapes a GUID in braces. */
  readonly id: string;
  name: string;
  anchor: DrawingAnchor;
  altTextTitle: string;
  altTextDescription: string;
  /** Whether it is shown; a hidden drawing keeps its place. */
  visible: boolean;
  /** How it stood in the opened file; while nothing of it has changed, that is what is written. */
  file?: DrawingFromFile;
}

/** The markup that a drawing was read from, and the drawing in JSON as it was then. */
export interface DrawingFromFile {
  /** The anchor's element in the drawing part, with the relations of that part that it uses. */
  readonly markup: string;
  readonly relations: readonly { readonly relationType: string; readonly target: string; readonly external: boolean; readonly id: string }[];
  /** JSON of the drawing without `file`. */
  readonly asRead: string;
}

/** A drawing of a kind that the model does not know (SmartArt, ink, form controls); written back as it came. */
export interface UnknownDrawing extends DrawingBase {
  readonly kind: 'unknown';
}

export type DrawingModel = ChartModel | ShapeModel | SlicerModel | UnknownDrawing;
export type DrawingKind = DrawingModel['kind'];

/** A sheet's drawings of one kind, from back to front. */
export const drawingsOf = <Kind extends DrawingKind>(
  drawings: readonly DrawingModel[],
  kind: Kind,
): Extract<DrawingModel, { kind: Kind }>[] =>
  drawings.filter((drawing): drawing is Extract<DrawingModel, { kind: Kind }> => drawing.kind === kind);
