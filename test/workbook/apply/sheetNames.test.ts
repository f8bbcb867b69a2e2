import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawfulSheetName, SheetNames } from '../../../src/workbook/apply/sheetNames';

describe('a lawful sheet name', () => {
  const check = (wish: string, expected: string): void => expect(lawfulSheetName(wish)).toBe(expected);

  it('keeps a good name', () => check('C0012 华东机械', 'C0012 华东机械'));
  it('takes out what Excel forbids', () => check('A/B: [1] ?*\\', 'A B 1'));
  it('has no apostrophe at either end', () => check("'O'Neill'", "O'Neill"));
  it('is at most 31 characters long', () => check('x'.repeat(40), 'x'.repeat(31)));
  it('does not cut a character in two', () => check('x'.repeat(30) + '𠮷', 'x'.repeat(30)));
  it("is not 'History'", () => check('history', 'history-'));
  it('is never empty', () => check('  ', '-'));
});

describe('names given out for new sheets', () => {
  it('differ from those that are there, whatever the case', () => {
    const names = new SheetNames(['Card', 'CARD (2)']);
    expect([names.take('card'), names.take('card')]).toEqual(['card (3)', 'card (4)']);
  });

  it('are unique and lawful for any wishes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (wishes) => {
        const names = new SheetNames(['Sheet1']);
        const given = wishes.map((wish) => names.take(wish));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(wishes.length);
        for (const name of given) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        }
      }),
      { seed: 7 },
    );
  });
});
