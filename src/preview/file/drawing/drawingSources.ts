import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { Relation } from '../package/relations';
import type { SlicersByName } from '../slicer/slicerContents';
import type { XmlElement } from '../xml/element';
import type { DrawingTheme } from './drawingTheme';
import type { PartSource } from './partSource';

/** What the drawings of one sheet are read with. */
export interface DrawingSources {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly parts: PartSource;
  readonly theme: DrawingTheme;
  /** The drawing part: its root, path and relations. */
  readonly root: XmlElement;
  readonly path: string;
  readonly relations: readonly Relation[];
  readonly slicers: SlicersByName;
  /** Ids that drawings of the workbook have, so that each has one of its own. */
  readonly ids: Set<string>;
  /** By the file's numbers of shapes, for connectors. */
  readonly idOfNumber: Map<string, string>;
}
