import { cacheProblems } from './cacheProblems';
import { childOf, childrenOf, numberIn, type PackageParts, type PartElement } from './packageParts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What Excel would repair in the PivotTables of a package: empty where it would open it as it is. */
export function pivotProblems(parts: PackageParts): string[] {
  const workbook = 'xl/workbook.xml';
  const relations = parts.relations(workbook);
  const entries = childrenOf(childOf(parts.root(workbook), 'pivotCaches'), 'pivotCache');
  const caches = new Map(
    entries.map(({ attributes }) => [attributes['cacheId'] ?? '', relations.get(attributes['id'] ?? '')?.target ?? '']),
  );
  const problems = [...caches.values()].flatMap((path) => cacheProblems(parts, path));
  if (caches.size < entries.length) problems.push('two caches have one number');
  const definitions = parts.related(workbook, 'pivotCacheDefinition');
  if (definitions.some((path) => ![...caches.values()].includes(path))) problems.push('a cache is not listed');
  for (const sheet of parts.related(workbook, 'worksheet')) {
    const pivots = parts.related(sheet, 'pivotTable');
    problems.push(...pivots.flatMap((path) => tableProblems(parts, path, caches)));
    const names = pivots.map((path) => parts.root(path).attributes['name']?.toLowerCase());
    if (new Set(names).size < names.length) problems.push('two PivotTables have one name');
  }
  return [...problems, ...typeProblems(parts)];
}

function typeProblems(parts: PackageParts): string[] {
  const types: readonly (readonly [RegExp, string])[] = [
    [/^xl\/pivotTables\/[^/]+\.xml$/, 'pivotTable'],
    [/^xl\/pivotCache\/pivotCacheDefinition[^/]*$/, 'pivotCacheDefinition'],
    [/^xl\/pivotCache\/pivotCacheRecords[^/]*$/, 'pivotCacheRecords'],
  ];
  return parts.paths.flatMap((path) => {
    const type = types.find(([pattern]) => pattern.test(path))?.[1];
    const isRight = type === undefined || parts.contentType(path) === `${SPREADSHEET}.${type}+xml`;
    return isRight ? [] : [`${path} has the wrong content type`];
  });
}

function tableProblems(parts: PackageParts, path: string, caches: ReadonlyMap<string, string>): string[] {
  const root = parts.root(path);
  const cachePath = caches.get(root.attributes['cacheId'] ?? '');
  if (cachePath === undefined) return [`${path} has no cache`];
  const problems: string[] = [];
  if (parts.related(path, 'pivotCacheDefinition')[0] !== cachePath) problems.push(`${path} leads to another cache`);
  const cacheFields = childrenOf(childOf(parts.root(cachePath), 'cacheFields'), 'cacheField');
  const fields = childrenOf(childOf(root, 'pivotFields'), 'pivotField');
  if (fields.length !== cacheFields.length) problems.push('the PivotTable has other fields than its cache');
  for (const list of [
    'pivotFields',
    'rowFields',
    'rowItems',
    'colFields',
    'colItems',
    'pageFields',
    'dataFields',
    'filters',
  ])
    problems.push(...countProblems(childOf(root, list), list));
  fields.forEach((field, index) => problems.push(...fieldProblems(field, cacheFields[index])));
  problems.push(...axisProblems(root, fields, 'row'), ...axisProblems(root, fields, 'col'));
  problems.push(...dataProblems(root, cacheFields), ...pageProblems(root, fields), ...locationProblems(root));
  return problems.map((problem) => `${root.attributes['name'] ?? ''}: ${problem}`);
}

const countProblems = (list: PartElement | undefined, name: string): string[] =>
  !list || numberIn(list, 'count') === list.children.length ? [] : [`the count of ${name} is wrong`];

function fieldProblems(field: PartElement, cacheField: PartElement | undefined): string[] {
  const name = cacheField?.attributes['name'] ?? '';
  const group = childOf(cacheField, 'fieldGroup', 'groupItems');
  const listed = (group ?? childOf(cacheField, 'sharedItems'))?.children.length ?? 0;
  const items = childrenOf(childOf(field, 'items'), 'item');
  const places = items.flatMap(({ attributes }) => (attributes['t'] === undefined ? [Number(attributes['x'])] : []));
  const problems = countProblems(childOf(field, 'items'), `items of ${name}`);
  if (places.some((place) => place >= listed)) problems.push(`${name} names an item that is not in the cache`);
  if (new Set(places).size < places.length) problems.push(`${name} names an item twice`);
  const isOnAxis = field.attributes['axis'] !== undefined;
  if (isOnAxis && places.length === 0) problems.push(`${name} stands on an axis without items`);
  const totals = items.filter(({ attributes }) => attributes['t'] !== undefined).length;
  const subtotals = Object.entries(field.attributes).filter(
    ([key, value]) => /^\w+Subtotal$/.test(key) && key !== 'defaultSubtotal' && value === '1',
  ).length;
  const wanted = subtotals + (field.attributes['defaultSubtotal'] === '0' ? 0 : 1);
  if (items.length > 0 && totals !== wanted) problems.push(`${name} has ${totals} subtotals instead of ${wanted}`);
  return problems;
}

