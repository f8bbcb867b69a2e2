import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import type { BatchTrace } from '../../../src/preview/interpreter/trace';

describe('a trace', () => {
  it('tells of each batch what it used, how large it was and how it ended', async () => {
    const excel = await startExcel();
    const batches: BatchTrace[] = [];
    const end = excel.onBatch((batch) => batches.push(batch));
    const context = new excel.Excel.RequestContext();
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    sheet.getRange('A1:A2').load('values');
    await context.sync();
    context.workbook.worksheets.getItem('Nowhere').load('name');
    await context.sync().catch(() => undefined);
    end();
    context.workbook.load('name');
    await context.sync();
    expect(batches.map(({ number, error }) => [number, error])).toEqual([
      [1, undefined],
      [2, 'ItemNotFound'],
    ]);
    expect(batches[0]?.uses).toMatchObject({ 'Range.values=': 2, 'load Range': 1 });
    expect(batches[0]?.requestBytes).toBeGreaterThan(100);
    expect(batches[0]?.actions).toBeGreaterThan(3);
  });

  it('names the job that a batch counts for', async () => {
    const excel = await startExcel();
    const jobs: (string | undefined)[] = [];
    excel.onBatch(({ job }) => jobs.push(job));
    const context = new excel.Excel.RequestContext();
    const sync = async (): Promise<void> => {
      context.workbook.load('name');
      await context.sync();
    };
    await sync();
    excel.traffic.beginJob('buildCards');
    await sync();
    excel.traffic.endJob();
    await sync();
    expect(jobs).toEqual([undefined, 'buildCards', undefined]);
  });
});

describe('traffic by job', () => {
  it('counts what comes between a job’s beginning and end, and adds up when it comes again', async () => {
    const excel = await startExcel();
    const context = new excel.Excel.RequestContext();
    const write = async (text: string): Promise<void> => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[text]];
      await context.sync();
    };
    for (const job of ['first', 'second', 'first']) {
      excel.traffic.beginJob(job);
      await write(job);
    }
    excel.traffic.endJob();
    await write('x'.repeat(1_000));
    const { jobs } = excel.traffic;
    expect([...jobs].map(([name, { syncs }]) => [name, syncs])).toEqual([
      ['first', 2],
      ['second', 1],
    ]);
    const first = jobs.get('first');
    expect(first?.largestRequest).toBeLessThan(excel.traffic.largestRequest);
    expect(excel.traffic.syncs).toBe(4);
    expect(first?.actions).toBeGreaterThan(0);
    excel.traffic.reset();
    expect([excel.traffic.syncs, excel.traffic.jobs.size]).toEqual([0, 0]);
  });
});
