import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginRow, rowBytes, writeNetstring } from '../../../../src/domain/archive/registerDigest/canonicalBytes';

const netstring = (...texts: readonly string[]): string => {
  beginRow('form\n');
  texts.forEach((text) => writeNetstring(text));
  return Buffer.from(rowBytes()).toString('latin1');
};
/** As the platform composes and writes it. */
const expected = (...texts: readonly string[]): string =>
  Buffer.concat([Buffer.from('form\n'), ...texts.map((text) => Buffer.from(new TextEncoder().encode(text.normalize('NFC')))).flatMap((part) => [Buffer.from(`${part.length}:`), part, Buffer.from(',')])]).toString('latin1');

describe('netstrings', () => {
  const check = (name: string, ...texts: readonly string[]): void => it(name, () => expect(netstring(...texts)).toBe(expected(...texts)));
  check('none');
  check('nothing', '');
  check('lengths of one, two, three and four digits', 'a', 'a'.repeat(10), 'a'.repeat(100), 'a'.repeat(1_000));
  check('Chinese', '采购合同 第12号（副本）');
  check('a length whose digits are more in bytes than in characters', '档'.repeat(9), '档'.repeat(40));
  check('accents put together', 'Cafe\u0301', 'A\u030a');
  check('ideographs for compatibility, which have others in their place', '\uf900', '\u212b', '\u2126');
  check('Korean syllables put together', '\u1112\u1161\u11ab');
  check('a sound mark after kana', 'か\u3099');
  check('beyond the first plane', '🗄', '𠮷野');
  check('halves of surrogate pairs', '\ud800', 'a\udfffb', '\ud800\ud800\udc00');
  check('more than there is room for at first', '档'.repeat(5_000), 'b'.repeat(50_000));

  it('of any texts, one row after another in the same room', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string());
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        expect(netstring(...texts)).toBe(expected(...texts));
      }),
      { seed: 6, numRuns: 500 },
    );
  });
  it('of every character of the first plane', () => {
    for (let code = 0; code < 0x10000; code += 16) {
      const text = Array.from({ length: 16 }, (_, index) => `a${String.fromCharCode(code + index)}`).join('');
      if (netstring(text) !== expected(text)) throw new Error(`U+${code.toString(16)}`);
    }
  });
});
