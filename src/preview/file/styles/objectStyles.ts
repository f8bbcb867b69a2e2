import {
  EXCEL_DEFAULT_STYLES,
  type ObjectStyleModel,
  type ObjectStyles,
  type StyleFamily,
} from '../../model/objectStyles';
import type { WorkbookModel } from '../../model/workbook';
import { NAMESPACE } from '../package/names';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  childrenOf,
  flagOf,
  otherAttributes,
  parseXml,
  serialize,
  type XmlElement,
} from '../xml/element';
import { attributes, element } from '../xml/markup';

/** Slicers and timelines have a list of their styles in the part's extensions, beside an entry among the table styles. */
interface ExtensionList {
  readonly family: 'slicer' | 'timeline';
  readonly uri: string;
  readonly prefix: string;
  readonly namespace: string;
  /** `slicerStyle`; its list is in the plural. */
  readonly name: string;
  readonly defaultAttribute: string;
}

const LISTS: readonly ExtensionList[] = [
  {
    family: 'slicer',
    uri: '{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}',
    prefix: 'x14',
    namespace: NAMESPACE.x14,
    name: 'slicerStyle',
    defaultAttribute: 'defaultSlicerStyle',
  },
  {
    family: 'timeline',
    uri: '{9260A510-F301-46a8-8635-F512D64BE5F5}',
    prefix: 'x15',
    namespace: NAMESPACE.x15,
    name: 'timelineStyle',
    defaultAttribute: 'defaultTimelineStyle',
  },
];

const parsed = (markup: string | undefined): XmlElement | undefined =>
  markup === undefined ? undefined : parseXml(markup, 'styles');

/** Takes the galleries out of the styles part's elements that were kept as markup. */
export function readObjectStyles({ objectStyles, preserved }: WorkbookModel): void {
  const root = parsed(preserved.styleElements.get('tableStyles'));
  preserved.styleElements.delete('tableStyles');
  const extensions = takeExtensions(preserved.styleElements);
  objectStyles.defaults.table = attributeOf(root, 'defaultTableStyle') ?? EXCEL_DEFAULT_STYLES.table;
  objectStyles.defaults.pivot = attributeOf(root, 'defaultPivotStyle') ?? EXCEL_DEFAULT_STYLES.pivot;
  for (const { family, defaultAttribute } of LISTS)
    objectStyles.defaults[family] =
      attributeOf(extensions.get(family), defaultAttribute) ?? EXCEL_DEFAULT_STYLES[family];
  objectStyles.own = childrenNamed(root, 'tableStyle').map((style) => readStyle(style, extensions));
}

/** The lists of slicer and timeline styles; other extensions stay as they are. */
function takeExtensions(kept: Map<string, string>): ReadonlyMap<StyleFamily, XmlElement> {
  const found = new Map<StyleFamily, XmlElement>();
  const root = parsed(kept.get('extLst'));
  if (!root) return found;
  const rest = childrenOf(root).filter((extension) => {
    const list = LISTS.find(({ name }) => childNamed(extension, `${name}s`) !== undefined);
    const styles = list && childNamed(extension, `${list.name}s`);
    if (list && styles) found.set(list.family, styles);
    return !list;
  });
  if (rest.length > 0) kept.set('extLst', `<extLst>${rest.map(serialize).join('')}</extLst>`);
  else kept.delete('extLst');
  return found;
}

function readStyle(style: XmlElement, extensions: ReadonlyMap<StyleFamily, XmlElement>): ObjectStyleModel {
  const name = attributeOf(style, 'name') ?? '';
  const families: StyleFamily[] = [];
  if (flagOf(style, 'table', true)) families.push('table');
  if (flagOf(style, 'pivot', true)) families.push('pivot');
  let ownElements = '';
  for (const list of LISTS) {
    const entry = childrenNamed(extensions.get(list.family), list.name).find(
      (own) => attributeOf(own, 'name') === name,
    );
    if (!entry) continue;
    families.push(list.family);
    ownElements = elementsMarkup(childNamed(entry, `${list.name}Elements`), `${list.prefix}:${list.name}Element`);
  }
  return {
    id: crypto.randomUUID(),
    name,
    families,
    elements: elementsMarkup(style, 'tableStyleElement'),
    ownElements,
    attributes: otherAttributes(style, ['name', 'table', 'pivot', 'count']),
  };
}

const elementsMarkup = (parent: XmlElement | undefined, name: string): string =>
  childrenOf(parent)
    .map((child) => element(name, otherAttributes(child, [])))
    .join('');

/** `<tableStyles>` with the styles of all families. */
export function writeTableStyles({ own, defaults }: ObjectStyles): string {
  const styles = own.map(({ name, families, elements, attributes: kept }) =>
    element(
      'tableStyle',
      {
        name,
        pivot: families.includes('pivot') ? undefined : false,
        table: families.includes('table') ? undefined : false,
        count: (elements.match(/<tableStyleElement\b/g) ?? []).length,
        ...kept,
      },
      elements,
    ),
  );
  const root = { count: own.length, defaultTableStyle: defaults.table, defaultPivotStyle: defaults.pivot };
  return element('tableStyles', root, styles.join(''));
}

/** `<extLst>` with the lists of slicer and timeline styles before what was kept; '' for none. */
export function writeStyleExtensions(kept: string | undefined, styles: ObjectStyles): string {
  const lists = LISTS.map((list) => extensionMarkup(list, styles)).join('');
  const rest = kept === undefined ? '' : kept.replace(/^<extLst>|<\/extLst>$/g, '');
  return lists + rest === '' ? '' : `<extLst>${lists}${rest}</extLst>`;
}

function extensionMarkup(list: ExtensionList, styles: ObjectStyles): string {
  const { family, prefix, name, namespace, uri, defaultAttribute } = list;
  const own = styles.ofFamily(family);
  if (own.length === 0 && styles.defaults[family] === EXCEL_DEFAULT_STYLES[family]) return '';
  const entries = own.map((style) => {
    const content = style.ownElements === '' ? '' : element(`${prefix}:${name}Elements`, {}, style.ownElements);
    return element(`${prefix}:${name}`, { name: style.name }, content);
  });
  const content = element(`${prefix}:${name}s`, { [defaultAttribute]: styles.defaults[family] }, entries.join(''));
  return `<ext${attributes({ uri, [`xmlns:${prefix}`]: namespace })}>${content}</ext>`;
}
