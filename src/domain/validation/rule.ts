import type { TableName } from '../tables';
import type { MessageCode } from './messageCodes';

/** How much a finding weighs: an error has to be mended, a warning to be looked at, a hint can be left. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule looks at. */
export const RULE_KINDS = [
  'type',
  'format',
  'range',
  'list',
  'required',
  'crossField',
  'reference',
  'uniqueness',
  'ledgerSum',
  'stale',
  'review',
  'suspicious',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** One rule for the entries of one field, as data; what carries it out is a `Check`. */
export interface Rule {
  /** Stable name, `customers.creditCode.checkDigit`: settings and dismissals keep it. */
  readonly id: string;
  /** The policy rule that it rests on, `P2.1`. */
  readonly policyRule: string;
  readonly kind: RuleKind;
  /** The severity without a workbook's own setting. */
  readonly severity: Severity;
  readonly table: TableName;
  /** Key of the field whose cells the findings stand at. */
  readonly field: string;
  /** The tables that have to be there; the rule's own among them. */
  readonly reads: readonly TableName[];
  /** Names its texts in i18n: `validation.rules`, `.messages` and `.advice`. */
  readonly message: MessageCode;
  /** Whether its findings can bring a safe correction along. */
  readonly isFixable: boolean;
}

/** What a rule may say beyond what its message code implies. */
export interface RuleTraits {
  readonly policyRule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** Last part of the id where it is not the message code. */
  readonly name?: string;
  readonly reads?: readonly TableName[];
  readonly isFixable?: boolean;
}

/** A rule of one field under its message code. */
export const ruleFor = (table: TableName, field: string, message: MessageCode, traits: RuleTraits): Rule => ({
  id: `${table.charAt(0).toLowerCase()}${table.slice(1)}.${field}.${traits.name ?? message}`,
  policyRule: traits.policyRule,
  kind: traits.kind,
  severity: traits.severity,
  table,
  field,
  reads: [table, ...(traits.reads ?? [])],
  message,
  isFixable: traits.isFixable ?? false,
});
