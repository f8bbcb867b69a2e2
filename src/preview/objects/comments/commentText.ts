import { ExcelError, officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import type { CommentModel, CommentReplyModel } from '../../model/comment';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';
import { rangeObject } from '../range/rangeObject';

/** A comment and the sheet that it stands on. */
export interface CommentSubject {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

/** One reply to a comment. */
export interface ReplySubject extends CommentSubject {
  readonly reply: CommentReplyModel;
}

const CONTENT_LIMIT = 32_767;

export const commentObject = (subject: CommentSubject): OfficeObject => officeObject('Comment', subject);
export const replyObject = (subject: ReplySubject): OfficeObject => officeObject('CommentReply', subject);

export function existing({ sheet, comment }: CommentSubject): CommentModel {
  if (!sheet.comments.includes(comment)) throw itemNotFound('The comment is not there any more.');
  return comment;
}

/** Plain text only: mentions need a directory of people, which the preview does not have. */
export function checkedContent(content: unknown, contentType: unknown): string {
  if (contentType === 'Mention' || typeof content === 'object') {
    throw new ExcelError('NotImplemented', 'Comments with mentions are not supported by the preview.', 501);
  }
  const text = textArgument(content, 'content', CONTENT_LIMIT);
  if (text === '') throw invalidArgument('A comment needs a text.');
  return text;
}

/** A text as the session's user writes it now. */
export const written = (content: unknown, contentType: unknown, session: Session): CommentReplyModel => ({
  id: session.newId(),
  content: checkedContent(content, contentType),
  authorName: session.options.user,
  authorEmail: '',
  created: new Date(),
});

export const locationOf = ({ sheet, comment: { row, column } }: CommentSubject, session: Session): OfficeObject =>
  rangeObject(session, sheet, { top: row, bottom: row, left: column, right: column });

/** What was found, or Excel's error. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return value;
}
