import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WISH, NO_FILTER, type ReportWish } from '../../src/domain/composition/reportWish';
import { Refusal } from '../../src/domain/problem';
import { createTexts } from '../../src/i18n/texts';
import { wordProblem } from '../../src/i18n/wordProblem';
import { choicesToKeep } from '../../src/jobs/compositionInput';
import { compositionOptionsOf, parseCompositionOptions, type CompositionOptions } from '../../src/jobs/compositionOptions';
import type { GivenOptions } from '../../src/jobs/options';
import type { CompositionSettings } from '../../src/workbook/compositionSettings';

describe('options for composition reports', () => {
  it.each<readonly [string, GivenOptions, CompositionOptions]>([
    ['nothing chosen', {}, { wish: {} }],
    ['reports, in the policy’s order', { reports: 'credit, Sales，region' }, { wish: { reports: ['sales', 'region', 'credit'] } }],
    ['one report by itself', { only: 'credit', reports: 'sales' }, { wish: { reports: ['credit'] }, only: 'credit' }],
    ['no report named: the last choice', { reports: '' }, { wish: {} }],
    ['a quarter', { period: '2026-Q3' }, { wish: { period: { kind: 'calendar', unit: 'quarter', year: 2026, number: 3 } } }],
    ['the last month that is over', { period: 'month' }, { wish: { period: { kind: 'latest', unit: 'month' } } }],
    ['what to compare with', { compare: 'sameperiodlastyear' }, { wish: { comparison: 'samePeriodLastYear' } }],
    ['the fiscal year', { fiscalYearStart: '4' }, { wish: { fiscalYearStart: 4 } }],
    ['new sheets or old ones', { sheets: 'refresh' }, { wish: {}, sheets: 'refresh' }],
    [
      'a filter, which counts as a whole',
      { region: '华东；"North, upper"', grade: 'b,Ａ' },
      { wish: { filter: { ...NO_FILTER, regions: ['华东', 'North, upper'], grades: ['A', 'B'] } } },
    ],
    ['a filter that is taken off', { category: '' }, { wish: { filter: NO_FILTER } }],
  ])('%s', (_, given, options) => expect(parseCompositionOptions(given)).toEqual(options));

  it.each<readonly [string, GivenOptions, string, Readonly<Record<string, string | number>>]>([
    ['an unknown option', { quarter: '3' }, 'unknownOption', { option: 'quarter' }],
    ['an unknown report', { reports: 'sales,stock' }, 'optionNotAmong', { option: 'reports', value: 'stock' }],
    ['an unknown grade', { grade: 'A,E' }, 'optionNotAmong', { option: 'grade', value: 'E' }],
    ['an unknown comparison', { compare: 'budget' }, 'optionNotAmong', { option: 'compare', value: 'budget' }],
    ['a month that no year has', { fiscalYearStart: '13' }, 'optionOutOfRange', { value: '13', min: 1, max: 12 }],
    ['an unknown way with sheets', { sheets: 'append' }, 'optionNotAmong', { option: 'sheets', value: 'append' }],
    ['no period at all', { period: 'soon' }, 'periodUnreadable', { option: 'period', value: 'soon' }],
    ['a fifth quarter', { period: '2026-Q5' }, 'periodNotThere', { value: '2026-Q5', unit: 'quarter', number: 5, most: 4 }],
    ['a thirteenth month', { period: '2026-13' }, 'periodNotThere', { value: '2026-13', unit: 'month', number: 13, most: 12 }],
    ['a year beyond Excel’s', { period: '9999' }, 'periodYearOutOfRange', { value: '9999', year: 9999 }],
    ['31 February', { period: '2026-02-01..2026-02-31' }, 'periodDayNotThere', { text: '2026-02-31' }],
    ['an end before the begin', { period: '2026-03-31..2026-01-01' }, 'periodEndsFirst', { first: '2026-03-31', last: '2026-01-01' }],
  ])('refuses %s', (_, given, code, facts) => {
    const problem = refusalOf(given);
    expect(problem).toMatchObject({ code, severity: 'error', facts });
    for (const language of ['en-US', 'zh-CN', 'zh-TW'] as const) {
      const worded = wordProblem(createTexts(language), problem);
      expect(worded).not.toMatch(/{{|^\w+ · /);
      expect(worded).toContain(String(problem.facts['value'] ?? problem.facts['option']));
    }
  });

  it.each<readonly [string, Partial<ReportWish>]>([
    ['as it is by default', {}],
    ['with everything chosen', {
      reports: ['product', 'credit'],
      period: { kind: 'days', first: 46_000, last: 46_100 },
      comparison: 'samePeriodLastYear',
      fiscalYearStart: 7,
      filter: { regions: ['=North', '"x", y'], categories: ['5" pipe'], salespeople: ["O'Brien 🙂"], grades: ['A', 'D'] },
    }],
  ])('are written from a whole choice %s', (_, chosen) => {
    const wish = { ...DEFAULT_WISH, ...chosen };
    expect(parseCompositionOptions(compositionOptionsOf(wish, 'refresh'))).toEqual({ wish, sheets: 'refresh' });
  });
});

describe('what a run leaves for the next one', () => {
  const last: CompositionSettings = { wish: { ...DEFAULT_WISH, reports: ['sales', 'credit'] }, sheets: 'refresh' };
  const check = (given: GivenOptions, kept: Partial<ReportWish>): void =>
    expect(choicesToKeep(last, parseCompositionOptions(given))).toEqual({ wish: { ...last.wish, ...kept }, sheets: 'refresh' });

  it('is what was chosen over the last choices', () => check({ reports: 'region', fiscalYearStart: '4' }, { reports: ['region'], fiscalYearStart: 4 }));
  it('is no report that was asked for by itself', () => check({ only: 'region', compare: 'samePeriodLastYear' }, { comparison: 'samePeriodLastYear' }));
});

function refusalOf(given: GivenOptions): Refusal['problem'] {
  try {
    parseCompositionOptions(given);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
  }
  throw new Error('nothing was refused');
}
