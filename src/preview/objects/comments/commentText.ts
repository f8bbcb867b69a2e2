import { officeObject, type OfficeObject, type Session } from '../../interpreter/officeClass';
import type { CommentModel, CommentReplyModel, MentionModel } from '../../model/comment';
import { mentionedIds, plainContent } from '../../model/mentions';
import type { SheetModel } from '../../model/sheet';
import {
  choiceArgument,
  integerArgument,
  invalidArgument,
  itemNotFound,
  recordArgument,
  textArgument,
} from '../arguments';
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

/** What is written into a comment: a text, and its marked form where it mentions people. */
type Content = Pick<CommentReplyModel, 'content' | 'richContent' | 'mentions'>;

function plainText(value: unknown): string {
  const text = textArgument(value, 'content', CONTENT_LIMIT);
  if (text === '') throw invalidArgument('A comment needs a text.');
  return text;
}

/** Content of the type Plain is a text, of the type Mention an Excel.CommentRichContent. */
function checkedContent(content: unknown, contentType: unknown): Content {
  const type = choiceArgument(contentType ?? (typeof content === 'string' ? 'Plain' : 'Mention'), 'contentType', [
    'Plain',
    'Mention',
  ]);
  return type === 'Plain' ? { content: plainText(content) } : mentioningContent(content);
}

/** A marked text with the people that its marks mention by number. */
export function mentioningContent(given: unknown): Content {
  const { richContent, mentions } = recordArgument(given, 'content');
  const marked = plainText(richContent);
  const people = mentions === null || mentions === undefined ? [] : mentions;
  if (!Array.isArray(people)) throw invalidArgument('mentions must be an array.');
  const known = people.map(mentionArgument);
  if (mentionedIds(marked).some((id) => !known.some((mention) => mention.id === id)))
    throw invalidArgument('The text mentions somebody who is not among the mentions.');
  return { content: plainContent(marked), richContent: marked, mentions: known };
}

function mentionArgument(given: unknown): MentionModel {
  const { id, name, email } = recordArgument(given, 'mention');
  return { id: integerArgument(id, 'id', 0), name: textArgument(name, 'name'), email: textArgument(email, 'email') };
}

/** Puts another text in the place of one, mentions included. */
export function rewrite(text: CommentReplyModel, content: Content): void {
  delete text.richContent;
  delete text.mentions;
  Object.assign(text, content);
}

export const plainRewrite = (text: CommentReplyModel, value: unknown): void =>
  rewrite(text, { content: plainText(value) });

/** What comments and replies tell of their text. */
export const contentScalars = {
  contentType: {
    get: (text: CommentReplyModel): string => (text.mentions && text.mentions.length > 0 ? 'Mention' : 'Plain'),
  },
  mentions: { get: (text: CommentReplyModel): readonly MentionModel[] => text.mentions ?? [] },
  richContent: { get: (text: CommentReplyModel): string => text.richContent ?? text.content },
};

/** A text as the session's user writes it now. */
export const written = (content: unknown, contentType: unknown, session: Session): CommentReplyModel => ({
  id: session.newId(),
  ...checkedContent(content, contentType),
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
