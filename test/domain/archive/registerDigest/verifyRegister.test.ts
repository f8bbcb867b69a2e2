import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainedCells, DESTRUCTION_COLUMNS, joinRow, readDestructionRows, type DestructionRow } from '../../../../src/domain/archive/destruction/destructionRow';
import { canonicalRow } from '../../../../src/domain/archive/registerDigest/canonicalRow';
import { digestOf } from '../../../../src/domain/archive/registerDigest/digest';
import { verifyRegister } from '../../../../src/domain/archive/registerDigest/verifyRegister';
import type { ColumnTable, RawCell } from '../../../../src/domain/tables';

type Cells = readonly RawCell[];

const rowOf = (index: number, parts: Partial<DestructionRow> = {}): DestructionRow => ({
  formNumber: 'D-2026-0001', step: 'listed', at: 46_000.5, by: '安娜', fileNumber: `2016-XS-HT-${index}`, title: '销售合同', secrecy: 'secret', documentDate: 42_430, retentionUntil: 45_657, pages: 12, reason: '保管期满',
  witness: '', rule: 'A8.2', delegationNumber: '', remarks: '', ...parts,
});
/** A row's canonical form as text. */
const formOf = (cells: Cells): string => Buffer.from(canonicalRow(cells)).toString('utf8');
const WHO = { at: 46_001, by: 'An' };
const chain = (count: number, heads: readonly string[] = [], first = 0): readonly Cells[] => chainedCells(Array.from({ length: count }, (_, index) => rowOf(first + index)), heads, WHO);
const tableOf = (rows: readonly Cells[]): ColumnTable => ({ rowCount: rows.length, columns: new Map(DESTRUCTION_COLUMNS.map((key, column) => [key, rows.map((row) => row[column] ?? '')])) });
const digest = (row: Cells | undefined): string => String(row?.at(-1) ?? '');
const changed = (row: Cells, column: (typeof DESTRUCTION_COLUMNS)[number], value: RawCell): Cells => row.map((cell, index) => (index === DESTRUCTION_COLUMNS.indexOf(column) ? value : cell));
const breaksOf = (rows: readonly Cells[]): readonly string[] => verifyRegister(tableOf(rows)).breaks.map(({ kind, row }) => `${kind} ${row}`);

