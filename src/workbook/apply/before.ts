import type { Area, Plan, PlanStep, SheetContent, SheetMark } from '../../sheets/plan';
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

/** A table before rows were taken out or put in. */
export interface TableRowsBefore {
  readonly table: string;
  readonly sheetId: string;
  readonly area: Area;
  /** Rows of data. */
  readonly rowCount: number;
  /** The rows that go, the last one first, with what stands in them. */
  readonly toDelete: readonly { readonly row: number; readonly content: AreaBefore }[];
  /** Where rows come in; undefined where none do. */
  readonly insertedAt: number | undefined;
}

/** What has to be known to take a plan back: read before its first write. */
export interface Before {
  /** Marks of the sheets that the plan makes, in its order: by them they are told from another person's of the same name. */
  readonly marks: readonly SheetMark[];
  /** Whether the plan makes a sheet before all else, so that nothing was done where that sheet is not there. */
  readonly beginsWithSheet: boolean;
  readonly sheetIds: ReadonlySet<string>;
  readonly sheetNames: readonly string[];
  readonly areas: readonly AreaBefore[];
  readonly tables: ReadonlyMap<string, TableBefore>;
  /** Areas of the tables that the plan resizes. */
  readonly resized: ReadonlyMap<string, ResizedBefore>;
  /** Tables that the plan takes rows out of or puts rows into, by name. */
  readonly tableRows: ReadonlyMap<string, TableRowsBefore>;
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
  const changedRows = loadTableRows(context, plan);
  const settings = settingsToSet(plan).map((key) => ({ key, stored: loadSetting(context, key) }));
  await context.sync();
  return {
    marks: plan.steps.flatMap((step) => (step.kind === 'makeSheet' || step.kind === 'copySheet' ? [step.mark] : [])),
    beginsWithSheet: plan.steps[0]?.kind === 'makeSheet',
    sheetIds: new Set(sheets.items.map((sheet) => sheet.id)),
    sheetNames: sheets.items.map((sheet) => sheet.name),
    settings: new Map(settings.map(({ key, stored }) => [key, stored.value()])),
    areas: await readAreas(context, areasOf(plan)),
    tableRows: await readTableRows(context, changedRows),
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

type RowStep = Extract<PlanStep, { kind: 'deleteTableRows' | 'insertTableRows' }>;

function loadTableRows(context: Excel.RequestContext, plan: Plan) {
  const steps = plan.steps.filter((step): step is RowStep => step.kind === 'deleteTableRows' || step.kind === 'insertTableRows');
  return steps.map((step) => {
    const table = context.workbook.tables.getItem(step.table);
    const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    return { step, range, rows: table.rows.load('count'), sheet: table.worksheet.load('id') };
  });
}

/** Reads the rows that go, those of all tables together. */
async function readTableRows(context: Excel.RequestContext, loaded: ReturnType<typeof loadTableRows>): Promise<ReadonlyMap<string, TableRowsBefore>> {
  const going = loaded.map(({ step }) => (step.kind === 'deleteTableRows' ? lastFirst(step.rows) : []));
  const contents = await readAreas(
    context,
    loaded.flatMap(({ range, sheet }, index) =>
      (going[index] ?? []).map((row) => {
        const area = areaOf(range);
        return { sheetId: sheet.id, area: { ...area, row: area.row + 1 + row, rows: 1 }, bytes: area.columns * CELL_BYTES };
      }),
    ),
  );
  let next = 0;
  return new Map(
    loaded.map(({ step, range, rows, sheet }, index) => {
      const toDelete = (going[index] ?? []).flatMap((row) => {
        const content = contents[next++];
        return content ? [{ row, content }] : [];
      });
      const insertedAt = step.kind === 'insertTableRows' ? step.at : undefined;
      return [step.table, { table: step.table, sheetId: sheet.id, area: areaOf(range), rowCount: rows.count, toDelete, insertedAt }];
    }),
  );
}

/** About what a cell of a row that goes takes in an answer. */
const CELL_BYTES = 60;

/** Rows are taken out from the bottom up, so that the positions of those that wait stay. */
export const lastFirst = (rows: readonly number[]): readonly number[] => [...new Set(rows)].sort((a, b) => b - a);

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
  const addressed = ({ sheetId, area }: AreaToRead): Excel.Range => rangeOf(context.workbook.worksheets.getItem(sheetId), area);
  const ranges = group.map((one) => addressed(one).load('formulas'));
  await context.sync();
  // Ranges hold for one round trip only: those that are asked again are addressed again.
  const values = ranges.map((range, index) => {
    const one = group[index];
    return one && range.formulas.some((row) => row.some(isFormulaLike)) ? addressed(one).load('values') : undefined;
  });
  if (values.some((range) => range !== undefined)) await context.sync();
  return group.map(({ sheetId, area }, index) => ({ sheetId, area, formulas: contentsOf(ranges[index], values[index]) }));
}

const isFormulaLike = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');

/** Excel tells a text that begins with `=` like a formula; what tells them apart is that the text is its own value. */
function contentsOf(range: Excel.Range | undefined, withValues: Excel.Range | undefined): AreaBefore['formulas'] {
  if (!range) return [];
  const cells = range.formulas as (string | number | boolean)[][];
  if (!withValues) return cells;
  return cells.map((row, at) => row.map((cell, column) => (isFormulaLike(cell) && withValues.values[at]?.[column] === cell ? `'${String(cell)}` : cell)));
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
