import { customerKey } from '../customer/customerKey';
import type { RawCell } from '../tables';

/** The code of a cell that says nothing. */
export const NOTHING = 0;

/**
 * Texts counted from 1 as they come up; case, width and blanks make no difference, and the first spelling is the one
 * that is shown. An empty cell is NOTHING.
 */
export class Dictionary {
  /** The spelling shown of each code; '' for NOTHING. */
  readonly names: string[] = [''];
  private readonly byCell = new Map<RawCell, number>([['', NOTHING]]);
  private readonly byKey = new Map<string, number>([['', NOTHING]]);
  private lastCell: RawCell = '';
  private lastCode = NOTHING;

  code(cell: RawCell): number {
    if (cell === this.lastCell) return this.lastCode;
    let code = this.byCell.get(cell);
    if (code === undefined) this.byCell.set(cell, (code = this.codeOfKey(cell)));
    this.lastCell = cell;
    this.lastCode = code;
    return code;
  }

  private codeOfKey(cell: RawCell): number {
    const key = customerKey(cell);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.names.push(String(cell).replace(/\s+/g, ' ').trim());
    this.byKey.set(key, this.names.length - 1);
    return this.names.length - 1;
  }
}
