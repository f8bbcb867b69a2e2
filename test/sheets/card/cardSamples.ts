import type { CardFacts } from '../../../src/domain/customer/cardFacts';
import { completenessOf } from '../../../src/domain/customer/completeness';
import type { RawCell } from '../../../src/domain/tables';

/** A customer's facts with the given values of fields; the rest is empty. */
export function factsOf(key: string, values: Readonly<Record<string, RawCell>> = {}): CardFacts {
  const known = new Map<string, RawCell>(Object.entries(values));
  return {
    key,
    row: 0,
    customerId: String(known.get('customerId') ?? key),
    name: String(known.get('customerName') ?? key),
    values: known,
    extras: [],
    relationship: 'existing',
    dealStage: 'active',
    position: { value: 'key', basis: 'computed' },
    isLargeShortHistory: false,
    grade: { value: 'A', basis: 'computed' },
    sales: undefined,
    receivables: undefined,
    visits: [],
    visitCount: 0,
    sources: [],
    completeness: completenessOf((field) => known.get(field) ?? '', new Set()),
  };
}

export const MAKING = { date: '2026-10-15', user: '张敏' };
