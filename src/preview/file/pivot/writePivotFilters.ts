import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { DYNAMIC, writeAutoFilter } from '../sheet/autoFilter';
import type { StyleWriter } from '../styles/writeStyles';
import { counted, element } from '../xml/markup';
import { serialsOf } from './dateBounds';
import { signOf, typeWord, type FilterType } from './filterTypes';

type Shape = Readonly<Record<string, unknown>>;

/** A filter on its way into the file: its kind, its texts, and the criteria of the filter that says the same. */
interface WrittenFilter {
  readonly type: string;
  readonly texts: readonly string[];
  readonly criteria: Shape;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** `<filters>`: by label, by date and by value. Manual ones stand with the items. */
export function pivotFiltersMarkup(pivot: PivotTableModel, date1904: boolean, styles: StyleWriter): string {
  let id = 0;
  const entries = pivot.fields.flatMap(({ filters }, fld) => {
    const { labelFilter, dateFilter, valueFilter } = filters;
    const measure = pivot.data.findIndex(({ name }) => name === valueFilter?.['value']);
    return [
      labelFilter && entry(labelWritten(labelFilter), { fld }),
      dateFilter && entry(dateWritten(dateFilter, date1904), { fld }),
      valueFilter && entry(valueWritten(valueFilter), { fld, iMeasureFld: Math.max(0, measure) }),
    ].flatMap((make) => make?.(styles, ++id) ?? []);
  });
  return counted('filters', entries);
}

type EntryMaker = (styles: StyleWriter, id: number) => string;

function entry(
  written: WrittenFilter | undefined,
  place: { readonly fld: number; readonly iMeasureFld?: number },
): EntryMaker | undefined {
  if (!written) return undefined;
  const [stringValue1, stringValue2] = written.texts;
  return (styles, id) => {
    const { fld, iMeasureFld } = place;
    const values = { fld, type: written.type, evalOrder: -1, id, iMeasureFld, stringValue1, stringValue2 };
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    return element('filter', values, writeAutoFilter(cell, new Map([[0, written.criteria]]), styles));
  };
}

function labelWritten(filter: Shape): WrittenFilter | undefined {
  const type = typeOf('caption', filter);
  const word = typeWord(type);
  if (word === undefined) return undefined;
  if (type.condition === 'Between')
    return between(word, type, text(filter['lowerBound']), text(filter['upperBound']), true);
  const operand = text(filter['substring'] ?? filter['comparator']);
  const pattern = patternOf(type.condition, operand);
  return { type: word, texts: [operand], criteria: { filterOn: 'Custom', criterion1: signOf(type) + pattern } };
}

function patternOf(condition: string, operand: string): string {
  const before = condition === 'EndsWith' || condition === 'Contains' ? '*' : '';
  const behind = condition === 'BeginsWith' || condition === 'Contains' ? '*' : '';
  return before + operand + behind;
}

/** Dates as serials; a comparator that stands for more than a day is a span. */
function dateWritten(filter: Shape, date1904: boolean): WrittenFilter | undefined {
  const type = typeOf('date', filter);
  const period = type.condition === 'AllDatesInPeriodFebruary' ? 'M2' : DYNAMIC.file(type.condition);
  if (period !== undefined)
    return {
      type: period,
      texts: [],
      criteria: { filterOn: 'Dynamic', dynamicCriteria: DYNAMIC.office(period) },
    };
  const isBetween = type.condition === 'Between';
  const lower = serialsOf(filter[isBetween ? 'lowerBound' : 'comparator'], date1904);
  const upper = serialsOf(filter[isBetween ? 'upperBound' : 'comparator'], date1904);
  if (!lower || !upper) return undefined;
  if (isBetween || (type.condition === 'Equals' && upper.last > lower.first)) {
    const span = { ...type, condition: 'Between' };
    return between(typeWord(span) ?? '', span, String(lower.first), String(upper.last), false);
  }
  const word = typeWord(type);
  const isFromEnd = type.condition === 'After' || type.condition === 'BeforeOrEqualTo';
  const serial = isFromEnd ? upper.last : lower.first;
  return word === undefined
    ? undefined
    : { type: word, texts: [], criteria: { filterOn: 'Custom', criterion1: `${signOf(type)}${serial}` } };
}

const SELECTIONS: Readonly<Record<string, string>> = { Items: 'count', Percent: 'percent', Sum: 'sum' };

function valueWritten(filter: Shape): WrittenFilter | undefined {
  const type = typeOf('value', filter);
  if (type.condition === 'TopN' || type.condition === 'BottomN') {
    const selection = SELECTIONS[text(filter['selectionType'])] ?? 'count';
    const unit = selection === 'percent' ? 'Percent' : 'Items';
    const filterOn = (type.condition === 'TopN' ? 'Top' : 'Bottom') + unit;
    return { type: selection, texts: [], criteria: { filterOn, criterion1: text(filter['threshold']) } };
  }
  const word = typeWord(type);
  if (word === undefined) return undefined;
  if (type.condition === 'Between')
    return between(word, type, text(filter['lowerBound']), text(filter['upperBound']), false);
  const criterion1 = signOf(type) + text(filter['comparator']);
  return { type: word, texts: [], criteria: { filterOn: 'Custom', criterion1 } };
}

function between(
  type: string,
  { exclusive }: FilterType,
  lower: string,
  upper: string,
  withTexts: boolean,
): WrittenFilter {
  const criteria = exclusive
    ? { filterOn: 'Custom', criterion1: `<${lower}`, criterion2: `>${upper}`, operator: 'Or' }
    : { filterOn: 'Custom', criterion1: `>=${lower}`, criterion2: `<=${upper}`, operator: 'And' };
  return { type, texts: withTexts ? [lower, upper] : [], criteria };
}

const typeOf = (tests: FilterType['tests'], filter: Shape): FilterType => ({
  tests,
  condition: text(filter['condition']),
  exclusive: filter['exclusive'] === true,
});
