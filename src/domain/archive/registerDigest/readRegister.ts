import type { ColumnTable, RawCell } from '../../tables';
import { DIGESTED_FIELDS, rowReader } from './canonicalRow';
import { CHAIN_START, isDigestOf } from './digest';

/** The rows of a register with what their digests say of each alone. */
export interface RegisterRows {
  /** The row's own digest; '' for none. */
  readonly digests: readonly string[];
  /** What it names as before it: '' at the start, a digest, or several with blanks between. */
  readonly previous: readonly string[];
  /** 1 where the digest is that of the row's content. */
  readonly isWhole: Uint8Array;
  /** 1 where nothing stands at all: a row that somebody inserted or cleared is none of the register. */
  readonly isBlank: Uint8Array;
  /** Rows that are not blank. */
  readonly count: number;
  /** The digest of the last of them; '' in an empty register. */
  readonly last: string;
  /** Whether each row that is not blank is whole and follows the one above it, the first one the start: nothing else need be asked then. */
  readonly isStraight: boolean;
}

const PREVIOUS = DIGESTED_FIELDS.findIndex(([key]) => key === 'previousDigest');

/** Digests every row of a register once. */
export function readRegister(table: ColumnTable): RegisterRows {
  const read = rowReader(table);
  const stored = table.columns.get('digest');
  const digests: string[] = [];
  const previous: string[] = [];
  const [isWhole, isBlank] = [new Uint8Array(table.rowCount), new Uint8Array(table.rowCount)];
  let count = 0;
  let above = CHAIN_START;
  let isStraight = true;
  for (let row = 0; row < table.rowCount; row++) {
    const cells = read(row);
    const digest = textOf(stored?.[row]);
    const before = textOf(cells[PREVIOUS]);
    digests.push(digest);
    previous.push(before);
    if (digest === '' && cells.every(isEmpty)) {
      isBlank[row] = 1;
      continue;
    }
    const isSound = isDigestOf(digest, cells);
    count++;
    if (isSound) isWhole[row] = 1;
    isStraight = isStraight && isSound && before === above;
    above = digest;
  }
  return { digests, previous, isWhole, isBlank, count, last: above, isStraight };
}

const isEmpty = (cell: RawCell): boolean => cell === '' || (typeof cell === 'string' && cell.trim() === '');

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : String(cell ?? '')).trim();
