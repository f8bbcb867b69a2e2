import { describe, expect, it } from '@jest/globals';
import { parseRetention, retainedUntil } from '../../../src/domain/archive/retention';
import { isoOf, serialOfIso } from '../../../src/domain/serialDate';

describe('how long a document is kept', () => {
  it.each([
    [10, 10],
    ['10', 10],
    ['10年', 10],
    ['１５ 年', 15],
    ['三十年', 30],
    ['十五年', 15],
    ['十年', 10],
    ['30 years', 30],
    ['永久', 'permanent'],
    ['Permanent', 'permanent'],
    ['', undefined],
    ['长', 'unreadable'],
    ['0', 'unreadable'],
    [0.5, 'unreadable'],
    ['999', 'unreadable'],
    ['年', 'unreadable'],
    ['-', 'unreadable'],
  ] as const)('%j is %s', (cell, term) => expect(parseRetention(cell)).toBe(term));
});

describe('A8.2: the last day of retention', () => {
  it.each([
    ['2020-03-15', 10, 'endOfYear', '2030-12-31'],
    ['2020-12-31', 1, 'endOfYear', '2021-12-31'],
    ['2020-03-15', 10, 'documentDate', '2030-03-15'],
    ['2020-02-29', 1, 'documentDate', '2021-02-28'],
    ['2020-03-15', 'permanent', 'endOfYear', undefined],
  ] as const)('of a document of %s kept %s years from %s is %s', (day, term, retentionFrom, last) => {
    const until = retainedUntil(serialOfIso(day), term, { retentionFrom });
    expect(until === undefined ? undefined : isoOf(until)).toBe(last);
  });
});
