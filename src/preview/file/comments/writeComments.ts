import type { CommentModel, CommentReplyModel } from '../../model/comment';
import { mentionSpans } from '../../model/mentions';
import type { SheetModel } from '../../model/sheet';
import type { PreservedPart } from '../../model/workbook';
import { cellAddress } from '../cells/reference';
import { CONTENT, NAMESPACE, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import { isOfType, type Relation, type RelationList } from '../package/relations';
import { childNamed, childrenNamed, attributeOf, parseXml, serialize, textOf } from '../xml/element';
import { element, XML_DECLARATION } from '../xml/markup';
import { escapeXml } from '../xml/text';
import { guidOf } from '../package/guid';
import { drawingOfNotes } from './noteDrawing';
import type { PersonList } from './persons';

/** Whether the comments are other than in the opened file, so that its parts no longer say the truth. */
export const commentsChanged = (sheet: SheetModel): boolean => JSON.stringify(sheet.comments) !== sheet.fileComments;

/** Whether a relation of the sheet leads to a part that changed comments replace; a header's drawing is another one. */
export const isReplacedByComments = (relation: Relation, sheet: SheetModel): boolean =>
  isOfType(relation, RELATION.comments) ||
  isOfType(relation, RELATION.threadedComment) ||
  (sheet.preservedElements.get('legacyDrawing') ?? '').includes(`"${relation.id}"`);

/** What new comment parts need of the opened file. */
export interface CommentSources {
  readonly partAt: (path: string) => PreservedPart | undefined;
  readonly persons: PersonList;
}

interface Note {
  readonly author: string;
  readonly address: string;
  readonly markup: string;
}

const decoder = new TextDecoder();
const THREAD = 'tc=';

/**
 * Adds the parts of changed comments: the threads, the notes that older programs show for them, and their boxes.
 * Plain notes of the opened file are taken over. Gives the sheet's `<legacyDrawing>`.
 */
export function writeComments(
  sheet: SheetModel,
  relations: RelationList,
  writer: PackageWriter,
  { partAt, persons }: CommentSources,
): string {
  const kept = (type: string): string | undefined => {
    const target = sheet.preservedRelations.find(
      (relation) => isOfType(relation, type) && isReplacedByComments(relation, sheet),
    )?.target;
    const part = target === undefined ? undefined : partAt(target);
    return part && decoder.decode(part.bytes);
  };
  const notes = [...plainNotes(kept(RELATION.comments)), ...sheet.comments.map(noteOf)];
  if (sheet.comments.length > 0) {
    const path = writer.freePath('xl/threadedComments/threadedComment', '.xml');
    writer.add(path, CONTENT.threadedComments, threadsMarkup(sheet.comments, persons));
    relations.add(RELATION.threadedComment, path);
  }
  const drawing = drawingOfNotes(
    kept(RELATION.vmlDrawing),
    notes.map(({ address }) => address),
  );
  if (notes.length > 0) {
    const path = writer.freePath('xl/comments', '.xml');
    writer.add(path, CONTENT.comments, notesMarkup(notes));
    relations.add(RELATION.comments, path);
  }
  if (drawing === '') return '';
  const path = writer.freePath('xl/drawings/vmlDrawing', '.vml');
  writer.add(path, CONTENT.vmlDrawing, drawing);
  return element('legacyDrawing', { 'r:id': relations.add(RELATION.vmlDrawing, path) });
}

/** The notes that are no shadow of a thread. */
function plainNotes(markup: string | undefined): Note[] {
  if (markup === undefined) return [];
  const root = parseXml(markup, 'comments');
  const authors = childrenNamed(childNamed(root, 'authors'), 'author').map(textOf);
  return childrenNamed(childNamed(root, 'commentList'), 'comment').flatMap((comment) => {
    const author = authors[Number(attributeOf(comment, 'authorId') ?? 0)] ?? '';
    const text = childNamed(comment, 'text');
    return author.startsWith(THREAD) || !text
      ? []
      : [{ author, address: attributeOf(comment, 'ref') ?? 'A1', markup: serialize(text) }];
  });
}

function noteOf(comment: CommentModel): Note {
  const lines = [`Comment:\n    ${comment.content}`, ...comment.replies.map(({ content }) => `Reply:\n    ${content}`)];
  const text = `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\n${lines.join('\n')}`;
  return {
    author: `${THREAD}${guidOf(comment.id)}`,
    address: cellAddress(comment.row, comment.column),
    markup: `<text><t xml:space="preserve">${escapeXml(text)}</t></text>`,
  };
}

function notesMarkup(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const items = notes.map(({ author, address, markup }) =>
    element('comment', { ref: address, authorId: authors.indexOf(author), shapeId: 0 }, markup),
  );
  const names = authors.map((author) => `<author>${escapeXml(author)}</author>`).join('');
  return `${XML_DECLARATION}<comments xmlns="${NAMESPACE.main}"><authors>${names}</authors><commentList>${items.join('')}</commentList></comments>`;
}

function threadsMarkup(comments: readonly CommentModel[], persons: PersonList): string {
  const items = comments.flatMap((comment) => {
    const ref = cellAddress(comment.row, comment.column);
    const id = guidOf(comment.id);
    return [
      entry(comment, { ref, done: comment.resolved || undefined }, persons),
      ...comment.replies.map((reply) => entry(reply, { ref, parentId: id }, persons)),
    ];
  });
  return `${XML_DECLARATION}<ThreadedComments xmlns="${NAMESPACE.threadedComments}">${items.join('')}</ThreadedComments>`;
}

function entry(
  text: CommentReplyModel,
  values: { ref: string; parentId?: string; done?: boolean | undefined },
  persons: PersonList,
): string {
  const { ref, ...others } = values;
  return element(
    'threadedComment',
    {
      ref,
      dT: text.created.toISOString().replace('Z', ''),
      personId: persons.idOf(text.authorName, text.authorEmail),
      id: guidOf(text.id),
      ...others,
    },
    `<text>${escapeXml(text.content)}</text>${mentionsMarkup(text, persons)}`,
  );
}

function mentionsMarkup({ id, richContent, mentions = [] }: CommentReplyModel, persons: PersonList): string {
  const items = mentionSpans(richContent ?? '', mentions).map(({ mention, start, length }, index) =>
    element('mention', {
      mentionpersonId: persons.idOf(mention.name, mention.email),
      mentionId: guidOf(`${id} mention ${index}`),
      startIndex: start,
      length,
    }),
  );
  return items.length === 0 ? '' : `<mentions>${items.join('')}</mentions>`;
}
