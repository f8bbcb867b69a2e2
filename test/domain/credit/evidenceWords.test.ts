import { describe, expect, it } from '@jest/globals';
import type { WordPart } from '../../../src/domain/credit/creditPolicy';
import { WordReader } from '../../../src/domain/credit/evidenceWords';
import { POLICY } from './creditCases';

describe('the words of the file are read', () => {
  it.each<readonly [WordPart, string, string]>([
    ['reputation', '当地口碑好', 'good'],
    ['reputation', '業內知名', 'good'],
    ['reputation', 'Well-known in the trade.', 'good'],
    ['reputation', '一般', 'fair'],
    ['reputation', '口碑好，但近来投诉多', 'poor'],
    ['reputation', 'no complaints so far', 'good'],
    ['creditStanding', '良好', 'good'],
    ['creditStanding', '需关注', 'poor'],
    ['creditStanding', '需關注', 'poor'],
    ['creditStanding', 'ＡＡＡ', 'good'],
    ['creditStanding', 'not good', 'poor'],
    ['pastCreditProblems', '无', 'none'],
    ['pastCreditProblems', '無', 'none'],
    ['pastCreditProblems', '无不良记录', 'none'],
    ['pastCreditProblems', '从未逾期', 'none'],
    ['pastCreditProblems', '2023 年曾逾期两个月', 'minor'],
    ['pastCreditProblems', '曾有一张支票退票', 'serious'],
    ['pastCreditProblems', '曾逾期，後被起訴', 'serious'],
    ['pastCreditProblems', 'Paid late twice', 'minor'],
    ['pastCreditProblems', 'no lawsuits', 'none'],
  ])('%s: %s is %s', (part, text, level) => {
    expect(new WordReader(POLICY, part).read(text)).toMatchObject({ kind: 'read', level });
  });

  it.each(['chocolate wholesaler', '见附件', '2023'])('"%s" says nothing about past problems', (text) => {
    expect(new WordReader(POLICY, 'pastCreditProblems').read(text)).toEqual({ kind: 'notUnderstood' });
  });

  it('nothing is nothing, not the worst', () => {
    expect(new WordReader(POLICY, 'reputation').read('  ')).toEqual({ kind: 'empty' });
  });

  it('a company’s own words count', () => {
    const words = { ...POLICY.words, reputation: [{ level: 'poor', points: 0, words: ['杀熟'] }] };
    expect(new WordReader({ words }, 'reputation').read('常杀熟')).toEqual({ kind: 'read', level: 'poor', points: 0 });
  });
});
