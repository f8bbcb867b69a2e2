/** How many of `count` things come first: those that `isFirst` says so of, behind which no other does. Logarithmic in `count`. */
export function howManyFirst(count: number, isFirst: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFirst(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
