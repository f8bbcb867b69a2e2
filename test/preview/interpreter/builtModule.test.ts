import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const built = path.resolve('build', 'preview', 'index.mjs');

const SCRIPT = `
const { startExcel } = await import(${JSON.stringify(pathToFileURL(built).href)});
const first = await startExcel();
await first.Excel.run(async (context) => {
  context.workbook.worksheets.getFirst().getRange('A1:A2').formulas = [[20], ['=A1+1']];
  await context.sync();
});
const second = await startExcel({ workbook: await first.save() });
await second.Excel.run(async (context) => {
  const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values, formulas');
  await context.sync();
  console.log(JSON.stringify([range.values, range.formulas]));
});`;

describe('build/preview/index.mjs', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/buildPreview.mjs'], { stdio: 'ignore' });
  }, 60_000);

  it('runs from any working directory: writes, calculates, saves and opens', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], { cwd: os.tmpdir(), encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual([[[20], [21]], [[20], ['=A1+1']]]);
  }, 60_000);
});
