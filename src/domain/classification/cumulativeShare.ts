/**
 * The share of all sales that comes before each customer when customers stand in order of sales, largest first: 0 for
 * the largest, near 1 for the smallest. Equal amounts share the value of the first of them. NaN for customers whose
 * amount is not above zero, and for all where no sales are left to share.
 */
export function shareBefore(amounts: readonly number[]): readonly number[] {
  const shares = new Array<number>(amounts.length).fill(NaN);
  const order = amounts.map((_, index) => index).filter((index) => (amounts[index] ?? 0) > 0);
  order.sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0));
  const total = order.reduce((sum, index) => sum + (amounts[index] ?? 0), 0);
  let before = 0;
  let running = 0;
  order.forEach((index, position) => {
    const amount = amounts[index] ?? 0;
    const previous = position === 0 ? NaN : amounts[order[position - 1] ?? 0];
    if (amount !== previous) before = running;
    shares[index] = before / total;
    running += amount;
  });
  return shares;
}
