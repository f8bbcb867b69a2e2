import type { WireBatch } from '../../interpreter/wire';
import { CommentCard } from '../cards/commentCard';
import { cellKey, type SheetView } from '../grid/sheetView';
import type { PageText } from '../pageTexts';
import type { WindowBox } from '../shell/popup';
import * as actions from '../user/commentActions';

/** What the cards of comments need of the screen. */
export interface CommentScreen {
  readonly view: () => SheetView;
  readonly locale: () => string;
  readonly text: (key: PageText) => string;
  readonly cellBox: (row: number, column: number) => WindowBox | undefined;
  readonly perform: (batch: WireBatch) => boolean;
  readonly leave: () => void;
}

/** The comments of the sheet: a card for the one whose cell is under the pointer, or that the keyboard opens. */
export class SheetComments {
  private readonly card: CommentCard;

  constructor(private readonly screen: CommentScreen) {
    const { text, perform } = screen;
    this.card = new CommentCard(
      () => ({
        comment: text('comment'),
        resolved: text('resolved'),
        resolve: text('resolve'),
        reopen: text('reopen'),
        remove: text('removeComment'),
        reply: text('reply'),
        send: text('send'),
      }),
      screen.locale,
      {
        reply: (comment, content) => void perform(actions.replyToComment(comment.id, content)),
        resolve: (comment, resolved) => void perform(actions.setResolved(comment.id, resolved)),
        remove: (comment) => {
          this.card.hide();
          perform(actions.deleteComment(comment.id));
          screen.leave();
        },
      },
      screen.leave,
    );
  }

  /** The pointer is over a cell, or over none. */
  hover(cell: { readonly row: number; readonly column: number } | undefined): void {
    if (!cell || !this.show(cell.row, cell.column)) this.card.hideSoon();
  }

  /** Opens the card of a cell for the keyboard; answers whether the cell has a comment. */
  open(row: number, column: number): boolean {
    const shown = this.show(row, column);
    if (shown) this.card.focus();
    return shown;
  }

  refresh(): void {
    this.card.refresh(this.screen.view().sheet.comments);
  }

  hide(): void {
    this.card.hide();
  }

  private show(row: number, column: number): boolean {
    const comment = this.screen.view().comments.get(cellKey(row, column));
    const box = this.screen.cellBox(row, column);
    if (!comment || !box) return false;
    if (this.card.comment !== comment) this.card.show(comment, box);
    else this.card.stay();
    return true;
  }
}
