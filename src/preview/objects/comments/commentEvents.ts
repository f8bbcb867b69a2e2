import type { Session } from '../../interpreter/officeClass';
import type { CommentModel, CommentReplyModel } from '../../model/comment';
import type { SheetModel } from '../../model/sheet';

export type CommentChange =
  | 'Added'
  | 'Deleted'
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyDeleted'
  | 'ReplyEdited';

/** The library's numbers of comments' onAdded, onDeleted and onChanged. */
const ADDED = 250;
const DELETED = 251;
const CHANGED = 252;

export function raiseCommentEvent(
  change: CommentChange,
  { sheet, comment }: { readonly sheet: SheetModel; readonly comment: CommentModel },
  replies: readonly CommentReplyModel[],
  session: Session,
): void {
  const type = change === 'Added' ? ADDED : change === 'Deleted' ? DELETED : CHANGED;
  session.raise({
    type,
    targets: ['Workbook', sheet.id],
    payload: {
      ...(type === CHANGED ? { changeType: change } : {}),
      commentDetails: [{ commentId: comment.id, replyIds: replies.map((reply) => reply.id) }],
      source: 'Local',
      worksheetId: sheet.id,
    },
  });
}
