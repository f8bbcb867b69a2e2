import { make } from './make';

/** A box on the page, in pixels of its window. */
export interface WindowBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 6;

/**
 * A menu or panel that opens at a box on the page and closes by Esc or by a click elsewhere. `closed` gives the keyboard
 * back to where it was.
 */
export class Popup {
  readonly element: HTMLElement;

  constructor(className: string, label: string, closed: () => void) {
    this.element = make('div', { className: `popup ${className}`, role: 'dialog', ariaLabel: label, popover: 'auto' });
    this.element.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState !== 'closed') return;
      this.element.remove();
      closed();
    });
    this.element.addEventListener('keydown', (event) => event.stopPropagation());
  }

  /** Opens below the box, or above where there is more room. */
  open(at: WindowBox): void {
    document.body.append(this.element);
    this.element.showPopover();
    placeAt(this.element, at);
  }

  close(): void {
    if (this.element.isConnected) this.element.hidePopover();
  }
}

/** Places a fixed element at a box so that all of it can be seen. */
export function placeAt(element: HTMLElement, at: WindowBox): void {
  const { width, height } = element.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - width - MARGIN));
  const below = at.top + at.height + 1;
  const fits = below + height + MARGIN <= window.innerHeight;
  const top = fits ? below : Math.max(MARGIN, at.top - height - 1);
  Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
}
