import type { ChosenSides, Side } from '../domain/duplicates/merge/mergedFields';
import { fieldKeyOf } from '../domain/duplicates/merge/fieldEvidence';
import { Refusal } from '../domain/problem';
import { listOption, onlyOptions, wholeNumberOption, type GivenOptions } from './options';

export interface MergeCustomersOptions {
  /** Id or name of the customer that stays, and of those that are joined into it; undefined where a join is undone. */
  readonly join: { readonly survivor: string; readonly merged: readonly string[] } | undefined;
  readonly chosen: ChosenSides;
  /** Whether two valid credit codes that differ are to be passed over, and why. */
  readonly force: boolean;
  readonly reason: string;
  /** Number of the join to undo. */
  readonly undo: number | undefined;
}

const refusal = (code: string, facts: Readonly<Record<string, string | number>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts });

/** `survivor`, `merged` (one or several), `choose=field:merged;...`, `force=yes` with `reason`; or `undo=<number>`. */
export function parseMergeOptions(given: GivenOptions): MergeCustomersOptions {
  onlyOptions(given, ['survivor', 'merged', 'choose', 'force', 'reason', 'undo']);
  const undo = wholeNumberOption(given, 'undo', 1, 1_000_000);
  const survivor = given['survivor']?.trim() ?? '';
  const merged = listOption(given, 'merged') ?? [];
  if (undo === undefined && (survivor === '' || merged.length === 0)) throw refusal('mergeChoiceMissing', { option: 'survivor, merged, undo' });
  const force = /^(?:yes|true|1|是)$/i.test(given['force']?.trim() ?? '');
  const reason = given['reason']?.trim() ?? '';
  if (force && reason === '') throw refusal('mergeReasonMissing', { option: 'reason' });
  return { join: undo === undefined ? { survivor, merged } : undefined, chosen: parseChosen(given['choose']), force, reason, undo };
}

function parseChosen(text: string | undefined): ChosenSides {
  const chosen = new Map<string, Side>();
  for (const part of (text ?? '').split(/[;；,，]/)) {
    if (part.trim() === '') continue;
    const [name = '', side = ''] = part.split(/[:：]/).map((word) => word.trim());
    // Columns that match no field are named by their own header.
    const key = fieldKeyOf(name) ?? `extra:${name}`;
    if (name === '' || (side !== 'survivor' && side !== 'merged') || key === 'customerId') throw refusal('mergeChooseUnreadable', { text: part.trim() });
    chosen.set(key, side);
  }
  return chosen;
}
