/** The next number of a kind in a year, `L-2026-0007`: one more than the highest there is, so that none comes twice. */
export function nextNumber(prefix: string, year: number, taken: Iterable<string>, digits = 4): string {
  const head = `${prefix}-${year}-`;
  let highest = 0;
  for (const number of taken) {
    if (!number.startsWith(head)) continue;
    const counter = Number(number.slice(head.length));
    if (Number.isSafeInteger(counter)) highest = Math.max(highest, counter);
  }
  return `${head}${String(highest + 1).padStart(digits, '0')}`;
}
