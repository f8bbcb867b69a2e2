import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { PackageParts } from './package/packageParts';
import { pivotProblems } from './package/pivotProblems';
import { slicerProblems } from './package/slicerProblems';

const problemsOf = (parts: PackageParts): string[] => [...pivotProblems(parts), ...slicerProblems(parts)];

/** A table `Fruit` on `Data`, a PivotTable `Report` of it on `Pivot`, and slicers of both on `Pivot`. */
async function withSlicers(): Promise<PreviewExcel> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getFirst();
    data.name = 'Data';
    data.getRange('A1:C6').values = [
      ['Type', 'Class & kind', 'Crates'],
      ['Lime', 'Organic', 3],
      ['Apple', 'Organic', 20],
      ['Kiwi', '', 7],
      ['Apple', 'Plain', 1],
      ['Lime', 'Plain', 2],
    ];
    const table = data.tables.add('A1:C6', true);
    table.name = 'Fruit';
    const sheet = context.workbook.worksheets.add('Pivot');
    const pivot = sheet.pivotTables.add('Report', table, 'A3');
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Type'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates'));
    await context.sync();
    const ofTable = sheet.slicers.add(table, 'Type');
    ofTable.set({
      caption: 'Fruit <of> the table',
      left: 300,
      top: 12.5,
      width: 120,
      height: 99,
      style: 'SlicerStyleDark2',
    });
    ofTable.selectItems(['Lime', 'Kiwi']);
    const ofPivot = sheet.slicers.add(pivot, 'Class & kind');
    ofPivot.sortBy = 'Descending';
    ofPivot.selectItems(['Organic']);
    sheet.slicers.add(pivot, 'Class & kind').name = 'Second';
    data.slicers.add(pivot, 'Type');
    await context.sync();
  });
  return excel;
}

const slicerFacts = (excel: PreviewExcel): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const { slicers } = context.workbook;
    slicers.load('items, items/worksheet/name, items/slicerItems/items, items/slicerItems/items/isSelected');
    await context.sync();
    const report = context.workbook.worksheets.getItem('Pivot').getUsedRange(true).load('values');
    const shown = context.workbook.worksheets.getItem('Data').getRange('A2:A6').getVisibleView().load('values');
    context.workbook.names.load('items/name');
    await context.sync();
    return {
      slicers: slicers.items.map((slicer) => {
        const { id: _, ...facts } = slicer.toJSON();
        return facts;
      }),
      report: report.values,
      shown: shown.values,
      names: context.workbook.names.items.map(({ name }) => name),
    };
  });

const change = (excel: PreviewExcel, batch: (workbook: Excel.Workbook) => void): Promise<void> =>
  excel.Excel.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });

describe('slicers in a saved file', () => {
  it('are ones that Excel opens without repair', async () => {
    const parts = new PackageParts(await (await withSlicers()).save());
    expect(problemsOf(parts)).toEqual([]);
    expect(parts.paths.filter((path) => /^xl\/slicers\/[^/]+$/.test(path))).toHaveLength(3);
    expect(parts.paths.filter((path) => /^xl\/slicerCaches\/[^/]+$/.test(path))).toHaveLength(3);
  });

  it('come back the same', async () => {
    const first = await withSlicers();
    const second = await startExcel({ workbook: await first.save() });
    const facts = await slicerFacts(second);
    expect(facts).toEqual(await slicerFacts(first));
    expect(facts).toMatchObject({ names: [], shown: [['Lime'], ['Kiwi'], ['Lime']] });
    const parts = new PackageParts(await second.save());
    expect(problemsOf(parts)).toEqual([]);
    expect(await slicerFacts(await startExcel({ workbook: await second.save() }))).toEqual(facts);
  });

  const changes: [what: string, batch: (workbook: Excel.Workbook) => void][] = [
    ['another choice', ({ slicers }) => slicers.getItem('Second').selectItems(['Plain', '(blank)'])],
    ['no choice', ({ slicers }) => slicers.getItem('Class & kind').clearFilters()],
    ['other names', ({ slicers }) => (slicers.getItem('Type').name = 'Kinds "of" fruit')],
    ['another caption and place', ({ slicers }) => slicers.getItem('Type').set({ caption: '', left: 1, top: 2 })],
    ['a name like the one of a cache', ({ names }) => void names.add('slicer_type', '=1')],
    ['a slicer less', ({ slicers }) => slicers.getItem('Second').delete()],
    ['a slicer more', ({ slicers, worksheets }) => void slicers.add('Report', 'Crates', worksheets.getItem('Data'))],
    ['a PivotTable less', ({ pivotTables }) => pivotTables.getItem('Report').delete()],
    ['a column less', ({ tables }) => tables.getItem('Fruit').columns.getItem('Type').delete()],
    ['a sheet with another name', ({ worksheets }) => (worksheets.getItem('Pivot').name = 'Slices')],
    ['a sheet less', ({ worksheets }) => worksheets.getItem('Pivot').delete()],
    ['sheets in another order', ({ worksheets }) => (worksheets.getItem('Pivot').position = 0)],
    [
      'a source with another column before',
      ({ tables, pivotTables }) => {
        tables.getItem('Fruit').columns.add(0, [['New'], ['a'], ['b'], ['c'], ['d'], ['e']]);
        pivotTables.getItem('Report').refresh();
      },
    ],
  ];
  it.each(changes)('are right after they were opened and changed: %s', async (_, batch) => {
    const excel = await startExcel({ workbook: await (await withSlicers()).save() });
    await change(excel, batch);
    expect(problemsOf(new PackageParts(await excel.save()))).toEqual([]);
  });

  it('leave nothing behind when all are gone', async () => {
    const excel = await startExcel({ workbook: await (await withSlicers()).save() });
    await change(excel, ({ slicers }) => {
      for (const name of ['Type', 'Class & kind', 'Second', 'Type 1']) slicers.getItem(name).delete();
    });
    const parts = new PackageParts(await excel.save());
    expect(parts.paths.filter((path) => /slicer|drawing/i.test(path))).toEqual([]);
    expect(parts.text('xl/workbook.xml')).not.toMatch(/slicer/i);
  });
});

