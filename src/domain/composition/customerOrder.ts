/** The positions of groups in the order of their customers; undefined where they are in it already. Linear. */
export function customerOrder(customer: ArrayLike<number>, count: number): Int32Array | undefined {
  let most = -1;
  let isInOrder = true;
  for (let group = 0, last = -1; group < count; group++) {
    const own = customer[group] ?? 0;
    if (own < last) isInOrder = false;
    if (own > most) most = own;
    last = own;
  }
  if (isInOrder) return undefined;
  const starts = new Int32Array(most + 2);
  for (let group = 0; group < count; group++) starts[(customer[group] ?? 0) + 1] = (starts[(customer[group] ?? 0) + 1] ?? 0) + 1;
  for (let own = 0; own <= most; own++) starts[own + 1] = (starts[own + 1] ?? 0) + (starts[own] ?? 0);
  const order = new Int32Array(count);
  for (let group = 0; group < count; group++) {
    const own = customer[group] ?? 0;
    const place = starts[own] ?? 0;
    order[place] = group;
    starts[own] = place + 1;
  }
  return order;
}
