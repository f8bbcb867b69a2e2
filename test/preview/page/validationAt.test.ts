import { describe, expect, it } from '@jest/globals';
import { newWorkbook } from '../../../src/preview/newWorkbook';
import { SheetModel } from '../../../src/preview/model/sheet';
import { validationAt } from '../../../src/preview/page/grid/validationAt';

/** A workbook whose first sheet has a list in B2:B9, with a sheet of choices and a name for them. */
function choices(source: unknown, inCellDropDown = true): readonly string[] | undefined {
  const workbook = newWorkbook();
  const lists = new SheetModel('{2}', "Lists' sheet");
  ['甲', '乙', 3].forEach((value, row) => lists.cells.setValue(row + 1, 0, value));
  workbook.sheets.push(lists);
  workbook.names.push({ id: '1', name: 'Grades', formula: "='Lists'' sheet'!$A$2:$A$4", comment: '', visible: true });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  sheet.validations.push({
    areas: [{ top: 1, left: 1, bottom: 8, right: 1 }],
    rule: { list: { inCellDropDown, source } },
    errorAlert: { message: '', showAlert: false, style: 'Stop', title: '' },
    prompt: { message: 'choose one', showPrompt: true, title: '' },
    ignoreBlanks: true,
  });
  expect(validationAt(workbook, sheet, 0, 1)).toBeUndefined();
  expect(validationAt(workbook, sheet, 1, 1)?.prompt).toEqual({ title: '', message: 'choose one' });
  return validationAt(workbook, sheet, 8, 1)?.choices;
}

describe('the choices of a cell', () => {
  const check = (source: unknown, expected: readonly string[], arrow?: boolean) =>
    it(`of ${String(source)}${arrow === false ? ' without an arrow' : ''}`, () =>
      expect(choices(source, arrow)).toEqual(expected));

  check('A, B ,C', ['A', 'B', 'C']);
  check("='Lists'' sheet'!$A$2:$A$4", ['甲', '乙', '3']);
  check('=grades', ['甲', '乙', '3']);
  check('=NoSuchName', []);
  check('=Missing!$A$1:$A$3', []);
  check('A,B', [], false);
});
