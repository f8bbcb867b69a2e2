import type { CommentModel, CommentReplyModel } from '../../model/comment';
import { markedContent, type MentionSpan } from '../../model/mentions';
import type { SheetModel } from '../../model/sheet';
import { parseRect } from '../cells/reference';
import { RELATION } from '../package/names';
import type { PackageReader } from '../package/packageReader';
import { isOfType, type Relation } from '../package/relations';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, textOf, type XmlElement } from '../xml/element';
import type { Person } from './persons';

/** Reads the threaded comments of a sheet; plain notes stay in the parts that are kept as they are. */
export function readComments(
  relations: readonly Relation[],
  reader: PackageReader,
  persons: readonly Person[],
  sheet: SheetModel,
): void {
  const path = relations.find((relation) => isOfType(relation, RELATION.threadedComment))?.target;
  const root = path === undefined ? undefined : reader.xml(path);
  if (!root) return;
  const entries = childrenNamed(root, 'threadedComment');
  sheet.comments = entries
    .filter((entry) => attributeOf(entry, 'parentId') === undefined)
    .flatMap((entry) => readThread(entry, entries, persons));
  sheet.fileComments = JSON.stringify(sheet.comments);
}

function readThread(entry: XmlElement, entries: readonly XmlElement[], persons: readonly Person[]): CommentModel[] {
  const cell = parseRect(attributeOf(entry, 'ref') ?? '');
  if (!cell) return [];
  const id = attributeOf(entry, 'id');
  const replies = entries
    .filter((other) => attributeOf(other, 'parentId') === id)
    .map((other) => readText(other, persons));
  return [{ ...readText(entry, persons), row: cell.top, column: cell.left, resolved: flagOf(entry, 'done'), replies }];
}

function readText(entry: XmlElement, persons: readonly Person[]): CommentReplyModel {
  const person = persons.find(({ id }) => id === attributeOf(entry, 'personId'));
  const created = attributeOf(entry, 'dT') ?? '';
  const content = textOf(childNamed(entry, 'text'));
  const spans = readMentions(childNamed(entry, 'mentions'), persons);
  return {
    id: attributeOf(entry, 'id') ?? '',
    content,
    authorName: person?.name ?? '',
    authorEmail: person?.email ?? '',
    created: new Date(/Z$/.test(created) ? created : `${created}Z`),
    ...(spans.length > 0 && {
      richContent: markedContent(content, spans),
      mentions: spans.map(({ mention }) => mention),
    }),
  };
}

/** The people whom a text mentions, numbered in the order of their mentions. */
function readMentions(mentions: XmlElement | undefined, persons: readonly Person[]): MentionSpan[] {
  return childrenNamed(mentions, 'mention').map((mention, id) => {
    const person = persons.find((candidate) => candidate.id === attributeOf(mention, 'mentionpersonId'));
    const start = numberOf(mention, 'startIndex') ?? 0;
    const known = { id, name: person?.name ?? '', email: person?.email ?? '' };
    return { mention: known, start, length: numberOf(mention, 'length') ?? 0 };
  });
}
