import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPeriod, PERIOD_YEARS, periodText, readPeriodText, type PeriodFault } from '../../../src/domain/composition/periodText';
import { CALENDAR_MONTHS, type CalendarUnit } from '../../../src/domain/composition/period';
import type { PeriodWish } from '../../../src/domain/composition/reportWish';
import { serialOf, serialOfIso } from '../../../src/domain/serialDate';

const calendar = (unit: CalendarUnit, number: number, year = 2026): PeriodWish => ({ kind: 'calendar', unit, year, number });
const days = (first: string, last: string): PeriodWish => ({ kind: 'days', first: serialOfIso(first), last: serialOfIso(last) });
const latest = (unit: CalendarUnit): PeriodWish => ({ kind: 'latest', unit });

describe('a period that is written', () => {
  it.each<readonly [string, PeriodWish]>([
    ['2026-Q3', calendar('quarter', 3)],
    ['2026q3', calendar('quarter', 3)],
    ['Q3 2026', calendar('quarter', 3)],
    ['２０２６－Ｑ３', calendar('quarter', 3)],
    ['2026年第三季度', calendar('quarter', 3)],
    ['2026年第3季', calendar('quarter', 3)],
    ['2026-H1', calendar('half', 1)],
    ['2026年下半年', calendar('half', 2)],
    ['2026-09', calendar('month', 9)],
    ['2026/9', calendar('month', 9)],
    ['202609', calendar('month', 9)],
    ['2026年9月', calendar('month', 9)],
    [' 2026 ', calendar('year', 1)],
    ['2026年', calendar('year', 1)],
    ['FY2026', calendar('year', 1)],
    ['2026-01-01..2026-03-31', days('2026-01-01', '2026-03-31')],
    ['2026-01-01~2026-03-31', days('2026-01-01', '2026-03-31')],
    ['２０２６／１／１～２０２６／３／３１', days('2026-01-01', '2026-03-31')],
    ['2026年1月1日至2026年3月31日', days('2026-01-01', '2026-03-31')],
    ['2026/1/1 - 2026/3/31', days('2026-01-01', '2026-03-31')],
    ['2026/1/1-2026/3/31', days('2026-01-01', '2026-03-31')],
    ['20260101–20260331', days('2026-01-01', '2026-03-31')],
    ['2026-01…2026-02', days('2026-01-01', '2026-02-28')],
    ['民國115年1月1日~民國115年3月31日', days('2026-01-01', '2026-03-31')],
    ['2026-02-28..2026-02-28', days('2026-02-28', '2026-02-28')],
    ['month', latest('month')],
    ['Quarter', latest('quarter')],
    ['half', latest('half')],
    ['year', latest('year')],
    ['上季度', latest('quarter')],
    ['上個月', latest('month')],
    ['last12Months', { kind: 'latest12Months' }],
    ['last 12 months', { kind: 'latest12Months' }],
    ['近12个月', { kind: 'latest12Months' }],
    ['last12Months..2026-09-30', { kind: 'last12Months', until: serialOfIso('2026-09-30') }],
  ])('%s is read', (text, wish) => expect(readPeriodText(text)).toEqual({ wish }));

  const unreadable: PeriodFault = { kind: 'unreadable' };
  it.each<readonly [string, PeriodFault]>([
    ['2026-Q5', { kind: 'noSuchNumber', unit: 'quarter', number: 5, most: 4 }],
    ['2026-Q0', { kind: 'noSuchNumber', unit: 'quarter', number: 0, most: 4 }],
    ['2026-H3', { kind: 'noSuchNumber', unit: 'half', number: 3, most: 2 }],
    ['2026-13', { kind: 'noSuchNumber', unit: 'month', number: 13, most: 12 }],
    ['2026-00', { kind: 'noSuchNumber', unit: 'month', number: 0, most: 12 }],
    ['2026-01..2026-13', { kind: 'noSuchNumber', unit: 'month', number: 13, most: 12 }],
    ['0026', { kind: 'yearOutOfRange', year: 26 }],
    ['9999-Q4', { kind: 'yearOutOfRange', year: 9999 }],
    ['2026-02-01..2026-02-31', { kind: 'noSuchDay', text: '2026-02-31' }],
    ['2025-02-29..2025-03-01', { kind: 'noSuchDay', text: '2025-02-29' }],
    ['2026-03-31..2026-01-01', { kind: 'endBeforeBegin', first: serialOfIso('2026-03-31'), last: serialOfIso('2026-01-01') }],
    ['', unreadable],
    ['soon', unreadable],
    ['2026-01-01', unreadable],
    ['2026-01-01..', unreadable],
    ['..2026-01-01', unreadable],
    ['03/04/2026..05/06/2026', unreadable],
    ['1/2/26..3/2/26', unreadable],
    ['45000..45010', unreadable],
    ['2026-Q1..2026-Q2', unreadable],
  ])('%s is not, and it is said why', (text, fault) => expect(readPeriodText(text)).toEqual({ fault }));

  it('is written as it is read', () => {
    const { first, last } = PERIOD_YEARS;
    const day = fc.integer({ min: serialOf(first, 1, 1), max: serialOf(last, 12, 31) });
    const unit = fc.constantFrom<CalendarUnit>('month', 'quarter', 'half', 'year');
    const named = fc
      .tuple(unit, fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 11 }))
      .map(([of, year, at]) => calendar(of, (at % (12 / CALENDAR_MONTHS[of])) + 1, year));
    const wishes: fc.Arbitrary<PeriodWish> = fc.oneof(
      named,
      unit.map(latest),
      fc.constant<PeriodWish>({ kind: 'latest12Months' }),
      day.map((until): PeriodWish => ({ kind: 'last12Months', until })),
      fc.tuple(day, day).map(([a, b]): PeriodWish => ({ kind: 'days', first: Math.min(a, b), last: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(isPeriod(wish)).toBe(true);
        expect(readPeriodText(periodText(wish))).toEqual({ wish });
      }),
      { seed: 5 },
    );
  });

  it('is read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9QH/.~年月至 -]{0,16}$/)), (text) => {
        const reading = readPeriodText(text);
        if ('wish' in reading) expect(isPeriod(reading.wish)).toBe(true);
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });
});
