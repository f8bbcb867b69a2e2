/** What keys do on the grid. */
export interface KeyActions {
  /** Whether keys are meant for something else now: the cell's editor is open. */
  readonly isBusy: () => boolean;
  readonly clear: () => void;
  readonly edit: (text?: string) => void;
  /** Rows and columns to go by. */
  readonly step: (down: number, across: number) => void;
  /** By windows full of rows. */
  readonly page: (windows: number) => void;
  readonly goToStart: (ofSheet: boolean) => void;
  readonly goToEnd: () => void;
  /** Opens the menu or the list of the active cell; answers whether there is one. */
  readonly openList: () => boolean;
  readonly openComment: () => boolean;
}

/** Takes the keys that the grid component does not know, before it gets them. */
export function connectKeyboard(container: HTMLElement, actions: KeyActions): void {
  container.addEventListener('keydown', (event) => onKey(event, actions), true);
}

function onKey(event: KeyboardEvent, actions: KeyActions): void {
  const { target } = event;
  if (actions.isBusy() || target instanceof HTMLSelectElement) return;
  if (target instanceof Element && target.closest('.floating-item')) return;
  const done =
    event.ctrlKey || event.metaKey
      ? withCtrl(event, actions)
      : event.altKey
        ? withAlt(event, actions)
        : plain(event, actions);
  if (!done) return;
  event.stopPropagation();
  if (event.key !== 'Process') event.preventDefault();
}

function withCtrl({ key }: KeyboardEvent, actions: KeyActions): boolean {
  if (key === 'Home') actions.goToStart(true);
  else if (key === 'End') actions.goToEnd();
  else return false;
  return true;
}

const withAlt = ({ key }: KeyboardEvent, actions: KeyActions): boolean => key === 'ArrowDown' && actions.openList();

function plain(event: KeyboardEvent, actions: KeyActions): boolean {
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      actions.clear();
      return true;
    case 'F2':
      if (event.shiftKey) return actions.openComment();
      actions.edit();
      return true;
    case 'Enter':
      actions.step(event.shiftKey ? -1 : 1, 0);
      return true;
    case 'Home':
      actions.goToStart(false);
      return true;
    case 'PageDown':
    case 'PageUp':
      actions.page(event.key === 'PageDown' ? 1 : -1);
      return true;
    case 'Process':
      actions.edit('');
      return true;
    default:
      if ([...event.key].length !== 1) return false;
      actions.edit(event.isComposing ? '' : event.key);
      return true;
  }
}
