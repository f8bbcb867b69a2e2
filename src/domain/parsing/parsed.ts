import type { RawCell } from '../tables';

/**
 * What became of a cell: a value of its field's type, nothing (the cell says that nothing is known), or text that could
 * not be read, kept as it stands with a problem's code and facts. `note` is something to know of a value that was read.
 */
export type Parsed =
  | { readonly kind: 'value'; readonly value: RawCell; readonly note?: ParseNote }
  | { readonly kind: 'blank'; readonly note?: ParseNote }
  | { readonly kind: 'problem'; readonly value: RawCell; readonly note: ParseNote };

export interface ParseNote {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const parsedValue = (value: RawCell, note?: ParseNote): Parsed =>
  note ? { kind: 'value', value, note } : { kind: 'value', value };

export const BLANK_CELL: Parsed = { kind: 'blank' };

/** Text that stays as it stands because it cannot be read as its field wants it. */
export const unreadable = (value: RawCell, code: string, facts: ParseNote['facts'] = {}): Parsed => ({
  kind: 'problem',
  value,
  note: { code, facts: { text: String(value).slice(0, 200), ...facts } },
});
