import { SaxesParser } from 'saxes';
import { WorkbookFileError } from '../workbookFileError';
import { escapeAttribute, escapeXml } from './text';

/** One element of a small part, as a tree. `name` is without its prefix, `rawName` as in the file. */
export interface XmlElement {
  readonly name: string;
  readonly rawName: string;
  /** By name as in the file, with its prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly content: (XmlElement | string)[];
}

const localName = (rawName: string): string => rawName.slice(rawName.indexOf(':') + 1);

/**
 * Parses a small part into a tree.
 * @throws WorkbookFileError `FileHasDtd` for any document type (no entity is ever expanded), `FileDamaged` for XML that is not well formed
 */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const top: OpenElement = { name: '', rawName: '', attributes: {}, content: [] };
  const open: OpenElement[] = [top];
  const add = (node: XmlElement | string): void => void open.at(-1)?.content.push(node);
  parser.on('doctype', () => {
    throw new WorkbookFileError('FileHasDtd', 'The file declares a document type, which may hide an entity bomb', part);
  });
  parser.on('error', (error) => {
    throw new WorkbookFileError('FileDamaged', `The file holds XML that cannot be read: ${error.message}`, part);
  });
  parser.on('opentag', (tag) => {
    const element: OpenElement = {
      name: localName(tag.name),
      rawName: tag.name,
      attributes: { ...tag.attributes },
      content: [],
    };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
  const root = childrenOf(top)[0];
  if (!root) throw new WorkbookFileError('FileDamaged', 'The file holds an empty part', part);
  return root;
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childrenOf = (element: XmlElement | undefined): XmlElement[] => element?.content.filter(isElement) ?? [];

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  childrenOf(element).filter((child) => child.name === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name);

/** All the text inside, in order. */
export const textOf = (element: XmlElement | undefined): string =>
  element?.content.map((node) => (isElement(node) ? textOf(node) : node)).join('') ?? '';

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  for (const [rawName, value] of Object.entries(element.attributes)) {
    if (localName(rawName) === name && !rawName.startsWith('xmlns')) return value;
  }
  return undefined;
}

/** A whole or decimal number attribute, or undefined where it is missing or no number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An XML boolean ('1', 'true', 'on'), or `missing` where the attribute is not there. */
export function flagOf(element: XmlElement | undefined, name: string, missing = false): boolean {
  const text = attributeOf(element, name);
  return text === undefined ? missing : text === '1' || text === 'true' || text === 'on';
}

/** The attributes that are not in `known` (local names), to be written back as they came. */
export function otherAttributes(element: XmlElement, known: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element.attributes).filter(([rawName]) => !known.includes(localName(rawName))),
  );
}

/** The element as markup again. */
export function serialize(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const content = element.content.map((node) => (isElement(node) ? serialize(node) : escapeXml(node))).join('');
  return content === ''
    ? `<${element.rawName}${attributes}/>`
    : `<${element.rawName}${attributes}>${content}</${element.rawName}>`;
}
