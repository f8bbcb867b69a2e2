import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ARCHIVE_POLICY } from '../../src/domain/archive/archivePolicy';
import { choicesOf, draftOf, withOwed } from '../../src/taskpane/archive/archiveDraft';

const DRAFT = draftOf(DEFAULT_ARCHIVE_POLICY, '永久');

describe('the rules of the archive as they are typed', () => {
  it('come back as they were', () => {
    const { numberPattern, retention, owed, hideTitles, ordinaryDestructionNeedsGeneralManager, dayEnds } = DEFAULT_ARCHIVE_POLICY;
    expect(choicesOf(DRAFT)).toEqual({ numberPattern, retention, owed, hideTitles, ordinaryDestructionNeedsGeneralManager, dayEnds });
  });

  it.each([
    ['a pattern with an unknown token', { numberPattern: 'TEAM-NNN' }],
    ['a time that is none', { dayEnds: '25:00' }],
    ['a term that is none', { retention: { ...DRAFT.retention, contract: 'long' } }],
    ['no term', { retention: { ...DRAFT.retention, contract: '' } }],
  ])('are no choice with %s', (_, part) => expect(choicesOf({ ...DRAFT, ...part })).toBeUndefined());

  it('say what a department owes until nothing is left', () => {
    const one = withOwed(DRAFT, '销售部', 'quarterly', ['contract']);
    const two = withOwed(one, '销售部', 'yearly', ['annualPlan']);
    expect(two.owed).toEqual({ 销售部: { quarterly: ['contract'], yearly: ['annualPlan'] } });
    expect(withOwed(withOwed(two, '销售部', 'quarterly', []), '销售部', 'yearly', []).owed).toEqual({});
  });
});
