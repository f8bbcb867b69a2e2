import type { DrawingBase } from '../../model/drawing/drawing';
import type { SlicerModel } from '../../model/drawing/slicer';

/** What the slicers' own parts say of a slicer; its place and its alternative text stand in the drawing part. */
export type SlicerContents = Omit<SlicerModel, keyof DrawingBase>;

/**
 * The slicers of an opened workbook, by name. Drawing parts are read after them: a frame that names one of these is a
 * slicer (`{ ...base, ...contents }`), a frame that names another stays as it is.
 */
export type SlicersByName = ReadonlyMap<string, SlicerContents>;
