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
    first.splice(placeOf(one, first, compare), 0, one);
  }
  return first;
}

function placeOf(one: number, sorted: readonly number[], compare: (a: number, b: number) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? 0, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