describe('the canonical form', () => {
  const text = formOf(rowCells(rowOf(1)));
  it('is what docs/decisions/0009 says', () =>
    expect(text).toBe(
      'customer-files/destructions/1\n11:D-2026-0001,6:listed,16:2025-12-09T12:00,6:安娜,12:2016-XS-HT-1,12:销售合同,6:secret,10:2016-03-01,10:2024-12-31,2:12,12:保管期满,0:,4:A8.2,0:,0:,0:,',
    ));
  it('is digested by SHA-256, as others reckon it', () => expect(digestOf(rowCells(rowOf(1)))).toBe(createHash('sha256').update(text, 'utf8').digest('hex')));
  it('does not change with the last digits of a time, nor with how an accent is put together', () => {
    expect(formOf(rowCells(rowOf(1, { at: 46_000.5 + 1e-9, title: 'Cafe\u0301' })))).toBe(formOf(rowCells(rowOf(1, { title: 'Caf\u00e9' }))));
  });
  it('tells any two different rows apart, whatever stands in their texts', () => {
    const texts = fc.record({ title: fc.string({ unit: 'grapheme' }), reason: fc.string({ unit: 'grapheme' }), by: fc.string() });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const alike = (['title', 'reason', 'by'] as const).every((key) => one[key].normalize('NFC') === other[key].normalize('NFC'));
        expect(formOf(rowCells(rowOf(1, one))) === formOf(rowCells(rowOf(1, other)))).toBe(alike);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
  it('has lengths in bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const shown = title.normalize('NFC');
        expect(formOf(rowCells(rowOf(1, { title })))).toContain(`,${Buffer.byteLength(shown, 'utf8')}:${shown},`);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

function rowCells(row: DestructionRow): Cells {
  return (chainedCells([row], [], WHO)[0] ?? []).slice(0, -1);
}

describe('a register', () => {
  const rows = chain(6);
  it('is intact, with one head', () => {
    const check = verifyRegister(tableOf(rows));
    expect(check).toMatchObject({ rows: 6, intact: 6, breaks: [], heads: [digest(rows[5])] });
  });
  it('is read back as it was written', () => expect(readDestructionRows(tableOf(rows)).rows.map(({ row: _, ...row }) => row)).toEqual(Array.from({ length: 6 }, (_, index) => rowOf(index))));
  it('is intact when it is empty', () => expect(verifyRegister(tableOf([]))).toMatchObject({ rows: 0, intact: 0, breaks: [], heads: [] }));
  it('is intact however it is sorted', () => expect(breaksOf([...rows].reverse())).toEqual([]));

  const check = (name: string, made: (rows: readonly Cells[]) => readonly Cells[], ...expected: readonly string[]): void => it(name, () => expect(breaksOf(made(rows))).toEqual(expected));
  const without = (index: number) => (all: readonly Cells[]) => all.filter((_, row) => row !== index);
  const with_ = (index: number, row: Cells) => (all: readonly Cells[]) => [...all.slice(0, index), row, ...all.slice(index)];
  const alter = (index: number, by: (row: Cells) => Cells) => (all: readonly Cells[]) => all.map((row, at) => (at === index ? by(row) : row));
  const again = (row: Cells): Cells => [...row.slice(0, -1), digestOf(row.slice(0, -1))];
  check('a changed row', alter(2, (row) => changed(row, 'title', 'x')), 'changed 2');
  check('a changed last row', alter(5, (row) => changed(row, 'by', 'x')), 'changed 5');
  check('a row whose digest was reckoned anew: the one after it misses what it was', alter(2, (row) => again(changed(row, 'title', 'x'))), 'removed 3');
  check('a removed row', without(2), 'removed 2');
  check('the first row removed', without(0), 'removed 0');
  check('a row put in without a digest', with_(3, changed(chain(1)[0] ?? [], 'digest', '')), 'loose 3');
  const blank = rows[0]?.map(() => '') ?? [];
  check('a blank row between them is none of it', with_(3, blank));
  check('nor is one of blanks alone, in a register that was sorted', (all) => [...with_(2, blank.map(() => ' '))(all)].reverse());
  it('does not count blank rows', () => expect(verifyRegister(tableOf([blank, ...rows, blank]))).toMatchObject({ rows: 6, intact: 6, heads: [digest(rows[5])] }));
  check('a row put in with a digest that is none', with_(3, changed(changed(rows[2] ?? [], 'title', 'x'), 'digest', 'abc')), 'inserted 3');
  check('a row that stands there twice', with_(6, rows[2] ?? []), 'inserted 6');
  check('two things, the first of the chain first', (all) => [...without(4)(alter(1, (row) => changed(row, 'by', 'x'))(all))].reverse(), 'changed 3', 'removed 0');

  it('trusts what comes before the first break, and nothing after it', () => {
    const { isTrusted } = verifyRegister(tableOf(alter(2, (row) => changed(row, 'title', 'x'))(rows)));
    expect([...rows.keys()].filter(isTrusted)).toEqual([0, 1]);
  });
  it('trusts every row of a chain that is whole, and none besides', () => {
    const { isTrusted } = verifyRegister(tableOf(rows));
    expect([-1, 0, 5, 6].map(isTrusted)).toEqual([false, true, true, false]);
  });
  it('does not miss rows cut off at its end: that takes a head that was kept elsewhere', () => {
    const cut = verifyRegister(tableOf(rows.slice(0, 4)));
    expect(cut.breaks).toEqual([]);
    expect(cut.isKnownHead(digest(rows[5]))).toBe(false);
    expect(cut.isKnownHead(digest(rows[3]).slice(0, 8))).toBe(true);
  });
});

describe('two people write at once', () => {
  const base = chain(3);
  const head = [digest(base[2])];
  const mine = chain(2, head, 10);
  const yours = chain(1, head, 20);
  const both = [...base, ...mine, ...yours];
  it('a fork is no break; both ends are heads', () => expect(verifyRegister(tableOf(both))).toMatchObject({ intact: 6, breaks: [], heads: expect.arrayContaining([digest(mine[1]), digest(yours[0])]) }));
  it('a row that joins names both heads, and there is one head again', () => {
    const { heads } = verifyRegister(tableOf(both));
    const joined = chainedCells([joinRow(WHO)], heads, WHO).slice(0, 1);
    expect(String(joined[0]?.at(-2)).split(' ').sort()).toEqual([...heads].sort());
    expect(verifyRegister(tableOf([...both, ...joined]))).toMatchObject({ intact: 7, breaks: [], heads: [digest(joined[0])] });
  });
  it('the next rows join by themselves', () => {
    const next = chain(2, verifyRegister(tableOf(both)).heads, 30);
    expect(next).toHaveLength(3);
    expect(verifyRegister(tableOf([...both, ...next]))).toMatchObject({ intact: 9, breaks: [], heads: [digest(next[2])] });
  });
  it('a row taken out of one end is missed once they are joined', () => {
    const next = chain(1, verifyRegister(tableOf(both)).heads, 30);
    const rows = [...both, ...next].filter((row) => row !== yours[0]);
    expect(breaksOf(rows)).toEqual(['removed 5']);
  });
});

it('any one cell that is changed, any row that is taken out before the last, in any order of rows, is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), fc.infiniteStream(fc.nat()), fc.boolean(), (count, where, column, order, removes) => {
      const rows = chain(count);
      const at = where % (removes ? count - 1 : count);
      const place = column % DESTRUCTION_COLUMNS.length;
      const hurt = removes ? rows.filter((_, index) => index !== at) : rows.map((row, index) => (index === at ? row.map((cell, one) => (one === place ? (typeof cell === 'number' ? cell + 1 : `${cell}x`) : cell)) : row));
      const shuffled = hurt.map((row) => ({ row, rank: order.next().value ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ row }) => row);
      expect(verifyRegister(tableOf(shuffled)).breaks.length).toBeGreaterThan(0);
    }),
    { seed: 8, numRuns: 500 },
  );
});
