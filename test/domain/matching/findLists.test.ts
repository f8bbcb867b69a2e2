import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findLists } from '../../../src/domain/matching/findLists';
import { gridOfRows, type GridArea, type SheetGrid } from '../../../src/domain/matching/sheetGrid';
import type { RawCell } from '../../../src/domain/tables';

const HEADER = ['客户编号', '客户名称', '电话', '销售额'];
const ROWS: readonly (readonly RawCell[])[] = [
  ['K1', '甲公司', '021-55558888', 100],
  ['K2', '乙公司', '021-55558889', 200],
  ['K3', '丙公司', '021-55558890', 300],
];
const area = (top: number, left: number, bottom: number, right: number): GridArea => ({ top, left, bottom, right });

const find = (rows: readonly (readonly RawCell[])[], parts: Partial<SheetGrid> = {}) =>
  findLists(gridOfRows('Sheet1', rows, parts));

const headersOf = (rows: readonly (readonly RawCell[])[], parts: Partial<SheetGrid> = {}) =>
  find(rows, parts).lists.map((list) => list.columns.map((column) => column.header));

describe('the list on a sheet', () => {
  it('begins under titles and blank rows', () => {
    const { lists, loose } = find([['2026年客户名单'], [], ['制表人：王五', '', '日期：2026-01-01'], HEADER, ...ROWS], {
      merges: [area(0, 0, 0, 3)],
    });
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({ headerRows: [3], rows: [4, 5, 6], area: area(3, 0, 6, 3) });
    expect(loose.map(({ text }) => text)).toEqual(['2026年客户名单', '制表人：王五', '日期：2026-01-01']);
  });

  it('need not begin at A1', () => {
    const [list] = find([HEADER, ...ROWS], { top: 4, left: 2 }).lists;
    expect(list).toMatchObject({ area: area(4, 2, 7, 5), headerRows: [4], rows: [5, 6, 7] });
    expect(list?.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5]);
  });

  it('has no totals, subtotals, notes and repeated headers among its rows, and tells of each', () => {
    const [list] = find([
      HEADER,
      ['K1', '甲公司', '021-55558888', 100],
      ['小计', '', '', 100],
      HEADER,
      ['K2', '合计公司', '021-55558889', 200],
      [],
      ['合 计', '', '', 300],
      ['注：以上数据截至九月底'],
    ]).lists;
    expect(list?.rows).toEqual([1, 4]);
    expect(list?.leftOut.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'total'],
      [3, 'repeatedHeader'],
      [6, 'total'],
      [7, 'note'],
    ]);
  });

  it.each(['合计', '总计', '小计', '總計', '合計', 'Total', 'Grand total', 'Sub-total:', '华东 小计', '2025 Total'])(
    'leaves out a row that begins with %s',
    (word) => expect(find([HEADER, ...ROWS, [word, '', '', 600]]).lists[0]?.rows).toHaveLength(3),
  );

  it.each(['Total Oil Co.', '合计算公司', 'Sumitomo'])('keeps a customer called %s', (name) =>
    expect(find([HEADER, ...ROWS, ['K4', name, '021-55558891', 400]]).lists[0]?.rows).toHaveLength(4),
  );

  it('goes on after blank rows', () => {
    const [first, ...rest] = ROWS;
    expect(find([HEADER, first ?? [], [], [], ...rest]).lists).toMatchObject([{ rows: [1, 4, 5], blankRows: 2 }]);
  });

  it('joins a header of two lines: the group before its columns', () => {
    const rows = [
      ['客户编号', '所有者', '', '法人代表', '', '备注'],
      ['', '姓名', '电话', '姓名', '电话', ''],
      ['K1', '张三', '13800138000', '李四', '13900139000', '好'],
      ['K2', '王五', '13800138001', '赵六', '13900139001', ''],
    ];
    const expected = [['客户编号', '所有者 姓名', '所有者 电话', '法人代表 姓名', '法人代表 电话', '备注']];
    expect(
      headersOf(rows, { merges: [area(0, 0, 1, 0), area(0, 1, 0, 2), area(0, 3, 0, 4), area(0, 5, 1, 5)] }),
    ).toEqual(expected);
    expect(headersOf(rows)).toEqual(expected);
  });

  it('takes the last of many header lines that only explain', () => {
    const columns = Array.from({ length: 10 }, (_, index) => index);
    const [list] = find([
      columns.map((index) => (index < 5 ? 'Identifying section' : 'Description section')),
      columns.map((index) => `A long comment on what belongs in field number ${index}`),
      columns.map((index) => `field_${index}`),
      columns.map((index) => `Label ${index}`),
    ]).lists;
    expect(list).toMatchObject({ headerRows: [0, 1, 2, 3], rows: [] });
    expect(list?.columns.map(({ header }) => header)).toEqual(columns.map((index) => `Label ${index}`));
  });

  it('stands beside another list of the same shape', () => {
    const pair = [HEADER, ...ROWS].map((row) => [...row, '', ...row]);
    expect(find(pair).lists.map((list) => list.area)).toEqual([area(0, 0, 3, 3), area(0, 5, 3, 8)]);
  });

  it('stands above another list', () => {
    const below = [
      ['发票号', '到期日', '应收金额'],
      ['F1', '2026-01-01', 100],
      ['F2', '2026-02-01', 200],
    ];
    expect(headersOf([HEADER, ...ROWS, [], ...below])).toEqual([HEADER, below[0]]);
  });

  it('keeps a column without a header, and an empty one inside leaves it whole', () => {
    expect(
      headersOf([
        ['客户编号', '客户名称', '', '', '城市'],
        ['K1', '甲', '', 5, '上海'],
        ['K2', '乙', '', 6, '北京'],
      ]),
    ).toEqual([['客户编号', '客户名称', '', '城市']]);
  });

  it('numbers headers that stand there twice', () => {
    const [list] = find([
      ['客户编号', '电话', '电话'],
      ['K1', '1', '2'],
      ['K2', '3', '4'],
    ]).lists;
    expect(list?.columns.map(({ header }) => header)).toEqual(['客户编号', '电话', '电话 (2)']);
    expect(list?.duplicateHeaders).toEqual(['电话']);
  });

  it('takes hidden rows and columns and counts them', () => {
    const [list] = find([HEADER, ...ROWS], { hiddenRows: [2], hiddenColumns: [3] }).lists;
    expect(list).toMatchObject({ rows: [1, 2, 3], hiddenRows: 1 });
    expect(list?.columns.map(({ isHidden }) => isHidden)).toEqual([false, false, false, true]);
  });

  it('keeps notes beside the list out of it', () => {
    const rows = [HEADER, ...ROWS, ...ROWS, ...ROWS, ...ROWS].map((row, index) =>
      index === 2 ? [...row, '', 'cancelled'] : row,
    );
    expect(headersOf(rows)).toEqual([HEADER]);
  });

  it('can do without a header', () => {
    const [list] = find([
      [1, 45000, 'a@b.cn'],
      [2, 45001, 'c@d.cn'],
      [3, 45002, 'e@f.cn'],
    ]).lists;
    expect(list).toMatchObject({ headerRows: [], rows: [0, 1, 2] });
  });

  it.each([
    ['an empty sheet', []],
    ['one word', [['客户']]],
    ['a page of notes', [['Just notes for now'], ['that go on'], [], ['and on and on']]],
  ] as const)('is not seen in %s', (_, rows) =>
    expect(find(rows as readonly (readonly RawCell[])[]).lists).toEqual([]),
  );

  it('reads a unit out of the header', () => {
    const [list] = find([
      ['客户名称', '年销售额（万元）'],
      ['甲', 5],
      ['乙', 6],
    ]).lists;
    expect(list?.columns[1]?.unit).toMatchObject({ scale: 10_000 });
  });

  it('is quick on 16,384 columns', () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => index);
    const start = performance.now();
    find([wide.map((index) => `c${index}`), wide, wide, wide]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('holds every row of a plain list once, whatever stands above it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 3, max: 40 }),
        fc.boolean(),
        (blanks, count, titled) => {
          const above = [...(titled ? [['客户资料一览']] : []), ...Array.from({ length: blanks }, (): RawCell[] => [])];
          const rows = Array.from({ length: count }, (_, row): RawCell[] => [
            `K${row}`,
            `公司${row}`,
            '021-55558888',
            row,
          ]);
          const { lists } = find([...above, HEADER, ...rows]);
          expect(lists.map((list) => list.rows)).toEqual([rows.map((_, row) => above.length + 1 + row)]);
        },
      ),
      { seed: 11 },
    );
  });
});
