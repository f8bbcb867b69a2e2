import type { DrawingModel } from '../../model/drawing/drawing';
import { allDrawings } from '../../model/drawing/groupFrames';
import type { PreservedRelation, SheetModel } from '../../model/sheet';
import { RelationList } from '../package/relations';
import { attributeOf, parseXml, serialize, type XmlElement } from '../xml/element';
import { DRAWING_RELATION } from './drawingNames';
import type { DrawingParts } from './drawingParts';
import type { DrawingTheme } from './drawingTheme';
import { withRelationIds } from './markupScope';
import { firstNamed, namesOf } from './readNames';

/** One drawing part as it is being written: its relations and the numbers of its shapes. */
export class DrawingPart {
  readonly relations = new RelationList();
  private readonly numbers = new Map<string, number>();
  private readonly roots = new Map<DrawingModel, XmlElement>();
  private readonly keptIds = new Map<PreservedRelation, string>();
  /** Ids of drawings whose number is other than in the file. */
  private readonly renumbered = new Set<string>();

  constructor(
    readonly sheet: SheetModel,
    readonly parts: DrawingParts,
    readonly theme: DrawingTheme,
  ) {
    for (const { drawing } of allDrawings(sheet.drawings)) {
      if (drawing.file) this.roots.set(drawing, parseXml(drawing.file.markup, sheet.name));
    }
    this.numberShapes();
  }

  /** Shapes keep the file's numbers where these are their own; the others get the next free ones. */
  private numberShapes(): void {
    const drawings = [...allDrawings(this.sheet.drawings)].map(({ drawing }) => drawing);
    const taken = new Set<number>();
    for (const drawing of drawings) {
      const number = this.numberInFile(drawing);
      if (number === undefined || taken.has(number)) continue;
      taken.add(number);
      this.numbers.set(drawing.id, number);
    }
    let next = Math.max(1, ...taken) + 1;
    for (const { id, file } of drawings) {
      if (this.numbers.has(id)) continue;
      this.numbers.set(id, next++);
      if (file) this.renumbered.add(id);
    }
  }

  private numberInFile(drawing: DrawingModel): number | undefined {
    const root = this.roots.get(drawing);
    const named = root && firstNamed(root);
    const number = Number(attributeOf(named && namesOf(named), 'id') ?? NaN);
    return Number.isInteger(number) && number > 0 ? number : undefined;
  }

  /** The number by which the part itself speaks of a shape. */
  numberOf(id: string): number {
    return this.numbers.get(id) ?? 0;
  }

  /** The element that the drawing was read from. */
  rootOf(drawing: DrawingModel): XmlElement | undefined {
    return this.roots.get(drawing);
  }

  /** Whether all shapes have the numbers that their markup says. */
  get keepsNumbers(): boolean {
    return this.renumbered.size === 0;
  }

  /** Markup of the drawing's file, its relations taken over into this part. */
  kept(drawing: DrawingModel, element: XmlElement | undefined): string {
    return element ? this.keptMarkup(drawing, serialize(element)) : '';
  }

  /** What is not known keeps all its relations, since parts that it leads to may name some. */
  keptMarkup({ kind, file }: DrawingModel, markup: string): string {
    const used = (file?.relations ?? []).filter(({ id }) => kind === 'unknown' || markup.includes(`="${id}"`));
    return withRelationIds(markup, new Map(used.map((relation) => [relation.id, this.keep(relation)])));
  }

  /** Takes over a relation of the opened file with what it leads to, and gives its id here. */
  keep(relation: PreservedRelation): string {
    const known = this.keptIds.get(relation);
    if (known !== undefined) return known;
    const id = this.relations.keep(this.parts.keep(relation));
    this.keptIds.set(relation, id);
    return id;
  }

  /** The relation id of a picture in this part. */
  picture(bytes: Uint8Array): string {
    const target = this.parts.picture(bytes);
    const known = this.relations.relations.find((relation) => relation.target === target && !relation.external);
    return known?.id ?? this.relations.add(DRAWING_RELATION.image, target);
  }
}
