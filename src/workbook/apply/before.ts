import type { Area, Plan, SheetContent } from '../../sheets/plan';
import { MESSAGE_BUDGET, rowBytes } from '../payload';
import { rangeOf } from '../ranges';
import { loadSetting } from '../settings';

/** What stood in an area before the plan wrote there: formulas as text, constants as they are, texts like formulas with an apostrophe. */
export interface AreaBefore {
  readonly sheetId: string;
  readonly area: Area;
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
}

/** A table's area before rows were added to it. */
export interface TableBefore {
  readonly table: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly rowsToAdd: number;
  /** Whether the cells that the new rows will take are empty; else Excel has to move what stands there. */
  readonly hasRoom: boolean;
}

/** A table's area before it was made larger or smaller. */
export interface ResizedBefore {
  readonly sheetId: string;
  readonly area: Area;
}

/** What has to be known to take a plan back: read before its first write. */
export interface Before {
  readonly sheetIds: ReadonlySet<string>;
  readonly sheetNames: readonly string[];
  readonly areas: readonly AreaBefore[];
  readonly tables: ReadonlyMap<string, TableBefore>;
  /** Areas of the tables that the plan resizes. */
  readonly resized: ReadonlyMap<string, ResizedBefore>;
  /** The settings that the plan sets, as they are stored; undefined where one is not there yet. */
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Reads what a plan is about to change. Three round trips at most, more only where the areas are large. */
export async function readBefore(context: Excel.RequestContext, plan: Plan): Promise<Before> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const tables = [...rowsToAdd(plan)].map(([name, rows]) => {
    const table = context.workbook.tables.getItem(name);
    const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    const below = range.getRowsBelow(rows).getUsedRangeOrNullObject(true).load('address');
    return { name, rows, range, below, sheet: table.worksheet.load('id') };
  });
  const resized = tablesToResize(plan).map((name) => {
    const table = context.workbook.tables.getItem(name);
    return { name, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'), sheet: table.worksheet.load('id') };
  });
  const settings = settingsToSet(plan).map((key) => ({ key, stored: loadSetting(context, key) }));
  await context.sync();
  return {
    sheetIds: new Set(sheets.items.map((sheet) => sheet.id)),
    sheetNames: sheets.items.map((sheet) => sheet.name),
    settings: new Map(settings.map(({ key, stored }) => [key, stored.value()])),
    areas: await readAreas(context, areasOf(plan)),
    resized: new Map(resized.map(({ name, range, sheet }) => [name, { sheetId: sheet.id, area: areaOf(range) }])),
    tables: new Map(
      tables.map(({ name, rows, range, below, sheet }) => [
        name,
        {
          table: name,
          sheetId: sheet.id,
          area: areaOf(range),
          rowsToAdd: rows,
          hasRoom: below.isNullObject,
        },
      ]),
    ),
  };
}

const areaOf = (range: Excel.Range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });

const tablesToResize = (plan: Plan): readonly string[] => [
  ...new Set(plan.steps.flatMap((step) => (step.kind === 'resizeTable' ? [step.table] : []))),
];

const settingsToSet = (plan: Plan): readonly string[] => [
  ...new Set(plan.steps.flatMap((step) => (step.kind === 'setSetting' ? [step.key] : []))),
];

function rowsToAdd(plan: Plan): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const step of plan.steps) {
    if (step.kind === 'appendRows' && step.rows.length > 0) {
      rows.set(step.table, (rows.get(step.table) ?? 0) + step.rows.length);
    }
  }
  return rows;
}

interface AreaToRead {
  readonly sheetId: string;
  readonly area: Area;
  readonly bytes: number;
}

function areasOf(plan: Plan): readonly AreaToRead[] {
  return plan.steps.flatMap((step) =>
    step.kind === 'writeSheet' && step.sheet.kind === 'existing' ? writtenAreas(step.sheet.id, step.content) : [],
  );
}

function writtenAreas(sheetId: string, content: SheetContent): readonly AreaToRead[] {
  return [...(content.values ?? []), ...(content.formulas ?? []).map(({ at, formulas }) => ({ at, values: formulas }))].map(
    ({ at, values }) => ({
      sheetId,
      area: { ...at, rows: values.length, columns: values[0]?.length ?? 0 },
      bytes: values.reduce((sum, row) => sum + rowBytes(row), 0) * 2 + 500,
    }),
  );
}

async function readAreas(context: Excel.RequestContext, areas: readonly AreaToRead[]): Promise<readonly AreaBefore[]> {
  const before: AreaBefore[] = [];
  for (const group of groupsByBytes(areas)) before.push(...(await readGroup(context, group)));
  return before;
}

async function readGroup(context: Excel.RequestContext, group: readonly AreaToRead[]): Promise<readonly AreaBefore[]> {
  const ranges = group.map(({ sheetId, area }) =>
    rangeOf(context.workbook.worksheets.getItem(sheetId), area).load('formulas'),
  );
  await context.sync();
  const withFormulas = ranges.filter((range) => range.formulas.some((row) => row.some(isFormulaLike)));
  if (withFormulas.length > 0) {
    for (const range of withFormulas) range.load('values');
    await context.sync();
  }
  return group.map(({ sheetId, area }, index) => ({ sheetId, area, formulas: contentsOf(ranges[index], withFormulas) }));
}

const isFormulaLike = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');

/** Excel tells a text that begins with `=` like a formula; what tells them apart is that the text is its own value. */
function contentsOf(range: Excel.Range | undefined, withFormulas: readonly Excel.Range[]): AreaBefore['formulas'] {
  if (!range) return [];
  const cells = range.formulas as (string | number | boolean)[][];
  if (!withFormulas.includes(range)) return cells;
  return cells.map((row, at) => row.map((cell, column) => (isFormulaLike(cell) && range.values[at]?.[column] === cell ? `'${String(cell)}` : cell)));
}

function groupsByBytes(areas: readonly AreaToRead[]): readonly (readonly AreaToRead[])[] {
  const groups: AreaToRead[][] = [];
  let room = 0;
  for (const area of areas) {
    if (area.bytes > room || groups.length === 0) {
      groups.push([]);
      room = MESSAGE_BUDGET;
    }
    groups.at(-1)?.push(area);
    room -= area.bytes;
  }
  return groups;
}
