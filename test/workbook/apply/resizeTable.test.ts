import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview/index';
import type { Plan } from '../../../src/sheets/plan';
import { applyPlan } from '../../../src/workbook/apply/applyPlan';
import { PlanFailed } from '../../../src/workbook/apply/planFailed';
import { openDoor } from '../../../src/workbook/runExcel';

const options = { signal: new AbortController().signal, onStep: () => undefined };

/** A table A1:B3 named List. */
async function start() {
  const excel = await startExcel();
  const id = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
    sheet.getRange('A1:B3').values = [['Id', 'Name'], [1, 'a'], [2, 'b']];
    sheet.tables.add('A1:B3', true).name = 'List';
    await context.sync();
    return sheet.id;
  });
  const door = openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version));
  return { excel, id, door };
}

const widened = (id: string): readonly Plan['steps'][number][] => [
  { kind: 'resizeTable', table: 'List', rows: 3, columns: 3 },
  { kind: 'writeSheet', sheet: { kind: 'existing', id }, content: { values: [{ at: { row: 0, column: 2 }, values: [['Grade'], ['A'], ['B']] }] } },
];

const tableOf = (excel: PreviewExcel): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('List').getRange().load('address,values');
    const beside = context.workbook.worksheets.getItem('Sheet1').getRange('C1:C3').load('values');
    await context.sync();
    return { address: range.address, headers: range.values[0], beside: beside.values.flat() };
  });

describe('a table that a plan resizes', () => {
  it('takes a column in at its right end', async () => {
    const { excel, id, door } = await start();
    await applyPlan(door, { steps: widened(id) }, options);
    expect(await tableOf(excel)).toEqual({ address: 'Sheet1!A1:C3', headers: ['Id', 'Name', 'Grade'], beside: ['Grade', 'A', 'B'] });
  });

  it('has its old size and nothing beside it where the plan fails', async () => {
    const { excel, id, door } = await start();
    const failing: Plan['steps'][number] = { kind: 'writeSheet', sheet: { kind: 'planned', handle: 'nowhere' }, content: {} };
    await expect(applyPlan(door, { steps: [...widened(id), failing] }, options)).rejects.toBeInstanceOf(PlanFailed);
    expect(await tableOf(excel)).toEqual({ address: 'Sheet1!A1:B3', headers: ['Id', 'Name'], beside: ['', '', ''] });
  });
});
