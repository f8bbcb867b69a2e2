import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

/** Rows 2 and 4 and column B are hidden. */
function prepare(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:C4');
  range.formulas = [
    ['Pear', 'x', 3],
    ['Apple', 'x', 1],
    ['Plum', 'x', '=C1*2'],
    ['Fig', 'x', 9],
  ];
  for (const row of ['2:2', '4:4']) sheet.getRange(row).rowHidden = true;
  sheet.getRange('B:B').columnHidden = true;
  return range;
}

describe('range.getVisibleView', () => {
  it('shows the cells of rows and columns that are not hidden', async () => {
    await onSheet(async (sheet, context) => {
      const view = prepare(sheet).getVisibleView();
      view.load();
      await context.sync();
      expect(view.toJSON()).toMatchObject({
        columnCount: 2,
        rowCount: 2,
        cellAddresses: [
          ['A1', 'C1'],
          ['A3', 'C3'],
        ],
        values: [
          ['Pear', 3],
          ['Plum', 6],
        ],
        text: [
          ['Pear', '3'],
          ['Plum', '6'],
        ],
        formulas: [
          ['Pear', 3],
          ['Plum', '=C1*2'],
        ],
        formulasR1C1: [
          ['Pear', 3],
          ['Plum', '=R[-2]C*2'],
        ],
        numberFormat: [
          ['General', 'General'],
          ['General', 'General'],
        ],
        valueTypes: [
          ['String', 'Double'],
          ['String', 'Double'],
        ],
      });
    });
  });

  const writing: readonly [string, (view: Excel.RangeView) => void, readonly unknown[]][] = [
    [
      'values',
      (view) => {
        view.values = [
          ['a', 1],
          ['b', null],
        ];
      },
      ['a', 'x', 1, 'Apple', 'x', 1, 'b', 'x', 2, 'Fig', 'x', 9],
    ],
    ['one value for all', (view) => (view.values = [[0]]), [0, 'x', 0, 'Apple', 'x', 1, 0, 'x', 0, 'Fig', 'x', 9]],
    [
      'formulas',
      (view) => {
        view.formulas = [
          ['=1+1', '=A1*2'],
          ['', '=C2'],
        ];
      },
      [2, 'x', 4, 'Apple', 'x', 1, '', 'x', 1, 'Fig', 'x', 9],
    ],
    [
      'one of its rows',
      (view) => (view.rows.getItemAt(1).values = [['b', 7]]),
      ['Pear', 'x', 3, 'Apple', 'x', 1, 'b', 'x', 7, 'Fig', 'x', 9],
    ],
  ];
  it.each(writing)('leaves hidden cells alone in writing %s', async (_what, write, expected) => {
    await onSheet(async (sheet, context) => {
      const range = prepare(sheet);
      write(range.getVisibleView());
      range.load('values');
      await context.sync();
      expect(range.values.flat()).toEqual(expected);
    });
  });

  it('formats visible cells alone', async () => {
    await onSheet(async (sheet, context) => {
      const range = prepare(sheet);
      range.getVisibleView().numberFormat = [['0.0']];
      range.load('numberFormat');
      await context.sync();
      const [bare, set] = ['General', '0.0'];
      expect(range.numberFormat).toEqual([
        [set, bare, set],
        [bare, bare, bare],
        [set, bare, set],
        [bare, bare, bare],
      ]);
    });
  });

  it('gives its rows one by one', async () => {
    await onSheet(async (sheet, context) => {
      const view = prepare(sheet).getVisibleView();
      const rows = view.rows.load('items/values, items/index');
      const count = view.rows.getCount();
      const whole = view.getRange().load('address');
      await context.sync();
      expect([count.value, whole.address]).toEqual([2, 'Sheet1!A1:C4']);
      expect(rows.items.map(({ index, values }) => [index, values])).toEqual([
        [0, [['Pear', 3]]],
        [1, [['Plum', 6]]],
      ]);
    });
  });

  it('refuses values that do not fit', async () => {
    const run = onSheet(async (sheet, context) => {
      prepare(sheet).getVisibleView().values = [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ];
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });
});
