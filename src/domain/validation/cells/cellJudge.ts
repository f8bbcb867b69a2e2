import type { FieldDefinition, RawCell } from '../../tables';
import type { CheckedTable, CheckInput } from '../checkedTable';
import type { Facts } from '../finding';
import { ruleFor, type Rule, type RuleKind, type Severity } from '../rule';
import type { MessageCode } from '../messageCodes';

/** What a judge says of one value: the broken rule, its facts and, where one is safe, the value that should stand there. */
export interface Verdict {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly fix?: RawCell;
}

/** Looks at single values of one column; both are never asked about empty cells. */
export interface CellJudge {
  /** Whether there is certainly nothing to say. Called for every cell, so it has to be quick. */
  readonly isFine: (cell: RawCell) => boolean;
  /** What there is to say of a value that is not plainly fine; goes by the value alone, so that equal values are judged once. */
  readonly judge: (cell: RawCell) => readonly Verdict[];
}

/** The rules of a field's own cells, and the judge that carries them out. */
export interface CellRules {
  readonly rules: readonly Rule[];
  readonly judgeFor: (input: CheckInput, table: CheckedTable) => CellJudge;
}

/** A rule of a field's own cells: its policy rule is the field's. */
export const cellRule = (
  field: FieldDefinition,
  message: MessageCode,
  kind: RuleKind,
  severity: Severity,
  isFixable = false,
): Rule => ruleFor(field.table, field.key, message, { policyRule: field.rule, kind, severity, isFixable });

export const NO_VERDICTS: readonly Verdict[] = [];

/** Cells looked at for how a column writes dates and numbers. */
const SAMPLE = 2_000;

/** The cells of a column from which its manner of writing is learnt. */
export const sampleOf = (table: CheckedTable, field: FieldDefinition): readonly RawCell[] =>
  (table.cells(field.key) ?? []).slice(0, SAMPLE);
