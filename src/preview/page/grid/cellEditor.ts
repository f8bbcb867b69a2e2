import type { SheetGrid } from './sheetGrid';

/** Where to go when what was typed has been entered. */
export type Step = 'down' | 'up' | 'right' | 'left' | 'stay';

/** The box that opens over a cell to type into. */
export class CellEditor {
  private readonly box: HTMLTextAreaElement;
  private open = false;

  /** `enter` puts the text into the active cell; it answers whether Excel took it. */
  constructor(
    container: HTMLElement,
    private readonly grid: SheetGrid,
    label: string,
    private readonly enter: (text: string, step: Step) => boolean,
  ) {
    this.box = document.createElement('textarea');
    this.box.className = 'cell-editor';
    this.box.hidden = true;
    this.box.spellcheck = false;
    this.box.setAttribute('aria-label', label);
    this.box.addEventListener('keydown', (event) => this.onKey(event));
    this.box.addEventListener('blur', () => this.close('stay'));
    container.append(this.box);
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** Opens over a cell with a text to change or to begin with. */
  start(row: number, column: number, text: string): void {
    const place = this.grid.textBox(row, column);
    if (!place || this.open) return;
    Object.assign(this.box.style, {
      left: `${place.left - 1}px`,
      top: `${place.top - 1}px`,
      width: `${Math.max(place.width + 2, 80)}px`,
      height: `${place.height + 2}px`,
    });
    this.box.value = text;
    this.box.hidden = false;
    this.open = true;
    this.box.focus();
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && !event.altKey) this.close(event.shiftKey ? 'up' : 'down', event);
    else if (event.key === 'Tab') this.close(event.shiftKey ? 'left' : 'right', event);
    else if (event.key === 'Enter') this.box.setRangeText('\n', this.box.selectionStart, this.box.selectionEnd, 'end');
  }

  private close(step: Step, event?: Event): void {
    if (!this.open) return;
    event?.preventDefault();
    this.open = false;
    this.box.hidden = true;
    this.enter(this.box.value, step);
    if (step !== 'stay') this.grid.focus();
  }

  private cancel(): void {
    this.open = false;
    this.box.hidden = true;
    this.grid.focus();
  }
}
