import type { ChartModel } from '../../model/drawing/chart';
import type { DrawingBase } from '../../model/drawing/drawing';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { Relation } from '../package/relations';
import type { XmlElement } from '../xml/element';

/** What a chart's part is read with. */
export interface ChartSources {
  /** Gives the theme's colours and the names of the sheets. */
  readonly workbook: WorkbookModel;
  /** The sheet that the chart stands on, its rows and columns already read: places in a chart are parts of its size. */
  readonly sheet: SheetModel;
  /** The relations of the chart's part. */
  readonly relations: readonly Relation[];
  /** The root of a part by its path, such as the chart's colours. */
  readonly part: (path: string) => XmlElement | undefined;
  /** The id of the PivotTable that a PivotChart shows. */
  readonly pivotTableId?: (sheetName: string, pivotTableName: string) => string | undefined;
}

/**
 * Reads a chart's part (`c:chartSpace` or `cx:chartSpace`), or gives undefined where it holds no chart that the model
 * can hold. The same part always gives the same model.
 */
export function readChart(_root: XmlElement, _base: DrawingBase, _sources: ChartSources): ChartModel | undefined {
  return undefined;
}
