/**
 * What a table says of each code, as codes: the grade of each group's customer, the category of each group's product. A loop of
 * its own, since `map` calls a function for every one of as many groups as there are lines.
 */
export function codesThrough(codes: Int32Array, table: ArrayLike<number>, otherwise: number): Int32Array {
  const found = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) found[at] = table[codes[at] ?? 0] ?? otherwise;
  return found;
}
