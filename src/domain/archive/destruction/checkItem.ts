import type { SerialDate } from '../../serialDate';
import type { Loans } from '../borrowing/foldLoans';
import type { DocumentFacts } from '../documentFacts';
import { numberKey } from '../numbers/numberPattern';
import type { Forms } from './foldForms';

/** Why a document must not be destroyed (A8.2, A8.4). */
export const KEEP_REASONS = [
  'destroyedAlready', 'onOtherForm', 'retentionPermanent', 'retentionUnknown', 'retentionNotOver', 'lent', 'onHold', 'notFiled', 'missing', 'withoutLevel', 'levelRaised',
  'differsFromForm', 'notInRegister',
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

/** What the checks of an item rest on. */
export interface CheckSituation {
  readonly loans: Loans;
  readonly forms: Forms;
  readonly today: SerialDate;
}

/**
 * A8.2: every reason for which a document must not be destroyed today, the weightiest first; none where it may. `form` is the
 * form whose item it is, so that standing on it is no reason.
 */
export function reasonsToKeep(document: DocumentFacts, { loans, forms, today }: CheckSituation, form?: string): readonly KeepReason[] {
  const reasons: KeepReason[] = [];
  const { status, retentionUntil } = document;
  const key = numberKey(document.fileNumber);
  if (status === 'destroyed' || forms.destroyed.has(key)) reasons.push('destroyedAlready');
  const openOn = forms.open.get(key);
  if (openOn !== undefined && openOn !== form) reasons.push('onOtherForm');
  if (document.isOnHold || status === 'onHold') reasons.push('onHold');
  if (loans.out.has(key) || status === 'lent' || status === 'inReadingRoom') reasons.push('lent');
  if (retentionUntil === 'permanent') reasons.push('retentionPermanent');
  else if (retentionUntil === undefined) reasons.push('retentionUnknown');
  else if (retentionUntil >= Math.floor(today)) reasons.push('retentionNotOver');
  if (status === 'expected') reasons.push('notFiled');
  if (status === 'missing') reasons.push('missing');
  if (document.level === undefined) reasons.push('withoutLevel');
  return reasons;
}

/** A document of the due list, with the reasons that stand against its destruction. */
export interface DueItem {
  readonly document: DocumentFacts;
  readonly reasons: readonly KeepReason[];
}

/** A8.2: the documents whose retention is over and that are there, the longest over first; those that must be kept have their reasons. */
export function dueList(documents: Iterable<DocumentFacts>, situation: CheckSituation): readonly DueItem[] {
  const due: DueItem[] = [];
  for (const document of documents) {
    const { retentionUntil } = document;
    if (typeof retentionUntil !== 'number' || retentionUntil >= Math.floor(situation.today)) continue;
    const reasons = reasonsToKeep(document, situation);
    if (!reasons.includes('destroyedAlready')) due.push({ document, reasons });
  }
  return due.sort((a, b) => Number(a.document.retentionUntil) - Number(b.document.retentionUntil));
}
