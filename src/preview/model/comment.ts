/** One text of a conversation. `created` is the moment of writing. */
export interface CommentReplyModel {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: Date;
}

/** A threaded comment on one cell, zero-based, with its replies in the order of writing. */
export interface CommentModel extends CommentReplyModel {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReplyModel[];
}
