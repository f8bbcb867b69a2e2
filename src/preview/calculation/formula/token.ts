import type { Rect } from '../../model/area';

/** What a reference is written as: one cell, an area, entire columns or entire rows. */
export type AreaForm = 'cell' | 'area' | 'columns' | 'rows';

/** A reference's rectangle with the `$` marks of its edges; `top`/`left` is the first corner, put in order. */
export interface ReferenceArea extends Rect {
  readonly form: AreaForm;
  readonly absoluteTop: boolean;
  readonly absoluteLeft: boolean;
  readonly absoluteBottom: boolean;
  readonly absoluteRight: boolean;
}

/** What stands before a `!`; `last` is there in `Jan:Dec!A1`, `book` in a link to another workbook. */
export interface SheetPrefix {
  readonly text: string;
  readonly book?: string;
  readonly first: string;
  readonly last?: string;
}

export type TableItem = 'all' | 'data' | 'headers' | 'totals' | 'thisRow';

/** What stands in the brackets of a structured reference. */
export interface TableSpecifier {
  readonly items: readonly TableItem[];
  readonly first?: string;
  readonly last?: string;
}

/** A formula's tokens put together again give the formula, blank for blank. */
export type Token =
  | {
      readonly kind: 'space' | 'operator' | 'open' | 'close' | 'separator' | 'braceOpen' | 'braceClose' | 'unknown';
      readonly text: string;
    }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'error'; readonly text: string; readonly sheet?: SheetPrefix }
  /** `text` ends with the opening bracket; `name` is in capitals, without `_xlfn.`. */
  | { readonly kind: 'function'; readonly text: string; readonly name: string }
  | { readonly kind: 'reference'; readonly text: string; readonly sheet?: SheetPrefix; readonly area: ReferenceArea }
  | { readonly kind: 'structured'; readonly text: string; readonly table: string; readonly specifier: TableSpecifier }
  | { readonly kind: 'name'; readonly text: string; readonly sheet?: SheetPrefix; readonly name: string };

export type ReferenceToken = Extract<Token, { kind: 'reference' }>;
export type StructuredToken = Extract<Token, { kind: 'structured' }>;
export type NameToken = Extract<Token, { kind: 'name' }>;
