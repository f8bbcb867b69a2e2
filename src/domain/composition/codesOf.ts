/** How many codes there are from 0 to the largest of the first `count`: the room that sums by code need. */
export function codesOf(codes: ArrayLike<number>, count: number): number {
  let most = -1;
  for (let at = 0; at < count; at++) {
    const code = codes[at] ?? -1;
    if (code > most) most = code;
  }
  return most + 1;
}
