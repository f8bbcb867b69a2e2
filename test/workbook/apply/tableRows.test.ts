import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/sheets/plan';
import { applyPlan } from '../../../src/workbook/apply/applyPlan';
import { PlanFailed } from '../../../src/workbook/apply/planFailed';
import { openDoor } from '../../../src/workbook/runExcel';
import { startExcel, type PreviewExcel } from '../../../src/preview/index';

const options = { signal: new AbortController().signal, onStep: () => undefined };
const ROWS = [['Id', 'Sum'], ['a', 1], ['b', '=1+1'], ["'=c", 3], ['d', 4]];

/** A table of four rows with a note under it. */
async function start() {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:C6').formulas = ROWS;
    sheet.getRange('B8').values = [['note']];
    sheet.tables.add('B2:C6', true).name = 'Things';
    await context.sync();
  });
  return { excel, door: openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version)) };
}

const cells = (excel: PreviewExcel): Promise<unknown[][]> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C9').load('formulas');
    const table = context.workbook.tables.getItem('Things').getRange().load('rowCount');
    await context.sync();
    return [...range.formulas, [table.rowCount]];
  });

const failing: Plan['steps'][number] = { kind: 'writeSheet', sheet: { kind: 'existing', id: 'nowhere' }, content: { showGridlines: true } };
const removing: Plan['steps'][number] = { kind: 'deleteTableRows', table: 'Things', rows: [0, 2, 1] };
const adding: Plan['steps'][number] = { kind: 'insertTableRows', table: 'Things', at: 1, rows: [['x', '=9'], ['y', 8]] };

describe('rows of a table', () => {
  it('go, whatever their order, and what stands below moves up', async () => {
    const { excel, door } = await start();
    await applyPlan(door, { steps: [removing] }, options);
    expect((await cells(excel)).slice(0, 3)).toEqual([['Id', 'Sum'], ['d', 4], ['', '']]);
  });

  it('come in where they are wanted, as data', async () => {
    const { excel, door } = await start();
    await applyPlan(door, { steps: [adding] }, options);
    const found = await cells(excel);
    expect(found.slice(1, 5).map(([id]) => id)).toEqual(['a', 'x', 'y', 'b']);
    expect(found.at(-1)).toEqual([7]);
    const values = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('C4').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['=9']]);
  });

  it('come in at the end', async () => {
    const { excel, door } = await start();
    await applyPlan(door, { steps: [{ ...adding, at: 4 }] }, options);
    expect((await cells(excel)).slice(4, 7).map(([id]) => id)).toEqual(['d', 'x', 'y']);
  });

  for (const [what, step] of [['taken out', removing], ['all taken out', { ...removing, rows: [0, 1, 2, 3] }], ['put in', adding]] as const) {
    it(`${what} by a plan that fails are as they were, formulas and all`, async () => {
      const { excel, door } = await start();
      const before = await cells(excel);
      await expect(applyPlan(door, { steps: [step, failing] }, options)).rejects.toBeInstanceOf(PlanFailed);
      expect(await cells(excel)).toEqual(before);
    });
  }
});
