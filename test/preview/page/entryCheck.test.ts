import { describe, expect, it } from '@jest/globals';
import { entryAlert } from '../../../src/preview/page/screen/entryCheck';
import { onSheet } from '../onSheet';

describe('what is typed into a cell with data validation', () => {
  const check = (rule: Excel.DataValidationRule, taken: readonly string[], refused: readonly string[]) =>
    it(`${JSON.stringify(rule)} takes ${taken.join(', ')} and not ${refused.join(', ')}`, () =>
      onSheet(async (sheet, context, excel) => {
        sheet.getRange('E1:E2').values = [['red'], ['green']];
        sheet.getRange('B2').dataValidation.rule = rule;
        sheet.getRange('B2').dataValidation.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: 'No',
          message: 'Not that',
        };
        await context.sync();
        const [model] = excel.session.workbook.sheets;
        if (!model) throw new Error('there is no sheet');
        const alert = (text: string) => entryAlert(excel.session, model, 1, 1, text);
        for (const text of taken) expect([text, alert(text)]).toEqual([text, undefined]);
        for (const text of refused)
          expect([text, alert(text)]).toEqual([text, { style: 'Stop', title: 'No', message: 'Not that' }]);
        expect(model.cells.value(1, 1)).toBeUndefined();
      }));

  check(
    { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } },
    ['1', '10', '=2+3', ''],
    ['0', '2.5', 'two', '=20'],
  );
  check({ list: { inCellDropDown: true, source: 'a,b' } }, ['a', 'b'], ['c', 'A']);
  check({ list: { inCellDropDown: true, source: '=E1:E2' } }, ['red', 'GREEN'], ['blue']);
  check({ date: { formula1: '2024-01-01', operator: 'GreaterThan' } }, ['2024-02-01'], ['2023-12-31', 'soon']);
  check({ textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, ['abc'], ['abcd']);
  check({ custom: { formula: '=B2>E9' } }, ['5'], ['-5']);

  it('is not asked about where no alert is wanted, or no rule is', () =>
    onSheet(async (sheet, context, excel) => {
      const { dataValidation } = sheet.getRange('B2');
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'EqualTo' } };
      dataValidation.errorAlert = { showAlert: false, style: 'Warning', title: '', message: '' };
      await context.sync();
      const [model] = excel.session.workbook.sheets;
      if (!model) throw new Error('there is no sheet');
      expect(entryAlert(excel.session, model, 1, 1, 'x')).toBeUndefined();
      expect(entryAlert(excel.session, model, 5, 5, 'x')).toBeUndefined();
    }));
});
