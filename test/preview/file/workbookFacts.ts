import { rectAddress, sqref } from '../../../src/preview/file/cells/reference';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import type { SheetModel } from '../../../src/preview/model/sheet';
import type { WorkbookModel } from '../../../src/preview/model/workbook';

/** The same facts as one text, since comparing hundreds of thousands of objects takes minutes. */
export const factsText = (workbook: WorkbookModel): string => JSON.stringify(workbookFacts(workbook));

const valueFact = (value: CellValue): unknown => (value instanceof CellError ? { error: value.text } : value);

/** Everything that a sheet holds, as plain data without the ids that every reading makes anew. */
export function sheetFacts(sheet: SheetModel, workbook: WorkbookModel): unknown {
  const cells: Record<string, unknown> = {};
  sheet.cells.forEachRow((row, index) => {
    const end = Math.max(row.values.length, row.styles?.length ?? 0);
    for (let column = 0; column < end; column++) {
      const value = row.values[column];
      const formula = row.formulas?.get(column);
      const style = row.styles?.[column];
      if (value === undefined && !formula && style === undefined) continue;
      cells[rectAddress({ top: index, left: column, bottom: index, right: column })] = {
        value: valueFact(value),
        formula: formula && { ...formula, spill: formula.spill && rectAddress(formula.spill) },
        style: style === undefined ? undefined : workbook.styles.get(style),
      };
    }
  });
  const settings = <T extends { style?: number }>(map: ReadonlyMap<number, T>): unknown =>
    [...map]
      .sort(([a], [b]) => a - b)
      .map(([index, { style, ...rest }]) => [
        index,
        { ...rest, hidden: 'hidden' in rest && rest.hidden === true, style: style === undefined ? undefined : workbook.styles.get(style) },
      ]);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    cells,
    rows: settings(sheet.rows),
    columns: settings(sheet.columns),
    standard: [sheet.standardHeight, sheet.standardWidth],
    merges: sqref(sheet.merges),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    view: [sheet.showGridlines, sheet.showHeadings, sheet.enableCalculation, rectAddress(sheet.selection)],
    tables: sheet.tables.map(({ preserved: _, columns, filter, ...table }) => ({
      ...table,
      range: rectAddress(table.range),
      columns: columns.map(({ preserved: __, ...column }) => column),
      filter: filter && [...filter.criteria],
    })),
    validations: sheet.validations.map((validation) => ({ ...validation, areas: sqref(validation.areas) })),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => ({
      ...format,
      areas: sqref(format.areas),
    })),
    hyperlinks: [...sheet.hyperlinks],
    protection: sheet.protection,
    pageLayout: sheet.pageLayout,
    customProperties: [...sheet.customProperties],
    names: namesFacts(sheet.names),
    autoFilter: sheet.autoFilter && [rectAddress(sheet.autoFilter.range), [...sheet.autoFilter.criteria]],
    preserved: [[...sheet.preservedElements], sheet.preservedRelations],
    drawings: sheet.drawings.map(plainFacts),
    pivotTables: sheet.pivotTables.map(plainFacts),
  };
}

/** What every reading makes anew, and what a file alone has. */
const NO_FACTS = new Set(['id', 'file', 'kept', 'refreshedDate', 'dataId', 'pivotIds', 'pivotTableId', 'shapeId']);

/** The length of a list of numbers and a number that hardly any other list has. */
function digest(numbers: Iterable<number> & { readonly length: number }): readonly number[] {
  let sum = 7;
  for (const part of numbers) sum = (sum * 31 + part) % 1_000_003;
  return [numbers.length, sum];
}

/** A model as plain data: maps as pairs, bytes as their number, without ids. */
function plainFacts(value: unknown): unknown {
  if (value instanceof Uint8Array || value instanceof Uint32Array) return digest(value);
  if (value instanceof CellError) return { error: value.text };
  if (value instanceof Map) return [...value].map(([key, part]) => [key, plainFacts(part)]);
  if (Array.isArray(value)) return value.map(plainFacts);
  if (typeof value !== 'object' || value === null) return value;
  const facts = Object.entries(value).filter(([key, part]) => !NO_FACTS.has(key) && part !== undefined);
  return Object.fromEntries(facts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, plainFacts(part)]));
}

/** Names are kept in alphabetical order. */
const namesFacts = (names: WorkbookModel['names']): unknown =>
  names.map(({ id: _, ...name }) => name).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

export function workbookFacts(workbook: WorkbookModel): unknown {
  const { properties } = workbook;
  return {
    date1904: workbook.date1904,
    sheets: workbook.sheets.map((sheet) => sheetFacts(sheet, workbook)),
    active: workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId),
    names: namesFacts(workbook.names),
    settings: [...workbook.settings],
    customXmlParts: workbook.customXmlParts,
    calculationMode: workbook.calculationMode,
    protection: workbook.protection,
    properties: { ...properties, custom: [...properties.custom] },
    namedStyles: [...workbook.namedStyles.keys()].sort(),
    preservedParts: workbook.preservedParts
      .map(({ path, contentType, bytes }) => [path, contentType, bytes.length])
      .sort(),
    tabs: workbook.preserved.tabs.map(({ name, index }) => [name, index]),
    macros: workbook.preserved.macros,
  };
}
