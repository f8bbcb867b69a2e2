import { describe, expect, it } from '@jest/globals';
import type { SheetModel } from '../../../src/preview/model/sheet';
import { newWorkbook } from '../../../src/preview/newWorkbook';
import { expanders } from '../../../src/preview/page/pivots/expanders';
import { fieldChoices, fieldName, pivotFieldButtons } from '../../../src/preview/page/pivots/pivotFieldMenu';
import { pivotLookAt } from '../../../src/preview/page/pivots/pivotLook';
import { onSheet } from '../onSheet';

const ROWS = [
  ['Region', 'Fruit', 'Year', 'Sold'],
  ['East', 'fig', 2024, 1],
  ['East', 'pear', 2025, 2],
  ['West', 'fig', 2024, 3],
  ['West', 'plum', 2025, 4],
];
const THEME = newWorkbook().themeColors;

/** A PivotTable at F3: regions and fruits in rows, years in columns. */
const withPivot = (
  test: (sheet: SheetModel, sync: () => Promise<void>, pivot: Excel.PivotTable) => Promise<void>,
): Promise<void> =>
  onSheet(async (sheet, context, excel) => {
    sheet.getRange('A1:D5').values = ROWS;
    const pivot = sheet.pivotTables.add('P', sheet.getRange('A1:D5'), sheet.getRange('F3'));
    for (const name of ['Region', 'Fruit']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
    pivot.columnHierarchies.add(pivot.hierarchies.getItem('Year'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Sold'));
    await context.sync();
    const [model] = excel.session.workbook.sheets;
    if (!model) throw new Error('there is no sheet');
    await test(model, () => context.sync(), pivot);
  });

const textAt = ({ cells }: SheetModel, row: number, column: number): unknown => cells.value(row, column);

describe('the look of a PivotTable', () => {
  it('has filled, bold headers and a bold total under a line', () =>
    withPivot(async (sheet) => {
      expect(pivotLookAt(sheet, THEME, 2, 5)).toMatchObject({ fill: '#DAE3F3', bold: true });
      expect(textAt(sheet, 10, 5)).toBe('Grand Total');
      expect(pivotLookAt(sheet, THEME, 10, 7)).toMatchObject({ fill: '#DAE3F3', bold: true, lineEdge: 'EdgeTop' });
      expect(pivotLookAt(sheet, THEME, 0, 0)).toBeUndefined();
    }));

  it('has the items that others stand below bold', () =>
    withPivot(async (sheet) => {
      const bold = [4, 5, 6, 7].map((row) => [textAt(sheet, row, 5), pivotLookAt(sheet, THEME, row, 5)?.bold ?? false]);
      expect(bold).toEqual([
        ['East', true],
        ['fig', false],
        ['pear', false],
        ['West', true],
      ]);
    }));

  it('has bands where they are wanted', () =>
    withPivot(async (sheet) => {
      const [pivot] = sheet.pivotTables;
      if (pivot) pivot.layout.showBandedRows = true;
      expect([4, 5, 6].map((row) => pivotLookAt(sheet, THEME, row, 6)?.fill)).toEqual([
        '#DAE3F3',
        undefined,
        '#DAE3F3',
      ]);
    }));
});

describe('the buttons of a PivotTable', () => {
  it('close the items that others stand below', () =>
    withPivot(async (sheet) => {
      expect(expanders(sheet).map(({ row, column }) => textAt(sheet, row, column))).toEqual(['East', 'West']);
    }));

  it('open the menus of all fields of an axis in compact form', () =>
    withPivot(async (sheet) => {
      const menus = pivotFieldButtons(sheet).map(({ pivot, fields, row, column }) => [
        textAt(sheet, row, column),
        fields.map((field) => fieldName(pivot, field)),
      ]);
      expect(menus).toEqual([
        ['Column Labels', ['Year']],
        ['Row Labels', ['Region', 'Fruit']],
      ]);
    }));

  it('open the menu of each field in tabular form', () =>
    withPivot(async (sheet, sync, pivot) => {
      pivot.layout.layoutType = 'Tabular';
      await sync();
      const menus = pivotFieldButtons(sheet).map(({ row, column }) => textAt(sheet, row, column));
      expect(menus).toEqual(['Year', 'Region', 'Fruit']);
    }));

  it('open the menu of a filter at its value', () =>
    withPivot(async (sheet, sync, pivot) => {
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Region'));
      await sync();
      const [filter] = pivotFieldButtons(sheet).filter(({ pivot: { filters }, fields }) =>
        filters.includes(fields[0] ?? -1),
      );
      expect(filter && textAt(sheet, filter.row, filter.column)).toBe('(All)');
    }));

  it('offer the items of a field, ticked as they are shown', () =>
    withPivot(async (sheet, sync, pivot) => {
      pivot.hierarchies
        .getItem('Fruit')
        .fields.getItem('Fruit')
        .applyFilter({ manualFilter: { selectedItems: ['fig'] } });
      await sync();
      const [model] = sheet.pivotTables;
      const choices = model && fieldChoices(model, 1, 'en-US').choices;
      expect(choices?.map(({ text, isChosen }) => [text, isChosen])).toEqual([
        ['fig', true],
        ['pear', false],
        ['plum', false],
      ]);
    }));
});
