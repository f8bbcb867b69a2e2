import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { PackageParts } from './package/packageParts';
import { PIVOT_SCENARIOS, withPivot } from './pivotScenarios';

/** LibreOffice opens a file, makes its PivotTables anew from their sources and saves what came of it. */
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const MINUTES = 60_000;

/** The numbers of the sheet `Pivot` by address; LibreOffice has words of its own for labels and totals. */
function numbersOf(excel: PreviewExcel): Promise<Record<string, number>> {
  return excel.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Pivot').getUsedRangeOrNullObject(true);
    used.load('values, rowIndex, columnIndex');
    await context.sync();
    if (used.isNullObject) return {};
    const numbers: [string, number][] = used.values.flatMap((row: unknown[], down) =>
      row.flatMap((value, across): [string, number][] =>
        typeof value === 'number'
          ? [[`R${used.rowIndex + down}C${used.columnIndex + across}`, Number(value.toFixed(6))]]
          : [],
      ),
    );
    return Object.fromEntries(numbers);
  });
}

(hasLibreOffice ? describe : describe.skip)('LibreOffice, where it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pivots-'));
  const fileName = (index: number): string => `pivot${index}.xlsx`;
  const resaved = (index: number): Uint8Array => readFileSync(join(folder, 'out', fileName(index)));

  beforeAll(async () => {
    mkdirSync(join(folder, 'out'));
    for (const [index, scenario] of PIVOT_SCENARIOS.entries())
      writeFileSync(join(folder, fileName(index)), await (await withPivot(scenario)).save());
    const files = PIVOT_SCENARIOS.map((_, index) => join(folder, fileName(index)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...files,
    ]);
  }, 3 * MINUTES);

  it.each(PIVOT_SCENARIOS.map(({ name }, index) => ({ name, index })))(
    'takes a PivotTable for one: $name',
    ({ index }) => {
      const parts = new PackageParts(resaved(index));
      expect(parts.paths.filter((path) => /^xl\/pivotTables\/[^/]+$/.test(path))).toHaveLength(1);
    },
  );

  const inAnyOrder = (numbers: Readonly<Record<string, number>>): number[] =>
    Object.values(numbers).sort((a, b) => a - b);
  const scenarios = PIVOT_SCENARIOS.map((scenario, index) => ({ ...scenario, index }));

  it.each(scenarios.filter(({ libreOffice }) => libreOffice === 'same cells'))(
    'comes to the same numbers in the same cells: $name',
    async ({ index, ...scenario }) => {
      const theirs = await numbersOf(await startExcel({ workbook: resaved(index) }));
      expect(theirs).toEqual(await numbersOf(await withPivot(scenario)));
    },
  );

  it.each(scenarios.filter(({ libreOffice }) => libreOffice === 'same numbers'))(
    'comes to the same numbers: $name',
    async ({ index, ...scenario }) => {
      const theirs = await numbersOf(await startExcel({ workbook: resaved(index) }));
      expect(inAnyOrder(theirs)).toEqual(inAnyOrder(await numbersOf(await withPivot(scenario))));
    },
  );
});
