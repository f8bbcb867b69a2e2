import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part; names are without prefixes. */
export interface PartElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PartElement[];
  text: string;
}

/** The parts of a saved package, read by another way than the preview's own: each must be XML that is well formed and declares its prefixes. */
export class PackageParts {
  private readonly files: Readonly<Record<string, Uint8Array>>;
  private readonly roots = new Map<string, PartElement>();

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  get paths(): string[] {
    return Object.keys(this.files);
  }

  text(path: string): string {
    return strFromU8(this.files[path] ?? new Uint8Array());
  }

  root(path: string): PartElement {
    const known = this.roots.get(path);
    if (known) return known;
    if (!this.files[path]) throw new Error(`The package has no part ${path}.`);
    const root = parsed(this.text(path));
    this.roots.set(path, root);
    return root;
  }

  /** The targets of a part's relations, by id, with the last word of their types. */
  relations(path: string): Map<string, { readonly type: string; readonly target: string }> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relationsPath = `${folder}_rels/${path.slice(folder.length)}.rels`;
    if (!this.files[relationsPath]) return new Map();
    return new Map(
      this.root(relationsPath).children.map(({ attributes }) => [
        attributes['Id'] ?? '',
        {
          type: (attributes['Type'] ?? '').split('/').pop() ?? '',
          target: resolved(attributes['Target'] ?? '', folder),
        },
      ]),
    );
  }

  related(path: string, type: string): string[] {
    return [...this.relations(path).values()].filter((relation) => relation.type === type).map(({ target }) => target);
  }

  contentType(path: string): string | undefined {
    const entries = this.root('[Content_Types].xml').children;
    return entries.find(({ attributes }) => attributes['PartName'] === `/${path}`)?.attributes['ContentType'];
  }
}

function resolved(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function parsed(text: string): PartElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: PartElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const plain = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
    const element: PartElement = {
      name: local,
      attributes: Object.fromEntries(plain.map((attribute) => [attribute.local, attribute.value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (content) => {
    const element = open.at(-1);
    if (element) element.text += content;
  });
  parser.write(text).close();
  const root = top.children[0];
  if (!root) throw new Error('A part is empty.');
  return root;
}

export const childrenOf = (element: PartElement | undefined, name: string): PartElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: PartElement | undefined, ...names: string[]): PartElement | undefined =>
  names.reduce<PartElement | undefined>((at, name) => childrenOf(at, name)[0], element);

/** All elements of a name, however deep. */
export const within = (element: PartElement, name: string): PartElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

export const numberIn = (element: PartElement | undefined, name: string, missing = 0): number => {
  const text = element?.attributes[name];
  return text === undefined ? missing : Number(text);
};
