import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { PackageParts } from './package/packageParts';
import { pivotProblems } from './package/pivotProblems';
import { PIVOT_SCENARIOS, pivotFacts, withPivot } from './pivotScenarios';

describe.each(PIVOT_SCENARIOS)('a PivotTable in a saved file: $name', (scenario) => {
  it('is one that Excel opens without repair', async () => {
    const excel = await withPivot(scenario);
    const parts = new PackageParts(await excel.save());
    expect(parts.paths.filter((path) => /^xl\/pivotTables\/[^/]+$/.test(path))).toHaveLength(1);
    expect(pivotProblems(parts)).toEqual([]);
  });

  it('comes back the same, and is written again as it came', async () => {
    const first = await withPivot(scenario);
    const saved = await first.save();
    const second = await startExcel({ workbook: saved });
    expect(await pivotFacts(second)).toEqual(await pivotFacts(first));
    const [before, after] = [new PackageParts(saved), new PackageParts(await second.save())];
    const pivotParts = before.paths.filter((path) => /pivot/i.test(path));
    expect(pivotParts.map((path) => after.text(path))).toEqual(pivotParts.map((path) => before.text(path)));
    expect(pivotProblems(after)).toEqual([]);
  });

  it('is right after it was opened and changed', async () => {
    const opened = await startExcel({ workbook: await (await withPivot(scenario)).save() });
    await opened.Excel.run(async (context) => {
      const pivot = context.workbook.worksheets.getItem('Pivot').pivotTables.load('items/name');
      await context.sync();
      const [first] = pivot.items;
      first?.columnHierarchies.add(first.hierarchies.getItem('Note'));
      first?.dataHierarchies.add(first.hierarchies.getItem('Price'));
      await context.sync();
    });
    const saved = await opened.save();
    expect(pivotProblems(new PackageParts(saved))).toEqual([]);
    expect(await pivotFacts(await startExcel({ workbook: saved }))).toEqual(await pivotFacts(opened));
  });
});
