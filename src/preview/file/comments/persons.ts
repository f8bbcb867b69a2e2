import { CONTENT, NAMESPACE, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import { isOfType, type Relation, type RelationList } from '../package/relations';
import { attributeOf, childrenNamed, parseXml, type XmlElement } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';
import { guidOf } from '../package/guid';

/** Someone who writes comments. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The persons of a part. What stands before `::` in a Microsoft account's id is its kind. */
export const readPersons = (root: XmlElement): Person[] =>
  childrenNamed(root, 'person').map((person) => ({
    id: attributeOf(person, 'id') ?? '',
    name: attributeOf(person, 'displayName') ?? '',
    email: /[^:]+@[^:]+/.exec(attributeOf(person, 'userId') ?? '')?.[0] ?? '',
  }));

/** All who wrote comments: those of the opened file under their ids, new ones under ids of their own. */
export class PersonList {
  private readonly persons: Person[] = [];
  private changed = false;

  /** `known` is the opened file's part as text, if there is one. */
  constructor(private readonly known: string | undefined) {
    if (known !== undefined) this.persons.push(...readPersons(parseXml(known, 'persons')));
  }

  idOf(name: string, email: string): string {
    const found = this.persons.find((person) => person.name === name && person.email === email);
    if (found) return found.id;
    const person = { id: guidOf(`person ${name} ${email}`), name, email };
    this.persons.push(person);
    this.changed = true;
    return person.id;
  }

  /** Whether the opened file's part is still the whole truth. */
  get isAsRead(): boolean {
    return !this.changed;
  }

  write(): string {
    const added = this.persons
      .filter(({ id }) => this.known?.includes(id) !== true)
      .map(({ id, name, email }) =>
        element('person', { displayName: name, id, userId: email || name, providerId: 'None' }),
      );
    if (this.known === undefined)
      return `${XML_DECLARATION}<personList xmlns="${NAMESPACE.threadedComments}">${added.join('')}</personList>`;
    return this.known.includes('</personList>')
      ? this.known.replace('</personList>', `${added.join('')}</personList>`)
      : `${XML_DECLARATION}<personList xmlns="${NAMESPACE.threadedComments}">${added.join('')}</personList>`;
  }
}

export const isPersonRelation = (relation: Relation): boolean => isOfType(relation, RELATION.person);

export function addPersons(list: PersonList, relations: RelationList, writer: PackageWriter): void {
  if (list.isAsRead) return;
  const path = writer.freePath('xl/persons/person', '.xml');
  writer.add(path, CONTENT.persons, list.write());
  relations.add(RELATION.person, path);
}
