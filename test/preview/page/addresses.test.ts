import { describe, expect, it } from '@jest/globals';
import { GRID_COLUMNS, GRID_ROWS } from '../../../src/preview/model/area';
import { columnLetters, parseAddress, rectAddress } from '../../../src/preview/page/grid/addresses';

describe('addresses in the name box', () => {
  const check = (text: string, top: number, left: number, bottom: number, right: number) =>
    it(`reads and writes ${text}`, () => {
      const area = { top, left, bottom, right };
      expect(parseAddress(text)).toEqual(area);
      expect(rectAddress(area)).toBe(text);
    });

  check('A1', 0, 0, 0, 0);
  check('B2:C5', 1, 1, 4, 2);
  check('XFD1048576', GRID_ROWS - 1, GRID_COLUMNS - 1, GRID_ROWS - 1, GRID_COLUMNS - 1);

  it('takes absolute, small and turned round addresses', () => {
    expect(parseAddress(' $c$5:b2 ')).toEqual({ top: 1, left: 1, bottom: 4, right: 2 });
  });

  it.each(['', 'A0', 'XFE1', 'A1048577', 'Customers', 'A1:', '1', 'A1,B2'])(
    'does not take %p for an address',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it('writes whole rows and columns as Excel does', () => {
    expect(rectAddress({ top: 0, left: 1, bottom: GRID_ROWS - 1, right: 2 })).toBe('B:C');
    expect(rectAddress({ top: 1, left: 0, bottom: 4, right: GRID_COLUMNS - 1 })).toBe('2:5');
  });

  it('names columns beyond Z', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});
