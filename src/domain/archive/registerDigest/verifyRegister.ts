import type { ColumnTable } from '../../tables';
import { readRegister } from './readRegister';
import { followChain } from './tangledChain';

/** What is wrong with one row; `row` counts from the first under the header. */
export interface RegisterBreak {
  /**
   * `changed`: its content is not that of its digest. `removed`: a row that it names as before it is not there, removed or
   * changed together with its digest. `inserted`: it is no part of the chain, or stands there twice. `loose`: it has no
   * digest, as rows of a register kept by hand.
   */
  readonly kind: 'changed' | 'removed' | 'inserted' | 'loose';
  readonly row: number;
}

/** What verification says of a register. */
export interface RegisterCheck {
  /** Rows of the register; blank ones between them are none. */
  readonly rows: number;
  /** Rows that are intact and hang together with the start. */
  readonly intact: number;
  /** The breaks in the order of the chain, the first one first; loose rows last. */
  readonly breaks: readonly RegisterBreak[];
  /** Digests of the trusted rows that no trusted row follows: one as a rule, several in a fork, none in an empty register. */
  readonly heads: readonly string[];
  /** Whether a row is trusted: it is intact, and so are all before it. */
  readonly isTrusted: (row: number) => boolean;
  /** Whether a trusted row's digest begins so; a head that was printed once has to be among them for ever. */
  readonly isKnownHead: (beginning: string) => boolean;
}

/**
 * Verifies a register, whatever the order of its rows in the table. The digests prove that a row was not changed and that
 * none is missing before the last one that is known; they have no key, so who rewrites a row and all that follow it is found
 * only by a head that was kept elsewhere (printed on every form).
 */
export function verifyRegister(table: ColumnTable): RegisterCheck {
  const register = readRegister(table);
  const { digests, count, last, isStraight } = register;
  const { breaks, heads, trusted } = isStraight ? { breaks: [], heads: count > 0 ? [last] : [], trusted: undefined } : followChain(register);
  const isTrusted = (row: number): boolean => (trusted ? trusted.has(row) : row >= 0 && row < digests.length);
  return {
    rows: count,
    intact: trusted?.size ?? count,
    breaks,
    heads,
    isTrusted,
    isKnownHead: (beginning) => digests.some((digest, row) => digest.startsWith(beginning) && isTrusted(row)),
  };
}
