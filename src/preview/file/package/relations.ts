import { attributeOf, childrenNamed, type XmlElement } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';
import { NAMESPACE } from './names';

/** A relation with its target resolved to a part's path from the package's root, unless it is external. */
export interface Relation {
  readonly id: string;
  readonly relationType: string;
  readonly target: string;
  readonly external: boolean;
}

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Where a part's relations are kept; '' is the package itself. */
export function relationsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** Whether the relation is of a type, whichever of the two dialects (strict, transitional) names it. */
export const isOfType = (relation: Relation, type: string): boolean =>
  relation.relationType === type ||
  relation.relationType.slice(relation.relationType.lastIndexOf('/')) === type.slice(type.lastIndexOf('/'));

export function readRelations(root: XmlElement, path: string): Relation[] {
  return childrenNamed(root, 'Relationship').map((relation) => {
    const external = attributeOf(relation, 'TargetMode') === 'External';
    const target = attributeOf(relation, 'Target') ?? '';
    return {
      id: attributeOf(relation, 'Id') ?? '',
      relationType: attributeOf(relation, 'Type') ?? '',
      target: external ? target : resolve(target, folderOf(path)),
      external,
    };
  });
}

function resolve(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relations' part. Targets inside the package are written from the root, which every reader understands. */
export function writeRelations(relations: readonly Relation[]): string {
  const items = relations.map(({ id, relationType, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: relationType,
      Target: external ? target : `/${target}`,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  return `${XML_DECLARATION}<Relationships xmlns="${NAMESPACE.packageRelations}">${items.join('')}</Relationships>`;
}

/** Collects a part's relations: preserved ones keep their ids, new ones get ids that are free. */
export class RelationList {
  private readonly list: Relation[] = [];
  private next = 1;

  constructor(preserved: readonly Relation[] = []) {
    this.list.push(...preserved);
  }

  get relations(): readonly Relation[] {
    return this.list;
  }

  /** Adds a relation and gives its id. */
  add(relationType: string, target: string, external = false): string {
    while (this.list.some((relation) => relation.id === `rId${this.next}`)) this.next++;
    const id = `rId${this.next++}`;
    this.list.push({ id, relationType, target, external });
    return id;
  }

  /** Adds a relation under the id that it had, or under a free one where another has that id; gives the id. */
  keep(relation: Relation): string {
    const same = this.list.find(({ id }) => id === relation.id);
    if (!same) this.list.push(relation);
    else if (same.target !== relation.target || same.relationType !== relation.relationType)
      return this.add(relation.relationType, relation.target, relation.external);
    return relation.id;
  }
}
