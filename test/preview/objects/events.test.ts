import { describe, expect, it } from '@jest/globals';
import { eventsArrive, onSheet } from '../onSheet';

/** What the handlers of a sheet heard while a batch was carried out. */
async function heardOn(
  listen: (sheet: Excel.Worksheet, tell: (what: unknown) => void, context: Excel.RequestContext) => void,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  prepare: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<readonly unknown[]> {
  return onSheet(async (sheet, context) => {
    const heard: unknown[] = [];
    prepare(sheet);
    listen(sheet, (what) => void heard.push(what), context);
    await context.sync();
    act(sheet, context);
    await context.sync();
    await eventsArrive();
    return heard;
  });
}

const FRUIT = [
  ['Fruit', 'Kilos'],
  ['Pear', 3],
  ['Apple', 1],
  ['Plum', 2],
  ['Quince', 4],
];

const withFruit = (sheet: Excel.Worksheet): void => {
  sheet.getRange('A1:B5').values = FRUIT;
};

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

describe('worksheet.onChanged', () => {
  const cases: readonly [string, Act, unknown][] = [
    [
      'written cells',
      (sheet) =>
        (sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ]),
      ['RangeEdited', 'A1:B2'],
    ],
    ['cleared cells', (sheet) => sheet.getRange('A1:B2').clear(), ['RangeEdited', 'A1:B2']],
    ['copied cells', (sheet) => sheet.getRange('D1').copyFrom('A1:B2'), ['RangeEdited', 'D1:E2']],
    ['filled cells', (sheet) => sheet.getRange('A1').autoFill('A1:A4', 'FillCopy'), ['RangeEdited', 'A1:A4']],
    ['inserted rows', (sheet) => sheet.getRange('2:3').insert('Down'), ['RowInserted', '2:3']],
    ['inserted columns', (sheet) => sheet.getRange('B:B').insert('Right'), ['ColumnInserted', 'B:B']],
    ['inserted cells', (sheet) => sheet.getRange('B2').insert('Right'), ['CellInserted', 'B2']],
    ['deleted rows', (sheet) => sheet.getRange('2:2').delete('Up'), ['RowDeleted', '2:2']],
    ['deleted columns', (sheet) => sheet.getRange('A:A').delete('Left'), ['ColumnDeleted', 'A:A']],
    ['deleted cells', (sheet) => sheet.getRange('A1').delete('Up'), ['CellDeleted', 'A1']],
  ];
  it.each(cases)('tells of %s', async (_what, act, expected) => {
    const heard = await heardOn(
      (sheet, tell) => sheet.onChanged.add(async ({ changeType, address }) => tell([changeType, address])),
      act,
      withFruit,
    );
    expect(heard).toEqual([expected]);
  });

  it.each([
    ['a new value', (cell: Excel.Range) => void (cell.values = [['x']]), ['', 'Empty', 'x', 'String']],
    ['a formula', (cell: Excel.Range) => void (cell.formulas = [['=1+1']]), ['', 'Empty', 2, 'Double']],
  ])('tells the value of one cell before and after %s', async (_what, write, expected) => {
    const heard = await heardOn(
      (sheet, tell) =>
        sheet.onChanged.add(async ({ details }) =>
          tell([details.valueBefore, details.valueTypeBefore, details.valueAfter, details.valueTypeAfter]),
        ),
      (sheet) => write(sheet.getRange('A1')),
    );
    expect(heard).toEqual([expected]);
  });

  it('tells which way cells moved and that the add-in itself did it', async () => {
    const heard = await heardOn(
      (sheet, tell) =>
        sheet.onChanged.add(async ({ changeDirectionState, triggerSource, source }) =>
          tell([
            changeDirectionState?.insertShiftDirection,
            changeDirectionState?.deleteShiftDirection,
            triggerSource,
            source,
          ]),
        ),
      (sheet) => {
        sheet.getRange('B2').insert('Right');
        sheet.getRange('B2').delete('Left');
      },
    );
    expect(heard).toEqual([
      ['Right', undefined, 'ThisLocalAddin', 'Local'],
      [undefined, 'Left', 'ThisLocalAddin', 'Local'],
    ]);
  });

  it('gives the cells where they lie when the handler asks for them', async () => {
    await onSheet(async (sheet, context) => {
      let event: Excel.WorksheetChangedEventArgs | undefined;
      sheet.onChanged.add(async (args) => void (event ??= args));
      await context.sync();
      sheet.getRange('B2').values = [['here']];
      await context.sync();
      await eventsArrive();
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      await context.sync();
      const range = event?.getRange(context).load('address, values');
      await context.sync();
      expect([event?.address, range?.address, range?.values]).toEqual(['B2', 'Sheet1!C4', [['here']]]);
    });
  });
});

