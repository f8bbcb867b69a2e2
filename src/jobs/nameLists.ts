const MARKS = /[,;，；]/;

/**
 * Names separated by commas or semicolons, full width too. A name that holds such a mark stands in double quotes, a quote
 * in it doubled: `North,"Smith, John"`. Blank items are left out, names that come twice are taken once.
 */
export function readNameList(text: string): readonly string[] {
  const names: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"\s*(?:[,;，；]|$)/.exec(rest);
    const end = quoted ? quoted[0].length : rest.search(MARKS) + 1 || rest.length + 1;
    names.push((quoted ? (quoted[1] ?? '').replaceAll('""', '"') : rest.slice(0, quoted ? end : end - 1)).trim());
    rest = rest.slice(end).trim();
  }
  return [...new Set(names)].filter((name) => name !== '');
}

/** Names as `readNameList` reads them back. */
export const writeNameList = (names: readonly string[]): string =>
  names.map((name) => (MARKS.test(name) || name.startsWith('"') ? `"${name.replaceAll('"', '""')}"` : name)).join(',');
