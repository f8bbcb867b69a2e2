import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import { SheetModel } from '../../../src/preview/model/sheet';
import type { StyleChange } from '../../../src/preview/model/style';
import type { TableModel } from '../../../src/preview/model/table';
import { WorkbookModel } from '../../../src/preview/model/workbook';
import { workbookFacts } from './workbookFacts';

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

function newWorkbook(change: (sheet: SheetModel, workbook: WorkbookModel) => void): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = new SheetModel('{00000000-0000-0000-0000-000000000001}', '客户总表');
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  workbook.namedStyles.set('Normal', 0);
  change(sheet, workbook);
  return workbook;
}

/** What was written must be read back the same, and written again the same. */
function check(name: string, change: (sheet: SheetModel, workbook: WorkbookModel) => void): void {
  it(name, () => {
    const workbook = newWorkbook(change);
    const before = workbookFacts(workbook) as Record<string, unknown>;
    const bytes = writeWorkbook(workbook);
    const again = readWorkbook(bytes);
    const { preservedParts: parts, ...facts } = workbookFacts(again) as Record<string, unknown>;
    const { preservedParts: _, ...expected } = before;
    expect(facts).toEqual(expected);
    expect(parts).toEqual(expect.arrayContaining([expect.arrayContaining(['xl/theme/theme1.xml'])]));
    expect(workbookFacts(readWorkbook(writeWorkbook(again)))).toEqual(workbookFacts(again));
  });
}

const table = (change: Partial<TableModel> = {}): TableModel => ({
  id: 7,
  name: 'Customers',
  range: area(1, 1, 4, 3),
  columns: [
    { id: 1, name: '客户编号' },
    { id: 2, name: 'Line\nbreak' },
    { id: 3, name: '金额' },
  ],
  showHeaders: true,
  showTotals: false,
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
  filter: undefined,
  sortFields: [],
  sortMatchCase: false,
  ...change,
});

function withTable(sheet: SheetModel, model: TableModel): void {
  if (model.showHeaders)
    model.columns.forEach(({ name }, index) => sheet.cells.setValue(model.range.top, model.range.left + index, name));
  sheet.tables.push(model);
}

describe('cells come back as they were', () => {
  check('values of every kind', ({ cells }) => {
    const values: CellValue[] = [
      'text',
      '',
      ' spaces ',
      'two\nlines',
      'tab\t',
      '=1+1',
      '_x0041_',
      'a\u0001b',
      '\ud800 alone',
      '😀 & <b> "q"',
      0,
      -0.5,
      1e21,
      1.1e-300,
      123456789012345680,
      true,
      false,
      CellError.of('#N/A'),
      CellError.of('#DIV/0!'),
      '#N/A',
      'x'.repeat(32_767),
      '\r\n',
    ];
    values.forEach((value, row) => cells.setValue(row, row % 3, value));
    cells.setValue(3, 16_383, 'last column');
    cells.setValue(1_048_575, 0, 'last row');
  });
  check('formulas with their results', ({ cells }) => {
    cells.setFormula(0, 0, { text: '=SUM(B1:B9)' }, 12);
    cells.setFormula(1, 0, { text: '="a"&"<b>"' }, 'a<b>');
    cells.setFormula(2, 0, { text: '=1/0' }, CellError.of('#DIV/0!'));
    cells.setFormula(3, 0, { text: '=TRUE' }, true);
    cells.setFormula(4, 0, { text: '=A99' }, undefined);
    cells.setFormula(5, 0, { text: '=IFNA(XLOOKUP(1,A:A,B:B),"_xlfn.")' }, 'x');
    cells.setFormula(6, 0, { text: '=LET(rate,2,rate*LAMBDA(x,x+1)(3))' }, 8);
    cells.setFormula(7, 0, { text: "=SUM('A''B ''[1]'!A1#)" }, 8);
  });
  check('formulas that spill, and those of the old kind', ({ cells }) => {
    cells.setFormula(0, 0, { text: '=SORT(UNIQUE(C1:C9))', spill: area(0, 0, 2, 0) }, 'a');
    cells.setValue(1, 0, 'b');
    cells.setValue(2, 0, 'c');
    cells.setFormula(0, 4, { text: '=TRANSPOSE(A1:A3)', spill: area(0, 4, 0, 6), legacyArray: true }, 'a');
    cells.setFormula(5, 5, { text: '=FILTER(A:A,B:B>1)' }, 1);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('_', 'x', '0', 'A', '<', '&', '\n', '\r', '\t', ' ', '\ud83d', '\ude00', '客', "'", '"', '='),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  });
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(CellError.of('#REF!'), CellError.of('#NUM!')),
  );
  it('any text and number (law)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(20), value), { maxLength: 30 }), (entries) => {
        const workbook = newWorkbook(({ cells }) =>
          entries.forEach(([row, column, entry]) => cells.setValue(row, column, entry)),
        );
        const again = readWorkbook(writeWorkbook(workbook));
        expect((workbookFacts(again) as { sheets: unknown }).sheets).toEqual(
          (workbookFacts(workbook) as { sheets: unknown }).sheets,
        );
      }),
      { seed: 20240607, numRuns: 150 },
    );
  });
});

