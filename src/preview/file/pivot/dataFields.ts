import { CALCULATION_BASES } from '../../model/pivot/calculationBases';
import type { PivotDataModel, PivotFieldModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { NAMESPACE } from '../package/names';
import { WordPairs } from '../styles/wordPairs';
import { attributeOf, childNamed, childrenNamed, childrenOf, numberOf, type XmlElement } from '../xml/element';
import { counted, element } from '../xml/markup';
import { decodeXstring } from '../xml/text';
import type { ItemPlaces } from './fieldItems';

const FUNCTIONS = new WordPairs({
  sum: 'Sum',
  count: 'Count',
  average: 'Average',
  max: 'Max',
  min: 'Min',
  product: 'Product',
  countNums: 'CountNumbers',
  stdDev: 'StandardDeviation',
  stdDevp: 'StandardDeviationP',
  var: 'Variance',
  varp: 'VarianceP',
});

const CALCULATIONS = new WordPairs({
  normal: 'None',
  difference: 'DifferenceFrom',
  percent: 'PercentOf',
  percentDiff: 'PercentDifferenceFrom',
  runTotal: 'RunningTotal',
  percentOfRow: 'PercentOfRowTotal',
  percentOfCol: 'PercentOfColumnTotal',
  percentOfTotal: 'PercentOfGrandTotal',
  index: 'Index',
});

/** Calculations that came with Excel 2010 stand in an extension. */
const LATER_CALCULATIONS = new WordPairs({
  percentOfParent: 'PercentOfParentTotal',
  percentOfParentRow: 'PercentOfParentRowTotal',
  percentOfParentCol: 'PercentOfParentColumnTotal',
  percentOfRunningTotal: 'PercentRunningTotal',
  rankAscending: 'RankAscending',
  rankDescending: 'RankDecending',
});
const EXTENSION_URI = '{E15A36E0-9728-4e99-A89B-3F7291B0FE68}';

/** Base items that are no item of their own. */
const RELATIVE: Readonly<Record<number, 'previous' | 'next'>> = { 1_048_828: 'previous', 1_048_829: 'next' };

/** Reads the values of a PivotTable. Their base items name items of its fields by place. */
export function readDataFields(
  root: XmlElement,
  fields: readonly PivotFieldModel[],
  formatOf: (id: number) => string,
): PivotDataModel[] {
  return childrenNamed(childNamed(root, 'dataFields'), 'dataField').map((entry) => {
    const format = numberOf(entry, 'numFmtId');
    return {
      id: crypto.randomUUID(),
      field: numberOf(entry, 'fld') ?? 0,
      name: decodeXstring(attributeOf(entry, 'name') ?? ''),
      summarizeBy: FUNCTIONS.office(attributeOf(entry, 'subtotal') ?? 'sum') ?? 'Sum',
      showAs: readShowAs(entry, fields),
      numberFormat: format === undefined ? 'General' : formatOf(format),
    };
  });
}

function readShowAs(entry: XmlElement, fields: readonly PivotFieldModel[]): PivotDataModel['showAs'] {
  const later = childrenOf(childNamed(entry, 'extLst'))
    .flatMap(childrenOf)
    .map((extension) => LATER_CALCULATIONS.office(attributeOf(extension, 'pivotShowAs')))
    .find((word) => word !== undefined);
  const calculation = later ?? CALCULATIONS.office(attributeOf(entry, 'showDataAs') ?? 'normal') ?? 'None';
  const base = CALCULATION_BASES[calculation];
  if (base !== 'field' && base !== 'item') return { calculation };
  const baseField = numberOf(entry, 'baseField') ?? 0;
  if (base === 'field') return { calculation, baseField };
  const place = numberOf(entry, 'baseItem') ?? 0;
  const baseItem = RELATIVE[place] ?? fields[baseField]?.items[place]?.cacheIndex;
  return baseItem === undefined ? { calculation, baseField } : { calculation, baseField, baseItem };
}

export function dataFieldsMarkup(
  pivot: PivotTableModel,
  places: ItemPlaces,
  formatNumber: (code: string) => number,
): string {
  const entries = pivot.data.map((data) => {
    const { calculation, baseField = 0, baseItem } = data.showAs;
    const later = LATER_CALCULATIONS.file(calculation);
    const numFmtId = formatNumber(data.numberFormat);
    const summary = FUNCTIONS.file(data.summarizeBy);
    const showDataAs = CALCULATIONS.file(calculation);
    const values = {
      name: data.name,
      fld: data.field,
      subtotal: summary === 'sum' ? undefined : summary,
      showDataAs: showDataAs === 'normal' ? undefined : showDataAs,
      baseField,
      baseItem: baseItemNumber(baseField, baseItem, places),
      numFmtId: numFmtId === 0 ? undefined : numFmtId,
    };
    return element('dataField', values, later === undefined ? '' : laterExtension(later));
  });
  return counted('dataFields', entries);
}

function baseItemNumber(field: number, item: PivotDataModel['showAs']['baseItem'], places: ItemPlaces): number {
  if (typeof item === 'number') return places.placeOf(field, item);
  const relative = Object.entries(RELATIVE).find(([, word]) => word === item);
  return relative ? Number(relative[0]) : 0;
}

const laterExtension = (pivotShowAs: string): string =>
  element(
    'extLst',
    {},
    element('ext', { uri: EXTENSION_URI, 'xmlns:x14': NAMESPACE.x14 }, element('x14:dataField', { pivotShowAs })),
  );
