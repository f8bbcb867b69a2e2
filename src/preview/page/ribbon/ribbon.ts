import { make } from '../shell/make';
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
  const element = make('button', { className: 'ribbon-button', type: 'button', title: button.tip, id: button.id }, [
    make('img', { src: button.iconUrl, alt: '', width: 32, height: 32 }),
    make('span', { textContent: button.label }),
  ]);
  element.addEventListener('click', () => void click(element, button, actions));
  return element;
}

async function click(element: HTMLButtonElement, button: RibbonButton, actions: RibbonActions): Promise<void> {
  if (button.action.kind === 'showPane') {
    actions.showPane();
    return;
  }
  element.disabled = true;
  try {
    await actions.run(button.action.functionName, button.id);
  } finally {
    element.disabled = false;
  }
}