describe("slicers of Excel's own making", () => {
  /** The saved file with one text of a part replaced by another. */
  async function edited(path: string, from: string | RegExp, to: string): Promise<Uint8Array> {
    const files = unzipSync(await (await withSlicers()).save());
    const text = strFromU8(files[path] ?? new Uint8Array());
    expect(text.replace(from, to)).not.toBe(text);
    return zipSync({ ...files, [path]: strToU8(text.replace(from, to)) });
  }
  const partWith = async (word: string, folder: string): Promise<string> => {
    const parts = new PackageParts(await (await withSlicers()).save());
    return (
      parts.paths.find(
        (path) => path.startsWith(folder) && !path.includes('_rels') && parts.text(path).includes(word),
      ) ?? ''
    );
  };

  it('keep what the model does not know of them', async () => {
    const path = await partWith('name="Second"', 'xl/slicers/');
    const excel = await startExcel({
      workbook: await edited(path, 'name="Second"', 'name="Second" startItem="1" lockedPosition="1"'),
    });
    await change(excel, ({ slicers }) => (slicers.getItem('Second').caption = 'Changed'));
    const parts = new PackageParts(await excel.save());
    const slicers = parts.paths
      .filter((part) => part.startsWith('xl/slicers/'))
      .map((part) => parts.text(part))
      .join('');
    expect(slicers).toMatch(/name="Second"[^>]*caption="Changed"[^>]*startItem="1" lockedPosition="1"/);
  });

  it('stay as they are where they filter what the model does not know', async () => {
    const path = await partWith('sourceName="Class &amp; kind"', 'xl/slicerCaches/');
    const file = await edited(path, /sourceName="[^"]*"/, 'sourceName="[Model].[Field]"');
    const excel = await startExcel({ workbook: file });
    const names = await excel.Excel.run(async (context) => {
      context.workbook.slicers.load('items/name');
      await context.sync();
      return context.workbook.slicers.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Type 1', 'Type']);
    const [before, after] = [new PackageParts(file), new PackageParts(await excel.save())];
    expect(after.text(path)).toBe(before.text(path));
    const shown = after.paths
      .filter((part) => /^xl\/slicers\/[^/]+$/.test(part))
      .map((part) => after.text(part))
      .join('');
    expect(shown).toContain('name="Second"');
    expect(after.text('xl/workbook.xml').match(/<x14:slicerCache /g)).toHaveLength(3);
    await change(excel, ({ slicers }) => void slicers.add('Report', 'Crates', 'Pivot'));
    const both = new PackageParts(await excel.save());
    expect(both.text('xl/workbook.xml').match(/<x14:slicerCache /g)).toHaveLength(4);
    // Only the field that was made up above.
    expect(slicerProblems(both)).toEqual(['a cache has other items than its field']);
  });

  const wrong: [what: string, folder: string, from: string | RegExp, to: string][] = [
    ['a cache without a name', 'xl/workbook.xml', '<definedName name="Slicer_Type">', '<definedName name="Other">'],
    ['a slicer without a cache', 'xl/slicers/', 'cache="Slicer_Type"', 'cache="Slicer_Nobody"'],
    ['an item that is not there', 'xl/slicerCaches/', /<i x="1"/, '<i x="9"'],
    ['a table that is not there', 'xl/slicerCaches/', /tableId="\d+"/, 'tableId="99"'],
    [
      'another frame',
      'xl/drawings/',
      '<sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Second"',
      '<sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Third"',
    ],
  ];
  it.each(wrong)('are checked for %s', async (_, folder, from, to) => {
    const parts = new PackageParts(await (await withSlicers()).save());
    const path = parts.paths.find((part) => part.startsWith(folder) && parts.text(part).search(from) >= 0) ?? '';
    expect(problemsOf(new PackageParts(await edited(path, from, to)))).not.toEqual([]);
  });
});
