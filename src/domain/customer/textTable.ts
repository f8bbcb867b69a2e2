import type { RawCell } from '../tables';

/** Texts that are looked up together; as many as stay in the processor's nearest memory. */
export const BATCH = 1024;

const FREE = -1;
/** Beyond this many positions the upper bits of an entry have no room for a part of the hash. */
const MOST_POSITIONS = 1 << 20;

/**
 * Positions by text: an open-addressed table of numbers, where each entry holds a position and a part of its text's hash.
 * Built and asked faster than a Map, above all for many lines at once, since the lookups of a batch do not wait for each
 * other.
 */
export class TextTable {
  private entries: Int32Array;
  private mask: number;
  private readonly hashes = new Int32Array(BATCH);
  private readonly candidates = new Array<RawCell>(BATCH).fill('');
  /** Kept so that reading the lengths is not left out. */
  touched = 0;

  /** The first of equal texts counts; '' is no text. */
  constructor(private readonly cells: readonly RawCell[]) {
    if (cells.length > MOST_POSITIONS) throw new RangeError('more customers than a workbook can hold');
    let places = 1024;
    while (places < cells.length * 2) places *= 2;
    this.entries = new Int32Array(places).fill(FREE);
    this.mask = places - 1;
    for (let position = 0; position < cells.length; position++) {
      const cell = cells[position] ?? '';
      if (cell !== '') this.insert(cell, position);
    }
  }

  private insert(cell: RawCell, position: number): void {
    const hash = hashOf(cell);
    let place = hash & this.mask;
    for (let entry = this.entries[place] ?? FREE; entry !== FREE; entry = this.entries[place] ?? FREE) {
      if (this.isAt(entry, hash, cell)) return;
      place = (place + 1) & this.mask;
    }
    this.entries[place] = (hash & ~(MOST_POSITIONS - 1)) | position;
  }

  /** The position of a text; -1 where it does not stand there just so. */
  find(cell: RawCell): number {
    const hash = hashOf(cell);
    return this.findFrom(cell, hash, this.entries[hash & this.mask] ?? FREE);
  }

  /**
   * Positions of the first `count` texts of a batch, written into `found` from `first` on. Each step goes over the whole
   * batch, so that what the next one needs has come from far memory by then.
   */
  findBatch(batch: readonly RawCell[], count: number, found: Int32Array, first: number): void {
    const { hashes, entries, mask, cells, candidates } = this;
    this.touched = lengthOf(batch, count);
    for (let at = 0; at < count; at++) hashes[at] = hashOf(batch[at] ?? '');
    for (let at = 0; at < count; at++) found[first + at] = entries[(hashes[at] ?? 0) & mask] ?? FREE;
    for (let at = 0; at < count; at++) candidates[at] = cells[(found[first + at] ?? 0) & (MOST_POSITIONS - 1)] ?? '';
    for (let at = 0; at < count; at++) {
      const entry = found[first + at] ?? FREE;
      const cell = batch[at] ?? '';
      const isFirst = entry !== FREE && candidates[at] === cell;
      found[first + at] = isFirst ? entry & (MOST_POSITIONS - 1) : this.findFrom(cell, hashes[at] ?? 0, entry);
    }
  }

  private findFrom(cell: RawCell, hash: number, firstEntry: number): number {
    let place = hash & this.mask;
    for (let entry = firstEntry; entry !== FREE; entry = this.entries[place] ?? FREE) {
      if (this.isAt(entry, hash, cell)) return entry & (MOST_POSITIONS - 1);
      place = (place + 1) & this.mask;
    }
    return FREE;
  }

  private isAt(entry: number, hash: number, cell: RawCell): boolean {
    return ((entry ^ hash) & ~(MOST_POSITIONS - 1)) === 0 && this.cells[entry & (MOST_POSITIONS - 1)] === cell;
  }
}

/** Brings a batch's texts near: asking for their lengths does not wait for one after the other, as reading them would. */
function lengthOf(batch: readonly RawCell[], count: number): number {
  let length = 0;
  for (let at = 0; at < count; at++) {
    const cell = batch[at];
    if (typeof cell === 'string') length += cell.length;
  }
  return length;
}

/** Entries are told from FREE by this bit of the hash, which is never set. */
const SIGN = 0x7fffffff;

/** A number of 31 bits for a cell's text (FNV-1a, mixed once more); equal cells have equal ones. */
export function hashOf(cell: RawCell): number {
  const text = typeof cell === 'string' ? cell : String(cell);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & SIGN;
}
