import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';

/** Add-ins written the way Microsoft's documentation teaches: names of enumerations, nulls for what is left out, nested loads. */
async function withExpenses(
  use: (
    preview: PreviewExcel,
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    table: Excel.Table,
  ) => Promise<void>,
): Promise<void> {
  const preview = await startExcel();
  await preview.Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('Sample').delete();
    const sheet = context.workbook.worksheets.add('Sample');
    const table = sheet.tables.add('A1:E1', true);
    table.name = 'ExpensesTable';
    table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Sub-Category', 'Amount']];
    table.rows.add(null as unknown as number, [
      ['1/1/2020', 'The Phone Company', 'Communications', 'Mobile phone', '120'],
      ['1/2/2020', 'Southridge Video', 'Entertainment', 'Streaming video', '40'],
      ['1/5/2020', 'Best For You Organics Company', 'Groceries', 'Grocery', '27.9'],
      ['1/5/2020', 'Trey Research', 'Other', 'Miscellaneous', '135'],
      ['1/10/2020', 'Coho Vineyard', 'Restaurant', 'Dining', '33'],
    ]);
    sheet.getUsedRange().format.autofitColumns();
    sheet.getUsedRange().format.autofitRows();
    sheet.activate();
    await context.sync();
    await use(preview, context, sheet, table);
  });
}

describe('scripts with tables', () => {
  it('add a column of formulas with structured references', async () => {
    await withExpenses(async (_, context, sheet, table) => {
      table.columns.add(null as unknown as number, [['Double'], ...Array.from({ length: 5 }, () => ['=[@Amount]*2'])]);
      table.columns.add(-1, [
        ['Share'],
        ...Array.from({ length: 5 }, () => ['=ExpensesTable[@Amount]/SUM(ExpensesTable[Amount])']),
      ]);
      const values = sheet.getRange('F1:G3').load('values');
      await context.sync();
      expect(values.values[0]).toEqual(['Double', 'Share']);
      expect(values.values[1]?.[0]).toBe(240);
      expect(values.values[1]?.[1]).toBeCloseTo(120 / 355.9, 10);
      table.rows.add(undefined, [
        ['1/11/2020', 'Bellows College', 'Education', 'Tuition', 350, null, null],
      ] as unknown as string[][]);
      const added = table.rows.getItemAt(5).load('values');
      await context.sync();
      expect(added.values[0]?.[5]).toBe(700);
    });
  });

  it('filter by enumeration and read the visible rows', async () => {
    await withExpenses(async ({ Excel }, context, _, table) => {
      table.columns
        .getItem('Category')
        .filter.apply({ filterOn: Excel.FilterOn.values, values: ['Restaurant', 'Groceries'] });
      const view = table.getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      expect(view.values.map((row) => row[2])).toEqual(['Groceries', 'Restaurant']);
      table.clearFilters();
      table.columns
        .getItem('Date')
        .filter.apply({ filterOn: Excel.FilterOn.dynamic, dynamicCriteria: Excel.DynamicFilterCriteria.lastMonth });
      await context.sync();
    });
  });

  it('sort, format parts and show totals', async () => {
    await withExpenses(async (_, context, sheet, table) => {
      table.sort.apply([{ key: 4, ascending: true }], true);
      table.getHeaderRowRange().format.fill.color = '#C70039';
      table.getDataBodyRange().format.fill.color = '#DAF7A6';
      table.rows.getItemAt(1).getRange().format.fill.color = '#FFC300';
      table.columns.getItemAt(0).getDataBodyRange().format.fill.color = '#FFA07A';
      table.showTotals = true;
      const total = table.getTotalRowRange().getLastCell().load('values,formulas');
      const amounts = table.columns.getItem('Amount').getDataBodyRange().load('values');
      const cell = sheet.getRange('B3').format.fill.load('color');
      await context.sync();
      expect(amounts.values.flat()).toEqual([27.9, 33, 40, 120, 135]);
      expect([total.formulas, total.values, cell.color]).toEqual([
        [['=SUBTOTAL(109,[Amount])']],
        [[355.9]],
        '#FFC300',
      ]);
    });
  });

  it('resize to grow by written rows', async () => {
    await withExpenses(async (_, context, sheet, table) => {
      sheet.getRange('A7:E8').values = [
        ['1/11/2020', 'a', 'b', 'c', 1],
        ['1/12/2020', 'd', 'e', 'f', 2],
      ];
      table.resize('A1:E8');
      const count = table.rows.getCount();
      const found = sheet.getRange('C7').getTables(false).load('items/name');
      await context.sync();
      expect([count.value, found.items.map(({ name }) => name)]).toEqual([7, ['ExpensesTable']]);
    });
  });

  it('load a table with its columns and rows at once', async () => {
    await withExpenses(async (_, context, sheet) => {
      const tables = context.workbook.tables.load('items/name, items/columns/items/name, items/worksheet/name, count');
      const nested = sheet.load('name, tables/items/name, tables/items/showHeaders');
      await context.sync();
      const [table] = tables.items;
      expect([tables.count, table?.name, table?.worksheet.name, table?.columns.items.length]).toEqual([
        1,
        'ExpensesTable',
        'Sample',
        5,
      ]);
      expect(nested.tables.items.map(({ name, showHeaders }) => [name, showHeaders])).toEqual([
        ['ExpensesTable', true],
      ]);
    });
  });

  it('hear of a change with its range and details', async () => {
    const heard: unknown[] = [];
    await withExpenses(async ({ Excel }, context, sheet, table) => {
      table.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          heard.push([
            range.address,
            event.details?.valueBefore,
            event.details?.valueAfter,
            event.tableId === table.id,
          ]);
        });
      });
      table.load('id');
      await context.sync();
      sheet.getRange('E2').values = [[121]];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    expect(heard).toEqual([['Sample!E2', 120, 121, true]]);
  });
});

