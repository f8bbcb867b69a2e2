import { make } from '../shell/make';
import type { CellValidation } from './validationAt';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The drop-down arrow and the input message at the active cell. */
export class CellExtras {
  private readonly arrow = make('button', {
    className: 'drop-arrow',
    type: 'button',
    tabIndex: -1,
    textContent: '▾',
    hidden: true,
  });
  private readonly list = make('select', { className: 'drop-list', hidden: true });
  private shown = '';
  private readonly prompt = make('div', { className: 'input-message', hidden: true });

  /** `choose` enters a choice into the active cell; `closed` gives the keyboard back to the grid. */
  constructor(
    container: HTMLElement,
    label: string,
    private readonly choose: (text: string) => void,
    private readonly closed: () => void,
  ) {
    this.arrow.ariaLabel = this.list.ariaLabel = label;
    container.append(this.arrow, this.list, this.prompt);
    this.arrow.addEventListener('click', () => this.open());
    this.list.addEventListener('click', () => this.take());
    this.list.addEventListener('keydown', (event) => this.onKey(event));
    this.list.addEventListener('blur', () => this.hideList());
  }

  /** Shows what goes with a cell; `current` is what it holds. What is shown already stays as it is, an open list too. */
  show(validation: CellValidation | undefined, box: Box | undefined, current: string): void {
    const state = JSON.stringify([validation, box, current]);
    if (state === this.shown) return;
    this.hide();
    this.shown = state;
    if (!validation || !box) return;
    const { prompt, choices } = validation;
    if (choices.length > 0) {
      place(this.arrow, box.left + box.width, box.top);
      place(this.list, box.left, box.top + box.height);
      this.list.style.minWidth = `${box.width + 18}px`;
      this.list.replaceChildren(...choices.map((value) => make('option', { value, textContent: value })));
      this.list.value = current;
      this.list.size = Math.min(8, Math.max(2, choices.length));
      this.arrow.hidden = false;
    }
    if (prompt) {
      place(this.prompt, box.left + 12, box.top + box.height + 8);
      this.prompt.replaceChildren(
        make('strong', { textContent: prompt.title }),
        make('span', { textContent: prompt.message }),
      );
      this.prompt.hidden = false;
    }
  }

  hide(): void {
    this.shown = '';
    this.arrow.hidden = this.list.hidden = this.prompt.hidden = true;
  }

  /** Opens the list, if the active cell has one. */
  open(): boolean {
    if (this.arrow.hidden) return false;
    this.prompt.hidden = true;
    this.list.hidden = false;
    this.list.focus();
    return true;
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Enter') this.take();
    else if (event.key !== 'Escape') return;
    event.preventDefault();
    this.hideList();
    this.closed();
  }

  private take(): void {
    if (this.list.selectedIndex < 0) return;
    this.choose(this.list.value);
    this.hideList();
    this.closed();
  }

  private hideList(): void {
    this.list.hidden = true;
  }
}

function place(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
