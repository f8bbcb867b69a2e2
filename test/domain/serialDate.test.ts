import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addYears, civilOf, isoOf, serialOf, serialOfIso } from '../../src/domain/serialDate';

describe('serial dates', () => {
  const check = (iso: string, serial: number): void => {
    expect(serialOfIso(iso)).toBe(serial);
    expect(isoOf(serial)).toBe(iso);
  };
  it('are the numbers that Excel shows for the day', () => {
    check('1900-03-01', 61);
    check('2000-01-01', 36526);
    check('2023-11-14', 45244);
    check('2024-02-29', 45351);
  });
  it('leave the time of day out', () => expect(isoOf(45244.75)).toBe('2023-11-14'));
  it('go there and back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        const { year, month, day } = civilOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
      }),
      { seed: 3 },
    ));
  it('a year before 29 February is 28 February', () =>
    expect(isoOf(addYears(serialOfIso('2024-02-29'), -1))).toBe('2023-02-28'));
});

it('civil days are those of the calendar from its beginning to the last day that Excel knows, and beyond', () => {
  const expected = (serial: number): ReturnType<typeof civilOf> => {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };
  const differing: number[] = [];
  const compare = (serial: number): void => {
    const [found, right] = [civilOf(serial), expected(serial)];
    if (found.year !== right.year || found.month !== right.month || found.day !== right.day) differing.push(serial);
  };
  for (let serial = -115_858; serial <= 2_958_465; serial += 11) compare(serial);
  // Every day of four hundred years, whose leap years come in all their ways.
  for (let serial = 0; serial < 146_100; serial++) compare(serial + 0.999);
  for (const serial of [-115_859, -800_000, 2_958_466, 5_000_000]) compare(serial);
  expect(differing).toEqual([]);
  expect(civilOf(NaN)).toEqual({ year: NaN, month: NaN, day: NaN });
});
