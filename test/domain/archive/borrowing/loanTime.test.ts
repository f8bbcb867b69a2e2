import { afterEach, describe, expect, it } from '@jest/globals';
import { clockOf, dueTime, plusHours, timeOn, toMinute } from '../../../../src/domain/archive/borrowing/loanTime';
import { serialOf } from '../../../../src/domain/serialDate';

/** Nights in which clocks change: to winter and to summer time in Europe and in America. */
const CHANGES = [
  ['Europe/Berlin', serialOf(2026, 10, 25)],
  ['Europe/Berlin', serialOf(2026, 3, 29)],
  ['America/New_York', serialOf(2026, 11, 1)],
  ['America/New_York', serialOf(2026, 3, 8)],
  ['Asia/Shanghai', serialOf(2026, 10, 25)],
] as const;

describe('a clock change during a loan of 4 hours', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  it.each(CHANGES)('in %s the clock on the wall counts', (place, day) => {
    process.env['TZ'] = place;
    const due = dueTime('secret', 'lent', timeOn(day, '01:30'), day, '18:00') ?? 0;
    expect([Math.floor(due), clockOf(due)]).toEqual([day, '05:30']);
  });
});

it('times are whole minutes, equal ones equal numbers', () => {
  const day = serialOf(2026, 10, 15);
  for (let minute = 0; minute < 1440; minute++) {
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const time = timeOn(day, clock);
    expect(clockOf(time)).toBe(clock);
    expect(toMinute(time + 0.3 / 1440)).toBe(time);
    if (minute < 1200) expect(plusHours(time, 4)).toBe(timeOn(day, `${String(Math.floor(minute / 60) + 4).padStart(2, '0')}:${clock.slice(3)}`));
  }
});

it('a loan that the day leaves no time for has no due time', () => {
  const day = serialOf(2026, 10, 15);
  expect(dueTime('secret', 'lent', timeOn(day, '18:00'), day, '18:00')).toBeUndefined();
  expect(dueTime('unclassified', 'lent', timeOn(day, '18:00'), day, '18:00')).toBeUndefined();
  expect(dueTime('unclassified', 'lent', timeOn(day, '18:00'), day + 1, '18:00')).toBe(timeOn(day + 1, '18:00'));
});
