import type { WireBatch } from '../../interpreter/wire';
import { batchOf, call, item, make, property, result, set, WORKBOOK, type WireObject } from './wireBatch';

const commentObject = (commentId: string): WireObject => item(property(WORKBOOK, 'Comments'), commentId);

export const replyToComment = (commentId: string, text: string): WireBatch =>
  batchOf(make(result(property(commentObject(commentId), 'Replies'), 'Add', text, 'Plain')));

export const setResolved = (commentId: string, resolved: boolean): WireBatch =>
  batchOf(set(commentObject(commentId), 'Resolved', resolved));

export const deleteComment = (commentId: string): WireBatch => batchOf(call(commentObject(commentId), 'Delete'));
