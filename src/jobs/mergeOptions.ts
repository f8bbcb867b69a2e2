import type { ChosenSides, Side } from '../domain/duplicates/merge/mergedFields';
import { fieldKeyOf } from '../domain/duplicates/merge/fieldEvidence';
import { Refusal } from '../domain/problem';
import type { WhichJoins } from './merge/undoJoins';
import { listOption, onlyOptions, type GivenOptions } from './options';

/** Customers to be joined. */
export interface Join {
  /** Id or name of the customer that stays, and of those that are joined into it. */
  readonly survivor: string;
  readonly merged: readonly string[];
  readonly chosen: ChosenSides;
  /** Whether two valid credit codes that differ are to be passed over, and why. */
  readonly force: boolean;
  readonly reason: string;
}

export type MergeCustomersOptions = ({ readonly kind: 'join' } & Join) | { readonly kind: 'undo'; readonly which: WhichJoins };

const refusal = (code: string, facts: Readonly<Record<string, string | number>>): Refusal => new Refusal({ code, severity: 'error', place: {}, facts });

/** `survivor`, `merged` (one or several), `choose=field:merged;...`, `force=yes` with `reason`; or `undo=<number>`, several numbers or `last`. */
export function parseMergeOptions(given: GivenOptions): MergeCustomersOptions {
  onlyOptions(given, ['survivor', 'merged', 'choose', 'force', 'reason', 'undo']);
  const undo = listOption(given, 'undo');
  if (undo) return { kind: 'undo', which: parseUndo(undo) };
  const survivor = given['survivor']?.trim() ?? '';
  const merged = listOption(given, 'merged') ?? [];
  if (survivor === '' || merged.length === 0) throw refusal('mergeChoiceMissing', { option: 'survivor, merged, undo' });
  const force = /^(?:yes|true|1|是)$/i.test(given['force']?.trim() ?? '');
  const reason = given['reason']?.trim() ?? '';
  if (force && reason === '') throw refusal('mergeReasonMissing', { option: 'reason' });
  return { kind: 'join', survivor, merged, chosen: parseChosen(given['choose']), force, reason };
}

function parseUndo(words: readonly string[]): WhichJoins {
  if (words.length === 1 && words[0]?.toLowerCase() === 'last') return 'last';
  return words.map((word) => {
    if (!/^\d{1,7}$/.test(word) || Number(word) < 1) throw refusal('mergeUndoUnreadable', { text: word });
    return Number(word);
  });
}

function parseChosen(text = ''): ChosenSides {
  const chosen = new Map<string, Side>();
  // One choice a line, as the pane gives them, leaves headers every sign but a line break.
  for (const part of text.split(text.includes('\n') ? /\n/ : /[;；,，]/)) {
    if (part.trim() === '') continue;
    const colon = Math.max(part.lastIndexOf(':'), part.lastIndexOf('：'));
    const [name, side] = [part.slice(0, Math.max(0, colon)).trim(), part.slice(colon + 1).trim()];
    // Columns that match no field are named by their own header.
    const key = fieldKeyOf(name) ?? `extra:${name}`;
    if (name === '' || (side !== 'survivor' && side !== 'merged') || key === 'customerId') throw refusal('mergeChooseUnreadable', { text: part.trim() });
    chosen.set(key, side);
  }
  return chosen;
}
