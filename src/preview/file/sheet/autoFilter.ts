import type { Rect } from '../../model/area';
import type { AutoFilterModel } from '../../model/sheet';
import { parseRect, rectAddress } from '../cells/reference';
import { readRuleFormat } from '../styles/differentialFormat';
import type { ColorSource } from '../styles/colors';
import type { StyleWriter } from '../styles/writeStyles';
import { WordPairs } from '../styles/wordPairs';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, type XmlElement } from '../xml/element';
import { MONTHS } from '../../model/operations/filterDynamic';
import { element } from '../xml/markup';
import { ICON_SETS } from './iconSets';

export const DYNAMIC = new WordPairs({
  ...Object.fromEntries(
    MONTHS.map((month, index) => [`M${index + 1}`, `AllDatesInPeriod${month === 'February' ? 'Februray' : month}`]),
  ),
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`Q${quarter}`, `AllDatesInPeriodQuarter${quarter}`])),
  aboveAverage: 'AboveAverage',
  belowAverage: 'BelowAverage',
  tomorrow: 'Tomorrow',
  today: 'Today',
  yesterday: 'Yesterday',
  nextWeek: 'NextWeek',
  thisWeek: 'ThisWeek',
  lastWeek: 'LastWeek',
  nextMonth: 'NextMonth',
  thisMonth: 'ThisMonth',
  lastMonth: 'LastMonth',
  nextQuarter: 'NextQuarter',
  thisQuarter: 'ThisQuarter',
  lastQuarter: 'LastQuarter',
  nextYear: 'NextYear',
  thisYear: 'ThisYear',
  lastYear: 'LastYear',
  yearToDate: 'YearToDate',
});
const SIGNS = new WordPairs({
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
});

type Criteria = Readonly<Record<string, unknown>>;

/** What colour filters refer to. */
export interface FilterFormats {
  readonly differential: readonly XmlElement[];
  readonly colors: ColorSource;
}

export function readAutoFilter(filter: XmlElement | undefined, formats: FilterFormats): AutoFilterModel | undefined {
  const range = parseRect(attributeOf(filter, 'ref') ?? '');
  if (!filter || !range) return undefined;
  const criteria = new Map<number, Criteria>();
  for (const column of childrenNamed(filter, 'filterColumn')) {
    const found = readCriteria(column, formats);
    if (found) criteria.set(numberOf(column, 'colId') ?? 0, found);
  }
  return { range, criteria };
}

function readCriteria(column: XmlElement, formats: FilterFormats): Criteria | undefined {
  const values = childNamed(column, 'filters');
  if (values) return readValues(values);
  const custom = childNamed(column, 'customFilters');
  if (custom) return readCustom(custom);
  const top = childNamed(column, 'top10');
  if (top) return readTop(top);
  const dynamic = childNamed(column, 'dynamicFilter');
  if (dynamic)
    return { filterOn: 'Dynamic', dynamicCriteria: DYNAMIC.office(attributeOf(dynamic, 'type')) ?? 'Unknown' };
  const color = childNamed(column, 'colorFilter');
  if (color) return readColorFilter(color, formats);
  const icon = childNamed(column, 'iconFilter');
  const set = ICON_SETS.office(attributeOf(icon, 'iconSet'));
  return icon && set ? { filterOn: 'Icon', icon: { set, index: numberOf(icon, 'iconId') ?? 0 } } : undefined;
}

function readValues(filters: XmlElement): Criteria {
  const texts = childrenNamed(filters, 'filter').map((filter) => attributeOf(filter, 'val') ?? '');
  const dates = childrenNamed(filters, 'dateGroupItem').map((item) => {
    const pad = (name: string): string => (attributeOf(item, name) ?? '1').padStart(2, '0');
    const specificity = attributeOf(item, 'dateTimeGrouping') ?? 'day';
    const clock = ['hour', 'minute', 'second'].includes(specificity)
      ? `T${[pad('hour'), pad('minute'), pad('second')].join(':')}`
      : '';
    return {
      date: `${attributeOf(item, 'year') ?? '1900'}-${pad('month')}-${pad('day')}${clock}`,
      specificity: specificity.charAt(0).toUpperCase() + specificity.slice(1),
    };
  });
  return { filterOn: 'Values', values: [...texts, ...(flagOf(filters, 'blank') ? [''] : []), ...dates] };
}

function readCustom(custom: XmlElement): Criteria {
  const [first, second] = childrenNamed(custom, 'customFilter').map(
    (filter) => `${SIGNS.office(attributeOf(filter, 'operator') ?? 'equal') ?? '='}${attributeOf(filter, 'val') ?? ''}`,
  );
  const base = { filterOn: 'Custom', criterion1: first ?? '=' };
  return second === undefined ? base : { ...base, criterion2: second, operator: flagOf(custom, 'and') ? 'And' : 'Or' };
}

