import type { DealStage, Grade, MarketPosition, Relationship } from '../../domain/classification/classes';
import type { SalesHistory } from '../../domain/ledger/salesHistory';
import type { RawCell, Section } from '../../domain/tables';

/** Where values on the card come from (P3.1): one document of one channel. Dates are serial numbers. */
export interface CardSource {
  /** Item key of the channel: `visit`, `questionnaire`, `agency`. */
  readonly channel: string;
  readonly document: string;
  readonly source: string;
  readonly date: number | undefined;
  /** How many values came from it, and how many of them nobody has reviewed yet (P3.1b). */
  readonly values: number;
  readonly toBeReviewed: number;
}

export interface CardVisit {
  readonly date: number | undefined;
  readonly salesperson: string;
  readonly text: string;
  readonly urgent: boolean;
}

export interface CardOpenPoint {
  readonly date: number | undefined;
  readonly text: string;
}

/** P1.1, P1.2, P1.4 and P3.2b; undefined where the data do not say. */
export interface CardClasses {
  readonly relationship: Relationship | undefined;
  readonly dealStage: DealStage | undefined;
  readonly marketPosition: MarketPosition | undefined;
  readonly grade: Grade | undefined;
}

/** How far the file is filled in: fields filled of fields there are, by section, and what is missing first. */
export interface CardCompleteness {
  /** 0..1 */
  readonly overall: number;
  readonly sections: Readonly<Record<Section, number>>;
  /** Keys of fields that the customer's type needs and that are empty. */
  readonly missing: readonly string[];
}

/** Everything that a card shows of one customer, without a language. */
export interface CardFacts {
  /** What the customer's sheet is found by again. */
  readonly key: string;
  /** By field key of `Customers`; dates are serial numbers, list items their keys, '' or absent is unknown. */
  readonly values: ReadonlyMap<string, RawCell>;
  readonly classes: CardClasses;
  readonly sales: SalesHistory | undefined;
  readonly receivables: { readonly balance: number; readonly overdue: number } | undefined;
  /** Newest first. */
  readonly visits: readonly CardVisit[];
  readonly openPoints: readonly CardOpenPoint[];
  readonly sources: readonly CardSource[];
  readonly completeness: CardCompleteness;
}

/** The text of a field, '' where nothing is known. */
export const factText = (facts: CardFacts, key: string): string => String(facts.values.get(key) ?? '');
