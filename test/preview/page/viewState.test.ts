import { describe, expect, it } from '@jest/globals';
import { newWorkbook } from '../../../src/preview/newWorkbook';
import type { SheetModel } from '../../../src/preview/model/sheet';
import { ConditionalLooks } from '../../../src/preview/conditions/conditionalLook';
import { viewState } from '../../../src/preview/page/grid/viewState';
import { VisibleLines } from '../../../src/preview/page/grid/visibleLines';

describe('whether a sheet must be laid out anew', () => {
  const stateAfter = (change: (sheet: SheetModel) => void): string => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a new workbook has a sheet');
    change(sheet);
    const conditional = new ConditionalLooks(sheet, () => undefined);
    const [rows, columns] = [new VisibleLines(200, []), new VisibleLines(26, [])];
    return viewState({ workbook, sheet, rows, columns, conditional });
  };
  const untouched = stateAfter(() => undefined);
  const check = (what: string, isNew: boolean, change: (sheet: SheetModel) => void) =>
    it(`${what}: ${isNew ? 'yes' : 'no'}`, () => expect(stateAfter(change) !== untouched).toBe(isNew));

  check('a value', false, (sheet) => sheet.cells.setValue(3, 3, 'text'));
  check('a style', false, (sheet) => sheet.cells.setStyle(3, 3, 0));
  check('a column width', true, (sheet) => sheet.columns.set(2, { width: 80 }));
  check('a hidden row', true, (sheet) => sheet.rows.set(2, { hidden: true }));
  check('a row height', true, (sheet) => sheet.rows.set(2, { height: 33.75 }));
  check('a merged area', true, (sheet) => sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 1 }));
  const format = (type: string) => (sheet: SheetModel) =>
    void sheet.conditionalFormats.push({ id: '1', type, areas: [], priority: 0, stopIfTrue: false, settings: {} });
  check('a conditional format', false, format('ColorScale'));
  check('a conditional format with icons', true, format('IconSet'));
  check('frozen rows', true, (sheet) => {
    sheet.frozenRows = 1;
  });
});
