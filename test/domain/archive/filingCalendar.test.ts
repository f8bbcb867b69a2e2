import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_ARCHIVE_POLICY, type ArchivePolicy } from '../../../src/domain/archive/archivePolicy';
import { documentFiling, NO_PERIOD, RHYTHM_AT } from '../../../src/domain/archive/filing/documentFiling';
import { dueDocuments } from '../../../src/domain/archive/filing/dueDocuments';
import { filingCalendar, type CalendarEntry } from '../../../src/domain/archive/filing/filingCalendar';
import { periodKey } from '../../../src/domain/archive/filing/filingPeriod';
import { sumOf } from '../../../src/domain/archive/filing/filingYear';
import { documentColumns } from '../../../src/domain/archive/register/documentColumns';
import { isoOf, serialOfIso } from '../../../src/domain/serialDate';
import { tableOf, type Row } from './registerOf';

const calendarOf = (rows: readonly Row[], day: string, policy: ArchivePolicy = DEFAULT_ARCHIVE_POLICY, year = 2026) => {
  const documents = documentColumns(tableOf(rows));
  return filingCalendar(documents, documentFiling(documents, policy), { year, today: serialOfIso(day), policy });
};
const entriesOf = (rows: readonly Row[], day: string, key: string, policy?: ArchivePolicy): readonly CalendarEntry[] =>
  calendarOf(rows, day, policy).periods.find(({ period }) => periodKey(period) === key)?.entries ?? [];

const CONTRACT: Row = { title: 'T', department: '销售部', category: 'contract', secrecy: 'unclassified', documentDate: '2026-02-10', filedDate: '2026-04-08', status: 'filed' };

describe('A5.1, A5.2: the state of what a department owes for the first quarter', () => {
  const check = (what: string, row: Row, day: string, state: CalendarEntry['state']): void =>
    it(`${what} on ${day}: ${state}`, () => expect(entriesOf([{ ...CONTRACT, ...row }], day, '2026-Q1')).toMatchObject([{ department: '销售部', category: 'contract', state }]));
  const expected: Row = { filedDate: '', status: 'expected' };
  check('expected', expected, '2026-03-31', 'upcoming');
  check('expected', expected, '2026-04-01', 'due');
  check('expected', expected, '2026-04-30', 'due');
  check('expected', expected, '2026-05-01', 'missing');
  check('filed in its month', {}, '2026-04-20', 'filed');
  check('filed in its month', {}, '2026-05-01', 'filed');
  check('filed on the last day', { filedDate: '2026-04-30' }, '2026-06-01', 'filed');
  check('filed a day late', { filedDate: '2026-05-01' }, '2026-06-01', 'late');
  check('filed, nobody knows when', { filedDate: '' }, '2026-06-01', 'filed');
  check('lent since', { status: 'lent' }, '2026-06-01', 'filed');
});

describe('what a department owes', () => {
  it('is what it filed in one of the four quarters before, with the quarter and the number', () => {
    const former = { ...CONTRACT, documentDate: '2025-05-05', filedDate: '2025-07-05' };
    expect(entriesOf([former, former], '2026-05-02', '2026-Q1')).toEqual([
      { department: '销售部', category: 'contract', basis: { kind: 'formerPeriod', period: { kind: 'quarter', year: 2025, quarter: 2 }, documents: 2 }, state: 'missing', filed: 0, late: 0, outstanding: 0 },
    ]);
    expect(entriesOf([former], '2026-08-02', '2026-Q3')).toEqual([]);
  });

  it('is what the settings say, whatever was filed before; others stay by the register', () => {
    const former = { ...CONTRACT, documentDate: '2025-11-05', filedDate: '2026-01-05' };
    const policy: ArchivePolicy = { ...DEFAULT_ARCHIVE_POLICY, owed: { 销售部: { quarterly: ['statistics'], yearly: [] }, 采购部: { quarterly: ['contract'], yearly: [] } } };
    expect(entriesOf([former], '2026-05-02', '2026-Q1', policy).map(({ department, category, basis }) => [department, category, basis.kind])).toEqual([
      ['销售部', 'statistics', 'set'],
      ['采购部', 'contract', 'set'],
    ]);
  });

  it('is set for all other departments under *', () => {
    const policy: ArchivePolicy = { ...DEFAULT_ARCHIVE_POLICY, owed: { '*': { quarterly: ['minutes'], yearly: [] } } };
    expect(entriesOf([CONTRACT], '2026-05-02', '2026-Q2', policy)).toMatchObject([{ department: '销售部', category: 'minutes', basis: { kind: 'set' } }]);
  });
});

