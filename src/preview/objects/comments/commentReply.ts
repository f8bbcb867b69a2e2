import type { OfficeClassDefinition, OfficeObject } from '../../interpreter/officeClass';
import type { CommentReplyModel } from '../../model/comment';
import { itemNotFound } from '../arguments';
import { raiseCommentEvent } from './commentEvents';
import {
  commentObject,
  contentScalars,
  existing,
  found,
  locationOf,
  mentioningContent,
  plainRewrite,
  replyObject,
  rewrite,
  written,
  type CommentSubject,
  type ReplySubject,
} from './commentText';

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
        plainRewrite(existingReply(subject), value);
        raiseCommentEvent('ReplyEdited', subject, [subject.reply], session);
      },
    },
    contentType: { get: ({ reply }) => contentScalars.contentType.get(reply) },
    mentions: { get: ({ reply }) => contentScalars.mentions.get(reply) },
    richContent: { get: ({ reply }) => contentScalars.richContent.get(reply) },
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
    updateMentions: (subject, [content], session) => {
      rewrite(existingReply(subject), mentioningContent(content));
      raiseCommentEvent('ReplyEdited', subject, [subject.reply], session);
    },
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
