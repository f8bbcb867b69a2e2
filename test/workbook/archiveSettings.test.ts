import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ARCHIVE_POLICY } from '../../src/domain/archive/archivePolicy';
import { parseArchiveSettings, parseNumberMarks } from '../../src/workbook/archiveSettings';

describe('the policy for archives that a workbook keeps', () => {
  it('is the default where nothing or nonsense is stored', () => {
    for (const stored of [undefined, 'x', { unknown: 1 }, []]) expect(parseArchiveSettings(stored)).toEqual(DEFAULT_ARCHIVE_POLICY);
    expect(DEFAULT_ARCHIVE_POLICY).toMatchObject({ numberPattern: 'YEAR-DEPT-CATEGORY-NNNN', ordinaryDestructionNeedsGeneralManager: true, hideTitles: false, dayEnds: '18:00' });
  });

  it('takes what a company set, the default for the rest', () => {
    const policy = parseArchiveSettings({ retention: { contract: 15, notice: 'permanent' }, owed: { 销售部: { quarterly: ['contract'] } }, hideTitles: true });
    expect(policy.retention).toEqual({ ...DEFAULT_ARCHIVE_POLICY.retention, contract: 15, notice: 'permanent' });
    expect(policy.owed).toEqual({ 销售部: { quarterly: ['contract'], yearly: [] } });
    expect(policy.hideTitles).toBe(true);
  });

  it.each<readonly [string, object]>([
    ['a term of no years', { retention: { contract: 0 } }],
    ['a category that is none', { retention: { recipes: 5 } }],
    ['a code with a hyphen', { departmentCodes: { 销售部: 'X-S' } }],
    ['a day that ends at 25 o’clock', { dayEnds: '25:00' }],
    ['an owed category that is none', { owed: { 销售部: { quarterly: ['recipes'], yearly: [] } } }],
  ])('does not take %s, and loses nothing else by it', (_, stored) => {
    expect(parseArchiveSettings({ ...stored, atOnceDays: 3 })).toEqual({ ...DEFAULT_ARCHIVE_POLICY, atOnceDays: 3 });
  });

  it('counts unusable serials as none', () => {
    expect(parseNumberMarks({ '2026-XS-#': 7 })).toEqual({ '2026-XS-#': 7 });
    expect(parseNumberMarks({ '2026-XS-#': 'x' })).toEqual({});
  });
});
