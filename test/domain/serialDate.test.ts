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
