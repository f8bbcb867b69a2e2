import type { Severity } from './rule';

/** What a workbook has changed about one rule. */
export interface RuleChange {
  readonly off?: boolean | undefined;
  readonly severity?: Severity | undefined;
}

/** Thresholds of the rules; each is a setting of the workbook. */
export interface CheckSettings {
  /** By rule id. */
  readonly rules: ReadonlyMap<string, RuleChange>;
  /** P4.1: days after which the file of a key customer has to be looked at again. */
  readonly staleDaysKey: number;
  /** P4.1: the same for all other customers. */
  readonly staleDays: number;
  /** How far reckoned and entered amounts may lie apart, in the ledger's currency. */
  readonly rounding: number;
  /** So many median deviations from the median make a figure an outlier. */
  readonly outlierDeviations: number;
  /** Texts above this length do not fit on a card. */
  readonly longTextCharacters: number;
  /** A5.5: how file numbers are made, as a regular expression. */
  readonly fileNumberPattern: string;
}

export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
  rules: new Map(),
  staleDaysKey: 90,
  staleDays: 180,
  rounding: 0.05,
  outlierDeviations: 8,
  longTextCharacters: 400,
  fileNumberPattern: '^\\d{4}-[^-]+-[^-]+-\\d{4}$',
};
