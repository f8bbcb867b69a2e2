import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { writeContentTypes } from './contentTypes';
import { CONTENT } from './names';
import { relationsPath, writeRelations, type Relation } from './relations';

/** Takes a part's text piece by piece. */
export type Sink = (text: string) => void;
type Content = Uint8Array | string | ((sink: Sink) => void);

interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly content: Content;
}

/** What is compressed already gains nothing from being compressed again. */
const COMPRESSED = /\.(png|jpe?g|gif|emf\.gz|zip|xlsx|docx)$/i;
const PIECE = 1 << 17;
/** All parts carry one fixed date, so that the same workbook gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/** Collects the parts of a package and writes them; large parts are produced and compressed piece by piece. */
export class PackageWriter {
  private readonly parts: Part[] = [];
  private readonly taken = new Set<string>();

  has(path: string): boolean {
    return this.taken.has(path.toLowerCase());
  }

  /** Adds a part; the first one of a name wins. A function is called when its turn comes, in the order of adding. */
  add(path: string, contentType: string, content: Content): void {
    if (this.has(path)) return;
    this.taken.add(path.toLowerCase());
    this.parts.push({ path, contentType, content });
  }

  addRelations(path: string, relations: readonly Relation[]): void {
    if (relations.length > 0) this.add(relationsPath(path), CONTENT.relations, writeRelations(relations));
  }

  /** A part's name that is free: `before` + number + `after`. */
  freePath(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const path = `${before}${number}${after}`;
      if (!this.has(path)) return path;
    }
  }

  toBytes(level: 1 | 3 | 6 = 3): Uint8Array {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    addPart(zip, { path: '[Content_Types].xml', contentType: '', content: writeContentTypes(this.parts) }, level);
    for (const part of this.parts) addPart(zip, part, level);
    zip.end();
    return joined(chunks);
  }
}

function addPart(zip: Zip, part: Part, level: 1 | 3 | 6): void {
  const { path, content } = part;
  const file = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level });
  file.mtime = DATE;
  zip.add(file);
  if (content instanceof Uint8Array) {
    file.push(content, true);
    return;
  }
  const encoder = new TextEncoder();
  let piece = '';
  const sink: Sink = (text) => {
    piece += text;
    if (piece.length < PIECE) return;
    file.push(encoder.encode(piece));
    piece = '';
  };
  if (typeof content === 'string') sink(content);
  else content(sink);
  file.push(encoder.encode(piece), true);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
