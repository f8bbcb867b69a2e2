import { make } from '../shell/make';
import { Popup } from '../shell/popup';
import type { AddinManifest, RibbonButton } from './manifest';

/** What a click on a ribbon button does. */
export interface RibbonActions {
  readonly showPane: () => void;
  /** Resolves when the function has called `event.completed()`. */
  readonly run: (functionName: string, controlId: string) => Promise<void>;
}

/** The add-in's own tab of the ribbon, made from its manifest as Excel makes it. */
export function renderRibbon(place: HTMLElement, manifest: AddinManifest, actions: RibbonActions): void {
  const [tab] = manifest.tabs;
  place.replaceChildren(
    ...(tab?.groups ?? []).map((group) =>
      make('div', { className: 'ribbon-group', role: 'group', ariaLabel: group.label }, [
        make(
          'div',
          { className: 'ribbon-buttons' },
          group.buttons.map((button) => ribbonButton(button, actions)),
        ),
        make('div', { className: 'ribbon-label', textContent: group.label, ariaHidden: 'true' }),
      ]),
    ),
  );
  place.ariaLabel = tab?.label ?? manifest.name;
}

function ribbonButton(button: RibbonButton, actions: RibbonActions): HTMLElement {
  const isMenu = button.action.kind === 'menu';
  const element = make('button', { className: 'ribbon-button', type: 'button', title: button.tip, id: button.id }, [
    make('img', { src: button.iconUrl, alt: '', width: 32, height: 32 }),
    make('span', { textContent: isMenu ? `${button.label} ▾` : button.label }),
  ]);
  if (isMenu) element.ariaHasPopup = 'dialog';
  element.addEventListener('click', () => void click(element, button, actions));
  return element;
}

async function click(element: HTMLButtonElement, button: RibbonButton, actions: RibbonActions): Promise<void> {
  switch (button.action.kind) {
    case 'showPane':
      return actions.showPane();
    case 'menu':
      return openMenu(element, button.label, button.action.items, actions);
    case 'run':
      return whileDisabled(element, actions.run(button.action.functionName, button.id));
  }
}

async function whileDisabled(element: HTMLButtonElement, running: Promise<void>): Promise<void> {
  element.disabled = true;
  try {
    await running;
  } finally {
    element.disabled = false;
  }
}

/** The entries under the button; while one of them is at work, the button is out of use. */
function openMenu(element: HTMLButtonElement, label: string, items: readonly RibbonButton[], actions: RibbonActions): void {
  const popup = new Popup('ribbon-menu', label, () => element.focus());
  for (const item of items) {
    const entry = make('button', { type: 'button', title: item.tip, id: item.id, textContent: item.label });
    entry.addEventListener('click', () => {
      popup.close();
      void click(element, item, actions);
    });
    popup.element.append(entry);
  }
  popup.open(element.getBoundingClientRect());
  popup.element.querySelector('button')?.focus();
}
