import { comparable } from '../../parsing/plainText';
import type { RawCell } from '../../tables';
import type { FieldEvidence } from './fieldEvidence';

/** Whose value a field is to have. */
export type Side = 'survivor' | 'merged';

/** What a person chose, by field key. */
export type ChosenSides = ReadonlyMap<string, Side>;

/** A field in which the two customers differ. */
export interface MergedField {
  /** Position among the table's columns. */
  readonly column: number;
  readonly key: string;
  readonly survivor: RawCell;
  readonly merged: RawCell;
  readonly kept: Side;
  /** Both have a value and nobody chose: the one that was not kept is told. */
  readonly isDoubtful: boolean;
}

/**
 * Which value each field gets: the one that a person chose; else the only one there is; else the one that a reviewer
 * accepted; else the one entered later; else the survivor's. `keys` names the columns of both rows. The id stays.
 */
export function mergedFields(
  keys: readonly string[],
  survivor: readonly RawCell[],
  merged: readonly RawCell[],
  chosen: ChosenSides,
  evidence: FieldEvidence,
): readonly MergedField[] {
  return keys.flatMap((key, column): readonly MergedField[] => {
    const [own, other] = [survivor[column] ?? '', merged[column] ?? ''];
    if (key === 'customerId' || own === other) return [];
    const side = chosen.get(key);
    if (side === undefined && isAlike(own, other)) return [];
    const bothThere = own !== '' && other !== '';
    const kept = side ?? (bothThere ? evidence.better(key, own, other) : own === '' ? 'merged' : 'survivor');
    return [{ column, key, survivor: own, merged: other, kept, isDoubtful: bothThere && side === undefined }];
  });
}

/** Values that differ in width, case or blanks alone need no choice. */
const isAlike = (first: RawCell, second: RawCell): boolean =>
  typeof first === 'string' && typeof second === 'string' && first !== '' && comparable(first) === comparable(second);
