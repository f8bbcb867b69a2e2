import { all, parseXml, type XmlElement } from './xmlTree';

/** What a manifest is held against. */
export interface ManifestSurroundings {
  /** Names that the page binds with `Office.actions.associate`. */
  readonly functions: readonly string[];
  /** Width and height in pixels of a file that the manifest's address names; undefined where there is none. */
  readonly pictureSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** A manifest for people, not for developing: no localhost in it. */
  readonly isProduction: boolean;
}

const LOCALES = ['zh-CN', 'zh-TW'];
const LONGEST = { ShortStrings: 125, LongStrings: 250 } as const;

/**
 * What is wrong with a manifest beyond what its schema can see, one sentence each; empty where nothing is. Rules are those of
 * Microsoft's documentation of add-in-only manifests (docs/architecture.md names them).
 */
export function manifestProblems(source: string, surroundings: ManifestSurroundings): readonly string[] {
  const manifest = parseXml(source);
  return [
    ...resourceIds(manifest),
    ...uniqueIds(manifest),
    ...addresses(manifest, surroundings.isProduction),
    ...locales(manifest),
    ...lengths(manifest),
    ...pictures(manifest, surroundings),
    ...functionNames(manifest, surroundings.functions),
    ...runtime(manifest),
  ];
}

/** Which section of Resources an element's resid has to be in. */
const SECTION_OF: Readonly<Record<string, string>> = {
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

function resourceIds(manifest: XmlElement): readonly string[] {
  const problems: string[] = [];
  const walk = (element: XmlElement): void => {
    const { resid } = element.attributes;
    const section = SECTION_OF[element.name];
    if (resid !== undefined && section !== undefined) {
      const there = all(manifest, section).flatMap((one) => one.children.map(({ attributes }) => attributes['id']));
      if (!there.includes(resid)) problems.push(`${element.name} names ${resid}, which is not in ${section}.`);
    }
    if (resid !== undefined && section === undefined) problems.push(`${element.name} has a resid but is not known here.`);
    element.children.forEach(walk);
  };
  walk(manifest);
  return problems;
}

function uniqueIds(manifest: XmlElement): readonly string[] {
  const ids = ['Image', 'Url', 'String', 'CustomTab', 'Group', 'Control', 'Item'].flatMap((name) =>
    all(manifest, name).flatMap(({ attributes }) => attributes['id'] ?? []),
  );
  const resourceIdsTooLong = ids.filter((id) => id.length > 32).map((id) => `The id ${id} is longer than 32 characters.`);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The id ${id} is there twice.`);
  return [...resourceIdsTooLong, ...twice];
}

/** Every address that the manifest holds. */
const addressesOf = (manifest: XmlElement): readonly string[] => [
  ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Url', 'Image'].flatMap((name) =>
    all(manifest, name).flatMap(({ attributes }) => attributes['DefaultValue'] ?? []),
  ),
  ...all(manifest, 'AppDomain').map(({ text }) => text),
];

function addresses(manifest: XmlElement, isProduction: boolean): readonly string[] {
  const insecure = addressesOf(manifest).filter((address) => !address.startsWith('https://'));
  const local = isProduction ? addressesOf(manifest).filter((address) => /\/\/(localhost|127\.)/.test(address)) : [];
  return [
    ...insecure.map((address) => `${address} does not begin with https://.`),
    ...local.map((address) => `${address} is an address of this machine.`),
  ];
}

function locales(manifest: XmlElement): readonly string[] {
  const texts = [...all(manifest, 'String'), ...all(manifest, 'DisplayName'), ...all(manifest, 'Description')].filter(
    ({ attributes }) => attributes['DefaultValue'] !== undefined,
  );
  return texts.flatMap((text) => {
    const there = text.children.map(({ attributes }) => attributes['Locale'] ?? '');
    const name = text.attributes['id'] ?? text.name;
    const missing = LOCALES.filter((locale) => !there.includes(locale)).map((locale) => `${name} has no text in ${locale}.`);
    const strange = there.filter((locale) => !LOCALES.includes(locale)).map((locale) => `${name} has a text in ${locale}.`);
    return [...missing, ...strange];
  });
}

const wordings = (text: XmlElement): readonly string[] => [
  text.attributes['DefaultValue'] ?? '',
  ...text.children.map(({ attributes }) => attributes['Value'] ?? ''),
];

function lengths(manifest: XmlElement): readonly string[] {
  const tooLong = (texts: readonly XmlElement[], longest: number): readonly string[] =>
    texts.flatMap((text) => wordings(text).filter((wording) => wording.length > longest).map((wording) => `Over ${longest} characters: ${wording}`));
  const sections = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).flatMap((section) =>
    tooLong(all(manifest, section).flatMap(({ children }) => children), LONGEST[section]),
  );
  const descriptions = all(manifest, 'Description').filter(({ attributes }) => attributes['DefaultValue'] !== undefined);
  return [...sections, ...tooLong(all(manifest, 'DisplayName'), 125), ...tooLong(descriptions, 250)];
}

function pictures(manifest: XmlElement, { pictureSize }: ManifestSurroundings): readonly string[] {
  const addressOf = new Map(all(manifest, 'Images').flatMap(({ children }) => children.map(({ attributes }) => [attributes['id'], attributes['DefaultValue']])));
  const icons = all(manifest, 'Icon').flatMap(({ children }) =>
    children.map(({ attributes }) => ({ address: addressOf.get(attributes['resid']), size: Number(attributes['size']) })),
  );
  const fixed = [
    ...all(manifest, 'IconUrl').map(({ attributes }) => ({ address: attributes['DefaultValue'], size: 32 })),
    ...all(manifest, 'HighResolutionIconUrl').map(({ attributes }) => ({ address: attributes['DefaultValue'], size: 64 })),
  ];
  return [...icons, ...fixed].flatMap(({ address, size }) => {
    if (address === undefined) return [];
    const real = pictureSize(new URL(address).pathname.slice(1));
    if (!real) return [`There is no picture ${address}.`];
    return real.width === size && real.height === size ? [] : [`${address} is ${real.width} x ${real.height} pixels, not ${size}.`];
  });
}

function functionNames(manifest: XmlElement, bound: readonly string[]): readonly string[] {
  const named = all(manifest, 'FunctionName').map(({ text }) => text);
  return [
    ...named.filter((name) => !bound.includes(name)).map((name) => `Nothing is bound to the button's function ${name}.`),
    ...bound.filter((name) => !named.includes(name)).map((name) => `The function ${name} has no button.`),
  ];
}

function runtime(manifest: XmlElement): readonly string[] {
  const ids = [...all(manifest, 'Runtime'), ...all(manifest, 'FunctionFile'), ...all(manifest, 'Action').flatMap((action) => all(action, 'SourceLocation'))].map(
    ({ attributes }) => attributes['resid'],
  );
  const isOne = new Set(ids).size === 1;
  return [
    ...(isOne ? [] : [`Runtime, FunctionFile and ShowTaskpane name different pages: ${ids.join(', ')}.`]),
    ...(all(manifest, 'TaskpaneId').length > 0 ? ['A shared runtime has no TaskpaneId.'] : []),
  ];
}