describe('formats come back as they were', () => {
  const styles: StyleChange[] = [
    { numberFormat: '@' },
    { numberFormat: 'yyyy-mm-dd' },
    { numberFormat: '#,##0.00_);[Red](#,##0.00)' },
    { numberFormat: '"客户" 0' },
    { numberFormat: '0%' },
    {
      font: {
        name: '微软雅黑',
        size: 10.5,
        bold: true,
        italic: true,
        underline: 'DoubleAccountant',
        strikethrough: true,
        color: '#C00000',
      },
    },
    { font: { subscript: true } },
    { font: { superscript: true, underline: 'Single' } },
    { fill: { pattern: 'Solid', color: '#FFEEDD' } },
    { fill: { pattern: 'Gray16', color: '#FFFF00', patternColor: '#112233' } },
    {
      borders: {
        EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#000000' },
        EdgeBottom: { style: 'Double', weight: 'Thick', color: '#FF0000' },
        DiagonalUp: { style: 'Dash', weight: 'Medium', color: '#00FF00' },
      },
    },
    {
      alignment: {
        horizontal: 'CenterAcrossSelection',
        vertical: 'Top',
        wrapText: true,
        indentLevel: 2,
        textOrientation: -45,
        readingOrder: 'RightToLeft',
      },
    },
    { alignment: { textOrientation: 180, shrinkToFit: true } },
    { protection: { locked: false, formulaHidden: true } },
  ];
  styles.forEach((change, index) =>
    check(`style ${index}: ${JSON.stringify(change).slice(0, 60)}`, ({ cells }, workbook) => {
      cells.setStyle(2, 2, workbook.styles.changed(0, change));
      cells.setValue(2, 2, 1);
      cells.setStyle(3, 2, workbook.styles.changed(0, change));
    }),
  );
  check('named styles', ({ cells }, workbook) => {
    const good = workbook.styles.changed(0, { styleName: 'Good', fill: { pattern: 'Solid', color: '#C6EFCE' } });
    const own = workbook.styles.changed(0, { styleName: '我的样式', font: { bold: true } });
    workbook.namedStyles.set('Good', good);
    workbook.namedStyles.set('我的样式', own);
    cells.setStyle(0, 0, good);
    cells.setStyle(1, 0, workbook.styles.changed(own, { font: { italic: true } }));
  });
  check('rows and columns', (sheet, workbook) => {
    const bold = workbook.styles.changed(0, { font: { bold: true } });
    sheet.rows.set(3, { height: 30 });
    sheet.rows.set(4, {
      height: 18.75,
      fittedHeight: 18.75,
      hidden: true,
      outlineLevel: 2,
      collapsed: true,
      style: bold,
    });
    sheet.columns.set(0, { width: 105 });
    sheet.columns.set(1, { width: 105, style: bold });
    sheet.columns.set(5, { hidden: true, outlineLevel: 1, collapsed: true });
    sheet.columns.set(16_383, { width: 12.75 });
    sheet.standardHeight = 20;
    sheet.standardWidth = 12.71;
    sheet.cells.setValue(4, 1, 'row style');
    sheet.cells.setValue(5, 1, 'column style');
    sheet.cells.setStyle(6, 1, 0);
    sheet.cells.setValue(6, 1, 'plain in a styled column');
  });
});

