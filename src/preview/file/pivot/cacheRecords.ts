import { showsDates } from '../../calculation/numberFormat';
import type { CellValue } from '../../model/cellValue';
import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import { sliceText } from '../cells/byteText';
import { TagScanner } from '../cells/tagScanner';
import { NAMESPACE } from '../package/names';
import type { Sink } from '../package/packageWriter';
import { XML_DECLARATION } from '../xml/markup';
import { itemMarkup, itemValue } from './cacheItem';
import type { SharedItems } from './sharedItems';

/** The values of one field while records are read: those that the file lists come first and keep their places. */
export class ItemList {
  readonly items: CellValue[];
  private readonly places = new Map<unknown, number>();

  constructor(listed: readonly CellValue[]) {
    this.items = [...listed];
    listed.forEach((value, place) => this.places.set(keyOf(value), place));
  }

  placeOf(value: CellValue): number {
    const key = keyOf(value);
    let place = this.places.get(key);
    if (place === undefined) this.places.set(key, (place = this.items.push(value) - 1));
    return place;
  }
}

const keyOf = (value: CellValue): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/**
 * Reads the part of a cache's records: for each field that records have a value of, where each record's value stands in
 * the field's list; values that the file does not list are added to it.
 */
export function readRecords(
  bytes: Uint8Array,
  part: string,
  lists: readonly ItemList[],
  date1904: boolean,
): Uint32Array[] {
  const scanner = new TagScanner(bytes, 0, part);
  const places: number[][] = lists.map(() => []);
  let record = -1;
  let column = 0;
  while (scanner.next()) {
    if (scanner.isClosing || scanner.isNamed('pivotCacheRecords')) continue;
    if (scanner.isNamed('r')) {
      record++;
      column = 0;
      continue;
    }
    const [list, into] = [lists[column], places[column]];
    column++;
    const text = scanner.attributeRecord()['v'] ?? '';
    const name = sliceText(bytes, scanner.nameFrom, scanner.nameTo);
    if (list && into) into[record] = name === 'x' ? Number(text) || 0 : list.placeOf(itemValue(name, text, date1904));
    scanner.skipElement();
  }
  return places.map((numbers) => Uint32Array.from({ length: record + 1 }, (_, index) => numbers[index] ?? 0));
}

/** Writes `<pivotCacheRecords>`; a field with a list in the definition has numbers here, another its values. */
export function writeRecords(
  cache: PivotCacheModel,
  lists: readonly (SharedItems | undefined)[],
  date1904: boolean,
  sink: Sink,
): void {
  sink(`${XML_DECLARATION}<pivotCacheRecords xmlns="${NAMESPACE.main}" count="${cache.recordCount}">`);
  const columns = cache.fields.map((field, index) => {
    const list = lists[index];
    const datesShown = showsDates(field.numberFormat);
    return field.items.map((value, place) =>
      list ? `<x v="${list.places[place] ?? 0}"/>` : itemMarkup(value, datesShown, date1904),
    );
  });
  for (let record = 0; record < cache.recordCount; record++) {
    const values = columns.map((markup, index) => markup[cache.records[index]?.[record] ?? 0] ?? '<m/>');
    sink(`<r>${values.join('')}</r>`);
  }
  sink('</pivotCacheRecords>');
}
