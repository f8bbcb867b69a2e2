import type { CellValue } from '../../model/cellValue';
import { civilDate, serialOfDay } from '../../model/operations/serialDate';
import { isoSerial } from '../cells/isoDate';
import { attributeOf, childNamed, childrenOf, numberOf, type XmlElement } from '../xml/element';
import { readItem } from './cacheItem';

/** How a field shows another field, or itself, in groups. */
export interface FieldGroup {
  /** The field whose values are grouped, by index. */
  readonly base: number;
  readonly items: readonly CellValue[];
  /**
   * The group, by index in `items`, that a value of the base belongs to; `place` is where the value stands in the
   * base's list.
   */
  readonly groupOf: (value: CellValue, place: number) => number;
}

/** Reads `<fieldGroup>`; undefined where it only tells that another field groups this one. */
export function readFieldGroup(field: XmlElement, index: number, date1904: boolean): FieldGroup | undefined {
  const root = childNamed(field, 'fieldGroup');
  const groupItems = childNamed(root, 'groupItems');
  if (!root || !groupItems) return undefined;
  const items = childrenOf(groupItems).map((item) => readItem(item, date1904));
  const discrete = childNamed(root, 'discretePr');
  const range = childNamed(root, 'rangePr');
  const groupOf = discrete ? discreteGroups(discrete) : rangeGroups(range, items.length, date1904);
  return { base: numberOf(root, 'base') ?? index, items, groupOf };
}

/** Groups that a person put together: one number for each item of the base. */
function discreteGroups(root: XmlElement): FieldGroup['groupOf'] {
  const groups = childrenOf(root).map((entry) => numberOf(entry, 'v') ?? 0);
  return (_, place) => groups[place] ?? 0;
}

/** Spans of numbers or dates; the first group holds what comes before them and blanks, the last what comes after. */
function rangeGroups(root: XmlElement | undefined, count: number, date1904: boolean): FieldGroup['groupOf'] {
  const groupBy = attributeOf(root, 'groupBy') ?? 'range';
  const bound = (name: string): number | undefined =>
    numberOf(root, `${name}Num`) ?? isoSerial(attributeOf(root, `${name}Date`) ?? '', date1904);
  const start = bound('start') ?? -Infinity;
  const end = bound('end') ?? Infinity;
  const interval = numberOf(root, 'groupInterval') ?? 1;
  const within = groupWithin(groupBy, start, interval, date1904);
  return (value) => {
    if (typeof value !== 'number' || value < start) return 0;
    return value > end ? count - 1 : Math.min(within(value), count - 1);
  };
}

function groupWithin(groupBy: string, start: number, interval: number, date1904: boolean): (value: number) => number {
  const civil = (value: number): ReturnType<typeof civilDate> => civilDate(value, date1904);
  switch (groupBy) {
    case 'years':
      return (value) => civil(value).year - civil(start).year + 1;
    case 'quarters':
      return (value) => Math.ceil(civil(value).month / 3);
    case 'months':
      return (value) => civil(value).month;
    case 'days':
      return interval > 1 ? spans(start, interval) : (value) => dayOfLeapYear(civil(value));
    case 'hours':
      return (value) => civil(value).hour + 1;
    case 'minutes':
      return (value) => civil(value).minute + 1;
    case 'seconds':
      return (value) => civil(value).second + 1;
    default:
      return spans(start, interval);
  }
}

const spans =
  (start: number, interval: number) =>
  (value: number): number =>
    Math.floor((value - start) / interval) + 1;

/** 1 for 1 January to 366 for 31 December; groups by days have a place for 29 February in every year. */
const dayOfLeapYear = ({ month, day }: { readonly month: number; readonly day: number }): number =>
  serialOfDay(2000, month, day, false) - serialOfDay(1999, 12, 31, false);
