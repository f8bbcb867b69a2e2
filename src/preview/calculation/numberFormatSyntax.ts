/** Characters that stand for themselves, quoted texts, what is in square brackets, and anything else but a lone mark of those. */
const PART = /\\.|_.|\*.|"[^"]*"|\[[^\]]+\]|[^\\"[\]]/suy;

/** For numbers above, below and at zero, and for texts. */
const MOST_SECTIONS = 4;

/** Whether a number format's quotes and brackets are closed and it has no more sections than Excel takes. */
export function isNumberFormat(format: string): boolean {
  let sections = 1;
  let at = 0;
  while (at < format.length) {
    PART.lastIndex = at;
    const part = PART.exec(format)?.[0];
    if (part === undefined) return false;
    if (part === ';') sections++;
    at += part.length;
  }
  return sections <= MOST_SECTIONS;
}
