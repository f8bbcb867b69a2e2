import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { RawCell } from '../../tables';
import { canonicalRow } from './canonicalRow';

/** What the first row of a register has for its previous digest. */
export const CHAIN_START = '';

/** The digest of a row: SHA-256 over its canonical form in UTF-8, 64 hexadecimal digits. */
export const digestOf = (cells: readonly RawCell[]): string => bytesToHex(sha256(utf8ToBytes(canonicalRow(cells))));

/** The digests that a row names as before it: none at the start, one as a rule, several where it joins. */
export function previousOf(cell: RawCell): readonly string[] {
  const text = String(cell).trim();
  if (text === '') return NONE;
  return text.length === DIGEST_LENGTH ? [text] : text.split(/\s+/u);
}

const NONE: readonly string[] = [];
/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64;

/** What a row that follows these rows has for its previous digest: a join names all heads, in the order of their digits. */
export const previousText = (heads: readonly string[]): string => [...heads].sort().join(' ');
