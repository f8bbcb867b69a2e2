import type { SerialDate } from '../serialDate';
import type { DealStage, Grade, MarketPosition, Relationship } from './classes';
import type { ClassKind } from './reasons';

/** The values of a customer's reckoned classes, as far as it has them. */
export interface ClassValues {
  readonly relationship?: Relationship;
  readonly dealStage?: DealStage;
  readonly position?: MarketPosition;
  readonly grade?: Grade;
}

/** What a person set for a customer, complete: which classes, who, why and the last day on which it holds. */
export interface CustomerOverride {
  readonly classes: ClassValues;
  readonly by: string;
  readonly reason: string;
  readonly until: SerialDate;
}

/** Whether an override still holds at the report date; its last day counts. */
export const holds = (override: CustomerOverride, reportDate: SerialDate): boolean => override.until >= reportDate;

/** A class that is not what it was at the last run. */
export interface ClassChange {
  readonly kind: ClassKind;
  readonly from: string | undefined;
  readonly to: string | undefined;
}
