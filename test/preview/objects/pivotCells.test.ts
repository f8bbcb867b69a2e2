import { describe, expect, it } from '@jest/globals';
import { eventsArrive } from '../onSheet';
import { errorCode } from './errorCode';
import { layOutSales, withFarmSales, type FarmSales } from './farmSales';

/** Where the PivotTable stands. */
async function address({ context, pivot }: FarmSales): Promise<string> {
  const range = pivot.layout.getRange().load('address');
  await context.sync();
  return range.address;
}

const CORNER = [
  ['Row Labels', 'Sum of Crates Sold at Farm', 'Sum of Crates Sold Wholesale'],
  ['A Farms', 60, 220],
];

describe('cells of a PivotTable', () => {
  /** What would change some of them: none is carried out. */
  const changes: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
    ['values', (sheet) => void (sheet.getRange('B4').values = [[1]])],
    ['formulas', (sheet) => void (sheet.getRange('B4:D4').formulas = [['=1', '=2', '=3']])],
    ['clearing some', (sheet) => sheet.getRange('A3:C14').clear()],
    ['copying over them', (sheet) => sheet.getRange('C15').copyFrom('Data!A1')],
    ['moving some', (sheet) => sheet.getRange('A3:A15').moveTo('F3')],
    ['moving over them', (sheet) => sheet.getRange('F1').moveTo('A15')],
    ['replacing', (sheet) => void sheet.replaceAll('Farms', 'Fields', {})],
    ['a link', (sheet) => void (sheet.getRange('A4').hyperlink = { address: 'https://example.com' })],
    ['merging', (sheet) => sheet.getRange('A4:B4').merge(false)],
    ['filling', (sheet) => sheet.getRange('E4').autoFill('B4:E4')],
    ['sorting', (sheet) => sheet.getRange('A4:C14').sort.apply([{ key: 1 }])],
  ];
  it.each(changes)('are not changed by %s', async (_, change) => {
    await withFarmSales(async (sales) => {
      const { context, sheet, cells } = sales;
      layOutSales(sales);
      sheet.getRange('E4').values = [[7]];
      await context.sync();
      change(sheet);
      expect(await errorCode(context.sync())).not.toBe('none');
      expect(await cells('A3:C4')).toEqual(CORNER);
    });
  });

  it('are not changed by values: Excel calls that an invalid operation', async () => {
    await withFarmSales(async (sales) => {
      layOutSales(sales);
      sales.sheet.getRange('A4').values = [['Mine']];
      expect(await errorCode(sales.context.sync())).toBe('InvalidOperation');
    });
  });

  it('do not keep other cells of the sheet from being replaced', async () => {
    await withFarmSales(async (sales) => {
      const { sheet, cells } = sales;
      layOutSales(sales);
      sheet.getRange('E1').values = [['mine']];
      sheet.replaceAll('mine', 'yours', {});
      expect(await cells('E1')).toEqual([['yours']]);
    });
  });

  it('can be formatted', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet } = sales;
      layOutSales(sales);
      sheet.getRange('B4').format.font.bold = true;
      expect(await errorCode(context.sync())).toBe('none');
    });
  });

  it('can have their values changed where the PivotTable says so, until it is refreshed', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet, pivot, cells } = sales;
      layOutSales(sales);
      pivot.enableDataValueEditing = true;
      sheet.getRange('B4').values = [[1]];
      expect(await cells('B4')).toEqual([[1]]);
      pivot.refresh();
      expect(await cells('B4')).toEqual([[60]]);
      sheet.getRange('A4').values = [['Mine']];
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    });
  });

  it('are plain cells before the PivotTable takes them and after it has left them', async () => {
    await withFarmSales(async (sales) => {
      const { sheet, pivot, cells } = sales;
      sheet.getRange('D3').values = [['mine']];
      layOutSales(sales);
      pivot.layout.layoutType = 'Tabular';
      expect(await cells('D3')).toEqual([['Sum of Crates Sold Wholesale']]);
      pivot.layout.layoutType = 'Compact';
      expect(await cells('D3')).toEqual([['']]);
      sheet.getRange('D3').values = [['mine again']];
      expect(await cells('D3')).toEqual([['mine again']]);
    });
  });

  it('go with the PivotTable where all of them are cleared', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet, cells } = sales;
      layOutSales(sales);
      sheet.getRange('A:C').clear('Contents');
      const count = sheet.pivotTables.getCount();
      expect(await cells('A3:C4')).toEqual([
        ['', '', ''],
        ['', '', ''],
      ]);
      expect(count.value).toBe(0);
      sheet.getRange('A3').values = [[1]];
      expect(await errorCode(context.sync())).toBe('none');
    });
  });

  it('are no place for a table', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet } = sales;
      layOutSales(sales);
      sheet.tables.add('B15:D17', true);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    });
  });
});

