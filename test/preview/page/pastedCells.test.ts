import { describe, expect, it } from '@jest/globals';
import { pastedCells } from '../../../src/preview/page/screen/pastedCells';

const CELL = { top: 2, left: 1, bottom: 2, right: 1 };

describe('text from the clipboard', () => {
  const check = (what: string, text: string, texts: readonly (readonly string[])[]) =>
    it(what, () => expect(pastedCells(text, CELL)?.texts).toEqual(texts));

  check('is a block of cells', 'a\tb\r\nc\td\r\n', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  check('is filled up where lines are shorter', 'a\tb\nc', [
    ['a', 'b'],
    ['c', ''],
  ]);
  check('holds lines together that are in quotation marks', '"one\ntwo"\tb', [['one\ntwo', 'b']]);
  check('keeps quotation marks that are only words', '"quoted"', [['"quoted"']]);
  check('has empty cells and lines', 'a\n\nb', [['a'], [''], ['b']]);

  it('begins at the selection’s first cell', () =>
    expect(pastedCells('a\tb\nc\td', CELL)?.area).toEqual({ top: 2, left: 1, bottom: 3, right: 2 }));

  it('fills the whole selection where it is one text', () => {
    const selection = { top: 0, left: 0, bottom: 1, right: 2 };
    expect(pastedCells('x', selection)).toEqual({
      area: selection,
      texts: [
        ['x', 'x', 'x'],
        ['x', 'x', 'x'],
      ],
    });
  });

  it('is nothing where there is none', () => expect(pastedCells('', CELL)).toBeUndefined());
});
