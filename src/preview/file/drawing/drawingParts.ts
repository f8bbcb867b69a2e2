import { pictureMark } from '../../model/drawing/drawingJson';
import type { PreservedRelation } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { partKey } from '../package/packageReader';
import type { PackageWriter } from '../package/packageWriter';
import { isOfType, type Relation } from '../package/relations';
import { DRAWING_RELATION } from './drawingNames';
import { PartSource } from './partSource';
import { pictureFormatOf } from './pictureFormats';

const PICTURES = 'xl/media/image';

/**
 * The parts that hang on drawing parts which are written anew. Pictures are shared by all drawings of a workbook; every
 * other part belongs to one drawing, so that a second one gets a copy of it.
 */
export class DrawingParts {
  private readonly source: PartSource;
  /** Where pictures are, by what they hold. */
  private readonly pictures = new Map<string, string>();
  private readonly claimed = new Set<string>();

  /** Made when the parts of unchanged drawings have been added. */
  constructor(
    readonly workbook: WorkbookModel,
    readonly writer: PackageWriter,
  ) {
    this.source = new PartSource(workbook);
    for (const { path, bytes, contentType } of workbook.preservedParts) {
      if (!writer.has(path)) continue;
      this.claimed.add(partKey(path));
      if (contentType.startsWith('image/')) this.pictures.set(pictureMark(bytes), path);
    }
  }

  /** Adds a picture unless the package has it, and gives its path. */
  picture(bytes: Uint8Array): string {
    const mark = pictureMark(bytes);
    const known = this.pictures.get(mark);
    if (known !== undefined) return known;
    const { extension, contentType } = pictureFormatOf(bytes);
    return this.addPicture(mark, this.writer.freePath(PICTURES, `.${extension}`), contentType, bytes);
  }

  /** Adds the part of the opened file that a relation leads to, and gives the relation to where it is now. */
  keep<Kept extends PreservedRelation>(relation: Kept): Kept {
    const part = relation.external ? undefined : this.source.part(relation.target);
    if (!part) return relation;
    if (isOfType(relation, DRAWING_RELATION.image)) return { ...relation, target: this.keptPicture(part) };
    const path = this.freePathLike(part.path);
    this.claimed.add(partKey(part.path));
    this.writer.add(path, part.contentType, part.bytes);
    this.writer.addRelations(
      path,
      this.source.relations(part.path).map((next): Relation => this.keep(next)),
    );
    return { ...relation, target: path };
  }

  private keptPicture({ path, contentType, bytes }: { path: string; contentType: string; bytes: Uint8Array }): string {
    const mark = pictureMark(bytes);
    return this.pictures.get(mark) ?? this.addPicture(mark, this.freePathLike(path), contentType, bytes);
  }

  private addPicture(mark: string, path: string, contentType: string, bytes: Uint8Array): string {
    this.pictures.set(mark, path);
    this.writer.add(path, contentType, bytes);
    return path;
  }

  /** The part's own path where nothing else has taken it, or one beside it. */
  private freePathLike(path: string): string {
    if (!this.claimed.has(partKey(path)) && !this.writer.has(path)) return path;
    const [, before = path, after = ''] = /^(.*?)\d*(\.[^./]*)?$/.exec(path) ?? [];
    return this.writer.freePath(before, after);
  }
}
