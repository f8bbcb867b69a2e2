import type { NamedItemModel } from '../../model/names';
import { GRID_COLUMNS, GRID_ROWS, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import { absoluteAddress, parseRect, quotedSheetName } from '../cells/reference';
import { missingDataNames } from '../chart/extended/dataNames';
import { attributeOf, childrenNamed, flagOf, numberOf, otherAttributes, textOf, type XmlElement } from '../xml/element';
import { attributes } from '../xml/markup';
import { decodeXstring, escapeXstring, escapeXstringAttribute } from '../xml/text';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';

/** Reads the names; print areas and titles go to their sheet. `sheets` is by the file's tab index, with holes for other tabs. */
export function readDefinedNames(
  root: XmlElement | undefined,
  workbook: WorkbookModel,
  sheets: readonly (SheetModel | undefined)[],
): void {
  for (const entry of childrenNamed(root, 'definedName')) {
    const tab = numberOf(entry, 'localSheetId');
    const sheet = tab === undefined ? undefined : sheets[tab];
    if (tab !== undefined && !sheet) continue;
    const name = decodeXstring(attributeOf(entry, 'name') ?? '');
    const formula = decodeXstring(textOf(entry));
    if (sheet && readBuiltIn(name, formula, sheet)) continue;
    const item: NamedItemModel = {
      id: crypto.randomUUID(),
      name,
      formula: fromFileFormula(formula),
      comment: decodeXstring(attributeOf(entry, 'comment') ?? ''),
      visible: !flagOf(entry, 'hidden'),
    };
    const rest = otherAttributes(entry, ['name', 'localSheetId', 'comment', 'hidden']);
    if (Object.keys(rest).length > 0) workbook.preserved.attributes.set(nameKey(item, sheet), rest);
    (sheet ?? workbook).names.push(item);
  }
}

/** Macro and function names carry attributes that only Excel understands. */
const nameKey = (item: NamedItemModel, sheet: SheetModel | undefined): string =>
  `definedName ${sheet?.id ?? ''} ${item.name.toLowerCase()}`;

function readBuiltIn(name: string, formula: string, sheet: SheetModel): boolean {
  if (name === FILTER) return sheet.autoFilter !== undefined;
  if (name !== PRINT_AREA && name !== PRINT_TITLES) return false;
  const rects = splitUnion(formula).map((part) => parseRect(part.slice(part.lastIndexOf('!') + 1)));
  if (rects.length === 0 || !rects.every((rect) => rect !== undefined)) return false;
  if (name === PRINT_AREA) sheet.pageLayout.printArea = rects as Rect[];
  else readTitles(rects as Rect[], sheet);
  return true;
}

function readTitles(rects: readonly Rect[], sheet: SheetModel): void {
  for (const { top, left, bottom, right } of rects) {
    if (left === 0 && right === GRID_COLUMNS - 1) sheet.pageLayout.titleRows = { first: top, last: bottom };
    else sheet.pageLayout.titleColumns = { first: left, last: right };
  }
}

/** The areas of a union; commas in quoted sheet names do not part them. */
function splitUnion(formula: string): string[] {
  return (formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * `<definedNames>` in Excel's order, sorted by name. `tabOf` gives a sheet's index among all tabs; `slicerCaches` are
 * the names of slicers' caches, which stand for nothing.
 */
export function writeDefinedNames(
  workbook: WorkbookModel,
  tabOf: (sheet: SheetModel) => number,
  slicerCaches: readonly string[],
): string {
  const names = [...workbook.names, ...missingDataNames(workbook)];
  const entries = names.map((item) => writeName(item, undefined, workbook, tabOf));
  entries.push(...slicerCaches.map(cacheEntry));
  for (const sheet of workbook.sheets) {
    entries.push(
      ...sheet.names.map((item) => writeName(item, sheet, workbook, tabOf)),
      ...builtIns(sheet, tabOf(sheet)),
    );
  }
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.tab - b.tab));
  return entries.length === 0 ? '' : `<definedNames>${entries.map(({ markup }) => markup).join('')}</definedNames>`;
}

const cacheEntry = (name: string): Entry => ({
  key: name.toLowerCase(),
  tab: -1,
  markup: `<definedName name="${escapeXstringAttribute(name)}">#N/A</definedName>`,
});

interface Entry {
  readonly key: string;
  readonly tab: number;
  readonly markup: string;
}

function writeName(
  item: NamedItemModel,
  sheet: SheetModel | undefined,
  workbook: WorkbookModel,
  tabOf: (sheet: SheetModel) => number,
): Entry {
  const tab = sheet ? tabOf(sheet) : undefined;
  const markup = attributes({
    localSheetId: tab,
    hidden: item.visible ? undefined : true,
    ...workbook.preserved.attributes.get(nameKey(item, sheet)),
  });
  const comment = item.comment === '' ? '' : ` comment="${escapeXstringAttribute(item.comment)}"`;
  const formula = escapeXstring(toFileFormula(item.formula));
  return {
    key: item.name.toLowerCase(),
    tab: tab ?? -1,
    markup: `<definedName name="${escapeXstringAttribute(item.name)}"${comment}${markup}>${formula}</definedName>`,
  };
}

function builtIns(sheet: SheetModel, tab: number): Entry[] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const prefix = `${quotedSheetName(sheet.name)}!`;
  const entry = (name: string, rects: readonly Rect[], hidden = false): Entry[] => {
    if (rects.length === 0) return [];
    const formula = rects.map((rect) => prefix + absoluteAddress(rect)).join(',');
    const markup = `<definedName name="${name}" localSheetId="${tab}"${hidden ? ' hidden="1"' : ''}>${escapeXstring(formula)}</definedName>`;
    return [{ key: name.toLowerCase(), tab, markup }];
  };
  const titles: Rect[] = [];
  if (titleColumns) titles.push({ top: 0, bottom: GRID_ROWS - 1, left: titleColumns.first, right: titleColumns.last });
  if (titleRows) titles.push({ top: titleRows.first, bottom: titleRows.last, left: 0, right: GRID_COLUMNS - 1 });
  return [
    ...entry(PRINT_AREA, printArea),
    ...entry(PRINT_TITLES, titles),
    ...entry(FILTER, sheet.autoFilter ? [sheet.autoFilter.range] : [], true),
  ];
}
