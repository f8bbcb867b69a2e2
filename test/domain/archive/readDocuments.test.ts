import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ARCHIVE_POLICY } from '../../../src/domain/archive/archivePolicy';
import type { DocumentFacts } from '../../../src/domain/archive/documentFacts';
import { readDocuments } from '../../../src/domain/archive/readDocuments';
import { serialOf } from '../../../src/domain/serialDate';
import type { RawCell } from '../../../src/domain/tables';

const TODAY = serialOf(2026, 10, 15);
const read = (cells: Readonly<Record<string, RawCell>>) =>
  readDocuments({ rowCount: 1, columns: new Map(Object.entries({ fileNumber: 'A-1', category: 'contract', documentDate: serialOf(2015, 3, 1), ...cells }).map(([key, cell]) => [key, [cell]])) }, DEFAULT_ARCHIVE_POLICY, TODAY);

describe('the end of retention', () => {
  const check = (name: string, cells: Readonly<Record<string, RawCell>>, expected: DocumentFacts['retentionUntil']): void => it(name, () => expect(read(cells).at(0)?.retentionUntil).toBe(expected));
  check('as it is entered', { retentionUntil: serialOf(2026, 10, 1) }, serialOf(2026, 10, 1));
  check('from the years', { retentionYears: '10年' }, serialOf(2025, 12, 31));
  check('from the category', {}, serialOf(2045, 12, 31));
  check('of a category that is kept for ever', { category: 'minutes' }, 'permanent');
  check('permanent goes before a last day', { retentionYears: '永久', retentionUntil: serialOf(2020, 1, 1) }, 'permanent');
  check('unreadable: not known', { retentionYears: 'a while' }, undefined);
  check('without a date: not known', { documentDate: '' }, undefined);
});

describe('a hold', () => {
  const check = (name: string, cells: Readonly<Record<string, RawCell>>, expected: boolean): void => it(name, () => expect(read(cells).at(0)?.isOnHold).toBe(expected));
  check('none', {}, false);
  check('with a reason', { holdReason: 'lawsuit' }, true);
  check('with a day', { holdSince: TODAY - 9 }, true);
  check('ended', { holdReason: 'lawsuit', holdSince: TODAY - 9, holdEnded: TODAY }, false);
  check('not ended yet', { holdReason: 'lawsuit', holdSince: TODAY - 9, holdEnded: TODAY + 1 }, true);
  check('that ends before it starts is no end to rely on', { holdReason: 'lawsuit', holdSince: TODAY - 9, holdEnded: TODAY - 10 }, true);
});

it('knows a document by its number, whatever case and width', () => {
  expect(read({}).documentOf('ａ-1')?.fileNumber).toBe('A-1');
  expect(read({}).documentOf('A-2')).toBeUndefined();
});

it('has the rows whose retention is over, the last day itself not', () => {
  expect(read({ retentionUntil: TODAY - 1 }).rowsOver(TODAY)).toEqual([0]);
  expect(read({ retentionUntil: TODAY }).rowsOver(TODAY)).toEqual([]);
});
