import type { DocumentStatus } from '../archiveTerms';

/** What a document's status follows from. */
export interface StatusFacts {
  /** What stands in the register; undefined for an empty cell or no status. */
  readonly entered: DocumentStatus | undefined;
  readonly isDestroyed: boolean;
  readonly out: 'lent' | 'inReadingRoom' | undefined;
  /** Whether any loan of it is known, given back or not. */
  readonly wasBorrowed: boolean;
  readonly isOnHold: boolean;
  readonly isRetentionOver: boolean;
}

/** What contradicts: the status stays as a person entered it, and that is told. */
export type StatusDoubt = 'lentWithoutLoan' | 'destroyedWithoutForm' | 'holdWithoutReason';

/**
 * A document's status: what the registers of destructions and loans show goes before what is entered; what only a person can
 * know (expected, missing) stays; a hold goes before the end of retention (A8.2). An entered status that the registers
 * should show and do not stays too, with the doubt.
 */
export function documentStatus(facts: StatusFacts): { readonly status: DocumentStatus; readonly doubt?: StatusDoubt } {
  const { entered, out } = facts;
  if (facts.isDestroyed) return { status: 'destroyed' };
  if (out) return { status: out };
  if (entered === 'destroyed') return { status: 'destroyed', doubt: 'destroyedWithoutForm' };
  if ((entered === 'lent' || entered === 'inReadingRoom') && !facts.wasBorrowed) return { status: entered, doubt: 'lentWithoutLoan' };
  if (entered === 'expected' || entered === 'missing') return { status: entered };
  if (facts.isOnHold) return { status: 'onHold' };
  if (entered === 'onHold') return { status: 'onHold', doubt: 'holdWithoutReason' };
  return { status: facts.isRetentionOver ? 'dueForDestruction' : 'filed' };
}