const readTop = (top: XmlElement): Criteria => ({
  filterOn: `${flagOf(top, 'top', true) ? 'Top' : 'Bottom'}${flagOf(top, 'percent') ? 'Percent' : 'Items'}`,
  criterion1: attributeOf(top, 'val') ?? '10',
});

function readColorFilter(filter: XmlElement, { differential, colors }: FilterFormats): Criteria {
  const format = readRuleFormat(differential[numberOf(filter, 'dxfId') ?? -1], colors);
  const ofCell = flagOf(filter, 'cellColor', true);
  return {
    filterOn: ofCell ? 'CellColor' : 'FontColor',
    color: (ofCell ? format.fill?.color : format.font?.color) ?? '',
  };
}

/** `<autoFilter>` over `range`, with its columns in order. */
export function writeAutoFilter(range: Rect, criteria: ReadonlyMap<number, Criteria>, styles: StyleWriter): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([colId, entry]) => {
      const content = writeCriteria(entry, styles);
      return content === '' ? '' : element('filterColumn', { colId }, content);
    });
  return element('autoFilter', { ref: rectAddress(range) }, columns.join(''));
}

const textOfCriterion = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function writeCriteria(criteria: Criteria, styles: StyleWriter): string {
  const filterOn = textOfCriterion(criteria['filterOn']);
  switch (filterOn) {
    case 'Values':
      return writeValues(Array.isArray(criteria['values']) ? criteria['values'] : []);
    case 'Custom':
      return writeCustom(criteria);
    case 'Dynamic':
      return element('dynamicFilter', { type: DYNAMIC.file(criteria['dynamicCriteria']) ?? 'null' });
    case 'CellColor':
      return element('colorFilter', {
        dxfId: styles.differentialOf({ fill: { color: textOfCriterion(criteria['color']) } }),
      });
    case 'FontColor':
      return element('colorFilter', {
        dxfId: styles.differentialOf({ font: { color: textOfCriterion(criteria['color']) } }),
        cellColor: false,
      });
    case 'Icon':
      return writeIcon(criteria['icon']);
    default:
      return /^(Top|Bottom)(Items|Percent)$/.test(filterOn)
        ? writeTop(filterOn, textOfCriterion(criteria['criterion1']))
        : '';
  }
}

const writeTop = (filterOn: string, count: string): string =>
  element('top10', {
    top: filterOn.startsWith('Top') ? undefined : false,
    percent: filterOn.endsWith('Percent') || undefined,
    val: count,
  });

function writeIcon(icon: unknown): string {
  const { set, index } = (icon ?? {}) as { set?: unknown; index?: unknown };
  const iconSet = ICON_SETS.file(set);
  return iconSet ? element('iconFilter', { iconSet, iconId: Number(index ?? 0) }) : '';
}

function writeValues(values: readonly unknown[]): string {
  const texts = values.filter((value) => typeof value === 'string' && value !== '') as string[];
  const dates = values.filter((value) => typeof value === 'object' && value !== null) as {
    date?: unknown;
    specificity?: unknown;
  }[];
  const items = texts.map((val) => element('filter', { val })).join('') + dates.map(writeDateGroup).join('');
  return element('filters', { blank: values.includes('') || undefined }, items);
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

function writeDateGroup({ date, specificity }: { date?: unknown; specificity?: unknown }): string {
  const parts = textOfCriterion(date)
    .split(/[-T:.Z]/)
    .map(Number);
  const grouping = textOfCriterion(specificity).toLowerCase() || 'day';
  const used = UNITS.slice(0, UNITS.indexOf(grouping) + 1).map((unit, index) => [
    unit,
    parts[index] ?? (index < 3 ? 1 : 0),
  ]);
  return element('dateGroupItem', { ...Object.fromEntries(used), dateTimeGrouping: grouping });
}

function writeCustom(criteria: Criteria): string {
  const filters = [criteria['criterion1'], criteria['criterion2']]
    .filter((criterion) => criterion !== undefined && criterion !== null && criterion !== '')
    .map((criterion) => {
      const [, sign = '', val = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(textOfCriterion(criterion)) ?? [];
      const operator = SIGNS.file(sign === '' ? '=' : sign);
      return element('customFilter', { operator: operator === 'equal' ? undefined : operator, val });
    });
  return element(
    'customFilters',
    { and: filters.length > 1 && criteria['operator'] === 'And' ? true : undefined },
    filters.join(''),
  );
}