describe('a sheet comes back as it was', () => {
  check('view, merges, panes, colour, protection', (sheet) => {
    Object.assign(sheet, {
      tabColor: '#FF8800',
      frozenRows: 2,
      frozenColumns: 1,
      showGridlines: false,
      showHeadings: false,
      selection: area(4, 4, 6, 6),
    });
    sheet.merges = [area(0, 0, 0, 3), area(5, 5, 6, 6)];
    sheet.protection = {
      options: {
        allowAutoFilter: true,
        allowDeleteColumns: false,
        allowDeleteRows: false,
        allowEditObjects: true,
        allowEditScenarios: false,
        allowFormatCells: true,
        allowFormatColumns: false,
        allowFormatRows: false,
        allowInsertColumns: false,
        allowInsertHyperlinks: false,
        allowInsertRows: false,
        allowPivotTables: false,
        allowSort: true,
        selectionMode: 'Unlocked',
      },
      password: 'CC1A',
    };
  });
  check('a password of the newer kind', (sheet, workbook) => {
    workbook.protection = { password: 'SHA-512;aGFzaA==;c2FsdA==;100000' };
    sheet.frozenRows = 1;
  });
  check('page set-up, header and footer, breaks, print area and titles', (sheet) => {
    sheet.name = "It's, a sheet";
    Object.assign(sheet.pageLayout, {
      orientation: 'Landscape',
      paperSize: 'A4',
      leftMargin: 36,
      topMargin: 28.35,
      centerHorizontally: true,
      printGridlines: true,
      printErrors: 'Dash',
      printOrder: 'OverThenDown',
      printComments: 'EndSheet',
      firstPageNumber: 3,
      blackAndWhite: true,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      printArea: [area(0, 0, 40, 7), area(50, 0, 60, 7)],
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
      horizontalBreaks: [10, 20],
      verticalBreaks: [4],
      headersFooters: {
        'odd.leftHeader': '&D',
        'odd.centerFooter': '第 &P 页 && &N',
        'first.rightFooter': '&"Arial,Bold"x',
        state: 'FirstAndDefault',
        useSheetScale: 'false',
      },
    });
  });
  check('links, names, properties of the sheet', (sheet, workbook) => {
    sheet.hyperlinks.set('A1', { address: 'https://example.com/?a=1&b=2#part', screenTip: 'tip' });
    sheet.hyperlinks.set('B2:C3', { documentReference: "'客户总表'!A1" });
    sheet.customProperties.set('customerFiles.card', '{"id":"C-001","名称":"甲"}');
    sheet.customProperties.set('empty', '');
    sheet.names.push({ id: '', name: 'local', formula: '=客户总表!$A$1', comment: 'here', visible: true });
    workbook.names.push(
      { id: '', name: 'Rate', formula: '=0.13', comment: '', visible: false },
      { id: '', name: 'list', formula: '=_xlfn', comment: '', visible: true },
    );
  });
  for (const visibility of ['Hidden', 'VeryHidden'] as const) {
    check(`a second sheet, ${visibility}`, (_, workbook) => {
      const other = new SheetModel('{00000000-0000-0000-0000-000000000002}', 'Other');
      other.visibility = visibility;
      workbook.sheets.unshift(other);
    });
  }
});

