import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerKey, hashOfKey } from '../../../src/domain/customer/customerKey';

describe('what makes two names the same customer', () => {
  it.each([
    ['c001', 'c001'],
    ['C001', 'c001'],
    ['Ｃ００１', 'c001'],
    [' a-1\u3000', 'a-1'],
    ['Big  Shop', 'big shop'],
    ['Company 12 Ltd', 'company 12 ltd'],
    [' Company 12', 'company 12'],
    ['company 12 ', 'company 12'],
    ['a\tb', 'a b'],
    [' ', ''],
    ['上海ABC有限公司', '上海abc有限公司'],
    ['ÉCLAIR', 'éclair'],
    [7, '7'],
    ['', ''],
    [undefined, ''],
  ])('%j is %j', (cell, key) => expect(customerKey(cell)).toBe(key));

  it('is the same as that of the text in one width, in small letters, with one blank between words', () => {
    const piece = fc.constantFrom('a', 'B', '7', ' ', '  ', '\u3000', '\t', '上', 'Ａ', 'é', '\u200b', '-', 'ﾊ', '～');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(customerKey(text)).toBe(text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/g, ' ').trim().toLowerCase());
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  it('has a hash that is the same for all texts with that key', () => {
    const piece = fc.constantFrom('a', 'B', '7', ' ', '\u3000', '上', 'Ａ', 'É', 'ﾊ', 'Z');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        for (const other of [customerKey(text), ` ${text}`, text.toUpperCase(), text.toLowerCase()]) {
          if (customerKey(other) === customerKey(text)) expect(hashOfKey(other)).toBe(hashOfKey(text));
        }
        expect(hashOfKey(customerKey(text))).toBe(hashOfKey(text));
      }),
      { seed: 4, numRuns: 1_000 },
    );
    expect(hashOfKey('s0000001')).not.toBe(hashOfKey('s0000002'));
  });
});
