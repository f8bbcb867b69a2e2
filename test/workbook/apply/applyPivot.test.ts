import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview/index';
import type { PivotPlan } from '../../../src/sheets/pivotPlan';
import type { Plan } from '../../../src/sheets/plan';
import { applyPlan } from '../../../src/workbook/apply/applyPlan';
import { openDoor, type RequirementCheck } from '../../../src/workbook/runExcel';
import { loadSetting } from '../../../src/workbook/settings';
import { LAST_RUN_KEY, parseLastRun, type RunRecord } from '../../../src/workbook/undo/runRecord';
import { takeBackRun } from '../../../src/workbook/undo/takeBackRun';

const options = { signal: new AbortController().signal, onStep: () => undefined };

const PIVOT: PivotPlan = {
  name: 'ByRegion',
  source: 'Analysis',
  at: { row: 2, column: 0 },
  rows: ['Region'],
  columns: ['Year'],
  filters: ['Grade'],
  values: [{ field: 'Amount', summary: 'Sum', caption: 'Sales', numberFormat: '#,##0' }],
  layout: 'Tabular',
  slicers: [{ field: 'Region', caption: 'Regions', left: 400, top: 20, width: 140, height: 160 }],
};

const ROWS = [
  ['Region', 'Year', 'Grade', 'Amount'],
  ['North', 2025, 'A', 100],
  ['South', 2025, 'B', 40],
  ['North', 2026, 'A', 60],
];

const planWith = (pivot: PivotPlan): Plan => ({
  steps: [
    {
      kind: 'makeSheet',
      handle: 'data',
      name: 'Data',
      mark: { kind: 'test', key: 'data' },
      content: {
        values: [{ at: { row: 0, column: 0 }, values: ROWS }],
        tables: [{ name: 'Analysis', area: { row: 0, column: 0, rows: 4, columns: 4 }, style: '', showFilterButton: false }],
      },
    },
    { kind: 'makeSheet', handle: 'report', name: 'Report', mark: { kind: 'test', key: 'report' }, content: {} },
    { kind: 'makePivot', sheet: { kind: 'planned', handle: 'report' }, pivot },
  ],
});

async function apply(pivot: PivotPlan, isSetSupported?: RequirementCheck) {
  const excel = await startExcel();
  const door = openDoor(excel.Excel, isSetSupported ?? ((set, version) => excel.Office.context.requirements.isSetSupported(set, version)));
  const applied = await applyPlan(door, planWith(pivot), options);
  const shown = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    const pivots = sheet.pivotTables.load('items/name');
    const slicers = sheet.slicers.load('items/caption');
    const used = sheet.getUsedRangeOrNullObject().load('text');
    await context.sync();
    return { pivots: pivots.items.map(({ name }) => name), slicers: slicers.items.map(({ caption }) => caption), text: used.isNullObject ? [] : used.text };
  });
  return { applied, shown };
}

describe('a pivot of a plan', () => {
  it('stands on its sheet with fields, values, filter and slicer', async () => {
    const { applied, shown } = await apply(PIVOT);
    expect(applied.refused).toEqual([]);
    expect(shown.pivots).toEqual(['ByRegion']);
    expect(shown.slicers).toEqual(['Regions']);
    expect(shown.text.flat()).toEqual(expect.arrayContaining(['Grade', 'North', 'South', '160', '40', '200']));
  });

  it('shows shares where it is asked to', async () => {
    const { shown } = await apply({ ...PIVOT, columns: [], values: [{ field: 'Amount', summary: 'Sum', caption: 'Share', numberFormat: '0.0%', shownAs: 'PercentOfGrandTotal' }] });
    expect(shown.text.flat()).toEqual(expect.arrayContaining(['80.0%', '20.0%']));
  });

  it('is left out and told where Excel refuses it, and the rest of the plan stands', async () => {
    const { applied, shown } = await apply({ ...PIVOT, rows: ['Nowhere'] });
    expect(applied.refused).toEqual([{ part: 'pivot', sheet: 'Report', name: 'ByRegion', excelCode: 'ItemNotFound' }]);
    expect(shown.pivots).toEqual([]);
    expect([...applied.sheets.values()].map(({ name }) => name)).toEqual(['Data', 'Report']);
  });

  it.each([
    ['1.8', [{ part: 'pivot', sheet: 'Report', name: 'ByRegion', excelCode: 'ApiNotFound' }], []],
    ['1.10', [{ part: 'slicer', sheet: 'Report', name: 'Regions', excelCode: 'ApiNotFound' }], ['ByRegion']],
  ])('is not tried on a host without ExcelApi %s', async (missing, refused, pivots) => {
    const { applied, shown } = await apply(PIVOT, (_, version) => version !== missing);
    expect(applied.refused).toEqual(refused);
    expect(shown.pivots).toEqual(pivots);
  });

  it('leaves what is written instead where it is refused, and that goes with the run, too', async () => {
    const excel = await startExcel();
    const door = openDoor(excel.Excel, () => true);
    const [last] = planWith({ ...PIVOT, rows: ['Nowhere'] }).steps.slice(-1);
    const steps = [...planWith(PIVOT).steps.slice(0, -1), { ...last, ifRefused: { values: [{ at: { row: 0, column: 0 }, values: [['No PivotTable']] }] } }] as Plan['steps'];
    await applyPlan(door, { steps }, { ...options, run: { job: 'test', user: 'Tester', date: '2026-10-15' } });
    const { text, record } = await door.read(async (context) => {
      const [cell, stored] = [context.workbook.worksheets.getItem('Report').getRange('A1').load('values'), loadSetting(context, LAST_RUN_KEY)];
      await context.sync();
      return { text: cell.values, record: parseLastRun(stored.value()) as RunRecord };
    });
    expect(text).toEqual([['No PivotTable']]);
    expect(await takeBackRun(door, record)).toMatchObject({ sheetsRemoved: ['Data', 'Report'], sheetsKept: [] });
  });

  it('goes with its sheet when the run is taken back', async () => {
    const excel = await startExcel();
    const door = openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version));
    await applyPlan(door, planWith(PIVOT), { ...options, run: { job: 'test', user: 'Tester', date: '2026-10-15' } });
    const record = await door.read(async (context) => {
      const stored = loadSetting(context, LAST_RUN_KEY);
      await context.sync();
      return parseLastRun(stored.value()) as RunRecord;
    });
    expect(await takeBackRun(door, record)).toMatchObject({ sheetsRemoved: ['Data', 'Report'], sheetsKept: [] });
  });

  it('stands without a slicer that Excel refuses', async () => {
    const { applied, shown } = await apply({ ...PIVOT, slicers: [{ ...PIVOT.slicers[0], field: 'Nowhere' } as never] });
    expect(applied.refused).toMatchObject([{ part: 'slicer', name: 'Regions' }]);
    expect(shown.pivots).toEqual(['ByRegion']);
    expect(shown.slicers).toEqual([]);
  });
});
