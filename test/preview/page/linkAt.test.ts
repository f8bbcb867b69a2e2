import { describe, expect, it } from '@jest/globals';
import { newWorkbook } from '../../../src/preview/newWorkbook';
import { SheetModel, type HyperlinkModel } from '../../../src/preview/model/sheet';
import { linkAt } from '../../../src/preview/page/grid/linkAt';

describe('where a link in B2 leads', () => {
  const check = (
    what: string,
    link: HyperlinkModel,
    expected: readonly [sheetId: string, row: number, column: number] | undefined,
  ) =>
    it(what, () => {
      const workbook = newWorkbook();
      workbook.sheets.push(new SheetModel('{cards}', "O'Brien 1"));
      workbook.names.push({ id: '1', name: 'Start', formula: "='O''Brien 1'!$C$4", comment: '', visible: true });
      const [sheet] = workbook.sheets;
      if (!sheet) throw new Error('a new workbook has a sheet');
      sheet.hyperlinks.set('B2', link);
      expect(linkAt(workbook, sheet, 0, 1)).toBeUndefined();
      const found = linkAt(workbook, sheet, 1, 1);
      expect(found && [found.sheetId === sheet.id ? 'here' : found.sheetId, found.area.top, found.area.left]).toEqual(
        expected,
      );
    });

  check('to another sheet', { documentReference: "'O''Brien 1'!A1" }, ['{cards}', 0, 0]);
  check('to a cell of the same sheet', { documentReference: 'D5' }, ['here', 4, 3]);
  check('to a name', { documentReference: 'start' }, ['{cards}', 3, 2]);
  check('nowhere, if the sheet is gone', { documentReference: 'Gone!A1' }, undefined);
  check('nowhere, if it leads out of the workbook', { address: 'https://example.com' }, undefined);
});
