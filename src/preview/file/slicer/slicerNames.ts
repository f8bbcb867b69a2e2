import type { SlicerSource } from '../../model/drawing/slicer';
import { NAMESPACE } from '../package/names';

type SourceKind = SlicerSource['kind'];

/**
 * An extension in which a part lists slicers or their caches: since Excel 2010 those of PivotTables, since 2013 those
 * of tables.
 */
export interface ListExtension {
  readonly uri: string;
  readonly prefix: string;
  readonly namespace: string;
}

const X14 = { prefix: 'x14', namespace: NAMESPACE.x14 };
const X15 = { prefix: 'x15', namespace: NAMESPACE.x15 };

/** Where a sheet lists its parts of slicers. */
export const SHEET_LISTS: Readonly<Record<SourceKind, ListExtension>> = {
  pivot: { ...X14, uri: '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}' },
  table: { ...X15, uri: '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}' },
};

/** Where the workbook lists the caches of slicers. */
export const WORKBOOK_LISTS: Readonly<Record<SourceKind, ListExtension>> = {
  pivot: { ...X14, uri: '{BBE1A952-AA13-448e-AADC-164F8A28A991}' },
  table: { ...X15, uri: '{46BE6895-7355-4a93-B00E-2C351335B9C9}' },
};

/** Where a cache says which table's column it is of. */
export const TABLE_CACHE_URI = '{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}';

/** What stands for a cache among the workbook's names. */
export const CACHE_FORMULA = '=#N/A';

/** The unit in which drawings are measured, a point. */
export const EMU_PER_POINT = 12_700;
