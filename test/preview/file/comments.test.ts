import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import type { CommentModel } from '../../../src/preview/model/comment';
import { SheetModel } from '../../../src/preview/model/sheet';
import { WorkbookModel } from '../../../src/preview/model/workbook';

const comment = (change: Partial<CommentModel> = {}): CommentModel => ({
  id: '{AAAAAAAA-0000-4000-8000-000000000001}',
  content: '金额 <不对>?',
  authorName: '王芳',
  authorEmail: 'wang@example.com',
  created: new Date('2023-11-14T08:00:00.500Z'),
  row: 3,
  column: 2,
  resolved: false,
  replies: [],
  ...change,
});

function withComments(...comments: CommentModel[]): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = new SheetModel('{00000000-0000-0000-0000-000000000001}', 'A');
  sheet.comments = comments;
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
}

const commentsOf = (workbook: WorkbookModel): CommentModel[] => workbook.sheets[0]?.comments ?? [];
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('threaded comments', () => {
  const check = (name: string, ...comments: CommentModel[]): void =>
    it(`${name}: written, read and written again`, () => {
      const bytes = writeWorkbook(withComments(...comments));
      const again = readWorkbook(bytes);
      expect(commentsOf(again)).toEqual(comments);
      expect(commentsOf(readWorkbook(writeWorkbook(again)))).toEqual(comments);
    });
  check('one', comment());
  check(
    'resolved, with replies by another',
    comment({
      resolved: true,
      replies: [
        {
          ...comment(),
          id: '{AAAAAAAA-0000-4000-8000-000000000002}',
          content: 'ok',
          authorName: 'Lee',
          authorEmail: '',
        },
      ].map(({ id, content, authorName, authorEmail, created }) => ({ id, content, authorName, authorEmail, created })),
    }),
  );
  check('on two cells', comment(), comment({ id: '{AAAAAAAA-0000-4000-8000-000000000003}', row: 9 }));

  it('older programs see a note in a box', () => {
    const parts = partsOf(writeWorkbook(withComments(comment())));
    expect(parts['xl/comments1.xml']).toContain('Comment:\n    金额 &lt;不对&gt;?');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>3</x:Row><x:Column>2</x:Column>');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<legacyDrawing r:id="rId\d+"\/>/);
  });
  it('deleting the last one leaves nothing behind', () => {
    const workbook = readWorkbook(writeWorkbook(withComments(comment())));
    for (const sheet of workbook.sheets) sheet.comments = [];
    expect(Object.keys(partsOf(writeWorkbook(workbook))).filter((path) => /comment|vml/i.test(path))).toEqual([]);
  });
  it('a new author joins those of the file', () => {
    const workbook = readWorkbook(writeWorkbook(withComments(comment())));
    const added = comment({
      id: '{AAAAAAAA-0000-4000-8000-000000000004}',
      row: 5,
      authorName: 'Neu',
      authorEmail: 'neu@example.com',
    });
    workbook.sheets[0]?.comments.push(added);
    const again = readWorkbook(writeWorkbook(workbook));
    expect(commentsOf(again)).toEqual([comment(), added]);
  });
});

describe('plain notes', () => {
  /** The file of a workbook with one thread, whose note is made one that stands for itself. */
  function noteFile(): Uint8Array {
    const parts = unzipSync(writeWorkbook(withComments(comment())));
    const note = strFromU8(parts['xl/comments1.xml'] ?? new Uint8Array(0))
      .replace(/tc=\{[^}]*\}/, 'Old Author')
      .replace(/<t [^>]*>[\s\S]*?<\/t>/, '<t>an old note</t>');
    const rest = Object.entries(parts).filter(
      ([path]) => !path.includes('threadedComment') && !path.includes('persons'),
    );
    const clean = (text: string): string =>
      text.replace(/<(?:Relationship|Override) [^>]*(?:threadedComment|persons?)[^>]*\/>/g, '');
    return zipSync(
      Object.fromEntries(
        rest.map(([path, part]) => [
          path,
          path === 'xl/comments1.xml'
            ? strToU8(note)
            : /\.(rels|xml)$/.test(path)
              ? strToU8(clean(strFromU8(part)))
              : part,
        ]),
      ),
    );
  }
  it('stay as they are', () => {
    const workbook = readWorkbook(noteFile());
    expect(commentsOf(workbook)).toEqual([]);
    expect(partsOf(writeWorkbook(workbook))['xl/comments1.xml']).toContain('an old note');
  });
  it('stay beside a comment that is added', () => {
    const workbook = readWorkbook(noteFile());
    workbook.sheets[0]?.comments.push(comment({ row: 20 }));
    const parts = partsOf(writeWorkbook(workbook));
    expect(parts['xl/comments1.xml']).toContain('an old note');
    expect(parts['xl/comments1.xml']).toContain('Old Author');
    expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/comments'))).toHaveLength(1);
  });
});
