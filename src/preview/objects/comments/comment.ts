import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, invalidArgument } from '../arguments';
import { placeArgument, type Place } from '../range/rangeObject';
import { raiseCommentEvent } from './commentEvents';
import {
  commentObject,
  contentScalars,
  existing,
  found,
  locationOf,
  mentioningContent,
  plainRewrite,
  rewrite,
  written,
  type CommentSubject,
} from './commentText';

type CommentsSubject = WorkbookModel | SheetModel;

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
        plainRewrite(existing(subject), value);
        raiseCommentEvent('CommentEdited', subject, [], session);
      },
    },
    contentType: { get: ({ comment }) => contentScalars.contentType.get(comment) },
    mentions: { get: ({ comment }) => contentScalars.mentions.get(comment) },
    richContent: { get: ({ comment }) => contentScalars.richContent.get(comment) },
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
    updateMentions: (subject, [content], session) => {
      rewrite(existing(subject), mentioningContent(content));
      raiseCommentEvent('CommentEdited', subject, [], session);
    },
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

/** The one cell that an argument names: for a workbook's comments with its sheet. */
function cellArgument(subject: CommentsSubject, cell: unknown, session: Session): Place {
  const place = placeArgument(session, cell, subject instanceof SheetModel ? subject : undefined);
  if (place.rect.top !== place.rect.bottom || place.rect.left !== place.rect.right)
    throw invalidArgument('A comment belongs to one cell.');
  return place;
}

function atCell(subject: CommentsSubject, cell: unknown, session: Session): CommentSubject | undefined {
  const { sheet, rect } = cellArgument(subject, cell, session);
  return listed(subject).find(
    (one) => one.sheet === sheet && one.comment.row === rect.top && one.comment.column === rect.left,
  );
}

export const commentCollectionClass: OfficeClassDefinition<CommentsSubject> = {
  eventTarget: (subject) => (subject instanceof SheetModel ? subject.id : 'Workbook'),
  items: (subject) => listed(subject).map(commentObject),
  item: find,
  methods: {
    add: (subject, [cell, content, contentType], session) => {
      const { sheet, rect } = cellArgument(subject, cell, session);
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