describe('worksheet.onFormatChanged', () => {
  const cases: readonly [string, Act, string][] = [
    ['a fill', (sheet) => (sheet.getRange('A1:B2').format.fill.color = 'red'), 'A1:B2'],
    ['a font', (sheet) => (sheet.getRange('C3').format.font.bold = true), 'C3'],
    ['a border', (sheet) => (sheet.getRange('C3').format.borders.getItem('EdgeTop').style = 'Continuous'), 'C3'],
    ['a number format', (sheet) => (sheet.getRange('A:A').numberFormat = [['0.00']]), 'A:A'],
    ['an alignment', (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Center'), 'A1'],
    ['a named style', (sheet) => (sheet.getRange('A1').style = 'Good'), 'A1'],
  ];
  it.each(cases)('tells of %s', async (_what, act, address) => {
    const heard = await heardOn((sheet, tell) => sheet.onFormatChanged.add(async (event) => tell(event.address)), act);
    expect(heard).toContain(address);
  });
});

describe('worksheet.onFormulaChanged', () => {
  const cases: readonly [string, Act, unknown][] = [
    ['a new formula', (sheet) => (sheet.getRange('C1').formulas = [['=A1']]), [['C1', '']]],
    ['another formula', (sheet) => (sheet.getRange('B1').formulas = [['=A1+2']]), [['B1', '=A1+1']]],
    ['a formula in R1C1 notation', (sheet) => (sheet.getRange('C1').formulasR1C1 = [['=RC[-2]']]), [['C1', '']]],
    ['a value in its place', (sheet) => (sheet.getRange('A1:B1').values = [[5, 6]]), [['B1', '=A1+1']]],
    ['a cleared formula', (sheet) => sheet.getRange('A1:B2').clear(), [['B1', '=A1+1']]],
    [
      'filled formulas',
      (sheet) => sheet.getRange('B1').autoFill('B1:B3'),
      [
        ['B2', ''],
        ['B3', ''],
      ],
    ],
    ['copied formulas', (sheet) => sheet.getRange('D4').copyFrom('B1'), [['D4', '']]],
    ['a replaced part', (sheet) => sheet.getRange('A1:B2').replaceAll('+1', '+9', {}), [['B1', '=A1+1']]],
  ];
  it.each(cases)('tells of %s', async (_what, act, expected) => {
    const heard = await heardOn(
      (sheet, tell) =>
        sheet.onFormulaChanged.add(async ({ formulaDetails }) =>
          tell(formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula])),
        ),
      act,
      (sheet) => (sheet.getRange('A1:B1').formulas = [[1, '=A1+1']]),
    );
    expect(heard).toEqual([expected]);
  });

  it('does not tell of results that change', async () => {
    const heard = await heardOn(
      (sheet, tell) => sheet.onFormulaChanged.add(async () => tell('changed')),
      (sheet) => (sheet.getRange('A1').values = [[7]]),
      (sheet) => (sheet.getRange('A1:B1').formulas = [[1, '=A1+1']]),
    );
    expect(heard).toEqual([]);
  });
});