describe('the period of a document', () => {
  const check = (what: string, row: Row, keys: readonly string[]): void =>
    it(`${what}: ${keys.join(', ') || 'none'}`, () => {
      const filed = calendarOf([{ ...CONTRACT, ...row }], '2027-06-01').periods.filter(({ entries }) => entries.some((entry) => entry.filed > 0));
      expect(filed.map(({ period }) => periodKey(period))).toEqual(keys);
    });
  check('of a quarterly category is its quarter', {}, ['2026-Q1']);
  check('of a yearly category is the year', { category: 'annualPlan' }, ['2026']);
  check('of a classified document is the year (A5.1)', { secrecy: 'secret' }, ['2026']);
  check('is the one that is written', { period: '2026年第二季度' }, ['2026-Q2']);
  check('is none for what is filed as it arises', { filingManner: 'asItArises' }, []);
  check('is none for what is filed at once', { category: 'powerOfAttorney' }, []);
  check('is none without any date', { documentDate: '' }, []);
  check('is as the document says, not as its category', { filingManner: 'yearly' }, ['2026']);
});

describe('sums of a period', () => {
  it('count categories, for a department and for all', () => {
    const rows = [CONTRACT, { ...CONTRACT, category: 'statistics', filedDate: '2026-05-09' }, { ...CONTRACT, department: '采购部', filedDate: '', status: 'expected' }];
    const [first] = calendarOf(rows, '2026-06-01').periods;
    if (!first) throw new Error('no period');
    expect(sumOf(first)).toEqual({ owed: 3, there: 2, late: 1, due: 0, missing: 1 });
    expect(sumOf(first, '采购部')).toEqual({ owed: 1, there: 0, late: 0, due: 0, missing: 1 });
  });
});

describe('the calendar and the register (property)', () => {
  it('tie: every document of a period of the year is in exactly one entry, filed or outstanding', () => {
    const document = fc.record({
      title: fc.constant('T'),
      department: fc.constantFrom('销售部', '采购部', '财务部'),
      category: fc.constantFrom('contract', 'annualPlan', 'powerOfAttorney', 'minutes', '杂项'),
      secrecy: fc.constantFrom('unclassified', 'secret', ''),
      documentDate: fc.integer({ min: 0, max: 1_500 }).map((days) => isoOf(serialOfIso('2023-06-01') + days)),
      filedDate: fc.constantFrom('', '2025-02-02', '2026-04-15', '2026-12-30'),
      status: fc.constantFrom('', 'filed', 'expected', 'lent'),
      filingManner: fc.constantFrom('', '', 'yearly', 'asItArises'),
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 40 }), fc.integer({ min: 2023, max: 2027 }), (rows, year) => {
        const columns = documentColumns(tableOf(rows));
        const filing = documentFiling(columns, DEFAULT_ARCHIVE_POLICY);
        const calendar = filingCalendar(columns, filing, { year, today: serialOfIso('2026-11-01'), policy: DEFAULT_ARCHIVE_POLICY });
        const counted = calendar.periods.flatMap(({ entries }) => entries).reduce((sum, { filed, outstanding }) => sum + filed + outstanding, 0);
        const quarterly = (row: number): boolean => filing.rhythm[row] === RHYTHM_AT.quarterly;
        const ofYear = rows.filter(({ category }, row) => {
          const period = filing.period[row] ?? NO_PERIOD;
          return category !== '杂项' && period !== NO_PERIOD && (quarterly(row) ? period >> 2 : period) === year;
        });
        expect(counted).toBe(ofYear.length);
        for (const { entries } of calendar.periods) for (const { late, filed } of entries) expect(late).toBeLessThanOrEqual(filed);
      }),
      { seed: 51, numRuns: 150 },
    );
  });
});

describe('A5.2, A5.3: documents to be asked for', () => {
  const due = (rows: readonly Row[], day: string) => {
    const documents = documentColumns(tableOf(rows));
    const filing = documentFiling(documents, DEFAULT_ARCHIVE_POLICY);
    return dueDocuments(documents, filing, { today: serialOfIso(day), year: 2026, policy: DEFAULT_ARCHIVE_POLICY }).map(({ row, state, dueOn, daysLate }) => [row, state, isoOf(dueOn), daysLate]);
  };
  const expected: Row = { ...CONTRACT, filedDate: '', status: 'expected' };

  it('come the most pressing first: at once, missing, due, late', () => {
    const rows = [
      { ...CONTRACT, filedDate: '2026-05-10' },
      { ...expected, documentDate: '2026-06-10' },
      expected,
      { ...expected, category: 'powerOfAttorney', documentDate: '2026-07-05' },
      { ...expected, documentDate: '2025-02-10' },
      CONTRACT,
    ];
    expect(due(rows, '2026-07-10')).toEqual([
      [3, 'urgent', '2026-07-06', 4],
      [4, 'missing', '2025-04-30', 436],
      [2, 'missing', '2026-04-30', 71],
      [1, 'due', '2026-07-31', 0],
      [0, 'late', '2026-04-30', 10],
    ]);
  });

  it.each([
    ['filed as it arises', { ...expected, filingManner: 'asItArises' }],
    ['of a period that is not filed yet', { ...expected, documentDate: '2026-07-01' }],
    ['late in another year', { ...CONTRACT, documentDate: '2024-02-02', filedDate: '2025-02-02' }],
    ['without a date', { ...expected, documentDate: '' }],
  ])('are none that are %s', (_, row) => expect(due([row], '2026-07-10')).toEqual([]));
});
