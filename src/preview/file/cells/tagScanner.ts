import { WorkbookFileError } from '../workbookFileError';
import { decodeEntities } from '../xml/text';
import { sliceText } from './byteText';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;

/**
 * Walks over the tags of a large part, without building anything. After `next()` the fields tell of the tag that
 * was found; attributes are read on demand from `attributeFrom` to `tagEnd`.
 */
export class TagScanner {
  /** Where the tag's `<` stands, and one past its `>`. */
  tagStart = 0;
  tagEnd = 0;
  isClosing = false;
  /** `<x/>` */
  isEmpty = false;
  /** The local name's place. */
  nameFrom = 0;
  nameTo = 0;

  constructor(
    readonly bytes: Uint8Array,
    private at: number,
    private readonly part: string,
  ) {}

  /** Moves to the next tag that is no comment and no instruction; false at the end. */
  next(): boolean {
    const { bytes } = this;
    for (;;) {
      const start = bytes.indexOf(LESS, this.at);
      if (start < 0) return false;
      const first = bytes[start + 1];
      if (first === BANG || first === QUESTION) {
        this.at = this.skipSpecial(start);
        continue;
      }
      this.readTag(start, first === SLASH);
      return true;
    }
  }

  /** Whether the local name is this ASCII word. */
  isNamed(name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false;
    for (let at = 0; at < name.length; at++) if (this.bytes[this.nameFrom + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  /** Moves behind the end of the element whose opening tag was just read, and gives the place of its closing tag. */
  skipElement(): number {
    if (this.isEmpty) return this.tagEnd;
    for (let depth = 1; ;) {
      if (!this.next()) throw this.damaged();
      if (this.isClosing) depth--;
      else if (!this.isEmpty) depth++;
      if (depth === 0) return this.tagStart;
    }
  }

  /**
   * The attributes of the tag, by name as in the file. `visit` gets the name's and the value's places; a value's
   * entities are not decoded.
   */
  attributes(visit: (nameFrom: number, nameTo: number, valueFrom: number, valueTo: number) => void): void {
    const { bytes } = this;
    const end = this.tagEnd - (this.isEmpty ? 2 : 1);
    let at = this.nameTo;
    while (at < end) {
      while (at < end && (bytes[at] ?? 0) <= 0x20) at++;
      if (at >= end) return;
      const nameFrom = at;
      while (at < end && bytes[at] !== EQUALS && (bytes[at] ?? 0) > 0x20) at++;
      const nameTo = at;
      while (at < end && bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      const quote = bytes[at] ?? 0x22;
      const valueFrom = at + 1;
      const valueTo = bytes.indexOf(quote, valueFrom);
      if (valueTo < 0 || valueTo >= this.tagEnd) throw this.damaged();
      visit(nameFrom, nameTo, valueFrom, valueTo);
      at = valueTo + 1;
    }
  }

  /** The attributes as a record, for tags that are not many. */
  attributeRecord(): Record<string, string> {
    const record: Record<string, string> = {};
    this.attributes((nameFrom, nameTo, valueFrom, valueTo) => {
      record[sliceText(this.bytes, nameFrom, nameTo)] = decodeEntities(sliceText(this.bytes, valueFrom, valueTo));
    });
    return record;
  }

  damaged(): WorkbookFileError {
    return new WorkbookFileError('FileDamaged', 'The file holds XML that cannot be read', this.part);
  }

  private readTag(start: number, closing: boolean): void {
    const { bytes } = this;
    let at = start + (closing ? 2 : 1);
    this.nameFrom = at;
    for (
      let byte = bytes[at] ?? GREATER;
      byte > 0x20 && byte !== GREATER && byte !== SLASH;
      byte = bytes[++at] ?? GREATER
    ) {
      if (byte === COLON) this.nameFrom = at + 1;
    }
    this.nameTo = at;
    for (let byte = bytes[at]; byte !== GREATER; byte = bytes[++at]) {
      if (byte === undefined) throw this.damaged();
      if (byte !== 0x22 && byte !== 0x27) continue;
      at = bytes.indexOf(byte, at + 1);
      if (at < 0) throw this.damaged();
    }
    this.tagStart = start;
    this.tagEnd = this.at = at + 1;
    this.isClosing = closing;
    this.isEmpty = bytes[at - 1] === SLASH;
  }

  private skipSpecial(start: number): number {
    const opening = sliceText(this.bytes, start, start + 9);
    if (opening.startsWith('<!DOCTYPE') || opening.startsWith('<!ENTITY')) {
      throw new WorkbookFileError(
        'FileHasDtd',
        'The file declares a document type, which may hide an entity bomb',
        this.part,
      );
    }
    const end = opening.startsWith('<!--') ? '-->' : opening.startsWith('<![CDATA[') ? ']]>' : '>';
    for (let at = this.bytes.indexOf(GREATER, start); at >= 0; at = this.bytes.indexOf(GREATER, at + 1)) {
      if (sliceText(this.bytes, at + 1 - end.length, at + 1) === end) return at + 1;
    }
    throw this.damaged();
  }
}
