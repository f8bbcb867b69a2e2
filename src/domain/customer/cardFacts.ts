import type { DealStage, Grade, MarketPosition, Relationship } from '../classification/classes';
import type { PlacedClass } from '../classification/placedClass';
import type { SalesHistory } from '../ledger/salesHistory';
import type { SerialDate } from '../serialDate';
import type { RawCell } from '../tables';
import type { Completeness } from './completeness';

/** P3.1d: one visit or report about the customer. */
export interface VisitFact {
  readonly date: SerialDate | undefined;
  readonly salesperson: string;
  readonly summary: string;
  readonly openPoints: string;
  /** P3.1e: reported at once. */
  readonly isUrgent: boolean;
}

/** P3.1: where a value of the file comes from. */
export interface SourceFact {
  /** A key of the field catalogue, or the name as the source gave it. */
  readonly field: string;
  readonly channel: 'visit' | 'questionnaire' | 'agency';
  readonly givenBy: string;
  readonly document: string;
  readonly date: SerialDate | undefined;
  /** P3.1b: counts only when a reviewer has accepted it. */
  readonly isToBeReviewed: boolean;
}

/** What the customer owes by the receivables, at the report date. */
export interface ReceivableFact {
  /** Everything that is open, disputed invoices too, less open credits. */
  readonly balance: number;
  /** Open, undisputed and past due. */
  readonly overdue: number;
  /** Days that the oldest open, undisputed invoice is past due; 0 where none is. */
  readonly daysOverdue: number;
  readonly openInvoices: number;
}

/** Everything that a card shows of one customer, in no language. */
export interface CardFacts {
  /** What the card is known by when it is refreshed; unique among all cards. */
  readonly key: string;
  /** Row in the list of customers, from 0. */
  readonly row: number;
  /** As entered; may be empty where the list has names alone. */
  readonly customerId: string;
  /** As entered; the id where there is no name. */
  readonly name: string;
  /** The file's values by field key; fields without a value are not there. */
  readonly values: ReadonlyMap<string, RawCell>;
  /** Columns that match no field, with their own headers; only those with a value. */
  readonly extras: readonly { readonly header: string; readonly value: RawCell }[];
  readonly relationship: Relationship;
  readonly dealStage: DealStage | undefined;
  readonly position: PlacedClass<MarketPosition> | undefined;
  readonly isLargeShortHistory: boolean;
  readonly grade: PlacedClass<Grade> | undefined;
  readonly sales: SalesHistory | undefined;
  readonly receivables: ReceivableFact | undefined;
  /** Newest first; at most VISITS_SHOWN. */
  readonly visits: readonly VisitFact[];
  /** How many visits and reports there are in all. */
  readonly visitCount: number;
  /** Newest first. */
  readonly sources: readonly SourceFact[];
  readonly completeness: Completeness;
}

export const VISITS_SHOWN = 4;