describe('worksheet.onRowSorted and onColumnSorted', () => {
  const listen = (sheet: Excel.Worksheet, tell: (what: unknown) => void): void => {
    sheet.onRowSorted.add(async ({ address }) => tell(['rows', address]));
    sheet.onColumnSorted.add(async ({ address }) => tell(['columns', address]));
  };
  const cases: readonly [string, Act, unknown][] = [
    [
      'the rows that moved',
      (sheet) => sheet.getRange('A1:B5').sort.apply([{ key: 0 }], false, true),
      ['rows', 'A2:B3'],
    ],
    ['nothing where none did', (sheet) => sheet.getRange('A5:B5').sort.apply([{ key: 0 }]), ['rows', '']],
    [
      'columns',
      (sheet) => sheet.getRange('A1:B5').sort.apply([{ key: 0, ascending: false }], false, false, 'Columns'),
      ['columns', 'A1:B5'],
    ],
  ];
  it.each(cases)('tell of %s', async (_what, act, expected) => {
    expect(await heardOn(listen, act, withFruit)).toEqual([expected]);
  });
});

describe('worksheet.onRowHiddenChanged', () => {
  const cases: readonly [string, Act, readonly unknown[]][] = [
    ['rows hidden one by one', (sheet) => (sheet.getRange('2:3').rowHidden = true), [['Hidden', '2:3']]],
    [
      'rows that a filter hides',
      (sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'), 1, { filterOn: 'Values', values: ['3', '1'] }),
      [['Hidden', '4:5']],
    ],
    [
      'rows that it shows again',
      (sheet) => {
        sheet.autoFilter.apply(sheet.getRange('A1:B5'), 1, { filterOn: 'Values', values: ['1'] });
        sheet.autoFilter.clearCriteria();
      },
      [
        ['Hidden', '2:2,4:5'],
        ['Unhidden', '2:2,4:5'],
      ],
    ],
    [
      'rows of a group',
      (sheet) => {
        sheet.getRange('3:4').group('ByRows');
        sheet.getRange('3:4').hideGroupDetails('ByRows');
        sheet.showOutlineLevels(2, 0);
      },
      [
        ['Hidden', '3:4'],
        ['Unhidden', '3:4'],
      ],
    ],
  ];
  it.each(cases)('tells of %s', async (_what, act, expected) => {
    const heard = await heardOn(
      (sheet, tell) => sheet.onRowHiddenChanged.add(async ({ changeType, address }) => tell([changeType, address])),
      act,
      withFruit,
    );
    expect(heard).toEqual(expected);
  });
});

describe('events of the sheet itself', () => {
  const cases: readonly [
    string,
    (sheet: Excel.Worksheet, tell: (what: unknown) => void, context: Excel.RequestContext) => void,
    Act,
    unknown,
  ][] = [
    [
      'protection',
      (sheet, tell) =>
        sheet.onProtectionChanged.add(async ({ isProtected }) => tell(isProtected)),
      (sheet) => {
        sheet.protection.protect();
        sheet.protection.unprotect();
      },
      [true, false],
    ],
    [
      'names',
      (sheet, tell) => sheet.onNameChanged.add(async ({ nameBefore, nameAfter }) => tell([nameBefore, nameAfter])),
      (sheet) => (sheet.name = 'Fruit'),
      [['Sheet1', 'Fruit']],
    ],
    [
      'visibility',
      (sheet, tell) =>
        sheet.onVisibilityChanged.add(async ({ visibilityBefore, visibilityAfter }) =>
          tell([visibilityBefore, visibilityAfter]),
        ),
      (sheet, context) => {
        context.workbook.worksheets.add();
        sheet.visibility = 'Hidden';
      },
      [['Visible', 'Hidden']],
    ],
    [
      'positions',
      (_sheet, tell, context) =>
        context.workbook.worksheets.onMoved.add(async ({ positionBefore, positionAfter }) =>
          tell([positionBefore, positionAfter]),
        ),
      (sheet, context) => {
        context.workbook.worksheets.add();
        sheet.position = 1;
      },
      [[0, 1]],
    ],
    [
      'selections',
      (sheet, tell) => sheet.onSelectionChanged.add(async ({ address }) => tell(address)),
      (sheet) => sheet.getRange('B2:C3').select(),
      ['B2:C3'],
    ],
    [
      'new and deleted sheets',
      (_sheet, tell, context) => {
        context.workbook.worksheets.onAdded.add(async ({ type }) => tell(type));
        context.workbook.worksheets.onDeleted.add(async ({ type }) => tell(type));
      },
      (_sheet, context) => context.workbook.worksheets.add('More').delete(),
      ['WorksheetAdded', 'WorksheetDeleted'],
    ],
    [
      'sheets that are shown and left',
      (_sheet, tell, context) => {
        context.workbook.worksheets.onActivated.add(async ({ type }) => tell(type));
        context.workbook.worksheets.onDeactivated.add(async ({ type }) => tell(type));
      },
      (_sheet, context) => context.workbook.worksheets.add('More').activate(),
      ['WorksheetDeactivated', 'WorksheetActivated'],
    ],
    [
      'a sheet in front that is deleted',
      (_sheet, tell, context) => {
        const { worksheets } = context.workbook;
        for (const event of [worksheets.onActivated, worksheets.onDeactivated, worksheets.onDeleted])
          event.add(async ({ type }: { type: string }) => tell(type));
      },
      (sheet, context) => {
        context.workbook.worksheets.add('More');
        sheet.delete();
      },
      ['WorksheetDeactivated', 'WorksheetActivated', 'WorksheetDeleted'],
    ],
    [
      'a sheet in front that is hidden',
      (_sheet, tell, context) => {
        context.workbook.worksheets.onActivated.add(async ({ type }) => tell(type));
        context.workbook.worksheets.onDeactivated.add(async ({ type }) => tell(type));
      },
      (sheet, context) => {
        context.workbook.worksheets.add('More');
        sheet.visibility = 'Hidden';
      },
      ['WorksheetDeactivated', 'WorksheetActivated'],
    ],
  ];
  it.each(cases)('tell of %s', async (_what, listen, act, expected) => {
    expect(await heardOn(listen, act)).toEqual(expected);
  });
});

describe('events of tables', () => {
  it('tell of new, changed, selected and deleted tables', async () => {
    await onSheet(async (sheet, context) => {
      withFruit(sheet);
      const heard: unknown[] = [];
      const { tables } = context.workbook;
      tables.onAdded.add(async ({ tableId }) => void heard.push(['added', typeof tableId]));
      tables.onDeleted.add(async ({ tableName }) => void heard.push(['deleted', tableName]));
      await context.sync();
      const table = sheet.tables.add('A1:B5', true);
      table.onChanged.add(async ({ changeType, address }) => void heard.push([changeType, address]));
      table.onSelectionChanged.add(
        async ({ isInsideTable, address }) => void heard.push(['selected', isInsideTable, address]),
      );
      await context.sync();
      sheet.getRange('B5:C6').values = [
        [1, 2],
        [3, 4],
      ];
      table.rows.add(undefined, [['Fig', 9]]);
      sheet.getRange('A4:C8').select();
      sheet.getRange('F9').select();
      await context.sync();
      table.delete();
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([
        ['added', 'string'],
        ['RangeEdited', 'B5'],
        ['RowInserted', 'A6:B6'],
        ['selected', true, 'A4:B6'],
        ['selected', false, undefined],
        ['deleted', 'Table1'],
      ]);
    });
  });
});

describe('runtime.enableEvents', () => {
  it('keeps an add-in from hearing while it is off', async () => {
    const heard = await heardOn(
      (sheet, tell) => sheet.onChanged.add(async ({ address }) => tell(address)),
      (sheet, context) => {
        context.runtime.enableEvents = false;
        sheet.getRange('A1').values = [[1]];
        context.runtime.enableEvents = true;
        sheet.getRange('B1').values = [[1]];
      },
    );
    expect(heard).toEqual(['B1']);
  });
});
