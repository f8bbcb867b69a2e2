/** Somebody whom a text speaks to; `id` is the number in the text's marks. */
export interface MentionModel {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** One text of a conversation. `created` is the moment of writing. */
export interface CommentReplyModel {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: Date;
  /** Where the text mentions people: its marked form, with `<at id="0">Name</at>` for `@Name`. */
  richContent?: string;
  mentions?: readonly MentionModel[];
}

/** A threaded comment on one cell, zero-based, with its replies in the order of writing. */
export interface CommentModel extends CommentReplyModel {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReplyModel[];
}
