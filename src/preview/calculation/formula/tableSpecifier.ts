import type { TableItem, TableSpecifier } from './token';

const ITEMS: readonly (readonly [string, TableItem])[] = [
  ['#all', 'all'],
  ['#data', 'data'],
  ['#headers', 'headers'],
  ['#totals', 'totals'],
  ['#this row', 'thisRow'],
];

/** Where a bracket that opens at `start` closes (one past it), or -1. An apostrophe takes the next character as it is. */
export function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'" && depth > 0) at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Reads a specifier with its brackets: `[Amount]`, `[@Amount]`, `[[#Headers],[A]:[B]]`, `[]`; undefined for what is none. */
export function parseSpecifier(text: string): TableSpecifier | undefined {
  let inner = text.slice(1, -1).trim();
  const items: TableItem[] = [];
  if (inner.startsWith('@')) {
    items.push('thisRow');
    inner = inner.slice(1).trim();
  }
  if (inner === '') return { items };
  if (!inner.startsWith('[')) return single(inner, items);
  return bracketed(inner, items);
}

function single(inner: string, items: TableItem[]): TableSpecifier | undefined {
  const item = ITEMS.find(([text]) => text === inner.toLowerCase());
  if (item) return { items: [...items, item[1]] };
  const name = unescaped(inner);
  return name === undefined ? undefined : { items, first: name };
}

/** `[#Headers],[A]:[B]`: parts in brackets of their own, with commas and one colon between. */
function bracketed(inner: string, items: TableItem[]): TableSpecifier | undefined {
  const columns: string[] = [];
  let at = 0;
  let separator = ',';
  while (at < inner.length) {
    const end = inner[at] === '[' ? closingBracket(inner, at) : -1;
    if (end < 0) return undefined;
    const part = inner.slice(at + 1, end - 1);
    const item = separator === ',' ? ITEMS.find(([text]) => text === part.trim().toLowerCase()) : undefined;
    if (item) items.push(item[1]);
    else {
      const name = unescaped(part);
      if (name === undefined || (columns.length > 0 && separator !== ':')) return undefined;
      columns.push(name);
    }
    const next = /\s*([,:])\s*/y;
    next.lastIndex = end;
    const found = next.exec(inner);
    if (!found) return inner.slice(end).trim() === '' ? specifier(items, columns) : undefined;
    separator = found[1] ?? ',';
    at = next.lastIndex;
  }
  return undefined;
}

function specifier(items: readonly TableItem[], columns: readonly string[]): TableSpecifier | undefined {
  const [first, last] = columns;
  if (columns.length > 2) return undefined;
  if (first === undefined) return { items };
  return last === undefined ? { items, first } : { items, first, last };
}

function unescaped(name: string): string | undefined {
  if (/(?<!')(?:'')*[[\]]/.test(name.replace(/'[[\]#'@]/g, ''))) return undefined;
  return name.replace(/'(.)/gs, '$1');
}

const escaped = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");

const columnText = ({ first, last }: TableSpecifier): string => {
  if (first === undefined) return '';
  return last === undefined ? `[${escaped(first)}]` : `[${escaped(first)}]:[${escaped(last)}]`;
};

/** A specifier of the formula's own row as it stands in a file, where `@` is not known. */
export function thisRowText(specifier: TableSpecifier): string {
  const column = columnText(specifier);
  return column === '' ? `[${TEXTS.thisRow}]` : `[[${TEXTS.thisRow}],${column}]`;
}

/** The specifier as Excel writes it, brackets and all. */
export function specifierText(specifier: TableSpecifier): string {
  const { items, first, last } = specifier;
  const column = columnText(specifier);
  if (items.length === 0) return last === undefined ? column || '[]' : `[${column}]`;
  if (items.length === 1 && items[0] === 'thisRow') {
    return first !== undefined && last === undefined && /^[\p{L}\p{N}_.]+$/u.test(first)
      ? `[@${first}]`
      : `[@${column}]`;
  }
  const parts = items.map((item) => `[${itemText(item)}]`);
  if (column === '' && parts.length === 1) return parts[0] ?? '';
  return `[${[...parts, ...(column === '' ? [] : [column])].join(',')}]`;
}

const TEXTS: Readonly<Record<TableItem, string>> = {
  all: '#All',
  data: '#Data',
  headers: '#Headers',
  totals: '#Totals',
  thisRow: '#This Row',
};
const itemText = (item: TableItem): string => TEXTS[item];
