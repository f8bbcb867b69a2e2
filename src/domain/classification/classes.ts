import type { SerialDate } from '../serialDate';

/** P1.1 */
export const RELATIONSHIPS = ['existing', 'new', 'prospective'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];
/** P1.2 */
export const DEAL_STAGES = ['past', 'active', 'upcoming'] as const;
export type DealStage = (typeof DEAL_STAGES)[number];
/** P1.4 */
export const MARKET_POSITIONS = ['key', 'regular', 'occasional'] as const;
export type MarketPosition = (typeof MARKET_POSITIONS)[number];
/** P3.2b */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** P1.1 and P1.2: days that settle a class. */
export const NEW_CUSTOMER_DAYS = 365;
export const ACTIVE_CUSTOMER_DAYS = 180;

/** What P1.1 and P1.2 look at; dates undefined where there was none. */
export interface Dealings {
  readonly firstDeal: SerialDate | undefined;
  readonly lastDeal: SerialDate | undefined;
  readonly hasOpenOpportunity: boolean;
  readonly expectedFirstDeal: SerialDate | undefined;
}

/** P1.1: existing where the first deal was more than `newDays` before the report date, new within them. */
export function relationshipOf(dealings: Dealings, reportDate: SerialDate, newDays = NEW_CUSTOMER_DAYS): Relationship {
  if (dealings.firstDeal === undefined || dealings.firstDeal > reportDate) return 'prospective';
  return reportDate - dealings.firstDeal > newDays ? 'existing' : 'new';
}

/** P1.2; undefined for a customer without a deal and without a sign of one to come. */
export function dealStageOf(dealings: Dealings, reportDate: SerialDate, activeDays = ACTIVE_CUSTOMER_DAYS): DealStage | undefined {
  const { lastDeal } = dealings;
  if (lastDeal !== undefined && lastDeal <= reportDate) return reportDate - lastDeal <= activeDays ? 'active' : 'past';
  return dealings.hasOpenOpportunity || dealings.expectedFirstDeal !== undefined ? 'upcoming' : undefined;
}
