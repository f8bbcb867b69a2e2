import { childOf, childrenOf, numberIn, within, type PackageParts, type PartElement } from './packageParts';

const WORKBOOK = 'xl/workbook.xml';

/** What Excel would repair in the slicers of a package: empty where it would open it as it is. */
export function slicerProblems(parts: PackageParts): string[] {
  const root = parts.root(WORKBOOK);
  const caches = listed(parts, WORKBOOK, root, 'slicerCaches', 'slicerCache').map((path) => parts.root(path));
  const names = caches.map(({ attributes }) => attributes['name'] ?? '');
  const problems = [...(unique(names) ? [] : ['two caches have one name']), ...repeated(root)];
  if (caches.length !== parts.related(WORKBOOK, 'slicerCache').length) problems.push('a cache is not listed');
  for (const name of names) {
    const entry = childrenOf(childOf(root, 'definedNames'), 'definedName').find(
      ({ attributes }) => attributes['name'] === name,
    );
    if (entry?.text !== '#N/A') problems.push(`${name} is no name of the workbook`);
  }
  const shown = parts.related(WORKBOOK, 'worksheet').flatMap((sheet) => sheetSlicers(parts, sheet, problems));
  const slicerNames = shown.map(({ attributes }) => attributes['name']?.toLowerCase() ?? '');
  if (!unique(slicerNames)) problems.push('two slicers have one name');
  for (const slicer of shown) {
    if (!names.includes(slicer.attributes['cache'] ?? ''))
      problems.push(`${slicer.attributes['name'] ?? ''} has no cache`);
    if (numberIn(slicer, 'rowHeight') <= 0) problems.push(`${slicer.attributes['name'] ?? ''} has no row height`);
  }
  return [...problems, ...caches.flatMap((cache) => cacheProblems(parts, cache)), ...typeProblems(parts)];
}

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** The extensions of a part that stand twice. */
function repeated(root: PartElement): string[] {
  const uris = childrenOf(childOf(root, 'extLst'), 'ext').map(({ attributes }) => attributes['uri'] ?? '');
  return uris.filter((uri, index) => uris.indexOf(uri) < index).map((uri) => `the extension ${uri} stands twice`);
}

/** The parts that the entries of an extension's list lead to. */
function listed(parts: PackageParts, path: string, root: PartElement, list: string, entry: string): string[] {
  const relations = parts.relations(path);
  return within(root, list)
    .flatMap((element) => childrenOf(element, entry))
    .map(({ attributes }) => relations.get(attributes['id'] ?? '')?.target ?? '');
}

/** The slicers of a sheet, each of which its drawing must show. */
function sheetSlicers(parts: PackageParts, sheet: string, problems: string[]): PartElement[] {
  const paths = listed(parts, sheet, parts.root(sheet), 'slicerList', 'slicer');
  problems.push(...repeated(parts.root(sheet)));
  if (paths.length !== parts.related(sheet, 'slicer').length) problems.push(`${sheet} does not list its slicers`);
  const slicers = paths.flatMap((path) => childrenOf(parts.root(path), 'slicer'));
  const frames = parts
    .related(sheet, 'drawing')
    .flatMap((drawing) => within(parts.root(drawing), 'slicer'))
    .map(({ attributes }) => attributes['name']);
  const names = slicers.map(({ attributes }) => attributes['name']);
  if (JSON.stringify([...frames].sort()) !== JSON.stringify([...names].sort()))
    problems.push(`${sheet} shows other slicers than it has`);
  return slicers;
}

function cacheProblems(parts: PackageParts, cache: PartElement): string[] {
  const ofTable = within(cache, 'tableSlicerCache')[0];
  return ofTable ? tableProblems(parts, ofTable) : pivotCacheProblems(parts, cache);
}

function tableProblems(parts: PackageParts, cache: PartElement): string[] {
  const tables = parts.paths.filter((path) => /^xl\/tables\/[^/]+$/.test(path)).map((path) => parts.root(path));
  const table = tables.find(({ attributes }) => attributes['id'] === cache.attributes['tableId']);
  const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn');
  return columns.some(({ attributes }) => attributes['id'] === cache.attributes['column'])
    ? []
    : ['a cache is of no column'];
}

function pivotCacheProblems(parts: PackageParts, cache: PartElement): string[] {
  const tabular = within(cache, 'tabular')[0];
  const definitions = parts.related(WORKBOOK, 'pivotCacheDefinition').map((path) => parts.root(path));
  const definition = definitions.find((root) =>
    within(root, 'pivotCacheDefinition').some(
      ({ attributes }) => attributes['pivotCacheId'] === tabular?.attributes['pivotCacheId'],
    ),
  );
  if (!definition) return ['a cache is of no PivotTable cache'];
  const fields = childrenOf(childOf(definition, 'cacheFields'), 'cacheField');
  const field = fields.findIndex(({ attributes }) => attributes['name'] === cache.attributes['sourceName']);
  const size = childOf(fields[field], 'sharedItems')?.children.length ?? 0;
  const items = within(cache, 'i').map((item) => numberIn(item, 'x'));
  const problems: string[] = [];
  if (items.length !== size || new Set(items).size !== size || items.some((item) => item >= size))
    problems.push('a cache has other items than its field');
  if (within(cache, 'i').every(({ attributes }) => attributes['s'] !== '1')) problems.push('nothing is chosen');
  for (const { attributes } of within(cache, 'pivotTable')) {
    const pivot = pivotOf(parts, attributes['tabId'] ?? '', attributes['name'] ?? '');
    const listedItems = childrenOf(
      childOf(childrenOf(childOf(pivot, 'pivotFields'), 'pivotField')[field], 'items'),
      'item',
    );
    if (listedItems.length < size) problems.push('a PivotTable does not list the items of its slicer');
  }
  return problems;
}

function pivotOf(parts: PackageParts, tabId: string, name: string): PartElement | undefined {
  const tab = childrenOf(childOf(parts.root(WORKBOOK), 'sheets'), 'sheet').find(
    ({ attributes }) => attributes['sheetId'] === tabId,
  );
  const sheet = parts.relations(WORKBOOK).get(tab?.attributes['id'] ?? '')?.target ?? '';
  return parts
    .related(sheet, 'pivotTable')
    .map((path) => parts.root(path))
    .find(({ attributes }) => attributes['name'] === name);
}

const typeProblems = (parts: PackageParts): string[] =>
  parts.paths.flatMap((path) => {
    const type = /^xl\/slicers\/[^/]+$/.test(path)
      ? 'slicer'
      : /^xl\/slicerCaches\/[^/]+$/.test(path)
        ? 'slicerCache'
        : undefined;
    return type === undefined || parts.contentType(path) === `application/vnd.ms-excel.${type}+xml`
      ? []
      : [`${path} has the wrong content type`];
  });
