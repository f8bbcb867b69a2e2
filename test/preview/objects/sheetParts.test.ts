import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

type Use<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

async function onSheet<Result>(use: Use<Result>): Promise<Result> {
  const { Excel } = await startExcel();
  return Excel.run(async (context) => use(context, context.workbook.worksheets.getActiveWorksheet()));
}

describe('page layout', () => {
  const settings: readonly {
    readonly name: keyof Excel.PageLayout & string;
    readonly first: unknown;
    readonly then: unknown;
  }[] = [
    { name: 'orientation', first: 'Portrait', then: 'Landscape' },
    { name: 'paperSize', first: 'Letter', then: 'A4' },
    { name: 'printComments', first: 'NoComments', then: 'EndSheet' },
    { name: 'printErrors', first: 'AsDisplayed', then: 'Dash' },
    { name: 'printOrder', first: 'DownThenOver', then: 'OverThenDown' },
    { name: 'blackAndWhite', first: false, then: true },
    { name: 'centerHorizontally', first: false, then: true },
    { name: 'centerVertically', first: false, then: true },
    { name: 'draftMode', first: false, then: true },
    { name: 'printGridlines', first: false, then: true },
    { name: 'printHeadings', first: false, then: true },
    { name: 'leftMargin', first: 50.4, then: 36 },
    { name: 'topMargin', first: 54, then: 0 },
    { name: 'footerMargin', first: 21.6, then: 10.5 },
    { name: 'firstPageNumber', first: '', then: 7 },
    { name: 'zoom', first: { scale: 100 }, then: { horizontalFitToPages: 1, verticalFitToPages: 0 } },
    { name: 'zoom', first: { scale: 100 }, then: { scale: 75 } },
  ];

  it.each(settings)('$name is $first at first and can be $then', async ({ name, first, then }) => {
    await onSheet(async (context, { pageLayout }) => {
      pageLayout.load(name);
      await context.sync();
      expect(pageLayout[name]).toEqual(first);
      pageLayout.set({ [name]: then } as Excel.Interfaces.PageLayoutUpdateData);
      await context.sync();
      pageLayout.load(name);
      await context.sync();
      expect(pageLayout[name]).toEqual(then);
    });
  });

  const refused: readonly { readonly says: string; readonly set: (layout: Excel.PageLayout) => void }[] = [
    { says: 'an unknown paper', set: (layout) => (layout.paperSize = 'A99' as 'A4') },
    { says: 'a margin below zero', set: (layout) => (layout.leftMargin = -1) },
    { says: 'a scale of 9 %', set: (layout) => (layout.zoom = { scale: 9 }) },
    { says: 'a scale of 401 %', set: (layout) => (layout.zoom = { scale: 401 }) },
    { says: 'scale and pages at once', set: (layout) => (layout.zoom = { scale: 50, verticalFitToPages: 1 }) },
    { says: 'half a page', set: (layout) => (layout.zoom = { verticalFitToPages: 0.5 }) },
    { says: 'an unknown unit', set: (layout) => layout.setPrintMargins('Miles' as 'Inches', { top: 1 }) },
  ];

  it.each(refused)('refuses $says', async ({ set }) => {
    await expect(errorCode(onSheet(async (_, { pageLayout }) => set(pageLayout)))).resolves.toBe('InvalidArgument');
  });

  it('takes margins in inches and centimetres', async () => {
    await onSheet(async (context, { pageLayout }) => {
      pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
      pageLayout.setPrintMargins('Centimeters', { bottom: 2.54 });
      pageLayout.load('topMargin,leftMargin,bottomMargin,rightMargin');
      await context.sync();
      expect([pageLayout.topMargin, pageLayout.leftMargin, pageLayout.bottomMargin, pageLayout.rightMargin]).toEqual([
        72, 36, 72, 50.4,
      ]);
    });
  });

  it('has a print area and titles, once they are set', async () => {
    await onSheet(async (context, sheet) => {
      const { pageLayout } = sheet;
      const none = [
        pageLayout.getPrintAreaOrNullObject(),
        pageLayout.getPrintTitleRowsOrNullObject(),
        pageLayout.getPrintTitleColumnsOrNullObject(),
      ];
      await context.sync();
      expect(none.map((object) => object.isNullObject)).toEqual([true, true, true]);
      pageLayout.setPrintArea('A1:D100');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintTitleColumns(sheet.getRange('A:B'));
      sheet.getRange('3:4').insert('Down');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumns().load('address');
      await context.sync();
      expect([area.address, rows.address, columns.address]).toEqual(['Sheet1!A1:D102', 'Sheet1!1:2', 'Sheet1!A:B']);
    });
    await expect(
      errorCode(onSheet(async (_, { pageLayout }) => void pageLayout.getPrintArea().load('address'))),
    ).resolves.toBe('ItemNotFound');
  });

  it('has headers and footers', async () => {
    await onSheet(async (context, { pageLayout: { headersFooters } }) => {
      headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
      headersFooters.firstPage.leftHeader = '&D';
      headersFooters.state = 'FirstAndDefault';
      headersFooters.useSheetScale = false;
      headersFooters.load('state,useSheetMargins,useSheetScale');
      headersFooters.defaultForAllPages.load();
      headersFooters.firstPage.load('leftHeader');
      await context.sync();
      expect([headersFooters.state, headersFooters.useSheetMargins, headersFooters.useSheetScale]).toEqual([
        'FirstAndDefault',
        true,
        false,
      ]);
      expect([
        headersFooters.defaultForAllPages.centerFooter,
        headersFooters.defaultForAllPages.leftHeader,
        headersFooters.firstPage.leftHeader,
      ]).toEqual(['Page &P of &N', '', '&D']);
    });
  });

  it('has page breaks that move with the rows', async () => {
    await onSheet(async (context, sheet) => {
      sheet.horizontalPageBreaks.add('A21:E21');
      sheet.horizontalPageBreaks.add('A11');
      sheet.verticalPageBreaks.add('D1');
      sheet.getRange('1:1').insert('Down');
      sheet.horizontalPageBreaks.load('items/rowIndex,items/columnIndex');
      const cell = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load('address');
      const counts = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
      await context.sync();
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([11, 21]);
      expect([cell.address, ...counts.map((count) => count.value)]).toEqual(['Sheet1!A12', 2, 1]);
      sheet.horizontalPageBreaks.items[1]?.delete();
      sheet.verticalPageBreaks.removePageBreaks();
      const left = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
      await context.sync();
      expect(left.map((count) => count.value)).toEqual([1, 0]);
    });
  });
});

