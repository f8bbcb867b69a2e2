import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WISH, type PeriodWish } from '../../src/domain/composition/reportWish';
import { serialOfIso } from '../../src/domain/serialDate';
import { parseCompositionOptions } from '../../src/jobs/compositionOptions';
import { choiceOf, optionsOf } from '../../src/taskpane/reports/composition/compositionChoice';
import { periodForm, periodWish, type PeriodForm } from '../../src/taskpane/reports/composition/periodForm';

const DATE = '2026-10-15';

describe('the fields for a period', () => {
  it.each<readonly [PeriodWish, Partial<PeriodForm>]>([
    [{ kind: 'latest', unit: 'quarter' }, { kind: 'lastQuarter' }],
    [{ kind: 'latest', unit: 'half' }, { kind: 'lastHalf' }],
    [{ kind: 'latest12Months' }, { kind: 'last12Months' }],
    [{ kind: 'calendar', unit: 'quarter', year: 2026, number: 3 }, { kind: 'quarter', year: '2026', number: 3 }],
    [{ kind: 'calendar', unit: 'month', year: 2025, number: 12 }, { kind: 'month', year: '2025', number: 12 }],
    [{ kind: 'calendar', unit: 'year', year: 2025, number: 1 }, { kind: 'year', year: '2025' }],
    [{ kind: 'days', first: serialOfIso('2026-01-05'), last: serialOfIso('2026-02-03') }, { kind: 'days', first: '2026-01-05', last: '2026-02-03' }],
  ])('say %j and mean it', (wish, form) => {
    expect(periodForm(wish, DATE)).toMatchObject(form);
    expect(periodWish(periodForm(wish, DATE))).toEqual(wish);
  });

  it('say twelve months up to a day by their first and last day', () => {
    const form = periodForm({ kind: 'last12Months', until: serialOfIso('2026-09-30') }, DATE);
    expect(form).toMatchObject({ kind: 'days', first: '2025-10-01', last: '2026-09-30' });
  });

  const open = periodForm(DEFAULT_WISH.period, DATE);
  it.each<readonly [string, Partial<PeriodForm>]>([
    ['no year', { kind: 'quarter', year: '' }],
    ['half a year’s digits', { kind: 'year', year: '20' }],
    ['no last day', { kind: 'days', first: '2026-01-01', last: '' }],
    ['a last day before the first', { kind: 'days', first: '2026-02-01', last: '2026-01-01' }],
  ])('mean nothing yet with %s', (_, fields) => expect(periodWish({ ...open, ...fields })).toBeUndefined());
});

describe('what stands in the panel', () => {
  it('is the last choices, and starts a run with just these', () => {
    const last = { wish: { ...DEFAULT_WISH, comparison: 'samePeriodLastYear', filter: { ...DEFAULT_WISH.filter, regions: ['a, b'] } }, sheets: 'refresh' } as const;
    const given = optionsOf(choiceOf(last, DATE));
    expect(parseCompositionOptions(given ?? {})).toEqual(last);
  });

  it('starts nothing while no report is chosen or the period is not complete', () => {
    const choice = choiceOf({ wish: DEFAULT_WISH, sheets: 'new' }, DATE);
    expect(optionsOf({ ...choice, reports: [] })).toBeUndefined();
    expect(optionsOf({ ...choice, period: { ...choice.period, kind: 'year', year: '' } })).toBeUndefined();
  });
});
