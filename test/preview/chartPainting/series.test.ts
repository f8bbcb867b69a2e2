import { describe, expect, it } from '@jest/globals';
import { fitCurve } from '../../../src/preview/chartPainting/series/curveFit';
import { binsOf, boxOf, type BinChoice } from '../../../src/preview/chartPainting/series/statistics';

describe('a fitted curve', () => {
  const check = (type: string, curve: (x: number) => number, coefficients: readonly number[]) =>
    it(`${type} finds the curve that the points lie on`, () => {
      const points = [1, 2, 3, 4, 5].map((x) => ({ x, y: curve(x) }));
      const fitted = fitCurve(type, points, 2);
      expect(fitted?.fit).toBeCloseTo(1);
      expect(fitted?.at(6)).toBeCloseTo(curve(6));
      coefficients.forEach((value, at) => expect(fitted?.coefficients[at]).toBeCloseTo(value));
    });

  check('Linear', (x) => 3 + 2 * x, [3, 2]);
  check('Polynomial', (x) => 1 - x + 0.5 * x * x, [1, -1, 0.5]);
  check('Exponential', (x) => 2 * Math.exp(0.3 * x), [Math.log(2), 0.3]);
  check('Power', (x) => 3 * x ** 1.5, [Math.log(3), 1.5]);
  check('Logarithmic', (x) => 1 + 4 * Math.log(x), [1, 4]);

  it('goes through the intercept that was chosen', () => {
    const points = [1, 2, 3].map((x) => ({ x, y: 2 * x + 1 }));
    expect(fitCurve('Linear', points, 2, 0)?.at(0)).toBe(0);
  });

  it('is none where the points do not tell one', () => {
    expect(fitCurve('Linear', [{ x: 1, y: 1 }], 2)).toBeUndefined();
    expect(
      fitCurve(
        'Linear',
        [
          { x: 1, y: 1 },
          { x: 1, y: 2 },
        ],
        2,
      ),
    ).toBeUndefined();
  });
});

describe('bins', () => {
  const check = (what: string, values: readonly number[], choice: BinChoice, counts: readonly number[]) =>
    it(what, () => expect(binsOf(values, choice).map(({ count }) => count)).toEqual(counts));

  check('of a width', [0, 5, 10, 11, 20], { type: 'BinWidth', width: 10 }, [3, 2]);
  check('in a number', [0, 1, 2, 3, 4], { type: 'BinCount', count: 2 }, [3, 2]);
  check(
    'with all below and above in one',
    [0, 5, 10, 11, 20],
    { type: 'BinWidth', width: 5, underflowValue: 5, overflowValue: 10 },
    [2, 1, 2],
  );
  check('of a single value', [7], {}, [1]);
  check('of nothing', [], {}, []);

  it('hold every value once, whatever their width', () => {
    const values = Array.from({ length: 100 }, (_, at) => (at * 37) % 91);
    const counts = binsOf(values, {}).map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
  });
});

describe('a box with whiskers', () => {
  const VALUES = [1, 2, 3, 4, 5, 6, 7, 30];

  it('has quartiles without the median, and values far out beside it', () => {
    expect(boxOf(VALUES, true)).toMatchObject({
      first: 2.25,
      median: 4.5,
      third: 6.75,
      low: 1,
      high: 7,
      outliers: [30],
    });
  });

  it('has quartiles with the median', () => {
    expect(boxOf(VALUES, false)).toMatchObject({ first: 2.75, median: 4.5, third: 6.25 });
  });

  it('is none without numbers', () => expect(boxOf([undefined], true)).toBeUndefined());
});
