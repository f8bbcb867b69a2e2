import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ARCHIVE_POLICY } from '../../src/domain/archive/archivePolicy';
import { parseArchiveSettings } from '../../src/workbook/archiveSettings';
import { choicesOf, draftOf, withOwed } from '../../src/taskpane/archive/archiveDraft';

const DRAFT = draftOf(DEFAULT_ARCHIVE_POLICY, '永久');

describe('the rules of the archive as they are typed', () => {
  it('come back as they were', () => expect(choicesOf(DRAFT)).toEqual(DEFAULT_ARCHIVE_POLICY));

  it('are kept without blanks at their ends; a department without a code has none', () => {
    const draft = { ...DRAFT, departmentCodes: { 销售部: ' XS ', 财务部: '' }, categoryCodes: { ...DRAFT.categoryCodes, contract: ' HT' }, rhythm: { ...DRAFT.rhythm, contract: 'yearly' as const }, atOnceDays: '3', retentionFrom: 'documentDate' as const };
    const choices = choicesOf(draft);
    expect(choices).toMatchObject({ departmentCodes: { 销售部: 'XS' }, atOnceDays: 3, retentionFrom: 'documentDate' });
    expect(choices?.categoryCodes.contract).toBe('HT');
    expect(parseArchiveSettings(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
  });

  it.each([
    ['a pattern with an unknown token', { numberPattern: 'TEAM-NNN' }],
    ['a time that is none', { dayEnds: '25:00' }],
    ['a term that is none', { retention: { ...DRAFT.retention, contract: 'long' } }],
    ['a code with a hyphen', { categoryCodes: { ...DRAFT.categoryCodes, contract: 'H-T' } }],
    ['a category without a code', { categoryCodes: { ...DRAFT.categoryCodes, contract: ' ' } }],
    ['one code for two categories, whatever the case', { categoryCodes: { ...DRAFT.categoryCodes, contract: 'jd' } }],
    ['one code for two departments', { departmentCodes: { 销售部: 'XS', 学术部: 'xs' } }],
    ['days that are none', { atOnceDays: '1.5' }],
    ['more days than a quarter', { atOnceDays: '91' }],
    ['no term', { retention: { ...DRAFT.retention, contract: '' } }],
  ])('are no choice with %s', (_, part) => expect(choicesOf({ ...DRAFT, ...part })).toBeUndefined());

  it('say what a department owes until nothing is left', () => {
    const one = withOwed(DRAFT, '销售部', 'quarterly', ['contract']);
    const two = withOwed(one, '销售部', 'yearly', ['annualPlan']);
    expect(two.owed).toEqual({ 销售部: { quarterly: ['contract'], yearly: ['annualPlan'] } });
    expect(withOwed(withOwed(two, '销售部', 'quarterly', []), '销售部', 'yearly', []).owed).toEqual({});
  });
});
