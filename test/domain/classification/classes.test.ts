import { describe, expect, it } from '@jest/globals';
import { dealStageOf, relationshipOf, type Dealings } from '../../../src/domain/classification/classes';
import { serialOfIso } from '../../../src/domain/serialDate';

const REPORT = serialOfIso('2026-10-15');
const none: Dealings = {
  firstDeal: undefined,
  lastDeal: undefined,
  hasOpenOpportunity: false,
  expectedFirstDeal: undefined,
};

describe('P1.1 relationship', () => {
  const check = (daysAgo: number | undefined, expected: string): void =>
    expect(relationshipOf({ ...none, firstDeal: daysAgo === undefined ? undefined : REPORT - daysAgo }, REPORT)).toBe(
      expected,
    );
  it('is new up to 365 days after the first deal', () => check(365, 'new'));
  it('is existing after that', () => check(366, 'existing'));
  it('is prospective without a deal', () => check(undefined, 'prospective'));
  it('is prospective where the first deal is still to come', () => check(-3, 'prospective'));
});

describe('P1.2 deal stage', () => {
  const check = (dealings: Partial<Dealings>, expected: string | undefined): void =>
    expect(dealStageOf({ ...none, ...dealings }, REPORT)).toBe(expected);
  it('is active up to 180 days after the last deal', () => check({ lastDeal: REPORT - 180 }, 'active'));
  it('is past after that', () => check({ lastDeal: REPORT - 181 }, 'past'));
  it('is upcoming with an open opportunity', () => check({ hasOpenOpportunity: true }, 'upcoming'));
  it('is upcoming with an expected first deal', () => check({ expectedFirstDeal: REPORT + 10 }, 'upcoming'));
  it('says nothing where nothing is known', () => check({}, undefined));
});
