import { describe, expect, it } from '@jest/globals';
import { parseCreditSettings } from '../../src/workbook/creditSettings';

const DEFAULTS = parseCreditSettings(undefined);

describe('the credit policy that a workbook keeps', () => {
  it('is the default where nothing or nonsense is stored', () => {
    expect(DEFAULTS.grades.map(({ name }) => name)).toEqual(['AAA', 'AA', 'A', 'B', 'C', 'D']);
    expect(parseCreditSettings('x')).toEqual(DEFAULTS);
    expect(parseCreditSettings({ unknown: 1 })).toEqual(DEFAULTS);
  });

  it('takes what a company set, the default for the rest', () => {
    const policy = parseCreditSettings({ weights: { paidOnTime: 50 }, defaultTermDays: 45 });
    expect(policy.weights).toEqual({ ...DEFAULTS.weights, paidOnTime: 50 });
    expect(policy.defaultTermDays).toBe(45);
    expect(policy.grades).toEqual(DEFAULTS.grades);
  });

  it.each<readonly [string, unknown]>([
    ['grades out of order', { grades: [...DEFAULTS.grades].reverse() }],
    ['bands that overlap', { ageingDays: [30, 20, 90] }],
    ['no weight at all', { weights: Object.fromEntries(Object.keys(DEFAULTS.weights).map((part) => [part, 0])) }],
    ['a scale without a length', { scales: { worstDelay: { full: 5, none: 5 } } }],
    ['a share above 1', { assetShare: 2 }],
    ['a step of nothing', { limitStep: 0 }],
  ])('does not take %s, and loses nothing else by it', (_, stored) => {
    expect(parseCreditSettings({ ...(stored as object), agencyCost: 5 })).toEqual({ ...DEFAULTS, agencyCost: 5 });
  });
});
