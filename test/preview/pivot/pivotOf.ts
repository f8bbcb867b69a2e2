import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import type { PivotCacheModel } from '../../../src/preview/model/pivot/pivotCache';
import type {
  PivotDataModel,
  PivotLayoutModel,
  PivotTableModel,
  PivotView,
} from '../../../src/preview/model/pivot/pivotTable';
import { VALUES_FIELD } from '../../../src/preview/model/pivot/pivotTable';
import { layOutPivot, type PivotCalendar } from '../../../src/preview/pivot/layOutPivot';
import { fieldsOfCache } from '../../../src/preview/pivot/pivotFields';
import { pivotTexts } from '../../../src/preview/pivot/pivotTexts';
import { ValueDictionary } from '../../../src/preview/pivot/valueDictionary';

/** A cache over rows of values, the first of which names the fields. */
export function cacheOf(
  [names = [], ...rows]: readonly (readonly CellValue[])[],
  numberFormats: Readonly<Record<string, string>> = {},
): PivotCacheModel {
  const dictionaries = names.map(() => new ValueDictionary());
  const records = dictionaries.map((dictionary, column) =>
    Uint32Array.from(rows, (row) => dictionary.indexOf(row[column])),
  );
  return {
    id: 1,
    source: { kind: 'external' },
    fields: names.map((name, column) => ({
      name: String(name),
      items: dictionaries[column]?.values ?? [],
      numberFormat: numberFormats[String(name)] ?? 'General',
    })),
    recordCount: rows.length,
    records,
    refreshedBy: '',
    refreshedDate: undefined,
    refreshOnOpen: false,
  };
}

/** A value as tests write it: 'Sum of Amount' is its usual name; `showAs` names its base field, and its base item by its label. */
export interface TestValue {
  readonly field: string;
  readonly by?: string;
  readonly name?: string;
  readonly numberFormat?: string;
  readonly showAs?: string;
  readonly baseField?: string;
  readonly baseItem?: CellValue;
}

export interface TestPivot {
  readonly cache: PivotCacheModel;
  /** Names of fields; 'Values' stands for the names of several values. */
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly filters?: readonly string[];
  readonly values?: readonly (string | TestValue)[];
  readonly layout?: Partial<PivotLayoutModel>;
  readonly change?: (pivot: PivotTableModel) => void;
}

const LAYOUT: PivotLayoutModel = {
  layoutType: 'Compact',
  subtotalLocation: 'AtTop',
  showRowGrandTotals: true,
  showColumnGrandTotals: true,
  repeatAllItemLabels: false,
  blankLineAfterEachItem: false,
  showFieldHeaders: true,
  fillEmptyCells: false,
  emptyCellText: '',
  enableFieldList: true,
  autoFormat: true,
  preserveFormatting: true,
  altTextTitle: '',
  altTextDescription: '',
  style: 'PivotStyleLight16',
  showBandedRows: false,
  showBandedColumns: false,
  showRowHeaders: true,
  showColumnHeaders: true,
};

export function pivotOf({
  cache,
  rows = [],
  columns = [],
  filters = [],
  values = [],
  layout = {},
  change,
}: TestPivot): PivotTableModel {
  const indices = (names: readonly string[]): number[] =>
    names.map((name) => (name === 'Values' ? VALUES_FIELD : fieldIndex(cache, name)));
  const pivot: PivotTableModel = {
    id: '{1}',
    name: 'PivotTable1',
    cache,
    anchor: { row: 2, column: 0 },
    fields: fieldsOfCache(cache),
    rows: indices(rows),
    columns: indices(columns),
    filters: indices(filters),
    data: values.map((value, index) => dataOf(cache, typeof value === 'string' ? { field: value } : value, index)),
    layout: { ...LAYOUT, ...layout },
    allowMultipleFiltersPerField: false,
    useCustomSortLists: true,
    enableDataValueEditing: false,
    view: undefined,
  };
  change?.(pivot);
  return pivot;
}

export function fieldIndex(cache: PivotCacheModel, name: string): number {
  const index = cache.fields.findIndex((field) => field.name === name);
  if (index < 0) throw new Error(`No field ${name}.`);
  return index;
}

export const itemIndex = (cache: PivotCacheModel, field: string, value: CellValue): number =>
  cache.fields[fieldIndex(cache, field)]?.items.indexOf(value) ?? -1;

function dataOf(cache: PivotCacheModel, value: TestValue, index: number): PivotDataModel {
  const {
    field,
    by = 'Sum',
    name = pivotTexts('en-US').valueName(by, field),
    numberFormat = 'General',
    showAs = 'None',
    baseField,
    baseItem,
  } = value;
  const item = baseField === undefined || baseItem === undefined ? undefined : baseItemOf(cache, baseField, baseItem);
  return {
    id: `data${index}`,
    field: fieldIndex(cache, field),
    name,
    summarizeBy: by,
    showAs: {
      calculation: showAs,
      ...(baseField !== undefined && { baseField: fieldIndex(cache, baseField) }),
      ...(item !== undefined && { baseItem: item }),
    },
    numberFormat,
  };
}

const baseItemOf = (cache: PivotCacheModel, field: string, item: CellValue): number | 'previous' | 'next' =>
  item === 'previous' || item === 'next' ? item : itemIndex(cache, field, item);

/** What the cells of a view hold, '' for blank ones and errors as their texts; numbers rounded to ten places. */
export const gridOf = (view: PivotView): (string | number | boolean)[][] =>
  view.cells.map((row) => row.map(({ value }) => plain(value)));

export const filterGridOf = (view: PivotView): (string | number | boolean)[][] =>
  view.filterCells.map((row) => row.map(({ value }) => plain(value)));

export function plain(value: CellValue): string | number | boolean {
  if (value === undefined) return '';
  if (value instanceof CellError) return value.text;
  return typeof value === 'number' ? Number(value.toFixed(10)) : value;
}

/** What a PivotTable shows, cell by cell. */
export const shown = (pivot: TestPivot, locale = 'en-US', calendar?: PivotCalendar): (string | number | boolean)[][] =>
  gridOf(layOutPivot(pivotOf(pivot), locale, calendar));

/** A grid as tests draw it: cells between bars, numbers as numbers. */
export const drawn = (lines: readonly string[]): (string | number)[][] =>
  lines.map((line) =>
    line.split('|').map((cell) => {
      const text = cell.trim();
      return text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
    }),
  );
