import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../../src/i18n/texts';
import { reportPrint } from '../../../src/sheets/composition/reportPrint';

describe('how a report prints', () => {
  /** Rows of 16 points; a page takes about 56 of them at the width of the grid. */
  const print = (rows: number, sections: readonly number[]) => {
    const { fitToPagesTall, breaksBeforeRows, fitToPagesWide } = reportPrint(rows, sections, [{ row: 0, rows: 1, points: 16 }], 'Sales', createTexts('en-US'));
    return { fitToPagesTall, breaksBeforeRows, fitToPagesWide };
  };
  it('on one page where it fits', () => expect(print(50, [10, 30])).toEqual({ fitToPagesTall: 1, breaksBeforeRows: undefined, fitToPagesWide: 1 }));
  it('with a section at the head of the second page', () => expect(print(100, [10, 30, 48, 80])).toEqual({ fitToPagesTall: 0, breaksBeforeRows: [48], fitToPagesWide: 1 }));
  it('the free row before a section does not count', () => expect(print(80, [10, 57])).toEqual({ fitToPagesTall: 0, breaksBeforeRows: [57], fitToPagesWide: 1 }));
  it('smaller on two pages where no section begins so that the rest fits on the second', () => {
    expect(print(100, [10, 30, 90])).toEqual({ fitToPagesTall: 2, breaksBeforeRows: undefined, fitToPagesWide: 1 });
    expect(print(140, [10, 30, 48, 80])).toEqual({ fitToPagesTall: 2, breaksBeforeRows: undefined, fitToPagesWide: 1 });
  });
  it('by the heights that rows have', () => expect(reportPrint(40, [10, 30], [{ row: 10, rows: 20, points: 36 }], 'Sales', createTexts('en-US')).breaksBeforeRows).toEqual([30]));
});
