const CONTROLS = 'button, select, input, a, label';

/**
 * Whether a control of the page is being pressed. What is drawn anew between pressing and releasing is another element,
 * and the browser clicks neither of the two: so drawing waits until the control is let go.
 */
export class Press {
  private control: Element | undefined;

  constructor(page: Document) {
    page.addEventListener('pointerdown', ({ target }) => (this.control = controlOf(target)), true);
    const release = () => (this.control = undefined);
    page.addEventListener('pointerup', release, true);
    page.addEventListener('pointercancel', release, true);
    // A button that was let go outside the window is told of by nothing but the next movement.
    page.addEventListener('pointermove', ({ buttons }) => buttons === 0 && release(), true);
  }

  /** True from the press of a button, list or box until it is let go; a press on cells or drawings is none. */
  get isHeld(): boolean {
    return this.control?.isConnected ?? false;
  }
}

const controlOf = (target: EventTarget | null): Element | undefined =>
  target instanceof Element ? (target.closest(CONTROLS) ?? undefined) : undefined;
