import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPeriod } from '../../src/domain/composition/periodText';
import { DEFAULT_WISH, NO_FILTER, type ReportWish } from '../../src/domain/composition/reportWish';
import { parseCompositionSettings, storedComposition, type CompositionSettings } from '../../src/workbook/compositionSettings';

const settings = (wish: Partial<ReportWish>, sheets: CompositionSettings['sheets'] = 'new'): CompositionSettings => ({ wish: { ...DEFAULT_WISH, ...wish }, sheets });

describe('the last choices for composition reports that a workbook keeps', () => {
  it.each([undefined, null, 'x', 5, [], { unknown: 1 }])('are the defaults where %j is stored', (stored) => {
    expect(parseCompositionSettings(stored)).toEqual(settings({}));
  });

  it.each<readonly [string, object, CompositionSettings]>([
    ['reports', { reports: ['credit', 'sales'] }, settings({ reports: ['sales', 'credit'] })],
    ['a period', { period: { kind: 'calendar', unit: 'half', year: 2026, number: 2 } }, settings({ period: { kind: 'calendar', unit: 'half', year: 2026, number: 2 } })],
    ['a comparison', { comparison: 'samePeriodLastYear' }, settings({ comparison: 'samePeriodLastYear' })],
    ['one part of a filter', { filter: { regions: ['North'] } }, settings({ filter: { ...NO_FILTER, regions: ['North'] } })],
    ['how sheets are made', { sheets: 'refresh' }, settings({}, 'refresh')],
  ])('take %s, the default for the rest', (_, stored, expected) => expect(parseCompositionSettings(stored)).toEqual(expected));

  it.each<readonly [string, object]>([
    ['no report at all', { reports: [] }],
    ['an unknown report', { reports: ['sales', 'stock'] }],
    ['a fifth quarter', { period: { kind: 'calendar', unit: 'quarter', year: 2026, number: 5 } }],
    ['days that end before they begin', { period: { kind: 'days', first: 46_010, last: 46_000 } }],
    ['half a day', { period: { kind: 'days', first: 46_000.5, last: 46_001 } }],
    ['a period of another kind', { period: { kind: 'forever' } }],
    ['a thirteenth month', { fiscalYearStart: 13 }],
    ['a filter that is a text', { filter: 'North' }],
    ['a grade that is none', { filter: { grades: ['E'] } }],
    ['an unknown way with sheets', { sheets: 'append' }],
  ])('do not take %s, and lose nothing else by it', (_, stored) => {
    expect(parseCompositionSettings({ comparison: 'samePeriodLastYear', ...stored })).toEqual(settings({ comparison: 'samePeriodLastYear' }));
  });

  it('lose nothing on their way through the workbook', () => {
    const name = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim()).filter((text) => text !== '');
    const wishes: fc.Arbitrary<ReportWish> = fc.record({
      reports: fc.subarray([...DEFAULT_WISH.reports], { minLength: 1 }),
      period: fc.oneof(
        fc.record({ kind: fc.constant('latest' as const), unit: fc.constantFrom('month' as const, 'year' as const) }),
        fc.record({ kind: fc.constant('calendar' as const), unit: fc.constant('quarter' as const), year: fc.integer({ min: 1990, max: 2090 }), number: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ kind: fc.constant('last12Months' as const), until: fc.integer({ min: 40_000, max: 60_000 }) }),
        fc.constant({ kind: 'latest12Months' as const }),
      ),
      comparison: fc.constantFrom('periodBefore', 'samePeriodLastYear'),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      filter: fc.record({ regions: fc.array(name, { maxLength: 4 }), categories: fc.array(name, { maxLength: 4 }), salespeople: fc.array(name, { maxLength: 4 }), grades: fc.subarray(['A', 'B', 'C', 'D']) }),
    });
    fc.assert(
      fc.property(wishes, fc.constantFrom('new' as const, 'refresh' as const), (wish, sheets) => {
        expect(isPeriod(wish.period)).toBe(true);
        expect(parseCompositionSettings(JSON.parse(JSON.stringify(storedComposition(wish, sheets))))).toEqual({ wish, sheets });
      }),
      { seed: 3 },
    );
  });
});
