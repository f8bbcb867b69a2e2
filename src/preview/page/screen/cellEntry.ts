import type { WireBatch } from '../../interpreter/wire';
import { askUser, type Answer } from '../shell/askUser';
import type { PageText } from '../pageTexts';
import { enterTexts } from '../user/cellActions';
import type { EntryAlert } from './entryCheck';

/** What entering needs of the screen. */
export interface EntryScreen {
  readonly sheetId: () => string;
  readonly text: (key: PageText) => string;
  readonly perform: (batch: WireBatch) => boolean;
  readonly alert: (row: number, column: number, text: string) => EntryAlert | undefined;
  /** Opens the cell's editor again with what was typed. */
  readonly retry: (text: string) => void;
  readonly leave: () => void;
}

type Decision = 'take' | 'retry' | 'leave';

/** Takes what is typed into a cell, after its data validation has been asked. */
export class CellEntry {
  constructor(private readonly screen: EntryScreen) {}

  /** Enters a text; answers whether Excel took it at once. An alert is answered later, by the user. */
  enter(row: number, column: number, text: string): boolean {
    const alert = this.screen.alert(row, column, text);
    if (!alert) return this.take(row, column, text);
    void this.ask(alert, row, column, text);
    return false;
  }

  private take(row: number, column: number, text: string): boolean {
    const cell = { top: row, bottom: row, left: column, right: column };
    return this.screen.perform(enterTexts(this.screen.sheetId(), cell, [[text]]));
  }

  private async ask({ style, title, message }: EntryAlert, row: number, column: number, text: string): Promise<void> {
    const { screen } = this;
    const words = message || screen.text('invalidEntry');
    const shown = style === 'Warning' ? `${words}\n\n${screen.text('goOn')}` : words;
    const decision = await askUser(title || screen.text('invalidTitle'), shown, this.answers(style));
    if (decision === 'retry') screen.retry(text);
    else {
      if (decision === 'take') this.take(row, column, text);
      screen.leave();
    }
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
}
