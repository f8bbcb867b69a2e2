import type { WireBatch } from '../../interpreter/wire';
import { CellEditor, type Step } from '../grid/cellEditor';
import type { SheetGrid } from '../grid/sheetGrid';
import type { SheetView } from '../grid/sheetView';
import type { PageText } from '../pageTexts';
import { askUser, type Answer } from '../shell/askUser';
import { editableText } from '../shell/cellContent';
import { enterTexts } from '../user/cellActions';
import type { CellSelection } from './cellSelection';
import type { EntryAlert } from './entryCheck';
import { pastedCells } from './pastedCells';

/** What entering needs of the screen. */
export interface EntryScreen {
  readonly view: () => SheetView;
  readonly text: (key: PageText) => string;
  readonly perform: (batch: WireBatch) => boolean;
  readonly alert: (row: number, column: number, text: string) => EntryAlert | undefined;
  readonly redraw: () => void;
  readonly leave: () => void;
}

type Decision = 'take' | 'retry' | 'leave';

const STEPS: Readonly<Record<Step, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

/** Typing into cells and pasting into them; data validation is asked what it says to what was typed. */
export class CellEntry {
  private readonly editor: CellEditor;

  constructor(
    container: HTMLElement,
    grid: SheetGrid,
    private readonly selection: CellSelection,
    private readonly screen: EntryScreen,
  ) {
    this.editor = new CellEditor(container, grid, screen.text('cellEditor'), (typed, step) => this.enter(typed, step));
    container.addEventListener('paste', (event) => this.paste(event));
  }

  get isOpen(): boolean {
    return this.editor.isOpen;
  }

  /** Opens the editor over the active cell, with a text to begin with or what the cell holds. */
  open(text?: string): void {
    const { row, column } = this.selection.active;
    this.editor.start(row, column, text ?? editableText(this.screen.view(), row, column));
  }

  /** Enters a text into the active cell and goes on; answers whether Excel took it at once. */
  enter(text: string, step: Step): boolean {
    const { row, column } = this.selection.active;
    const changed = text !== editableText(this.screen.view(), row, column);
    const taken = !changed || this.put(row, column, text);
    this.screen.redraw();
    const [down, across] = STEPS[step];
    if (taken && step !== 'stay') this.selection.step(down, across);
    return taken;
  }

  private put(row: number, column: number, text: string): boolean {
    const alert = this.screen.alert(row, column, text);
    if (!alert) return this.take(row, column, text);
    void this.ask(alert, row, column, text);
    return false;
  }

  private take(row: number, column: number, text: string): boolean {
    const cell = { top: row, bottom: row, left: column, right: column };
    return this.screen.perform(enterTexts(this.screen.view().sheet.id, cell, [[text]]));
  }

  private async ask({ style, title, message }: EntryAlert, row: number, column: number, text: string): Promise<void> {
    const { screen } = this;
    const words = message || screen.text('invalidEntry');
    const shown = style === 'Warning' ? `${words}\n\n${screen.text('goOn')}` : words;
    const decision = await askUser(title || screen.text('invalidTitle'), shown, this.answers(style));
    if (decision === 'take') this.take(row, column, text);
    if (decision === 'retry') this.open(text);
    else screen.leave();
  }

  private answers(style: EntryAlert['style']): readonly [Answer<Decision>, ...Answer<Decision>[]] {
    const answer = (key: Decision, text: PageText): Answer<Decision> => ({ key, text: this.screen.text(text) });
    switch (style) {
      case 'Stop':
        return [answer('retry', 'retry'), answer('leave', 'cancel')];
      case 'Warning':
        return [answer('take', 'yes'), answer('retry', 'no'), answer('leave', 'cancel')];
      case 'Information':
        return [answer('take', 'ok'), answer('leave', 'cancel')];
    }
  }

  private paste(event: ClipboardEvent): void {
    if (this.isOpen) return;
    const pasted = pastedCells(event.clipboardData?.getData('text/plain') ?? '', this.selection.area);
    if (!pasted) return;
    event.preventDefault();
    this.screen.perform(enterTexts(this.screen.view().sheet.id, pasted.area, pasted.texts));
  }
}