describe('frozen panes', () => {
  it.each([
    { says: 'rows', freeze: (panes: Excel.WorksheetFreezePanes) => panes.freezeRows(2), at: 'Sheet1!1:2' },
    { says: 'columns', freeze: (panes: Excel.WorksheetFreezePanes) => panes.freezeColumns(1), at: 'Sheet1!A:A' },
    { says: 'a corner', freeze: (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('A1:B3'), at: 'Sheet1!A1:B3' },
    { says: 'whole rows', freeze: (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('1:1'), at: 'Sheet1!1:1' },
    { says: 'a block', freeze: (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('H2:K5'), at: 'Sheet1!H2:K5' },
    { says: 'later columns', freeze: (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('C:D'), at: 'Sheet1!C:D' },
  ])('hold $says, until unfrozen', async ({ freeze, at }) => {
    await onSheet(async (context, { freezePanes }) => {
      const none = freezePanes.getLocationOrNullObject();
      freeze(freezePanes);
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect([none.isNullObject, location.address]).toEqual([true, at]);
      freezePanes.unfreeze();
      const gone = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('let go of a range that is none, and follow rows that are put in above', async () => {
    await onSheet(async (context, sheet) => {
      sheet.freezePanes.freezeAt('C4:D9');
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').delete('Left');
      const location = sheet.freezePanes.getLocation().load('address');
      await context.sync();
      expect(location.address).toBe('Sheet1!B6:C11');
      sheet.freezePanes.freezeAt(null as unknown as string);
      const gone = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each([0, -1, 1.5])('refuse %d rows', async (rows) => {
    await expect(errorCode(onSheet(async (_, { freezePanes }) => freezePanes.freezeRows(rows)))).resolves.toBe(
      'InvalidArgument',
    );
  });
});

describe('protection', () => {
  it('of a sheet keeps its options, until it is lifted', async () => {
    await onSheet(async (context, { protection }) => {
      protection.protect({ allowInsertRows: true, selectionMode: 'Unlocked' });
      protection.load('protected,options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({
        allowInsertRows: true,
        allowDeleteRows: false,
        selectionMode: 'Unlocked',
      });
      protection.unprotect();
      protection.unprotect();
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });

  const refusals: readonly { readonly says: string; readonly does: (sheet: Excel.Worksheet) => void }[] = [
    { says: 'protecting twice', does: (sheet) => sheet.protection.protect() },
    { says: 'the wrong password', does: (sheet) => sheet.protection.unprotect('wrong') },
    { says: 'no password', does: (sheet) => sheet.protection.unprotect() },
    { says: 'writing', does: (sheet) => (sheet.getRange('A1').values = [[1]]) },
    { says: 'a new table', does: (sheet) => void sheet.tables.add('A1:B2', true) },
    { says: 'a new rule', does: (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom') },
    { says: 'taking rules away', does: (sheet) => sheet.getRange('A1').dataValidation.clear() },
    { says: 'a filter', does: (sheet) => void sheet.autoFilter.apply('A1:B2') },
  ];

  it.each(refusals)('refuses $says', async ({ does }) => {
    const code = errorCode(
      onSheet(async (context, sheet) => {
        sheet.protection.protect({}, 'secret');
        await context.sync();
        does(sheet);
      }),
    );
    await expect(code).resolves.toBe('AccessDenied');
  });

  it('is lifted with the password', async () => {
    await onSheet(async (context, sheet) => {
      sheet.protection.protect({}, 'secret');
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
  });

  it('of a workbook', async () => {
    await onSheet(async (context) => {
      const { protection } = context.workbook;
      protection.protect('secret');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
      await expect(errorCode((protection.unprotect('x'), context.sync()))).resolves.toBe('AccessDenied');
      protection.unprotect('secret');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });
});

describe('comments', () => {
  it('are written on cells, answered, resolved and deleted', async () => {
    await onSheet(async (context, sheet) => {
      const comment = context.workbook.comments
        .add('Sheet1!B2', 'Who is this?')
        .load('id,content,resolved,authorName,creationDate');
      comment.replies.add('A customer.');
      comment.resolved = true;
      await context.sync();
      expect([comment.content, comment.authorName, comment.creationDate instanceof Date]).toEqual([
        'Who is this?',
        'Preview User',
        true,
      ]);
      sheet.getRange('1:1').insert('Down');
      const place = sheet.comments.getItem(comment.id).getLocation().load('address');
      const byCell = sheet.comments.getItemByCell('B3').load('id,resolved');
      byCell.replies.load('items/content');
      await context.sync();
      expect([place.address, byCell.id, byCell.resolved]).toEqual(['Sheet1!B3', comment.id, true]);
      expect(byCell.replies.items.map(({ content }) => content)).toEqual(['A customer.']);
      byCell.replies.items[0]?.delete();
      byCell.content = 'Solved';
      byCell.load('content');
      const replies = byCell.replies.getCount();
      await context.sync();
      expect([byCell.content, replies.value]).toEqual(['Solved', 0]);
      byCell.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it.each([
    {
      says: 'a cell that has one',
      add: (comments: Excel.CommentCollection) => void comments.add('Sheet1!A1', 'again'),
    },
    { says: 'an empty text', add: (comments: Excel.CommentCollection) => void comments.add('Sheet1!C1', '') },
  ])('are refused for $says', async ({ add }) => {
    const code = errorCode(
      onSheet(async (context) => {
        context.workbook.comments.add('Sheet1!A1', 'first');
        add(context.workbook.comments);
      }),
    );
    await expect(code).resolves.toBe('InvalidArgument');
  });
});
