import { describe, expect, it } from '@jest/globals';
import { axisScale, logarithmicScale } from '../../../src/preview/chartPainting/axisScale';

describe('the scale that Excel gives an axis with room for ten steps', () => {
  const check = (least: number, most: number, minimum: number, maximum: number, majorUnit: number) =>
    it(`${least} to ${most}: from ${minimum} to ${maximum} by ${majorUnit}`, () =>
      expect(axisScale(least, most, { mostSteps: 10 })).toEqual({ minimum, maximum, majorUnit }));

  check(20, 180, 0, 200, 20);
  check(0, 95, 0, 100, 10);
  check(0, 96, 0, 120, 20);
  check(90, 100, 84, 102, 2);
  check(-30, 50, -40, 60, 10);
  check(-180, -20, -200, 0, 20);
  check(0.1, 0.3, 0, 0.35, 0.05);
  check(0, 0, 0, 1, 0.1);
  check(7, 7, 0, 8, 1);
  check(0, 1234567, 0, 1400000, 200000);
});

describe('what somebody chose of a scale', () => {
  it('stays, and the rest follows it', () => {
    expect(axisScale(20, 180, { mostSteps: 10, minimum: 10 })).toMatchObject({ minimum: 10, maximum: 200 });
    expect(axisScale(20, 180, { mostSteps: 10, maximum: 500 })).toEqual({ minimum: 0, maximum: 500, majorUnit: 50 });
    expect(axisScale(20, 180, { mostSteps: 10, majorUnit: 75 })).toEqual({ minimum: 0, maximum: 225, majorUnit: 75 });
  });

  it('takes fewer and wider steps where there is less room', () => {
    expect(axisScale(20, 180, { mostSteps: 4 }).majorUnit).toBe(50);
  });

  it('ends with the whole for shares', () => {
    expect(axisScale(0, 1, { mostSteps: 10, exact: true })).toEqual({ minimum: 0, maximum: 1, majorUnit: 0.1 });
  });
});

describe('a logarithmic scale', () => {
  const check = (least: number, most: number, base: number, minimum: number, maximum: number) =>
    it(`${least} to ${most} by ${base}: from ${minimum} to ${maximum}`, () =>
      expect(logarithmicScale(least, most, base, {})).toEqual({ minimum, maximum }));

  check(20, 180, 10, 1, 1000);
  check(1, 1000, 10, 1, 1000);
  check(0.02, 5, 10, 0.01, 10);
  check(3, 100, 2, 1, 128);
});