describe('scripts with rules', () => {
  it('allow numbers only, with an alert and a prompt', async () => {
    await withExpenses(async ({ Excel }, context, sheet) => {
      const ranking = sheet.getRange('H2:H4');
      ranking.dataValidation.clear();
      ranking.dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan },
      };
      ranking.dataValidation.prompt = {
        message: 'Please enter a positive number.',
        showPrompt: true,
        title: 'Positive numbers only.',
      };
      ranking.dataValidation.errorAlert = {
        message: 'Sorry, only positive numbers are allowed',
        showAlert: true,
        style: Excel.DataValidationAlertStyle.stop,
        title: 'Negative Number Entered',
      };
      const comments = sheet.getRange('I2:I4');
      comments.dataValidation.rule = { custom: { formula: '=NOT(ISNUMBER(SEARCH("redundant",I2)))' } };
      comments.values = [['fine'], ['redundant'], ['']];
      ranking.values = [[1], [2], [3]];
      ranking.dataValidation.load();
      comments.dataValidation.load('valid, type');
      const invalid = comments.dataValidation.getInvalidCells().load('address');
      await context.sync();
      expect([
        ranking.dataValidation.type,
        ranking.dataValidation.valid,
        comments.dataValidation.valid,
        invalid.address,
      ]).toEqual([Excel.DataValidationType.wholeNumber, true, null, 'Sample!I3']);
    });
  });

  it('list every conditional format of a sheet', async () => {
    await withExpenses(async ({ Excel }, context, sheet) => {
      sheet.getRange('E2:E6').conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale.criteria = {
        minimum: {
          formula: null as unknown as string,
          type: Excel.ConditionalFormatColorCriterionType.lowestValue,
          color: 'blue',
        },
        midpoint: { formula: '50', type: Excel.ConditionalFormatColorCriterionType.percent, color: 'yellow' },
        maximum: {
          formula: null as unknown as string,
          type: Excel.ConditionalFormatColorCriterionType.highestValue,
          color: 'red',
        },
      };
      const bar = sheet.getRange('E2:E6').conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      bar.dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
      const whole = sheet.getRange();
      const formats = whole.conditionalFormats.load('type, count');
      await context.sync();
      const ranges = formats.items.map((format) => format.getRange().load('address'));
      await context.sync();
      expect(formats.items.map(({ type }, index) => [type, ranges[index]?.address])).toEqual([
        ['ColorScale', 'Sample!E2:E6'],
        ['DataBar', 'Sample!E2:E6'],
      ]);
      whole.conditionalFormats.clearAll();
      const count = whole.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe('scripts with names, parts and settings', () => {
  it('name ranges and formulas', async () => {
    await withExpenses(async (_, context, sheet) => {
      sheet.names.add('ExpensesHeader', sheet.getRange('A1:E1'));
      const total = context.workbook.names.add('ExpensesTotal', '=SUM(ExpensesTable[Amount])');
      sheet.getRange('G1').formulas = [['=ExpensesTotal*2']];
      const result = sheet.getRange('G1').load('values');
      total.load('type, value');
      sheet.names.load('items/name, items/type, items/value');
      await context.sync();
      expect([total.type, total.value, result.values]).toEqual(['Double', 355.9, [[711.8]]]);
      expect(sheet.names.items.map(({ name, type, value }) => [name, type, value])).toEqual([
        ['ExpensesHeader', 'Range', 'Sample!$A$1:$E$1'],
      ]);
      const header = sheet.names.getItemOrNullObject('ExpensesHeader');
      await context.sync();
      if (!header.isNullObject) header.delete();
      sheet.names.add('ExpensesHeader', sheet.getRange('A1:B1'));
      await context.sync();
    });
  });

  it('keep a custom XML part by the id in a setting', async () => {
    await withExpenses(async (_, context) => {
      const xml = "<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>";
      const part = context.workbook.customXmlParts.add(xml);
      part.load('id');
      await context.sync();
      context.workbook.settings.add('ContosoReviewXmlPartId', part.id);
      await context.sync();
      const setting = context.workbook.settings.getItem('ContosoReviewXmlPartId').load('value');
      await context.sync();
      const text = context.workbook.customXmlParts.getItem(String(setting.value)).getXml();
      await context.sync();
      expect(text.value).toBe(xml);
    });
  });

  it('hear of settings that a co-author changes', async () => {
    const first = await startExcel();
    const second = await startExcel({ shareWith: first });
    let heard = 0;
    await first.Excel.run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async () => void heard++);
      await context.sync();
    });
    await second.Excel.run(async (context) => void context.workbook.settings.add('a', 1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toBe(1);
  });

  it('set up printing, panes and a filter', async () => {
    await withExpenses(async ({ Excel }, context, sheet) => {
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea(sheet.getRange('A1:E6'));
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.freezePanes.freezeRows(1);
      const other = context.workbook.worksheets.add('Farms');
      other.getRange('A1:B4').values = [
        ['Farm', 'Sold'],
        ['a', 1],
        ['b', 5],
        ['c', 9],
      ];
      other.autoFilter.apply(other.getUsedRange(), 1, { criterion1: '1', filterOn: Excel.FilterOn.topItems });
      sheet.pageLayout.load();
      const hidden = other.getRange('A2:A3').load('rowHidden');
      await context.sync();
      expect([sheet.pageLayout.orientation, sheet.pageLayout.zoom, hidden.rowHidden]).toEqual([
        'Landscape',
        { horizontalFitToPages: 1 },
        true,
      ]);
    });
  });
});
