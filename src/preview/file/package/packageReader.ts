import { unzipSync, type UnzipFileInfo } from 'fflate';
import { parseXml, type XmlElement } from '../xml/element';
import { WorkbookFileError } from '../workbookFileError';
import { readContentTypes, type ContentTypes } from './contentTypes';
import { readRelations, relationsPath, type Relation } from './relations';

/** 1.5 GB uncompressed: more than any workbook that a browser could hold. */
const LARGEST_TOTAL = 1_500_000_000;
/** A part over 50 MB that shrank to less than a 400th is a bomb, not a workbook. */
const BOMB_SIZE = 50_000_000;
const BOMB_RATIO = 400;

const decoder = new TextDecoder('utf-8');

/** The parts of an opened package, inflated one by one when asked for. Names compare whatever the case, as in Office. */
export class PackageReader {
  private readonly entries = new Map<string, string>();
  readonly contentTypes: ContentTypes;

  /** @throws WorkbookFileError for what is no whole zip, or is a bomb */
  constructor(private readonly bytes: Uint8Array) {
    let total = 0;
    this.unzip((file) => {
      total += file.originalSize;
      if (total > LARGEST_TOTAL || isBomb(file))
        throw new WorkbookFileError('FileTooLarge', 'The file would grow too large', file.name);
      if (!/[\\/]$/.test(file.name)) this.entries.set(partKey(file.name), file.name);
      return false;
    });
    const types = this.xml('[Content_Types].xml');
    if (!types) throw new WorkbookFileError('FileNotWorkbook', 'The file is a zip, but no Office document');
    this.contentTypes = readContentTypes(types);
  }

  /** The names of all parts as in the file, without a leading slash. */
  get paths(): string[] {
    return [...this.entries.values()].map((name) => name.replaceAll('\\', '/').replace(/^\//, ''));
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  part(path: string): Uint8Array | undefined {
    const name = this.entries.get(partKey(path));
    return name === undefined ? undefined : this.unzip((file) => file.name === name)[name];
  }

  /** A part as text: UTF-8 unless it begins with the mark of UTF-16. */
  text(path: string): string | undefined {
    const bytes = this.part(path);
    return bytes && decodePart(bytes);
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text, path);
  }

  /** The relations of a part, or of the package for ''. */
  relations(path: string): Relation[] {
    const root = this.xml(relationsPath(path));
    return root ? readRelations(root, path) : [];
  }

  private unzip(filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, { filter });
    } catch (error) {
      if (error instanceof WorkbookFileError) throw error;
      throw new WorkbookFileError('FileDamaged', 'The file is damaged: a part of it cannot be unpacked');
    }
  }
}

function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decoder.decode(bytes);
}

const isBomb = (file: UnzipFileInfo): boolean =>
  file.originalSize > BOMB_SIZE && file.originalSize > file.size * BOMB_RATIO;

export const partKey = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
