import type { XmlElement } from '../xml/element';
import { CHART_NAMESPACE, PREFIXES } from './chartNames';

/** Namespaces by prefix, '' for elements without one. */
type Scope = Readonly<Record<string, string>>;

/** Documents in the strict form name the same things by other namespaces. */
const STRICT: Readonly<Record<string, string>> = {
  'http://purl.oclc.org/ooxml/drawingml/chart': CHART_NAMESPACE.chart,
  'http://purl.oclc.org/ooxml/drawingml/main': CHART_NAMESPACE.drawing,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': CHART_NAMESPACE.relations,
};

/**
 * The same tree with the prefixes that written charts use, whatever prefixes the file has. Namespaces that written
 * charts do not declare are declared by the elements that need them, so that every element can be written anywhere.
 */
export function withCanonicalPrefixes(element: XmlElement, outer: Scope = {}): XmlElement {
  const scope = { ...outer, ...declaredBy(element) };
  const foreign: Record<string, string> = {};
  const renamed = (rawName: string, isAttribute: boolean): string => {
    const colon = rawName.indexOf(':');
    if (colon < 0 && isAttribute) return rawName;
    const prefix = colon < 0 ? '' : rawName.slice(0, colon);
    const namespace = scope[prefix];
    const known = namespace === undefined ? undefined : PREFIXES.get(STRICT[namespace] ?? namespace);
    if (known !== undefined) return `${known}:${rawName.slice(colon + 1)}`;
    if (namespace !== undefined) foreign[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] = namespace;
    return rawName;
  };
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !isDeclaration(name))
    .map(([name, value]) => {
      if (name === 'Requires') declareAll(value, scope, foreign);
      return [renamed(name, true), value] as const;
    });
  const rawName = renamed(element.rawName, false);
  return {
    name: element.name,
    rawName,
    attributes: { ...Object.fromEntries(attributes), ...foreign },
    content: element.content.map((node) => (typeof node === 'string' ? node : withCanonicalPrefixes(node, scope))),
  };
}

/** What alternative content requires is said by prefixes, which must mean the same afterwards. */
function declareAll(prefixes: string, scope: Scope, foreign: Record<string, string>): void {
  for (const prefix of prefixes.split(/\s+/)) {
    const namespace = scope[prefix];
    if (namespace !== undefined) foreign[`xmlns:${prefix}`] = namespace;
  }
}

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

function declaredBy({ attributes }: XmlElement): Scope {
  const declared = Object.entries(attributes)
    .filter(([name]) => isDeclaration(name))
    .map(([name, namespace]) => [name.slice('xmlns:'.length), namespace]);
  return Object.fromEntries(declared) as Scope;
}
