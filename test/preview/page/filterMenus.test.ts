import { describe, expect, it } from '@jest/globals';
import type { PreviewExcel } from '../../../src/preview';
import { columnChoices } from '../../../src/preview/page/filters/filterChoices';
import { filterButtons } from '../../../src/preview/page/filters/filterColumns';
import { onSheet } from '../onSheet';

const ROWS = [
  ['Fruit', 'Sold', 'Day'],
  ['pear', 12, '2024-03-01'],
  ['Apple', 3, '2024-03-02'],
  ['', 12, '2024-03-01'],
  ['fig', 40, '2024-03-05'],
];

const withTable = (
  task: (
    sheet: Excel.Worksheet,
    table: Excel.Table,
    excel: PreviewExcel,
    context: Excel.RequestContext,
  ) => Promise<void>,
): Promise<void> =>
  onSheet(async (sheet, context, excel) => {
    sheet.getRange('B2:D6').values = ROWS;
    await task(sheet, sheet.tables.add('B2:D6', true), excel, context);
  });

const buttonsOf = ({ session }: PreviewExcel) => filterButtons(session.workbook.sheets[0] ?? neverHappens());
const neverHappens = (): never => {
  throw new Error('a workbook has a sheet');
};

function choicesOf({ session }: PreviewExcel, position: number) {
  const [sheet] = session.workbook.sheets;
  const button = sheet && filterButtons(sheet)[position];
  if (!sheet || !button) throw new Error('there is no such button');
  return columnChoices(session.workbook, sheet, button, 'en-US');
}

describe('filter buttons', () => {
  it('stand in the headers of a table', () =>
    withTable(async (_sheet, _table, excel, context) => {
      await context.sync();
      expect(buttonsOf(excel).map(({ row, sheetColumn }) => [row, sheetColumn])).toEqual([
        [1, 1],
        [1, 2],
        [1, 3],
      ]);
    }));

  it('are not there where the table does not show them, or no headers', () =>
    withTable(async (_sheet, table, excel, context) => {
      table.showFilterButton = false;
      await context.sync();
      expect(buttonsOf(excel)).toEqual([]);
      table.set({ showFilterButton: true, showHeaders: false });
      await context.sync();
      expect(buttonsOf(excel)).toEqual([]);
    }));

  it('stand in the first row of a sheet’s own filter', () =>
    onSheet(async (sheet, context, excel) => {
      sheet.getRange('A1:C5').values = ROWS;
      sheet.autoFilter.apply('A1:C5', 1, { filterOn: 'Values', values: ['12'] });
      await context.sync();
      expect(buttonsOf(excel).map(({ isFiltered }) => isFiltered)).toEqual([false, true, false]);
    }));

  it('tell how the table was sorted', () =>
    withTable(async (_sheet, table, excel, context) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
      expect(buttonsOf(excel).map(({ sorted }) => sorted)).toEqual([undefined, 'descending', undefined]);
    }));
});

describe('the choices of a column', () => {
  it('are its texts, each once, in order, with blanks at the end', () =>
    withTable(async (_sheet, _table, excel, context) => {
      await context.sync();
      expect(choicesOf(excel, 0).choices.map(({ text }) => text)).toEqual(['Apple', 'fig', 'pear', '']);
      expect(choicesOf(excel, 1).choices.map(({ text }) => text)).toEqual(['3', '12', '40']);
    }));

  it('are of the kind that most of them are', () =>
    withTable(async (_sheet, _table, excel, context) => {
      await context.sync();
      expect([0, 1, 2].map((position) => choicesOf(excel, position).kind)).toEqual(['texts', 'numbers', 'dates']);
    }));

  it('are ticked as the column is filtered', () =>
    withTable(async (_sheet, table, excel, context) => {
      table.columns.getItemAt(1).filter.applyValuesFilter(['12']);
      await context.sync();
      const ticked = choicesOf(excel, 1).choices.filter(({ isChosen }) => isChosen);
      expect(ticked.map(({ text }) => text)).toEqual(['12']);
    }));

  it('are those that the other columns leave', () =>
    withTable(async (_sheet, table, excel, context) => {
      table.columns.getItemAt(1).filter.applyCustomFilter('>10');
      await context.sync();
      expect(choicesOf(excel, 0).choices.map(({ text }) => text)).toEqual(['fig', 'pear', '']);
    }));
});
