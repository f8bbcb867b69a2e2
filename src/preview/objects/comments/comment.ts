import {
  ExcelError,
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { CommentModel, CommentReplyModel } from '../../model/comment';
import { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';
import { placeArgument, rangeObject } from '../range/rangeObject';
import { raiseCommentEvent } from './commentEvents';

interface CommentSubject {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

interface ReplySubject extends CommentSubject {
  readonly reply: CommentReplyModel;
}

type CommentsSubject = WorkbookModel | SheetModel;

const CONTENT_LIMIT = 32_767;

const commentObject = (subject: CommentSubject): OfficeObject => officeObject('Comment', subject);
const replyObject = (subject: ReplySubject): OfficeObject => officeObject('CommentReply', subject);

function existing({ sheet, comment }: CommentSubject): CommentModel {
  if (!sheet.comments.includes(comment)) throw itemNotFound('The comment is not there any more.');
  return comment;
}

/** Plain text only: mentions need a directory of people, which the preview does not have. */
function checkedContent(content: unknown, contentType: unknown): string {
  if (contentType === 'Mention' || typeof content === 'object') {
    throw new ExcelError('NotImplemented', 'Comments with mentions are not supported by the preview.', 501);
  }
  const text = textArgument(content, 'content', CONTENT_LIMIT);
  if (text === '') throw invalidArgument('A comment needs a text.');
  return text;
}

const written = (content: unknown, contentType: unknown, session: Session): CommentReplyModel => ({
  id: session.newId(),
  content: checkedContent(content, contentType),
  authorName: session.options.user,
  authorEmail: '',
  created: new Date(),
});

const locationOf = ({ sheet, comment: { row, column } }: CommentSubject, session: Session): OfficeObject =>
  rangeObject(session, sheet, { top: row, bottom: row, left: column, right: column });

export const commentClass: OfficeClassDefinition<CommentSubject> = {
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    id: { get: ({ comment }) => comment.id },
    authorName: { get: ({ comment }) => comment.authorName },
    authorEmail: { get: ({ comment }) => comment.authorEmail },
    creationDate: { get: ({ comment }) => comment.created.toISOString() },
    content: {
      get: ({ comment }) => comment.content,
      set: (subject, value, session) => {
        existing(subject).content = checkedContent(value, 'Plain');
        raiseCommentEvent('CommentEdited', subject, [], session);
      },
    },
    contentType: { get: () => 'Plain' },
    mentions: { get: () => [] },
    richContent: { get: ({ comment }) => comment.content },
    resolved: {
      get: ({ comment }) => comment.resolved,
      set: (subject, value, session) => {
        existing(subject).resolved = booleanArgument(value, 'resolved');
        raiseCommentEvent(subject.comment.resolved ? 'CommentResolved' : 'CommentReopened', subject, [], session);
      },
    },
  },
  navigation: { replies: (subject) => officeObject('CommentReplyCollection', subject) },
  methods: {
    delete: (subject, _, session) => {
      existing(subject);
      subject.sheet.comments = subject.sheet.comments.filter((comment) => comment !== subject.comment);
      raiseCommentEvent('Deleted', subject, subject.comment.replies, session);
    },
    getLocation: (subject, _, session) => locationOf(subject, session),
  },
};

const listed = (subject: CommentsSubject): CommentSubject[] =>
  (subject instanceof SheetModel ? [subject] : subject.sheets).flatMap((sheet) =>
    sheet.comments.map((comment) => ({ sheet, comment })),
  );

function find(subject: CommentsSubject, id: unknown): OfficeObject | undefined {
  const found = listed(subject).find(({ comment }) => comment.id === id);
  return found && commentObject(found);
}

function atCell(subject: CommentsSubject, cell: unknown, session: Session): CommentSubject | undefined {
  const { sheet, rect } = placeArgument(session, cell, subject instanceof SheetModel ? subject : undefined);
  return listed(subject).find(
    (one) => one.sheet === sheet && one.comment.row === rect.top && one.comment.column === rect.left,
  );
}

/** What was found, or Excel's error. */
function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return value;
}

export const commentCollectionClass: OfficeClassDefinition<CommentsSubject> = {
  eventTarget: (subject) => (subject instanceof SheetModel ? subject.id : 'Workbook'),
  items: (subject) => listed(subject).map(commentObject),
  item: find,
  methods: {
    add: (subject, [cell, content, contentType], session) => {
      const { sheet, rect } = placeArgument(session, cell, subject instanceof SheetModel ? subject : undefined);
      if (atCell(subject, cell, session)) throw invalidArgument('The cell has a comment already.');
      const comment = {
        ...written(content, contentType, session),
        row: rect.top,
        column: rect.left,
        resolved: false,
        replies: [],
      };
      sheet.comments.push(comment);
      raiseCommentEvent('Added', { sheet, comment }, [], session);
      return commentObject({ sheet, comment });
    },
    getCount: (subject) => listed(subject).length,
    getItemAt: (subject, [index]) => commentObject(found(listed(subject)[Number(index)])),
    getItemByCell: (subject, [cell], session) => commentObject(found(atCell(subject, cell, session))),
    getItemByReplyId: (subject, [id]) =>
      commentObject(found(listed(subject).find(({ comment }) => comment.replies.some((reply) => reply.id === id)))),
    getItemOrNullObject: (subject, [id]) => find(subject, id) ?? null,
  },
};

function existingReply(subject: ReplySubject): CommentReplyModel {
  if (!existing(subject).replies.includes(subject.reply)) throw itemNotFound('The reply is not there any more.');
  return subject.reply;
}

export const commentReplyClass: OfficeClassDefinition<ReplySubject> = {
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    id: { get: ({ reply }) => reply.id },
    authorName: { get: ({ reply }) => reply.authorName },
    authorEmail: { get: ({ reply }) => reply.authorEmail },
    creationDate: { get: ({ reply }) => reply.created.toISOString() },
    content: {
      get: ({ reply }) => reply.content,
      set: (subject, value, session) => {
        existingReply(subject).content = checkedContent(value, 'Plain');
        raiseCommentEvent('ReplyEdited', subject, [subject.reply], session);
      },
    },
    contentType: { get: () => 'Plain' },
    mentions: { get: () => [] },
    richContent: { get: ({ reply }) => reply.content },
    resolved: { get: ({ comment }) => comment.resolved },
  },
  methods: {
    delete: (subject, _, session) => {
      existingReply(subject);
      subject.comment.replies = subject.comment.replies.filter((reply) => reply !== subject.reply);
      raiseCommentEvent('ReplyDeleted', subject, [subject.reply], session);
    },
    getLocation: (subject, _, session) => locationOf(subject, session),
    getParentComment: ({ sheet, comment }) => commentObject({ sheet, comment }),
  },
};

function findReply(subject: CommentSubject, id: unknown): OfficeObject | undefined {
  const reply = subject.comment.replies.find((candidate) => candidate.id === id);
  return reply && replyObject({ ...subject, reply });
}

export const commentReplyCollectionClass: OfficeClassDefinition<CommentSubject> = {
  items: (subject) => subject.comment.replies.map((reply) => replyObject({ ...subject, reply })),
  item: findReply,
  methods: {
    add: (subject, [content, contentType], session) => {
      const reply = written(content, contentType, session);
      existing(subject).replies.push(reply);
      raiseCommentEvent('ReplyAdded', subject, [reply], session);
      return replyObject({ ...subject, reply });
    },
    getCount: (subject) => subject.comment.replies.length,
    getItemAt: (subject, [index]) => replyObject({ ...subject, reply: found(subject.comment.replies[Number(index)]) }),
    getItemOrNullObject: (subject, [id]) => findReply(subject, id) ?? null,
  },
};