describe('a PivotTable among cells that move', () => {
  /** By change: where it stands then, or the code of the refusal. */
  const shifts: readonly (readonly [string, (sheet: Excel.Worksheet) => void, string])[] = [
    ['rows above put in', (sheet) => void sheet.getRange('1:2').insert('Down'), 'Pivot!A5:C17'],
    ['rows right above put in', (sheet) => void sheet.getRange('3:3').insert('Down'), 'Pivot!A4:C16'],
    ['rows above taken out', (sheet) => sheet.getRange('2:2').delete('Up'), 'Pivot!A2:C14'],
    ['rows below put in', (sheet) => void sheet.getRange('16:18').insert('Down'), 'Pivot!A3:C15'],
    ['columns before put in', (sheet) => void sheet.getRange('A:A').insert('Right'), 'Pivot!B3:D15'],
    ['cells above put in', (sheet) => void sheet.getRange('A1:C1').insert('Down'), 'Pivot!A4:C16'],
    ['cells beside put in', (sheet) => void sheet.getRange('D4:E4').insert('Down'), 'Pivot!A3:C15'],
    ['rows within put in', (sheet) => void sheet.getRange('5:5').insert('Down'), 'PivotTableRangeConflict'],
    ['rows within taken out', (sheet) => sheet.getRange('14:20').delete('Up'), 'PivotTableRangeConflict'],
    ['columns within put in', (sheet) => void sheet.getRange('B:B').insert('Right'), 'PivotTableRangeConflict'],
    [
      'cells above some of it put in',
      (sheet) => void sheet.getRange('A1:B1').insert('Down'),
      'PivotTableRangeConflict',
    ],
    ['cells before some of it taken out', (sheet) => sheet.getRange('A4').delete('Left'), 'PivotTableRangeConflict'],
  ];
  it.each(shifts)('%s', async (_, shift, expected) => {
    await withFarmSales(async (sales) => {
      const { context, sheet, pivot } = sales;
      layOutSales(sales);
      await context.sync();
      shift(sheet);
      const code = await errorCode(context.sync());
      expect(code === 'none' ? await address(sales) : code).toBe(expected);
      const values = pivot.layout.getRange().getCell(1, 1).load('values');
      pivot.refresh();
      await context.sync();
      expect(values.values).toEqual([[60]]);
    });
  });

  it('is gone where all its rows are taken out', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet } = sales;
      layOutSales(sales);
      sheet.getRange('3:15').delete('Up');
      const count = sheet.pivotTables.getCount();
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([count.value, used.isNullObject]).toEqual([0, true]);
    });
  });

  it('is moved with its cells, to another sheet too', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, sheet, pivot } = sales;
      layOutSales(sales);
      sheet.getRange('A1:C20').moveTo('E1');
      expect(await address(sales)).toBe('Pivot!E3:G15');
      sheet.getRange('E3:G15').moveTo(data.getRange('H2') as never);
      const moved = context.workbook.pivotTables.getItem('Farm Sales').layout.getRange().load('address, values');
      const left = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([moved.address, moved.values[1], left.isNullObject]).toEqual(['Data!H2:J14', ['A Farms', 60, 220], true]);
      pivot.load('name');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    });
  });

  it('reads its source where that has moved to, and under its new name', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, pivot, cells } = sales;
      layOutSales(sales);
      data.getRange('1:3').insert('Down');
      data.getRange('A:A').insert('Right');
      data.getRange('6:6').insert('Down');
      data.name = 'Sold fruit';
      data.getRange('B6:F6').values = [['D Farms', 'Lime', 'Organic', 1, 2]];
      pivot.refresh();
      const source = pivot.getDataSourceString();
      await context.sync();
      expect(source.value).toBe("'Sold fruit'!B4:F13");
      expect(await cells('A15:C15')).toEqual([['D Farms', 1, 2]]);
    });
  });

  it('keeps what it shows where its source is gone, and cannot be refreshed', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, pivot, cells } = sales;
      layOutSales(sales);
      data.delete();
      const [source, type] = [pivot.getDataSourceString(), pivot.getDataSourceType()];
      pivot.layout.layoutType = 'Tabular';
      expect(await cells('A4:D4')).toEqual([['A Farms', 'Kiwi', 10, 70]]);
      expect([source.value, type.value]).toEqual(['', 'Unknown']);
      pivot.refresh();
      expect(await errorCode(context.sync())).toBe('InvalidReference');
    });
  });
});

