import { describe, expect, it } from '@jest/globals';
import { SheetModel } from '../../../src/preview/model/sheet';
import type { TableModel } from '../../../src/preview/model/table';
import { tableLookAt } from '../../../src/preview/page/grid/tableLook';

const THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

function sheetWithTable(changes: Partial<TableModel>): SheetModel {
  const sheet = new SheetModel('{1}', 'Sheet1');
  sheet.tables.push({
    range: { top: 1, left: 1, bottom: 6, right: 3 },
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    ...changes,
  } as TableModel);
  return sheet;
}

describe('the look that a table style gives', () => {
  const check = (
    what: string,
    row: number,
    column: number,
    look: object | undefined,
    changes: Partial<TableModel> = {},
  ) =>
    it(what, () => {
      const found = tableLookAt(sheetWithTable(changes), THEME, row, column);
      if (look) expect(found).toMatchObject(look);
      else expect(found).toBeUndefined();
    });

  check('none outside the table', 0, 1, undefined);
  check('none without a style', 2, 1, undefined, { style: '' });
  check('white on the accent in the header', 1, 1, { fill: '#4472C4', color: '#FFFFFF', bold: true });
  check('the second accent for the third style', 1, 1, { fill: '#ED7D31' }, { style: 'TableStyleMedium3' });
  check('bands from the first row on', 2, 1, { fill: '#e3eaf6' });
  check('bold totals', 6, 1, { bold: true });
  check('a bold first column', 3, 1, { bold: true }, { highlightFirstColumn: true });
  it('leaves every second row without a band', () => {
    expect(tableLookAt(sheetWithTable({}), THEME, 3, 1)).not.toHaveProperty('fill');
  });
});
