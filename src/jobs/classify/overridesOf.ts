import type { CustomerOverride } from '../../domain/classification/overrides';
import type { RawCell } from '../../domain/tables';
import { filledOverride, type FilledOverride } from '../../sheets/classification/filledSheet';
import type { Classified } from './readClassified';

/** What people filled in, from the sheet and for customers that were away meanwhile. */
export interface Overrides {
  /** By the customer's key, the four cells as they are to stay. */
  readonly cells: ReadonlyMap<string, readonly RawCell[]>;
  readonly filled: ReadonlyMap<string, FilledOverride>;
  /** Those that can be honoured, whether they still hold or not. */
  readonly complete: ReadonlyMap<string, CustomerOverride>;
}

export function overridesOf(before: Classified): Overrides {
  const waiting = Object.entries(before.waiting).flatMap(([key, cells]) => {
    const read = filledOverride(cells, key, before.readDate);
    return read ? [[key, read] as const] : [];
  });
  const filled = new Map([...waiting, ...(before.filled?.overrides ?? [])]);
  return {
    cells: new Map([...filled].map(([key, { cells }]) => [key, cells])),
    filled,
    complete: new Map([...filled].flatMap(([key, { override }]) => (override ? [[key, override] as const] : []))),
  };
}
