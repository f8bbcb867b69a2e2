import type { DocumentFacts } from '../documentFacts';
import type { People } from '../rights/standing';
import type { RightsPolicy } from '../rights/approvalRight';
import type { Loans } from '../borrowing/foldLoans';
import type { SerialTime } from '../borrowing/loanTime';
import type { StepRefusal } from '../borrowing/loanStep';
import type { KeepReason } from './checkItem';
import type { DestructionRow } from './destructionRow';
import type { Forms } from './foldForms';

/** What a person wants to do with a form. `by` is who does it. */
export type FormAction =
  | { readonly kind: 'list'; readonly by: string; readonly fileNumbers: readonly string[]; readonly reason: string }
  | { readonly kind: 'review' | 'approve' | 'execute'; readonly form: string; readonly by: string }
  /** Without file numbers: all items that are open. */
  | { readonly kind: 'reject'; readonly form: string; readonly by: string; readonly fileNumbers: readonly string[]; readonly reason: string }
  | { readonly kind: 'nameWitness'; readonly form: string; readonly by: string; readonly witness: string };

/** Everything that a decision rests on; nothing in it is changed. */
export interface FormSituation {
  readonly documentOf: (fileNumber: string) => DocumentFacts | undefined;
  readonly loans: Loans;
  readonly forms: Forms;
  readonly people: People;
  readonly policy: RightsPolicy;
  readonly now: SerialTime;
  /** The number that a new form gets. */
  readonly nextNumber: string;
  /** Rows of the register that are intact (`verifyRegister`); a form that rests on others is not gone on with. */
  readonly isTrusted: (row: number) => boolean;
  /** How a reason is worded in the register. */
  readonly wordReason: (reason: KeepReason) => string;
}

/** An item that stays out of a form or is rejected from it, with the reason. */
export interface KeptItem {
  readonly fileNumber: string;
  readonly reason: KeepReason;
}

export type FormOutcome =
  | {
      readonly kind: 'done';
      readonly form: string;
      readonly rows: readonly DestructionRow[];
      /** Items that were rejected when they were checked again (A8.4). */
      readonly kept: readonly KeptItem[];
      readonly rule: string;
    }
  | StepRefusal;
