import type { PreservedPart, WorkbookModel } from '../../model/workbook';
import { partKey } from '../package/packageReader';
import { readRelations, relationsPath, type Relation } from '../package/relations';
import { WorkbookFileError } from '../workbookFileError';
import { parseXml, type XmlElement } from '../xml/element';

const decoder = new TextDecoder();

/** The parts of the opened file that are kept as they came. */
export class PartSource {
  private readonly parts: ReadonlyMap<string, PreservedPart>;

  constructor(workbook: WorkbookModel) {
    this.parts = new Map(workbook.preservedParts.map((part) => [partKey(part.path), part]));
  }

  part(path: string): PreservedPart | undefined {
    return this.parts.get(partKey(path));
  }

  /** A part's text; '' where there is no such part. */
  text(path: string): string {
    const part = this.part(path);
    return part ? decoder.decode(part.bytes) : '';
  }

  /** A part's root; one that cannot be read counts as a part that the model does not know. */
  xml(path: string): XmlElement | undefined {
    const part = this.part(path);
    try {
      return part && parseXml(decoder.decode(part.bytes), part.path);
    } catch (error) {
      if (error instanceof WorkbookFileError) return undefined;
      throw error;
    }
  }

  relations(path: string): Relation[] {
    const root = this.xml(relationsPath(path));
    return root ? readRelations(root, path) : [];
  }
}
