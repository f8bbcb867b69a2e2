import { describe, expect, it } from '@jest/globals';
import type { PivotLayoutModel } from '../../../src/preview/model/pivot/pivotTable';
import { drawn, shown, type TestPivot } from './pivotOf';
import { sales } from './sales';

type Layout = PivotLayoutModel['layoutType'];

const check = (layoutType: Layout, pivot: Omit<TestPivot, 'cache'>, expected: readonly string[]): void =>
  expect(shown({ cache: sales, ...pivot, layout: { layoutType, ...pivot.layout } })).toEqual(drawn(expected));

describe('a PivotTable with one value', () => {
  const rows = ['Region', 'Product'];
  const columns = ['Quarter'];

  it('has its row fields in one column in compact form, with totals beside the outer items', () =>
    check('Compact', { rows, columns, values: ['Amount'] }, [
      'Sum of Amount | Column Labels |    |            ',
      'Row Labels    | Q1            | Q2 | Grand Total',
      'North         | 40            | 20 | 60         ',
      'Ink           | 30            |    | 30         ',
      'Pen           | 10            | 20 | 30         ',
      'South         | 90            | 60 | 150        ',
      'Ink           | 50            | 60 | 110        ',
      'Pen           | 40            |    | 40         ',
      'Grand Total   | 130           | 80 | 210        ',
    ]));

  it('has a column for each row field in outline form', () =>
    check('Outline', { rows, columns, values: ['Amount'] }, [
      'Sum of Amount |         | Quarter |    |            ',
      'Region        | Product | Q1      | Q2 | Grand Total',
      'North         |         | 40      | 20 | 60         ',
      '              | Ink     | 30      |    | 30         ',
      '              | Pen     | 10      | 20 | 30         ',
      'South         |         | 90      | 60 | 150        ',
      '              | Ink     | 50      | 60 | 110        ',
      '              | Pen     | 40      |    | 40         ',
      'Grand Total   |         | 130     | 80 | 210        ',
    ]));

  it('begins outer items beside their first inner ones in tabular form, with totals below', () =>
    check('Tabular', { rows, columns, values: ['Amount'] }, [
      'Sum of Amount |         | Quarter |    |            ',
      'Region        | Product | Q1      | Q2 | Grand Total',
      'North         | Ink     | 30      |    | 30         ',
      '              | Pen     | 10      | 20 | 30         ',
      'North Total   |         | 40      | 20 | 60         ',
      'South         | Ink     | 50      | 60 | 110        ',
      '              | Pen     | 40      |    | 40         ',
      'South Total   |         | 90      | 60 | 150        ',
      'Grand Total   |         | 130     | 80 | 210        ',
    ]));

  it('has one header row without column fields', () => {
    check('Compact', { rows: ['Region'], values: ['Amount'] }, [
      'Row Labels | Sum of Amount',
      'North | 60',
      'South | 150',
      'Grand Total | 210',
    ]);
    check('Tabular', { rows: ['Region'], values: ['Amount'] }, [
      'Region | Sum of Amount',
      'North | 60',
      'South | 150',
      'Grand Total | 210',
    ]);
  });

  it('has a header row for each column field, subtotals to the right, and their captions side by side', () => {
    const pivot = { rows: ['Region'], columns: ['Product', 'Quarter'], values: ['Amount'] };
    check('Compact', pivot, [
      'Sum of Amount | Column Labels |    |           |     |    |           |            ',
      '              | Ink           |    | Ink Total | Pen |    | Pen Total | Grand Total',
      'Row Labels    | Q1            | Q2 |           | Q1  | Q2 |           |            ',
      'North         | 30            |    | 30        | 10  | 20 | 30        | 60         ',
      'South         | 50            | 60 | 110       | 40  |    | 40        | 150        ',
      'Grand Total   | 80            | 60 | 140       | 50  | 20 | 70        | 210        ',
    ]);
    check('Outline', pivot, [
      'Sum of Amount | Product | Quarter |           |     |    |           |            ',
      '              | Ink     |         | Ink Total | Pen |    | Pen Total | Grand Total',
      'Region        | Q1      | Q2      |           | Q1  | Q2 |           |            ',
      'North         | 30      |         | 30        | 10  | 20 | 30        | 60         ',
      'South         | 50      | 60      | 110       | 40  |    | 40        | 150        ',
      'Grand Total   | 80      | 60      | 140       | 50  | 20 | 70        | 210        ',
    ]);
  });

  it('is named beside its figures where there are column fields alone', () => {
    check('Compact', { columns, values: ['Amount'] }, [
      '| Column Labels | |',
      '| Q1 | Q2 | Grand Total',
      'Sum of Amount | 130 | 80 | 210',
    ]);
    check('Tabular', { columns, values: ['Amount'] }, [
      '| Quarter | |',
      '| Q1 | Q2 | Grand Total',
      'Sum of Amount | 130 | 80 | 210',
    ]);
  });

  it('stands under its name where there is nothing else', () =>
    check('Compact', { values: ['Amount'] }, ['Sum of Amount', '210']));

  it('is as wide as its column captions where there are fewer columns', () =>
    check(
      'Outline',
      {
        rows: ['Region'],
        columns: ['Product', 'Quarter'],
        values: ['Amount'],
        layout: { showRowGrandTotals: false, showColumnGrandTotals: false, subtotalLocation: 'Off' },
        change: ({ fields }) => {
          for (const [field, cacheIndex] of [
            [1, 0],
            [2, 0],
          ] as const)
            for (const item of fields[field]?.items ?? []) item.visible = item.cacheIndex === cacheIndex;
        },
      },
      [
        'Sum of Amount | Product | Quarter',
        '              | Pen     |        ',
        'Region        | Q1      |        ',
        'North         | 10      |        ',
        'South         | 40      |        ',
      ],
    ));
});

