/** Excel's rules for a sheet's name: at most 31 characters, none of these, no apostrophe at either end, not 'History'. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[:\\/?*[\]]/g;
const CONTROL = new RegExp('[\\u0000-\\u001f\\u007f]', 'g');

/** The nearest name to a wish that Excel takes, without looking at other sheets. */
export function lawfulSheetName(wish: string): string {
  const name = cut(wish.replace(FORBIDDEN, ' ').replace(CONTROL, ' ').replace(/\s+/g, ' '), MAX_LENGTH)
    .replace(/^[\s']+|[\s']+$/g, '');
  if (name === '') return '-';
  return name.toLowerCase() === 'history' ? `${name}-` : name;
}

/** Gives out names that are lawful and, whatever the case, not taken; a taken one gets ` (2)`, ` (3)` ... */
export class SheetNames {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set([...taken].map(fold));
  }

  take(wish: string): string {
    const lawful = lawfulSheetName(wish);
    let name = lawful;
    for (let number = 2; this.taken.has(fold(name)); number++) {
      const ending = ` (${number})`;
      name = cut(lawful, MAX_LENGTH - ending.length).trimEnd() + ending;
    }
    this.taken.add(fold(name));
    return name;
  }
}

const fold = (name: string): string => name.toLowerCase();

/** Cuts to a length in UTF-16 units without cutting a character in two. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
}
