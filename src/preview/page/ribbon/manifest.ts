/** What the ribbon needs of the manifest, in one language. */
export interface AddinManifest {
  readonly name: string;
  readonly iconUrl: string;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string;
  readonly action: RibbonAction;
}

/** What a button or an entry of a menu does; menus hold entries alone, no further menus. */
export type RibbonAction =
  | { readonly kind: 'showPane' }
  | { readonly kind: 'run'; readonly functionName: string }
  | { readonly kind: 'menu'; readonly items: readonly RibbonButton[] };

/** Large ribbon buttons show the icon at this size; screens with more dots get the larger one. */
const ICON_SIZE = '64';

/** Reads an add-in-only manifest's ribbon tabs. Elements are found by their local names, whatever their prefixes. */
export function parseManifest(xml: string, language: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed.');
  const texts = new Resources(document, language);
  return {
    name: valueOf(firstNamed(document.documentElement, 'DisplayName'), language),
    iconUrl: texts.path(valueOf(firstNamed(document.documentElement, 'HighResolutionIconUrl'), language)),
    tabs: named(document.documentElement, 'CustomTab').map((tab) => ({
      label: texts.of(child(tab, 'Label')),
      groups: children(tab, 'Group').map((group) => ({
        label: texts.of(child(group, 'Label')),
        buttons: children(group, 'Control').map((control) => button(control, texts)),
      })),
    })),
  };
}

function button(control: Element, texts: Resources): RibbonButton {
  const supertip = child(control, 'Supertip');
  const icon = child(control, 'Icon');
  const image = icon && children(icon, 'Image').find((each) => each.getAttribute('size') === ICON_SIZE);
  return {
    id: control.getAttribute('id') ?? '',
    label: texts.of(child(control, 'Label')),
    tip: texts.of(supertip && child(supertip, 'Description')),
    iconUrl: texts.path(texts.of(image)),
    action: action(control, texts),
  };
}

function action(control: Element, texts: Resources): RibbonAction {
  const items = child(control, 'Items');
  if (items) return { kind: 'menu', items: children(items, 'Item').map((item) => button(item, texts)) };
  const own = child(control, 'Action');
  const functionName = own && child(own, 'FunctionName')?.textContent?.trim();
  return functionName ? { kind: 'run', functionName } : { kind: 'showPane' };
}

/** The manifest's resources by id, in one language. */
class Resources {
  private readonly values = new Map<string, string>();

  constructor(document: Document, language: string) {
    for (const element of document.querySelectorAll('Resources *[id]')) {
      this.values.set(element.getAttribute('id') ?? '', valueOf(element, language));
    }
  }

  of(element: Element | undefined): string {
    return this.values.get(element?.getAttribute('resid') ?? '') ?? '';
  }

  /** The path of an address of the add-in's own files, which the preview serves too. */
  path(address: string): string {
    return address === '' ? '' : new URL(address).pathname;
  }
}

function valueOf(element: Element | undefined, language: string): string {
  if (!element) return '';
  const override = children(element, 'Override').find((each) => each.getAttribute('Locale') === language);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

const children = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);
const child = (element: Element, name: string): Element | undefined => children(element, name)[0];
const named = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS('*', name)];
const firstNamed = (element: Element, name: string): Element | undefined => named(element, name)[0];
