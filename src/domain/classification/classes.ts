import type { SerialDate } from '../serialDate';

/** P1.1 */
export type Relationship = 'existing' | 'new' | 'prospective';
/** P1.2 */
export type DealStage = 'past' | 'active' | 'upcoming';
/** P1.4 */
export type MarketPosition = 'key' | 'regular' | 'occasional';
/** P3.2b */
export type Grade = 'A' | 'B' | 'C' | 'D';

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

/** P1.1: existing where the first deal was more than 365 days before the report date, new within them. */
export function relationshipOf(dealings: Dealings, reportDate: SerialDate): Relationship {
  if (dealings.firstDeal === undefined || dealings.firstDeal > reportDate) return 'prospective';
  return reportDate - dealings.firstDeal > NEW_CUSTOMER_DAYS ? 'existing' : 'new';
}

/** P1.2; undefined for a customer without a deal and without a sign of one to come. */
export function dealStageOf(dealings: Dealings, reportDate: SerialDate): DealStage | undefined {
  const { lastDeal } = dealings;
  if (lastDeal !== undefined && lastDeal <= reportDate) {
    return reportDate - lastDeal <= ACTIVE_CUSTOMER_DAYS ? 'active' : 'past';
  }
  return dealings.hasOpenOpportunity || dealings.expectedFirstDeal !== undefined ? 'upcoming' : undefined;
}