/** The lines of an axis name items by their place in the fields' lists; there is one for each row or column of figures. */
function axisProblems(root: PartElement, fields: readonly PartElement[], axis: 'row' | 'col'): string[] {
  const axisFields = childrenOf(childOf(root, `${axis}Fields`), 'field').map((field) => numberIn(field, 'x'));
  const values = childrenOf(childOf(root, 'dataFields'), 'dataField').length;
  const sizes = axisFields.map((field) =>
    field === -2
      ? values
      : childrenOf(childOf(fields[field], 'items'), 'item').filter(({ attributes }) => attributes['t'] === undefined)
          .length,
  );
  const problems: string[] = [];
  let before: number[] = [];
  const lines = childrenOf(childOf(root, `${axis}Items`), 'i');
  for (const line of lines) {
    const own = childrenOf(line, 'x').map((x) => numberIn(x, 'v'));
    const path = [...before.slice(0, numberIn(line, 'r')), ...own];
    before = path;
    if (path.length > Math.max(1, axisFields.length)) problems.push(`a line of ${axis} is too long`);
    const isTotal = line.attributes['t'] === 'grand';
    if (!isTotal && path.some((place, level) => place >= (sizes[level] ?? 0)))
      problems.push(`a line of ${axis} names no item`);
    if (numberIn(line, 'i') >= Math.max(1, values)) problems.push(`a line of ${axis} names no value`);
  }
  const expected =
    axis === 'row'
      ? size(root).rows - numberIn(childOf(root, 'location'), 'firstDataRow')
      : size(root).columns - numberIn(childOf(root, 'location'), 'firstDataCol');
  if (lines.length > 0 && values > 0 && lines.length !== expected)
    problems.push(`there are ${lines.length} lines of ${axis}, but room for ${expected}`);
  return problems;
}

function dataProblems(root: PartElement, cacheFields: readonly PartElement[]): string[] {
  const data = childrenOf(childOf(root, 'dataFields'), 'dataField');
  const names = data.map(({ attributes }) => attributes['name']?.toLowerCase() ?? '');
  const taken = new Set(cacheFields.map(({ attributes }) => attributes['name']?.toLowerCase() ?? ''));
  const problems: string[] = [];
  if (data.some((value) => numberIn(value, 'fld') >= cacheFields.length)) problems.push('a value is of no field');
  if (new Set(names).size < names.length || names.some((name) => taken.has(name)))
    problems.push('a name of a value is taken');
  for (const filter of childrenOf(childOf(root, 'filters'), 'filter')) {
    if (numberIn(filter, 'fld') >= cacheFields.length) problems.push('a filter is of no field');
    if (filter.attributes['iMeasureFld'] !== undefined && numberIn(filter, 'iMeasureFld') >= data.length)
      problems.push('a filter is of no value');
  }
  return problems;
}

const pageProblems = (root: PartElement, fields: readonly PartElement[]): string[] =>
  childrenOf(childOf(root, 'pageFields'), 'pageField').flatMap((page) => {
    const items = childrenOf(childOf(fields[numberIn(page, 'fld')], 'items'), 'item');
    return page.attributes['item'] !== undefined && numberIn(page, 'item') >= items.length
      ? ['a page shows no item']
      : [];
  });

function size(root: PartElement): { readonly rows: number; readonly columns: number } {
  const [first = '', last = first] = (childOf(root, 'location')?.attributes['ref'] ?? '').split(':');
  const row = (address: string): number => Number(/\d+/.exec(address)?.[0] ?? NaN);
  const column = (address: string): number =>
    [...(/[A-Z]+/.exec(address)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { rows: row(last) - row(first) + 1, columns: column(last) - column(first) + 1 };
}

function locationProblems(root: PartElement): string[] {
  const location = childOf(root, 'location');
  const { rows, columns } = size(root);
  const isInSheet =
    /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(location?.attributes['ref'] ?? '') && rows > 0 && columns > 0;
  const fits = numberIn(location, 'firstDataRow') <= rows && numberIn(location, 'firstDataCol') <= columns;
  const pages = childrenOf(childOf(root, 'pageFields'), 'pageField').length;
  return [
    ...(isInSheet && fits ? [] : ['its place is none']),
    ...(numberIn(location, 'rowPageCount') === pages ? [] : ['the count of pages is wrong']),
  ];
}
