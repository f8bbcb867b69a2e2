import type { KeptSlicerMarkup, SlicerSource } from '../../model/drawing/slicer';
import { sameName } from '../../model/operations/nameRules';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  childrenOf,
  numberOf,
  otherAttributes,
  serialize,
  type XmlElement,
} from '../xml/element';
import { decodeXstring } from '../xml/text';

/** What slicers of one field share. */
export interface SlicerCache {
  readonly name: string;
  readonly source: SlicerSource;
  /** Excel.SlicerSortType */
  readonly sortBy: string;
  readonly kept: Omit<KeptSlicerMarkup, 'slicerAttributes'>;
}

const KNOWN = ['pivotCacheId', 'sortOrder', 'tableId', 'column', 'count'];

/**
 * Reads a cache's part. Undefined where the model has nothing that it could be of: fields of data models, PivotTables
 * that were not read.
 */
export function readSlicerCache(root: XmlElement, workbook: WorkbookModel): SlicerCache | undefined {
  const name = decodeXstring(attributeOf(root, 'name') ?? '');
  const extensions = childrenOf(childNamed(root, 'extLst'));
  const ofTable = extensions
    .map((extension) => childNamed(extension, 'tableSlicerCache'))
    .find((found) => found !== undefined);
  const settings = ofTable ?? childNamed(childNamed(root, 'data'), 'tabular');
  const source = ofTable ? tableSource(ofTable, workbook) : pivotSource(root, workbook);
  if (!settings || !source) return undefined;
  return {
    name,
    source,
    sortBy: attributeOf(settings, 'sortOrder') === 'descending' ? 'Descending' : 'Ascending',
    kept: {
      cacheAttributes: otherAttributes(settings, KNOWN),
      cacheExtensions: extensions
        .filter((extension) => !childNamed(extension, 'tableSlicerCache'))
        .map(serialize)
        .join(''),
    },
  };
}

function tableSource(cache: XmlElement, { sheets }: WorkbookModel): SlicerSource | undefined {
  const tableId = numberOf(cache, 'tableId');
  const columnId = numberOf(cache, 'column');
  const table = sheets.flatMap(({ tables }) => tables).find(({ id }) => id === tableId);
  if (!table || columnId === undefined || !table.columns.some(({ id }) => id === columnId)) return undefined;
  return { kind: 'table', tableId: table.id, columnId };
}

/** The PivotTables that the cache names, all of which must be there, and must have its field. */
function pivotSource(root: XmlElement, workbook: WorkbookModel): SlicerSource | undefined {
  const fieldName = decodeXstring(attributeOf(root, 'sourceName') ?? '');
  const named = childrenNamed(childNamed(root, 'pivotTables'), 'pivotTable').map((entry) => {
    const sheet = sheetOfTab(numberOf(entry, 'tabId'), workbook);
    return sheet?.pivotTables.find(({ name }) => sameName(name, decodeXstring(attributeOf(entry, 'name') ?? '')));
  });
  const pivots = named.filter((pivot) => pivot !== undefined);
  const isWhole = pivots.length > 0 && pivots.length === named.length;
  if (!isWhole || !pivots.every(({ cache }) => cache.fields.some(({ name }) => name === fieldName))) return undefined;
  return { kind: 'pivot', pivotIds: pivots.map(({ id }) => id), fieldName };
}

const sheetOfTab = (tabId: number | undefined, { sheets }: WorkbookModel): SheetModel | undefined =>
  sheets.find((sheet) => sheet.preservedAttributes.get('sheet')?.['sheetId'] === String(tabId));
