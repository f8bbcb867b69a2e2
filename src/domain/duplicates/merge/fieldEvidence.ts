import { fieldsOf } from '../../catalogue/catalogue';
import { customerKey } from '../../customer/customerKey';
import { comparable } from '../../parsing/plainText';
import type { ColumnTable, RawCell, TableName } from '../../tables';
import type { Side } from './mergedFields';

/** What says which of two customers' values is the better one. */
export interface FieldEvidence {
  readonly better: (key: string, survivor: RawCell, merged: RawCell) => Side;
}

const FIELD_KEYS: ReadonlyMap<string, string> = new Map(
  fieldsOf('Customers').flatMap(({ key, header }) => [key, ...Object.values(header)].map((name) => [comparable(name), key] as const)),
);

/** The key of a field of `Customers` by its key or its header in any language. */
export const fieldKeyOf = (name: RawCell | undefined): string | undefined => FIELD_KEYS.get(comparable(String(name ?? '')));

/**
 * Evidence from the workbook: a value that a reviewer accepted (Submissions) beats one that nobody reviewed, then the
 * value that was changed later (Changes) beats the earlier one; P3.1f.
 */
export function fieldEvidence(tables: ReadonlyMap<TableName, ColumnTable>, survivorId: RawCell, mergedId: RawCell): FieldEvidence {
  const accepted = acceptedValues(tables.get('Submissions'), survivorId, mergedId);
  const changed = lastChanges(tables.get('Changes'), survivorId, mergedId);
  return {
    better: (key, survivor, merged) => {
      const [ownReviewed, otherReviewed] = [survivor, merged].map((value) => accepted.has(`${key}|${comparable(String(value))}`));
      if (ownReviewed !== otherReviewed) return otherReviewed ? 'merged' : 'survivor';
      const [own, other] = [changed.survivor.get(key) ?? -Infinity, changed.merged.get(key) ?? -Infinity];
      return other > own ? 'merged' : 'survivor';
    },
  };
}

function acceptedValues(submissions: ColumnTable | undefined, ...ids: readonly RawCell[]): ReadonlySet<string> {
  const keys = new Set(ids.map(customerKey).filter((key) => key !== ''));
  const values = new Set<string>();
  for (let row = 0; row < (submissions?.rowCount ?? 0); row++) {
    const cell = (key: string): RawCell => submissions?.columns.get(key)?.[row] ?? '';
    const field = fieldKeyOf(cell('fieldName'));
    if (field && cell('decision') === 'accepted' && keys.has(customerKey(cell('customerId')))) values.add(`${field}|${comparable(String(cell('value')))}`);
  }
  return values;
}

/** When each field of either customer was changed last, as a serial. */
function lastChanges(changes: ColumnTable | undefined, survivorId: RawCell, mergedId: RawCell) {
  const [own, other] = [customerKey(survivorId), customerKey(mergedId)];
  const [survivor, merged] = [new Map<string, number>(), new Map<string, number>()];
  for (let row = 0; row < (changes?.rowCount ?? 0); row++) {
    const cell = (key: string): RawCell => changes?.columns.get(key)?.[row] ?? '';
    const [field, at, id] = [fieldKeyOf(cell('fieldName')), cell('changedAt'), customerKey(cell('customerId'))];
    const side = id === '' ? undefined : id === own ? survivor : id === other ? merged : undefined;
    if (field && side && typeof at === 'number') side.set(field, Math.max(at, side.get(field) ?? -Infinity));
  }
  return { survivor, merged };
}
