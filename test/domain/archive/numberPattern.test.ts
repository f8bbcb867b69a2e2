import { describe, expect, it } from '@jest/globals';
import { numberPattern } from '../../../src/domain/archive/numbers/numberPattern';
import { Refusal } from '../../../src/domain/problem';

const PARTS = { year: 2026, month: 8, department: 'XS', category: 'HT' };

describe('A5.5: a pattern of file numbers', () => {
  const check = (pattern: string, serial: number, number: string): void =>
    it(`${pattern} makes ${number} and reads it again`, () => {
      const made = numberPattern(pattern);
      expect(made.make(PARTS, serial)).toBe(number);
      expect(made.read(number)).toMatchObject({ serial, scope: made.scope(PARTS) });
    });
  check('YEAR-DEPT-CATEGORY-NNNN', 7, '2026-XS-HT-0007');
  check('YEAR-DEPT-CATEGORY-NNNN', 12_345, '2026-XS-HT-12345');
  check('YY.MONTH/CATEGORY-NN', 3, '26.08/HT-03');
  check("YEAR'Q'QUARTER-NNN", 1, '2026Q3-001');
  check('〔YEAR〕档字第NNN号', 15, '〔2026〕档字第015号');
  check("'HR'-NNNNN", 4, 'HR-00004');
  check('DEPT (YEAR) NN', 9, 'XS (2026) 09');

  it('reads a number whatever its width and case', () => {
    expect(numberPattern('YEAR-DEPT-CATEGORY-NNNN').read(' ２０２６-xs-Ht-0012 ')).toEqual({ scope: '2026-XS-HT-#', serial: 12, department: 'XS', category: 'HT' });
  });

  it.each(['2026-XS-0012', '档-0046', '2026-XS-HT-12', ''])('does not take %j for one of its own', (number) => {
    expect(numberPattern('YEAR-DEPT-CATEGORY-NNNN').read(number)).toBeUndefined();
  });

  it('says what a document needs to be numbered', () => {
    expect(numberPattern('YEAR-DEPT-NN').needs).toEqual({ date: true, department: true, category: false });
    expect(numberPattern("'A'NNN").needs).toEqual({ date: false, department: false, category: false });
  });

  it.each([
    ['YEAR-DEPARTMENT-NNNN', 'archiveTokenUnknown', { token: 'DEPARTMENT' }],
    ['YEAR-DEPT', 'archiveSerialMissing', { pattern: 'YEAR-DEPT' }],
    ['NN-YEAR-NN', 'archiveSerialMissing', { pattern: 'NN-YEAR-NN' }],
    ["'HR-NNN", 'archiveQuoteOpen', { pattern: "'HR-NNN" }],
  ])('refuses %s', (pattern, code, facts) => {
    const refused = (): unknown => {
      try {
        return numberPattern(pattern);
      } catch (error) {
        return error instanceof Refusal ? error.problem : error;
      }
    };
    expect(refused()).toMatchObject({ code, rule: 'A5.5', facts });
  });
});
