import type { CommentModel, CommentReplyModel } from '../../model/comment';
import { make } from '../shell/make';
import { placeAt, type WindowBox } from '../shell/popup';

export interface CommentTexts {
  readonly comment: string;
  readonly resolved: string;
  readonly resolve: string;
  readonly reopen: string;
  readonly remove: string;
  readonly reply: string;
  readonly send: string;
}

export interface CommentActions {
  readonly reply: (comment: CommentModel, text: string) => void;
  readonly resolve: (comment: CommentModel, resolved: boolean) => void;
  readonly remove: (comment: CommentModel) => void;
}

/** Milliseconds that a card waits for the pointer to come to it. */
const PATIENCE = 350;

/** The card of a cell's comment, beside the cell under the pointer, or opened for the keyboard. */
export class CommentCard {
  private readonly card = make('div', { className: 'comment-card', role: 'dialog', popover: 'manual' });
  private shown: CommentModel | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly texts: () => CommentTexts,
    private readonly locale: () => string,
    private readonly actions: CommentActions,
    private readonly left: () => void,
  ) {
    document.body.append(this.card);
    this.card.addEventListener('pointerenter', () => clearTimeout(this.hiding));
    this.card.addEventListener('pointerleave', () => this.hideSoon());
    this.card.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** The comment whose card is open. */
  get comment(): CommentModel | undefined {
    return this.shown;
  }

  show(comment: CommentModel, at: WindowBox): void {
    clearTimeout(this.hiding);
    this.shown = comment;
    this.draw(comment);
    this.card.showPopover();
    placeAt(this.card, { ...at, left: at.left + at.width + 2, top: at.top - at.height });
  }

  /** Stays open although the pointer had left for a moment. */
  stay(): void {
    clearTimeout(this.hiding);
  }

  focus(): void {
    this.card.querySelector('textarea')?.focus();
  }

  /** Draws what has changed of the comment; a comment that is gone takes its card along. */
  refresh(comments: readonly CommentModel[]): void {
    if (!this.shown) return;
    if (!comments.includes(this.shown)) this.hide();
    else if (!this.card.contains(document.activeElement) || this.card.querySelector('textarea')?.value === '')
      this.draw(this.shown);
  }

  hideSoon(): void {
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => {
      if (!this.card.contains(document.activeElement)) this.hide();
    }, PATIENCE);
  }

  hide(): void {
    clearTimeout(this.hiding);
    if (!this.shown) return;
    this.shown = undefined;
    this.card.hidePopover();
  }

  private draw(comment: CommentModel): void {
    const texts = this.texts();
    this.card.ariaLabel = texts.comment;
    this.card.classList.toggle('resolved', comment.resolved);
    this.card.replaceChildren(
      make('div', { className: 'comment-bar' }, [
        make('span', { textContent: comment.resolved ? texts.resolved : '' }),
        this.button('resolve', comment.resolved ? texts.reopen : texts.resolve, () =>
          this.actions.resolve(comment, !comment.resolved),
        ),
        this.button('remove', texts.remove, () => this.actions.remove(comment)),
      ]),
      make(
        'div',
        { className: 'comment-thread' },
        [comment, ...comment.replies].map((text) => this.entry(text)),
      ),
      ...(comment.resolved ? [] : [this.replyForm(comment, texts)]),
    );
  }

  private entry({ authorName, created, content }: CommentReplyModel): HTMLElement {
    const moment = new Intl.DateTimeFormat(this.locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(created);
    return make('article', { className: 'comment-entry' }, [
      make('header', {}, [
        make('span', {
          className: 'comment-face',
          textContent: [...authorName][0]?.toUpperCase() ?? '?',
          ariaHidden: 'true',
        }),
        make('strong', { textContent: authorName }),
        make('time', { textContent: moment, dateTime: created.toISOString() }),
      ]),
      make('p', { textContent: content }),
    ]);
  }

  private replyForm(comment: CommentModel, texts: CommentTexts): HTMLElement {
    const box = make('textarea', { rows: 1, placeholder: texts.reply, ariaLabel: texts.reply });
    const send = (): void => {
      const text = box.value.trim();
      if (text === '') return;
      box.value = '';
      this.actions.reply(comment, text);
    };
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    });
    return make('div', { className: 'comment-reply' }, [box, this.button('send', texts.send, send)]);
  }

  private button(className: string, label: string, click: () => void): HTMLButtonElement {
    const element = make('button', {
      type: 'button',
      className: `card-tool ${className}`,
      title: label,
      ariaLabel: label,
    });
    element.addEventListener('click', click);
    return element;
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    this.hide();
    this.left();
  }
}