describe('a PivotTable with several values', () => {
  const values = ['Amount', 'Units'];

  it('names them in one header row where there are no column fields, in every form', () => {
    const figures = ['North | 60 | 6', 'South | 150 | 15', 'Grand Total | 210 | 21'];
    check('Compact', { rows: ['Region'], values }, ['Row Labels | Sum of Amount | Sum of Units', ...figures]);
    check('Outline', { rows: ['Region'], values }, ['Region | Sum of Amount | Sum of Units', ...figures]);
    check('Tabular', { rows: ['Region'], columns: ['Values'], values }, [
      'Region | Sum of Amount | Sum of Units',
      ...figures,
    ]);
    check('Tabular', { values }, ['Sum of Amount | Sum of Units', '210 | 21']);
  });

  it('has them under each column item, and totals of each', () =>
    check('Compact', { rows: ['Region'], columns: ['Quarter', 'Values'], values }, [
      '            | Column Labels |              |               |              |                     |                   ',
      '            | Q1            |              | Q2            |              | Total Sum of Amount | Total Sum of Units',
      'Row Labels  | Sum of Amount | Sum of Units | Sum of Amount | Sum of Units |                     |                   ',
      'North       | 40            | 4            | 20            | 2            | 60                  | 6                 ',
      'South       | 90            | 9            | 60            | 6            | 150                 | 15                ',
      'Grand Total | 130           | 13           | 80            | 8            | 210                 | 21                ',
    ]));

  it('has column items under each of them where their names stand outside', () =>
    check('Tabular', { rows: ['Region'], columns: ['Values', 'Quarter'], values }, [
      '            | Values        | Quarter |              |    |                     |                   ',
      '            | Sum of Amount |         | Sum of Units |    | Total Sum of Amount | Total Sum of Units',
      'Region      | Q1            | Q2      | Q1           | Q2 |                     |                   ',
      'North       | 40            | 20      | 4            | 2  | 60                  | 6                 ',
      'South       | 90            | 60      | 9            | 6  | 150                 | 15                ',
      'Grand Total | 130           | 80      | 13           | 8  | 210                 | 21                ',
    ]));

  it('has subtotals of each to the right of column items', () =>
    check(
      'Compact',
      { columns: ['Product', 'Quarter', 'Values'], values: ['Amount', 'Units'], layout: { showRowGrandTotals: false } },
      [
        'Column Labels |              |               |              |                   |                  |               |              |               |              |                   |                  ',
        'Ink           |              |               |              | Ink Sum of Amount | Ink Sum of Units | Pen           |              |               |              | Pen Sum of Amount | Pen Sum of Units',
        'Q1            |              | Q2            |              |                   |                  | Q1            |              | Q2            |              |                   |                  ',
        'Sum of Amount | Sum of Units | Sum of Amount | Sum of Units |                   |                  | Sum of Amount | Sum of Units | Sum of Amount | Sum of Units |                   |                  ',
        '80            | 8            | 60            | 6            | 140               | 14               | 50            | 5            | 20            | 2            | 70                | 7                ',
      ],
    ));

  it('has them on rows inside the items, whose totals then stand below', () => {
    const rows = ['Region', 'Product', 'Values'];
    check('Compact', { rows, values }, [
      'Row Labels          |   ',
      'North               |   ',
      'Ink                 |   ',
      'Sum of Amount       | 30',
      'Sum of Units        | 3',
      'Pen                 |   ',
      'Sum of Amount       | 30',
      'Sum of Units        | 3 ',
      'North Sum of Amount | 60',
      'North Sum of Units  | 6 ',
      'South               |   ',
      'Ink                 |   ',
      'Sum of Amount       | 110',
      'Sum of Units        | 11',
      'Pen                 |   ',
      'Sum of Amount       | 40',
      'Sum of Units        | 4 ',
      'South Sum of Amount | 150',
      'South Sum of Units  | 15',
      'Total Sum of Amount | 210',
      'Total Sum of Units  | 21',
    ]);
  });

  it('has them on rows in a column of their own in outline and tabular form', () => {
    check('Outline', { rows: ['Region', 'Values'], columns: ['Quarter'], values }, [
      '                    |               | Quarter |    |            ',
      'Region              | Values        | Q1      | Q2 | Grand Total',
      'North               |               |         |    |            ',
      '                    | Sum of Amount | 40      | 20 | 60         ',
      '                    | Sum of Units  | 4       | 2  | 6          ',
      'South               |               |         |    |            ',
      '                    | Sum of Amount | 90      | 60 | 150        ',
      '                    | Sum of Units  | 9       | 6  | 15         ',
      'Total Sum of Amount |               | 130     | 80 | 210        ',
      'Total Sum of Units  |               | 13      | 8  | 21         ',
    ]);
    check('Tabular', { rows: ['Region', 'Values'], values }, [
      'Region              | Values        |    ',
      'North               | Sum of Amount | 60 ',
      '                    | Sum of Units  | 6  ',
      'South               | Sum of Amount | 150',
      '                    | Sum of Units  | 15 ',
      'Total Sum of Amount |               | 210',
      'Total Sum of Units  |               | 21 ',
    ]);
  });

  it('has items inside each of them where their names stand outside on rows', () =>
    check('Tabular', { rows: ['Values', 'Region', 'Product'], values }, [
      'Values              | Region      | Product |    ',
      'Sum of Amount       | North       | Ink     | 30 ',
      '                    |             | Pen     | 30 ',
      '                    | North Total |         | 60 ',
      '                    | South       | Ink     | 110',
      '                    |             | Pen     | 40 ',
      '                    | South Total |         | 150',
      'Sum of Units        | North       | Ink     | 3  ',
      '                    |             | Pen     | 3  ',
      '                    | North Total |         | 6  ',
      '                    | South       | Ink     | 11 ',
      '                    |             | Pen     | 4  ',
      '                    | South Total |         | 15 ',
      'Total Sum of Amount |             |         | 210',
      'Total Sum of Units  |             |         | 21 ',
    ]));

  it('lists them under their own caption where there are no other rows', () => {
    check('Compact', { rows: ['Values'], values }, ['Values |', 'Sum of Amount | 210', 'Sum of Units | 21']);
    check('Compact', { rows: ['Values'], columns: ['Quarter'], values }, [
      '              | Column Labels |    |            ',
      'Values        | Q1            | Q2 | Grand Total',
      'Sum of Amount | 130           | 80 | 210        ',
      'Sum of Units  | 13            | 8  | 21         ',
    ]);
  });
});

describe('a PivotTable without values', () => {
  it('lists its row items', () => {
    check('Compact', { rows: ['Region', 'Product'] }, [
      'Row Labels',
      'North',
      'Ink',
      'Pen',
      'South',
      'Ink',
      'Pen',
      'Grand Total',
    ]);
    check('Tabular', { rows: ['Region', 'Product'] }, [
      'Region      | Product',
      'North       | Ink    ',
      '            | Pen    ',
      'North Total |        ',
      'South       | Ink    ',
      '            | Pen    ',
      'South Total |        ',
      'Grand Total |        ',
    ]);
  });

  it('lists its column items', () =>
    check('Compact', { columns: ['Quarter'] }, ['Column Labels | |', 'Q1 | Q2 | Grand Total']));

  it('has blank cells between rows and columns', () =>
    check('Compact', { rows: ['Region'], columns: ['Quarter'] }, [
      '| Column Labels | |',
      'Row Labels | Q1 | Q2 | Grand Total',
      'North | | |',
      'South | | |',
      'Grand Total | | |',
    ]));

  it('is a blank box where it has no fields at all', () => {
    const grid = shown({ cache: sales });
    expect([grid.length, ...new Set(grid.map((row) => row.join('|')))]).toEqual([18, '||']);
  });
});
