import { howManyFirst } from './howManyFirst';

/**
 * The first `atMost` of the numbers from 0 to `count` - 1 that are wanted, in the order of `compare`, which has to tell
 * any two of them apart. Linear in `count` where `atMost` is small, since most numbers are compared with the last one only.
 */
export function firstOf(count: number, atMost: number, isWanted: (one: number) => boolean, compare: (a: number, b: number) => number): readonly number[] {
  const first: number[] = [];
  if (atMost < 1) return first;
  for (let one = 0; one < count; one++) {
    // Most numbers lie behind the last one: to know that is cheaper than to ask whether they are wanted.
    if (first.length >= atMost && compare(one, first[first.length - 1] ?? 0) >= 0) continue;
    if (!isWanted(one)) continue;
    if (first.length >= atMost) first.pop();
    first.splice(howManyFirst(first.length, (at) => compare(first[at] ?? 0, one) < 0), 0, one);
  }
  return first;
}
