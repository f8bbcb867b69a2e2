import type { Bands } from './standard';

/**
 * The largest values of the first, second, third and fourth fifth; undefined with fewer than five distinct values. NaN is
 * no value. Linear on average: what is between the cuts is not put in order. The values are moved about.
 */
export function fifths(values: Float64Array): Bands | undefined {
  const known = knownOf(values);
  if (!hasFiveValues(known)) return undefined;
  let from = 0;
  const cut = (fifth: number): number => {
    const place = Math.ceil((fifth * known.length) / 5) - 1;
    select(known, place, from);
    from = place;
    return known[place] ?? NaN;
  };
  return [cut(1), cut(2), cut(3), cut(4)];
}

/** The values that are there, moved to the front. */
function knownOf(values: Float64Array): Float64Array {
  let size = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    if (!Number.isNaN(value)) values[size++] = value;
  }
  return values.subarray(0, size);
}

function hasFiveValues(values: Float64Array): boolean {
  const distinct = new Set<number>();
  for (let at = 0; at < values.length && distinct.size < 5; at++) distinct.add(values[at] ?? NaN);
  return distinct.size >= 5;
}

/** Moves values, from a place on, until the one that belongs at `place` stands there, none before it larger and none behind it smaller (Hoare's selection). */
function select(values: Float64Array, place: number, from: number): void {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? Infinity) < pivot) left++;
      while ((values[right] ?? -Infinity) > pivot) right--;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = value;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
