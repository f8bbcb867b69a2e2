import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { RawCell } from '../../tables';
import { canonicalRow } from './canonicalRow';

/** What the first row of a register has for its previous digest. */
export const CHAIN_START = '';

/** The digest of a row: SHA-256 over its canonical form in UTF-8, 64 hexadecimal digits. */
export const digestOf = (cells: readonly RawCell[]): string => bytesToHex(bytesOf(cells));

const bytesOf = (cells: readonly RawCell[]): Uint8Array => sha256(canonicalRow(cells));

/** Whether a digest is that of a row; small letters, as `digestOf` writes it. No text is made to compare with. */
export function isDigestOf(digest: string, cells: readonly RawCell[]): boolean {
  if (digest.length !== DIGEST_LENGTH) return false;
  const bytes = bytesOf(cells);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (digest.charCodeAt(2 * at) !== hexCode(byte >> 4) || digest.charCodeAt(2 * at + 1) !== hexCode(byte & 15)) return false;
  }
  return true;
}

/** The character code of a hexadecimal digit. */
const hexCode = (digit: number): number => digit + (digit < 10 ? 48 : 87);

/** The digests that a row names as before it: none at the start, one as a rule, several where it joins; the text without blanks around it. */
export function previousOf(text: string): readonly string[] {
  if (text === '') return NONE;
  return text.length === DIGEST_LENGTH ? [text] : text.split(/\s+/u);
}

const NONE: readonly string[] = [];
/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64;

/** What a row that follows these rows has for its previous digest: a join names all heads, in the order of their digits. */
export const previousText = (heads: readonly string[]): string => [...heads].sort().join(' ');
