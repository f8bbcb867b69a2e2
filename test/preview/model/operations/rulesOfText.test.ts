import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate, serialOfDay, serialOfIsoText } from '../../../../src/preview/model/operations/serialDate';
import { passwordHash } from '../../../../src/preview/model/operations/passwordHash';
import { uniqueColumnNames } from '../../../../src/preview/model/operations/tableLayout';
import { wildcardExpression } from '../../../../src/preview/model/operations/wildcards';

describe('wildcards', () => {
  it.each([
    { pattern: 'a*', text: 'Abc', matches: true },
    { pattern: 'a?c', text: 'abc', matches: true },
    { pattern: 'a?c', text: 'ac', matches: false },
    { pattern: '*(x)*', text: 'a (x) b', matches: true },
    { pattern: 'a~*', text: 'a*', matches: true },
    { pattern: 'a~*', text: 'ab', matches: false },
    { pattern: '*公司', text: '某某\n公司', matches: true },
    { pattern: 'a', text: 'ab', matches: false },
  ])('$pattern against $text: $matches', ({ pattern, text, matches }) => {
    expect(wildcardExpression(pattern).test(text)).toBe(matches);
  });
});

describe('date serials', () => {
  it.each([
    { text: '1900-01-01', serial: 1 },
    { text: '1900-02-28', serial: 59 },
    { text: '1900-03-01', serial: 61 },
    { text: '2024-02-29', serial: 45351 },
    { text: '2024-02-29T12:00:00Z', serial: 45351.5 },
    { text: '2024-02', serial: 45323 },
    { text: '29.2.2024', serial: undefined },
  ])('$text is $serial', ({ text, serial }) => {
    expect(serialOfIsoText(text, false)).toBe(serial);
  });

  it('go to a civil date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.boolean(), (serial, date1904) => {
        const { year, month, day } = civilDate(serial, date1904);
        expect(serialOfDay(year, month, day, date1904)).toBe(serial);
      }),
      { seed: 3 },
    );
  });
});

describe('passwords', () => {
  it.each([
    { password: 'password', hash: '83AF' },
    { password: 'test', hash: 'CBEB' },
  ])('have the hash that files of the older kind keep: $password', ({ password, hash }) => {
    expect(passwordHash(password)).toBe(hash);
  });
});

describe('column names', () => {
  it('are unique, not empty, and kept where they can be', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'A', 'a2', 'Column1', 'b'), { minLength: 1, maxLength: 8 }), (texts) => {
        const names = uniqueColumnNames(texts, 'Column');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        names.forEach((name, index) => {
          const first = texts.findIndex((text) => text.toLowerCase() === texts[index]?.toLowerCase()) === index;
          if (texts[index] !== '' && first) expect(name).toBe(texts[index]);
          expect(name).not.toBe('');
        });
      }),
      { seed: 5 },
    );
  });
});