describe('a copied sheet', () => {
  it('takes its PivotTables along, over the same source', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, sheet, cells } = sales;
      layOutSales(sales);
      const copy = sheet.copy('End');
      const pivot = copy.pivotTables.getItem('Farm Sales');
      pivot.layout.layoutType = 'Tabular';
      data.getRange('D2').values = [[1030]];
      pivot.refresh();
      const range = pivot.layout.getRange().load('values');
      await context.sync();
      expect(range.values.slice(0, 2)).toEqual([
        ['Farm', 'Type', 'Sum of Crates Sold at Farm', 'Sum of Crates Sold Wholesale'],
        ['A Farms', 'Kiwi', 10, 70],
      ]);
      expect(await cells('A3:C4')).toEqual([CORNER[0], ['A Farms', 1060, 220]]);
    });
  });
});

describe('sheets put in from a file', () => {
  it('bring their PivotTables, which read from the data that came along', async () => {
    await withFarmSales(async (sales) => {
      const { context, data, cells, excel } = sales;
      layOutSales(sales);
      await context.sync();
      const file = Buffer.from(await excel.save()).toString('base64');
      context.workbook.insertWorksheetsFromBase64(file, { positionType: 'End' });
      await context.sync();
      const pivot = context.workbook.worksheets.getItem('Pivot (2)').pivotTables.getItem('Farm Sales');
      context.workbook.worksheets.getItem('Data (2)').getRange('D2').values = [[1030]];
      data.getRange('D2').values = [[5030]];
      pivot.refresh();
      const source = pivot.getDataSourceString();
      const range = pivot.layout.getRange().getRow(1).load('values');
      await context.sync();
      expect([source.value, range.values]).toEqual(["'Data (2)'!A1:E9", [['A Farms', 1060, 220]]]);
      expect(await cells('B4')).toEqual([[60]]);
    });
  });
});

describe('a protected sheet', () => {
  it('keeps its PivotTables as they are, unless it says otherwise', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet, pivot, cells } = sales;
      layOutSales(sales);
      sheet.protection.protect({});
      await context.sync();
      const uses: readonly (() => void)[] = [
        () => pivot.refresh(),
        () => pivot.delete(),
        () => void (pivot.name = 'Mine'),
        () => void (pivot.layout.layoutType = 'Tabular'),
        () => pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type')),
        () => void sheet.pivotTables.add('Other', 'Data!A1:E9', 'G3'),
      ];
      for (const use of uses) {
        use();
        expect(await errorCode(context.sync())).toBe('AccessDenied');
      }
      sheet.protection.unprotect();
      sheet.protection.protect({ allowPivotTables: true });
      pivot.layout.layoutType = 'Tabular';
      expect(await cells('A3:B3')).toEqual([['Farm', 'Type']]);
    });
  });
});

describe('a PivotTable that changes its cells', () => {
  it('tells of them as of an edited range', async () => {
    await withFarmSales(async (sales) => {
      const { context, sheet, pivot } = sales;
      layOutSales(sales);
      const heard: (readonly [string, string])[] = [];
      sheet.onChanged.add(async ({ address: place, changeType }) => void heard.push([place, changeType]));
      await context.sync();
      pivot.layout.layoutType = 'Tabular';
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([['A3:D15', 'RangeEdited']]);
    });
  });

  it('brings formulas up to date that speak of them', async () => {
    await withFarmSales(async (sales) => {
      const { sheet, pivot, cells } = sales;
      layOutSales(sales);
      sheet.getRange('F1').formulas = [['=B4*2']];
      expect(await cells('F1')).toEqual([[120]]);
      pivot.dataHierarchies.getItem('Sum of Crates Sold at Farm').summarizeBy = 'Average';
      expect(await cells('F1')).toEqual([[40]]);
    });
  });

  it('gives GETPIVOTDATA what it shows', async () => {
    await withFarmSales(async (sales) => {
      const { sheet, pivot, cells } = sales;
      layOutSales(sales);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Classification'));
      sheet.getRange('F1:F6').formulas = [
        ['=GETPIVOTDATA("Crates Sold at Farm",$A$3)'],
        ['=GETPIVOTDATA("Sum of Crates Sold Wholesale",A3,"Farm","A Farms")'],
        ['=GETPIVOTDATA("Crates Sold at Farm",A3,"farm","a farms","Type","Lime")'],
        ['=GETPIVOTDATA("Crates Sold at Farm",A3,"Farm","A Farms","Type","Apple")'],
        ['=GETPIVOTDATA("Crates Sold at Farm",A1,"Classification","Organic")'],
        ['=GETPIVOTDATA("Crates Sold at Farm",E1)'],
      ];
      expect(await cells('F1:F6')).toEqual([[200], [220], [30], ['#REF!'], ['#REF!'], ['#REF!']]);
      pivot.hierarchies
        .getItem('Classification')
        .fields.getItem('Classification')
        .applyFilter({ manualFilter: { selectedItems: ['Organic'] } });
      expect(await cells('F1:F5')).toEqual([[80], [150], [30], ['#REF!'], [80]]);
    });
  });
});
