/**
 * The first `atMost` of the numbers from 0 to `count` - 1 that are wanted, in the order of `compare`, which has to tell
 * any two of them apart. Linear in `count` where `atMost` is small, since most numbers are compared with the last one only.
 */
export function firstOf(count: number, atMost: number, isWanted: (one: number) => boolean, compare: (a: number, b: number) => number): readonly number[] {
  const first: number[] = [];
  if (atMost < 1) return first;
  for (let one = 0; one < count; one++) {
    if (!isWanted(one)) continue;
    if (first.length >= atMost) {
      if (compare(one, first[first.length - 1] ?? 0) >= 0) continue;
      first.pop();
    }
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
