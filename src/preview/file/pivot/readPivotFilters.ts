import type { PivotDataModel, PivotFieldFilters } from '../../model/pivot/pivotTable';
import { DYNAMIC } from '../sheet/autoFilter';
import { attributeOf, childNamed, childrenNamed, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';
import { filterDatetime } from './dateBounds';
import { filterTypeOf, type FilterType } from './filterTypes';

/** A filter of one field, as a part of what Office.js calls the field's filters. */
export interface ReadFilter {
  readonly field: number;
  readonly filter: Partial<PivotFieldFilters>;
}

/** Reads `<filters>`; what the model has no words for is left out. */
export function readPivotFilters(root: XmlElement, data: readonly PivotDataModel[], date1904: boolean): ReadFilter[] {
  return childrenNamed(childNamed(root, 'filters'), 'filter').flatMap((entry) => {
    const filter = readFilter(entry, data, date1904);
    return filter ? [{ field: numberOf(entry, 'fld') ?? 0, filter }] : [];
  });
}

function readFilter(
  entry: XmlElement,
  data: readonly PivotDataModel[],
  date1904: boolean,
): Partial<PivotFieldFilters> | undefined {
  const word = attributeOf(entry, 'type') ?? '';
  const value = data[numberOf(entry, 'iMeasureFld') ?? 0]?.name ?? '';
  const selectionType = SELECTIONS[word];
  if (selectionType !== undefined) return { valueFilter: readRank(entry, selectionType, value) };
  const period = word === 'M2' ? 'AllDatesInPeriodFebruary' : DYNAMIC.office(word);
  if (period !== undefined) return { dateFilter: { condition: period } };
  const type = filterTypeOf(word);
  const operands = operandsOf(entry);
  switch (type?.tests) {
    case 'caption':
      return { labelFilter: shapeOf(type, operands, (text) => text) };
    case 'value':
      return { valueFilter: { ...shapeOf(type, operands, Number), value } };
    case 'date':
      return { dateFilter: shapeOf(type, operands, (text) => filterDatetime(Number(text), date1904)) };
    default:
      return undefined;
  }
}

const SELECTIONS: Readonly<Record<string, string>> = { count: 'Items', percent: 'Percent', sum: 'Sum' };

/** What the filter says of one column, whatever it is. */
function criterionOf(entry: XmlElement): XmlElement | undefined {
  const column = childNamed(childNamed(entry, 'autoFilter'), 'filterColumn');
  return childrenOf(column)[0];
}

function readRank(entry: XmlElement, selectionType: string, value: string): Record<string, unknown> {
  const top = criterionOf(entry);
  return {
    condition: flagOf(top, 'top', true) ? 'TopN' : 'BottomN',
    threshold: numberOf(top, 'val') ?? 0,
    selectionType,
    value,
  };
}

/** The one or two things that are compared with, as the filter's own texts or as its criteria have them. */
function operandsOf(entry: XmlElement): string[] {
  const texts = ['stringValue1', 'stringValue2'].flatMap((name) => attributeOf(entry, name) ?? []);
  if (texts.length > 0) return texts.map(decodeXstring);
  return childrenOf(criterionOf(entry)).map((criterion) => attributeOf(criterion, 'val') ?? '');
}

const SUBSTRING = /^(BeginsWith|EndsWith|Contains)$/;

function shapeOf(
  { condition, exclusive }: FilterType,
  [first = '', second = '']: readonly string[],
  made: (text: string) => unknown,
): Record<string, unknown> {
  const base = { condition, ...(exclusive ? { exclusive } : {}) };
  if (condition === 'Between') return { ...base, lowerBound: made(first), upperBound: made(second) };
  return { ...base, [SUBSTRING.test(condition) ? 'substring' : 'comparator']: made(first) };
}
