import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';

type Use<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

/** Makes something on a new workbook, saves it, opens what was saved and tells what is there. */
async function afterSaving<Result>(make: Use<unknown>, read: Use<Result>): Promise<Result> {
  const first = await startExcel();
  await first.Excel.run(async (context) => {
    await make(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  const second = await startExcel({ workbook: await first.save() });
  return second.Excel.run(async (context) => read(context, context.workbook.worksheets.getActiveWorksheet()));
}

describe('saved and opened again', () => {
  it('a table keeps its name, columns, look, total row and filter', async () => {
    const facts = await afterSaving(
      async (_, sheet) => {
        sheet.getRange('B2:C5').values = [
          ['Name', 'Amount'],
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ];
        const table = sheet.tables.add('B2:C5', true);
        table.name = 'Sales';
        table.style = 'TableStyleLight9';
        table.showBandedColumns = true;
        table.showTotals = true;
        table.columns.getItem('Amount').filter.applyCustomFilter('>1');
      },
      async (context, sheet) => {
        const table = sheet.tables.getItem('Sales').load('name,style,showTotals,showBandedColumns,showBandedRows');
        const range = table.getRange().load('address');
        const total = table.getTotalRowRange().load('formulas,values');
        const columns = table.columns.load('items/name');
        const { filter } = table.columns.getItem('Amount');
        filter.load('criteria');
        const hidden = ['A3', 'A4'].map((address) => sheet.getRange(address).load('rowHidden'));
        await context.sync();
        return {
          range: range.address,
          look: [table.style, table.showTotals, table.showBandedColumns, table.showBandedRows],
          names: columns.items.map(({ name }) => name),
          total: total.formulas,
          criteria: filter.criteria,
          hidden: hidden.map(({ rowHidden }) => rowHidden),
        };
      },
    );
    expect(facts).toMatchObject({
      range: 'Sheet1!B2:C6',
      look: ['TableStyleLight9', true, true, true],
      names: ['Name', 'Amount'],
      total: [['Total', '=SUBTOTAL(109,[Amount])']],
      criteria: { filterOn: 'Custom', criterion1: '>1' },
      hidden: [true, false],
    });
  });

  const filters: readonly Excel.FilterCriteria[] = [
    { filterOn: 'Values', values: ['b', 'c'] },
    { filterOn: 'Custom', criterion1: '=a*', operator: 'Or', criterion2: '=*z' },
    { filterOn: 'TopItems', criterion1: '2' },
    { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
    { filterOn: 'CellColor', color: '#FF0000' },
  ];

  it.each(filters)('the filter $filterOn of a sheet', async (criteria) => {
    const facts = await afterSaving(
      async (_, sheet) => {
        sheet.getRange('A1:A4').values = [['Head'], ['a'], ['b'], [5]];
        sheet.autoFilter.apply('A1:A4', 0, criteria);
      },
      async (context, sheet) => {
        sheet.autoFilter.load('criteria,enabled');
        await context.sync();
        return sheet.autoFilter.criteria[0];
      },
    );
    expect(facts).toMatchObject(criteria);
  });

  it('validation with its messages', async () => {
    const facts = await afterSaving(
      async (_, sheet) => {
        const { dataValidation } = sheet.getRange('A2:A9');
        dataValidation.rule = { list: { inCellDropDown: true, source: '政府机构,"quoted",a' } };
        dataValidation.errorAlert = { title: 'Title', message: 'Message & more', style: 'Warning', showAlert: true };
        dataValidation.prompt = { title: 'Prompt', message: 'Choose', showPrompt: true };
        sheet.getRange('B2').dataValidation.rule = { date: { formula1: '=TODAY()', operator: 'LessThanOrEqualTo' } };
      },
      async (context, sheet) => {
        const list = sheet.getRange('A2:A9').dataValidation.load('rule,errorAlert,prompt,ignoreBlanks');
        const date = sheet.getRange('B2').dataValidation.load('rule,type');
        await context.sync();
        return [list.rule, list.errorAlert, list.prompt, list.ignoreBlanks, date.rule, date.type];
      },
    );
    expect(facts).toEqual([
      { list: { inCellDropDown: true, source: '政府机构,"quoted",a' } },
      { title: 'Title', message: 'Message & more', style: 'Warning', showAlert: true },
      { title: 'Prompt', message: 'Choose', showPrompt: true },
      true,
      { date: { formula1: '=TODAY()', operator: 'LessThanOrEqualTo' } },
      'Date',
    ]);
  });

  it('conditional formats of every type', async () => {
    const types = [
      'Custom',
      'DataBar',
      'ColorScale',
      'IconSet',
      'TopBottom',
      'PresetCriteria',
      'ContainsText',
      'CellValue',
    ] as const;
    const read = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown> => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
      await context.sync();
      const told = conditionalFormats.items.map((format) => {
        switch (format.type) {
          case 'Custom':
            format.custom.rule.load('formula');
            format.custom.format.fill.load('color');
            format.custom.format.font.load('bold,color');
            return () => [format.custom.rule.formula, format.custom.format.fill.color, format.custom.format.font.bold];
          case 'DataBar':
            format.dataBar.load('lowerBoundRule,upperBoundRule,barDirection,showDataBarOnly');
            format.dataBar.positiveFormat.load('fillColor,gradientFill');
            return () => [
              format.dataBar.lowerBoundRule,
              format.dataBar.upperBoundRule,
              format.dataBar.barDirection,
              format.dataBar.positiveFormat.fillColor,
              format.dataBar.positiveFormat.gradientFill,
            ];
          case 'ColorScale':
            format.colorScale.load('criteria');
            return () => format.colorScale.criteria;
          case 'IconSet':
            format.iconSet.load('style,criteria');
            return () => [format.iconSet.style, format.iconSet.criteria.slice(1)];
          case 'TopBottom':
            format.topBottom.load('rule');
            return () => format.topBottom.rule;
          case 'PresetCriteria':
            format.preset.load('rule');
            return () => format.preset.rule;
          case 'ContainsText':
            format.textComparison.load('rule');
            return () => format.textComparison.rule;
          default:
            format.cellValue.load('rule');
            return () => format.cellValue.rule;
        }
      });
      await context.sync();
      return conditionalFormats.items.map((format, index) => [
        format.type,
        format.priority,
        format.stopIfTrue,
        told[index]?.(),
      ]);
    };
    const make = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> => {
      const formats = types.map((type) => sheet.getRange('A1:A9').conditionalFormats.add(type));
      const [custom, bar, , icons, , preset, text, value] = formats;
      if (!custom || !bar || !icons || !preset || !text || !value) return;
      custom.custom.rule.formula = '=$A1<>""';
      custom.custom.format.fill.color = '#00FF00';
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      bar.dataBar.positiveFormat.gradientFill = false;
      icons.iconSet.style = 'FourRating';
      preset.preset.rule = { criterion: 'DuplicateValues' };
      text.textComparison.rule = { operator: 'EndsWith', text: '公司' };
      value.cellValue.rule = { formula1: '=1', formula2: '=A$9', operator: 'NotBetween' };
      await context.sync();
    };
    let before: unknown;
    const after = await afterSaving(async (context, sheet) => {
      await make(context, sheet);
      before = await read(context, sheet);
    }, read);
    expect(after).toEqual(before);
  });

  it('names, settings, properties, XML, panes, protection and print set-up', async () => {
    const read = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown> => {
      const { workbook } = context;
      const names = workbook.names.load('items/name,items/formula,items/comment,items/visible');
      const own = sheet.names.load('items/name,items/formula');
      const settings = workbook.settings.load('items/key,items/value');
      const custom = sheet.customProperties.load('items/key,items/value');
      const properties = workbook.properties.load('title,company,category');
      const customOfBook = workbook.properties.custom.load('items/key,items/value,items/type');
      const xml = workbook.customXmlParts.getByNamespace('urn:x').getOnlyItem().getXml();
      const panes = sheet.freezePanes.getLocationOrNullObject().load('address');
      const protection = sheet.protection.load('protected,options');
      const { pageLayout } = sheet;
      pageLayout.load('orientation,paperSize,leftMargin,topMargin,zoom,centerHorizontally,printOrder,printErrors');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      pageLayout.headersFooters.defaultForAllPages.load('centerFooter,leftHeader');
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      return {
        names: names.items.map(({ name, formula, comment, visible }) => [name, formula, comment, visible]),
        own: own.items.map(({ name, formula }) => [name, formula]),
        settings: settings.items.map(({ key, value }) => [key, value]),
        custom: custom.items.map(({ key, value }) => [key, value]),
        properties: [
          properties.title,
          properties.company,
          properties.category,
          customOfBook.items.map(({ key, value, type }) => [key, value, type]),
        ],
        xml: xml.value,
        panes: panes.address,
        protection: [protection.protected, protection.options],
        layout: pageLayout.toJSON(),
        area: [area.address, rows.address],
        breaks: breaks.items.map(({ rowIndex }) => rowIndex),
      };
    };
    let before: unknown;
    const after = await afterSaving(async (context, sheet) => {
      const { workbook } = context;
      workbook.names.add('Rate', '=0.5', 'a comment').visible = false;
      sheet.names.add('Own', sheet.getRange('A1:B2'));
      workbook.settings.add('state', { a: [1, 'x'] });
      sheet.customProperties.add('card', 'C-001');
      workbook.properties.title = 'Title';
      workbook.properties.company = '公司';
      workbook.properties.custom.add('count', 3);
      workbook.properties.custom.add('yes', true);
      workbook.customXmlParts.add('<x xmlns="urn:x">1</x>');
      sheet.freezePanes.freezeAt('B2:C5');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.setPrintMargins('Inches', { left: 0.5, top: 1 });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.printOrder = 'OverThenDown';
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('1:2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      sheet.horizontalPageBreaks.add('A21');
      sheet.protection.protect({ allowSort: true });
      await context.sync();
      before = await read(context, sheet);
    }, read);
    expect(after).toEqual(before);
  });

  it('comments with their replies', async () => {
    const facts = await afterSaving(
      async (context) => {
        const comment = context.workbook.comments.add('Sheet1!B2', 'Who is this?');
        comment.replies.add('A customer.');
        comment.resolved = true;
      },
      async (context, sheet) => {
        const comment = sheet.comments.getItemByCell('B2').load('content,resolved,authorName');
        comment.replies.load('items/content');
        await context.sync();
        return [
          comment.content,
          comment.resolved,
          comment.authorName,
          comment.replies.items.map(({ content }) => content),
        ];
      },
    );
    expect(facts).toEqual(['Who is this?', true, 'Preview User', ['A customer.']]);
  });
});
