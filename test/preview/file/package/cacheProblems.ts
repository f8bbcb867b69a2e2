import { childOf, childrenOf, numberIn, type PackageParts, type PartElement } from './packageParts';

/** What Excel would repair in a cache's definition and records. */
export function cacheProblems(parts: PackageParts, path: string): string[] {
  const root = parts.root(path);
  const fields = childrenOf(childOf(root, 'cacheFields'), 'cacheField');
  const problems = fields.flatMap((field) => fieldProblems(field));
  const names = fields.map(({ attributes }) => attributes['name']?.toLowerCase());
  if (new Set(names).size < names.length) problems.push('two fields have one name');
  if (numberIn(childOf(root, 'cacheFields'), 'count') !== fields.length) problems.push('the count of fields is wrong');
  const records = parts.related(path, 'pivotCacheRecords');
  if (root.attributes['saveData'] === '0' && records.length === 0) return problems;
  if (records.length !== 1) return [...problems, 'there are no records'];
  return [...problems, ...recordProblems(parts.root(records[0] ?? ''), root, fields)];
}

const KINDS: Readonly<Record<string, string>> = { s: 'text', b: 'text', e: 'text', n: 'number', d: 'date', m: 'blank' };

function fieldProblems(field: PartElement): string[] {
  const name = field.attributes['name'] ?? '';
  const shared = childOf(field, 'sharedItems');
  const items = shared?.children ?? [];
  const problems: string[] = [];
  if (items.length > 0 && numberIn(shared, 'count') !== items.length)
    problems.push(`${name}: the count of items is wrong`);
  const keys = items.map((item) => `${item.name} ${item.attributes['v']?.toLowerCase() ?? ''}`);
  if (new Set(keys).size < keys.length) problems.push(`${name}: an item is listed twice`);
  if (items.length > 0) problems.push(...kindProblems(name, shared, items));
  return problems;
}

function kindProblems(name: string, shared: PartElement | undefined, items: readonly PartElement[]): string[] {
  const kinds = new Set(items.map((item) => KINDS[item.name] ?? 'unknown'));
  const numbers = items.filter((item) => item.name === 'n').map((item) => Number(item.attributes['v']));
  const dates = items.filter((item) => item.name === 'd').map((item) => item.attributes['v'] ?? '');
  const expected: Record<string, string | undefined> = {
    containsSemiMixedTypes: kinds.has('text') || kinds.has('blank') ? undefined : '0',
    containsString: kinds.has('text') ? undefined : '0',
    containsBlank: kinds.has('blank') ? '1' : undefined,
    containsMixedTypes: [...kinds].filter((kind) => kind !== 'blank').length > 1 ? '1' : undefined,
    containsNumber: numbers.length > 0 ? '1' : undefined,
    containsInteger: numbers.length > 0 && numbers.every(Number.isInteger) ? '1' : undefined,
    containsDate: dates.length > 0 ? '1' : undefined,
    containsNonDate: kinds.has('text') || kinds.has('number') ? undefined : '0',
    minValue: numbers.length > 0 ? String(Math.min(...numbers)) : undefined,
    maxValue: numbers.length > 0 ? String(Math.max(...numbers)) : undefined,
    minDate: dates.reduce<string | undefined>(
      (least, date) => (least === undefined || date < least ? date : least),
      undefined,
    ),
    maxDate: dates.reduce<string | undefined>(
      (most, date) => (most === undefined || date > most ? date : most),
      undefined,
    ),
    longText: items.some((item) => (item.attributes['v']?.length ?? 0) > 255) ? '1' : undefined,
  };
  return Object.entries(expected)
    .filter(([attribute, value]) => shared?.attributes[attribute] !== value)
    .map(([attribute, value]) => `${name}: ${attribute} should be ${value ?? 'missing'}`);
}

function recordProblems(records: PartElement, root: PartElement, fields: readonly PartElement[]): string[] {
  const columns = fields.filter(({ attributes }) => attributes['databaseField'] !== '0');
  const rows = childrenOf(records, 'r');
  const problems: string[] = [];
  if (rows.length !== numberIn(root, 'recordCount') || rows.length !== numberIn(records, 'count'))
    problems.push('the count of records is wrong');
  if (rows.some(({ children }) => children.length !== columns.length))
    problems.push('a record has too few or too many values');
  columns.forEach((column, index) => {
    const listed = childOf(column, 'sharedItems')?.children.length ?? 0;
    const isWrong = rows.some(({ children }) => {
      const value = children[index];
      return value?.name === 'x' ? numberIn(value, 'v') >= listed : listed > 0;
    });
    if (isWrong) problems.push(`${column.attributes['name'] ?? ''}: a record names an item that is not listed`);
  });
  return problems;
}
