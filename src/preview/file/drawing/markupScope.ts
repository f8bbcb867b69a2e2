import type { PreservedRelation } from '../../model/sheet';
import { serialize, type XmlElement } from '../xml/element';

const IGNORABLE = /^(?:\w+:)?Ignorable$/;

/**
 * An element of a drawing part as markup that stands by itself: with the namespaces of its root that it uses, so that it
 * can be put into another part.
 */
export function standaloneMarkup(element: XmlElement, root: XmlElement): string {
  const markup = serialize(element);
  const used = new Set([...markup.matchAll(/[<\s]([A-Za-z_][\w.-]*):/g)].map(([, prefix]) => prefix));
  const requires = [...markup.matchAll(/Requires="([^"]*)"/g)].flatMap(([, names]) => (names ?? '').split(/\s+/));
  for (const prefix of requires) used.add(prefix);
  const scope: Record<string, string> = {};
  for (const [name, value] of Object.entries(root.attributes)) {
    if (name === 'xmlns' || (name.startsWith('xmlns:') && used.has(name.slice('xmlns:'.length)))) scope[name] = value;
  }
  return serialize({ ...element, attributes: { ...scope, ...ignorable(root, scope), ...element.attributes } });
}

/** The prefixes in scope that the root says a program may pass over. */
function ignorable(root: XmlElement, scope: Readonly<Record<string, string>>): Record<string, string> {
  const found = Object.entries(root.attributes).find(([name]) => IGNORABLE.test(name));
  if (!found) return {};
  const [name, value] = found;
  const prefixes = value.split(/\s+/).filter((prefix) => `xmlns:${prefix}` in scope);
  const own = name.split(':')[0] ?? '';
  const declaration = root.attributes[`xmlns:${own}`];
  if (prefixes.length === 0 || declaration === undefined) return {};
  return { [`xmlns:${own}`]: declaration, [name]: prefixes.join(' ') };
}

/** The relations of the drawing part that a piece of its markup names. */
export const relationsIn = <Kept extends PreservedRelation>(markup: string, relations: readonly Kept[]): Kept[] =>
  relations.filter(({ id }) => markup.includes(`="${id}"`));

/** The markup with relation ids replaced; ids are attributes with a prefix (`r:id`, `r:embed`, `r:dm`). */
export function withRelationIds(markup: string, ids: ReadonlyMap<string, string>): string {
  if ([...ids].every(([from, to]) => from === to)) return markup;
  return markup.replace(/(\s\w+:\w+=")([^"]*)"/g, (whole, name: string, value: string) =>
    name.trimStart().startsWith('xmlns:') ? whole : `${name}${ids.get(value) ?? value}"`,
  );
}
