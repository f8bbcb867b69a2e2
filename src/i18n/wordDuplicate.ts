import type { DuplicateReason } from '../domain/duplicates/findDuplicates';
import type { Texts } from './texts';

/** Fields whose values stand in columns of their own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['telephone', 'creditCode', 'address', 'customerId']);

/** A reason in words: field, agreement, the values where no column shows them, and the bits that it adds. */
export function wordReason({ field, agreement, first, second, weight }: DuplicateReason, texts: Texts): string {
  const facts = {
    field: texts(`duplicates.fields.${field}`),
    agreement: texts(`duplicates.agreements.${agreement}`),
    weight: `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`,
  };
  if (SHOWN_ELSEWHERE.has(field)) return texts('duplicates.reason', facts);
  const [one, other] = [first, second].map((text) => text || texts('duplicates.empty'));
  const value = first === second ? first : texts('duplicates.values', { first: one ?? '', second: other ?? '' });
  return texts('duplicates.reasonWithValue', { ...facts, value });
}