describe('tables, rules and formats come back as they were', () => {
  check('a table', (sheet) => withTable(sheet, table()));
  check('a table without headers and button', (sheet) =>
    withTable(sheet, table({ showHeaders: false, showFilterButton: false, style: '' })),
  );
  check('totals, a calculated column, a filter and a sort', (sheet) => {
    const model = table({
      showTotals: true,
      columns: [
        { id: 1, name: 'a', totalLabel: 'Total' },
        { id: 2, name: 'b', formula: '=[@a]*2' },
        { id: 5, name: 'c', totalFunction: 'sum' },
      ],
      filter: {
        range: area(1, 1, 3, 3),
        criteria: new Map([
          [0, { filterOn: 'Values', values: ['甲', 'x&y', ''] }],
          [2, { filterOn: 'Custom', criterion1: '>=5', criterion2: '<>9', operator: 'And' }],
        ]),
      },
      sortFields: [{ key: 2, ascending: false, sortOn: 'Value' }],
    });
    withTable(sheet, model);
  });
  check('filters of every kind', (sheet) => {
    sheet.autoFilter = {
      range: area(0, 0, 9, 7),
      criteria: new Map<number, Record<string, unknown>>([
        [0, { filterOn: 'TopItems', criterion1: '5' }],
        [1, { filterOn: 'BottomPercent', criterion1: '10' }],
        [2, { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' }],
        [3, { filterOn: 'CellColor', color: '#FF0000' }],
        [4, { filterOn: 'FontColor', color: '#00FF00' }],
        [5, { filterOn: 'Icon', icon: { set: 'ThreeFlags', index: 1 } }],
        [6, { filterOn: 'Values', values: ['x', { date: '2023-05-01', specificity: 'Month' }] }],
      ]),
    };
  });
  const base = {
    errorAlert: { message: 'no\nway', showAlert: true, style: 'Warning', title: 'T' },
    prompt: { message: '提示', showPrompt: true, title: '"q"' },
    ignoreBlanks: true,
  };
  const rules: Record<string, unknown>[] = [
    { list: { inCellDropDown: true, source: 'A,B "x",丙' } },
    { list: { inCellDropDown: false, source: '=Other!$A$1:$A$9' } },
    { wholeNumber: { formula1: '=1', formula2: '=10', operator: 'Between' } },
    { decimal: { formula1: '=A1', operator: 'GreaterThan' } },
    { date: { formula1: '=45000', operator: 'LessThanOrEqualTo' } },
    { textLength: { formula1: '=18', operator: 'EqualTo' } },
    { custom: { formula: '=ISNUMBER(A1)' } },
  ];
  for (const rule of rules)
    check(
      `validation ${JSON.stringify(rule)}`,
      (sheet) => void sheet.validations.push({ areas: [area(0, 0, 9, 0), area(3, 3)], rule, ...base }),
    );

  const format = {
    font: { bold: true, color: '#9C0006' },
    fill: { color: '#FFC7CE' },
    borders: { EdgeTop: { style: 'Continuous', color: '#000000' } },
    numberFormat: '0.0',
  };
  const cell = (type: string, rule: Record<string, unknown>) => [type, { rule, format }] as const;
  const kinds: (readonly [string, Record<string, unknown>])[] = [
    cell('Custom', { formula: '=$A1>"x"' }),
    cell('CellValue', { formula1: '=1', formula2: '=2', operator: 'NotBetween' }),
    cell('CellValue', { formula1: '="a"', operator: 'EqualTo' }),
    cell('TopBottom', { rank: 3, type: 'BottomPercent' }),
    cell('ContainsText', { operator: 'BeginsWith', text: '甲"' }),
    cell('ContainsText', { operator: 'NotContains', text: 'x' }),
    ...[
      'Blanks',
      'NonErrors',
      'LastSevenDays',
      'ThisMonth',
      'EqualOrBelowAverage',
      'TwoStdDevAboveAverage',
      'UniqueValues',
      'DuplicateValues',
    ].map((criterion) => cell('PresetCriteria', { criterion })),
    [
      'ColorScale',
      {
        criteria: {
          minimum: { type: 'LowestValue', color: '#F8696B' },
          midpoint: { type: 'Percentile', formula: '=50', color: '#FFEB84' },
          maximum: { type: 'HighestValue', color: '#63BE7B' },
        },
      },
    ],
    [
      'IconSet',
      {
        style: 'ThreeFlags',
        criteria: [
          { type: 'Invalid', formula: '', operator: 'Invalid' },
          { type: 'Number', formula: '=33', operator: 'GreaterThan' },
          { type: 'Formula', formula: '=$B$1', operator: 'GreaterThanOrEqual' },
        ],
        reverseIconOrder: true,
        showIconOnly: true,
      },
    ],
    [
      'IconSet',
      {
        style: 'ThreeStars',
        criteria: [
          { type: 'Invalid', formula: '', operator: 'Invalid' },
          {
            type: 'Percent',
            formula: '=33',
            operator: 'GreaterThanOrEqual',
            customIcon: { set: 'FiveBoxes', index: 2 },
          },
          {
            type: 'Percent',
            formula: '=67',
            operator: 'GreaterThanOrEqual',
            customIcon: { set: 'ThreeFlags', index: 0 },
          },
        ],
        reverseIconOrder: false,
        showIconOnly: false,
      },
    ],
    [
      'DataBar',
      {
        lowerBoundRule: { type: 'Automatic' },
        upperBoundRule: { type: 'Number', formula: '=100' },
        showDataBarOnly: true,
        barDirection: 'LeftToRight',
        axisFormat: 'CellMidPoint',
        axisColor: '#010203',
        positiveFormat: { fillColor: '#638EC6', gradientFill: false, borderColor: '#0000FF' },
        negativeFormat: {
          fillColor: '#FF5555',
          borderColor: '#880000',
          matchPositiveFillColor: false,
          matchPositiveBorderColor: false,
        },
      },
    ],
  ];
  kinds.forEach(([type, settings], index) =>
    check(`conditional format ${index}: ${type} ${JSON.stringify(settings).slice(0, 50)}`, (sheet) => {
      sheet.conditionalFormats.push(
        {
          id: '{00000000-0000-0000-0000-0000000000AA}',
          type,
          areas: [area(0, 0, 9, 0)],
          priority: 0,
          stopIfTrue: type === 'Custom',
          settings: { ...settings },
        },
        {
          id: '{00000000-0000-0000-0000-0000000000AB}',
          type: 'Custom',
          areas: [area(0, 1)],
          priority: 1,
          stopIfTrue: false,
          settings: { rule: { formula: '=TRUE' }, format: { fill: { color: '#00FF00' } } },
        },
      );
    }),
  );
});

describe('what belongs to the workbook comes back as it was', () => {
  check('properties of the document', (_, { properties }) => {
    Object.assign(properties, {
      title: '标题',
      subject: 's',
      author: 'A & B',
      keywords: 'k',
      comments: 'c\nd',
      category: 'cat',
      manager: 'm',
      company: '公司',
      lastAuthor: 'l',
      revisionNumber: 4,
    });
    properties.creationDate = new Date('2023-11-14T08:00:00Z');
    for (const [name, value] of [
      ['text', 'x <y>'],
      ['whole', 5],
      ['part', 0.5],
      ['flag', true],
      ['day', new Date('2020-01-02T03:04:05.000Z')],
    ] as const)
      properties.custom.set(name, value);
  });
  check('settings of the add-in and custom XML', (_, workbook) => {
    workbook.settings.set('language', 'zh-TW');
    workbook.settings.set('review', { days: 90, types: ['key'], none: null });
    workbook.customXmlParts.push({
      id: '{11111111-2222-3333-4444-555555555555}',
      xml: '<log xmlns="urn:log"><entry n="1">甲</entry></log>',
    });
  });
  check('calculation mode and the 1904 calendar', (_, workbook) => {
    workbook.calculationMode = 'Manual';
    workbook.date1904 = true;
  });
});
