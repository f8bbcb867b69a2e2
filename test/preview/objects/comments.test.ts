import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { eventsArrive, onSheet } from '../onSheet';
import { errorCode } from './errorCode';

const KATE = { email: 'kate@example.com', id: 0, name: 'Kate' };
const OMAR = { email: 'omar@example.com', id: 1, name: 'Omar Diaz' };
const BOTH = {
  mentions: [KATE, OMAR],
  richContent: 'Hi <at id="1">Omar Diaz</at>, <at id="0">Kate</at> asks.',
};

describe('comments that mention people', () => {
  it('show them by @, and keep the marks', async () => {
    await onSheet(async (sheet, context) => {
      const comment = sheet.comments.add('A1', BOTH, 'Mention').load();
      const reply = comment.replies.add({ mentions: [KATE], richContent: '<at id="0">Kate</at>?' }, 'Mention').load();
      await context.sync();
      expect([comment.content, comment.contentType, comment.richContent, comment.mentions]).toEqual([
        'Hi @Omar Diaz, @Kate asks.',
        'Mention',
        BOTH.richContent,
        BOTH.mentions,
      ]);
      expect([reply.content, reply.contentType, reply.mentions]).toEqual(['@Kate?', 'Mention', [KATE]]);
    });
  });

  it('are plain again with a plain text, and mention others when that is updated', async () => {
    await onSheet(async (sheet, context) => {
      const comment = sheet.comments.add('A1', BOTH, 'Mention');
      comment.content = 'Nobody';
      comment.load();
      await context.sync();
      expect([comment.content, comment.contentType, comment.richContent, comment.mentions]).toEqual([
        'Nobody',
        'Plain',
        'Nobody',
        [],
      ]);
      comment.updateMentions({ mentions: [KATE], richContent: 'Ask <at id="0">Kate</at>' });
      comment.load();
      await context.sync();
      expect([comment.content, comment.mentions]).toEqual(['Ask @Kate', [KATE]]);
    });
  });

  it('mention the same people in the file, numbered in the order of the text', async () => {
    const first = await startExcel();
    await first.Excel.run(async (context) => {
      const comment = context.workbook.worksheets.getFirst().comments.add('B2', BOTH, 'Mention');
      comment.replies.add('plain');
      await context.sync();
    });
    const again = await startExcel({ workbook: await first.save() });
    await again.Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell('Sheet1!B2').load('content,richContent,mentions');
      comment.replies.load('items/content,items/contentType');
      await context.sync();
      expect(comment.content).toBe('Hi @Omar Diaz, @Kate asks.');
      expect(comment.richContent).toBe('Hi <at id="0">Omar Diaz</at>, <at id="1">Kate</at> asks.');
      expect(comment.mentions).toEqual([
        { ...OMAR, id: 0 },
        { ...KATE, id: 1 },
      ]);
      expect(comment.replies.items.map(({ content, contentType }) => [content, contentType])).toEqual([
        ['plain', 'Plain'],
      ]);
    });
  });

  it.each<[string, (comments: Excel.CommentCollection) => unknown]>([
    [
      'somebody who is not among the mentions',
      (comments) => comments.add('A1', { mentions: [KATE], richContent: '<at id="7">x</at>' }, 'Mention'),
    ],
    ['a plain text as a mention', (comments) => comments.add('A1', 'Kate', 'Mention')],
    [
      'a mention without an address',
      (comments) => comments.add('A1', { mentions: [{ id: 0, name: 'x' }], richContent: 'x' } as never, 'Mention'),
    ],
    ['several cells', (comments) => comments.add('A1:B2', 'x')],
    ['an unknown type', (comments) => comments.add('A1', 'x', 'Rich' as 'Plain')],
  ])('refuse %s', async (_what, add) => {
    const run = onSheet(async (sheet, context) => {
      add(sheet.comments);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });
});

describe('events of comments', () => {
  it('tell which comments and replies were added, changed and deleted', async () => {
    await onSheet(async (sheet, context) => {
      const heard: unknown[] = [];
      const known = new Map<string, string>();
      const name = (id: string): string => known.get(id) ?? '?';
      sheet.comments.onAdded.add(async ({ commentDetails }) => void heard.push(['added', commentDetails.length]));
      sheet.comments.onChanged.add(
        async ({ changeType, commentDetails }) =>
          void heard.push([
            changeType,
            ...commentDetails.map(({ commentId, replyIds }) => [name(commentId), replyIds.map(name)]),
          ]),
      );
      sheet.comments.onDeleted.add(
        async ({ commentDetails }) =>
          void heard.push(['deleted', commentDetails.map(({ replyIds }) => replyIds.map(name))]),
      );
      await context.sync();
      const comment = sheet.comments.add('A1', 'text').load('id');
      const reply = comment.replies.add('reply').load('id');
      await context.sync();
      known.set(comment.id, 'comment').set(reply.id, 'reply');
      comment.content = 'edited';
      reply.content = 'edited';
      comment.resolved = true;
      comment.resolved = false;
      comment.delete();
      await context.sync();
      await eventsArrive();
      expect(heard).toEqual([
        ['added', 1],
        ['ReplyAdded', ['comment', ['reply']]],
        ['CommentEdited', ['comment', []]],
        ['ReplyEdited', ['comment', ['reply']]],
        ['CommentResolved', ['comment', []]],
        ['CommentReopened', ['comment', []]],
        ['deleted', [['reply']]],
      ]);
    });
  });
});
