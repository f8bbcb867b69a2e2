import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/preview/model/cellValue';
import type { PivotLayoutModel, PivotTableModel, PivotView } from '../../../src/preview/model/pivot/pivotTable';
import { layOutPivot } from '../../../src/preview/pivot/layOutPivot';
import { cacheOf, gridOf, pivotOf, shown, type TestPivot } from './pivotOf';

const HEADER = ['A', 'B', 'C', 'Amount'];
const key = fc.constantFrom<CellValue>('x', 'y', 'z', 1, undefined);
const record = fc.tuple(key, key, key, fc.integer({ min: -20, max: 20 }));
const records = fc.array(record, { minLength: 1, maxLength: 25 });

/** Any arrangement of three fields and one or two values. */
const arrangement: fc.Arbitrary<Omit<TestPivot, 'cache'>> = fc
  .record({
    order: fc.shuffledSubarray(['A', 'B', 'C']),
    cut: fc.nat(3),
    values: fc.constantFrom(['Amount'], ['Amount', 'C']),
    valuesOnRows: fc.boolean(),
    layoutType: fc.constantFrom<PivotLayoutModel['layoutType']>('Compact', 'Outline', 'Tabular'),
    subtotalLocation: fc.constantFrom<PivotLayoutModel['subtotalLocation']>('AtTop', 'AtBottom', 'Off'),
    showRowGrandTotals: fc.boolean(),
    showColumnGrandTotals: fc.boolean(),
    blankLineAfterEachItem: fc.boolean(),
    repeatAllItemLabels: fc.boolean(),
    showFieldHeaders: fc.boolean(),
  })
  .map(({ order, cut, values, valuesOnRows, ...layout }) => {
    const names = values.length > 1 ? ['Values'] : [];
    return {
      rows: [...order.slice(0, cut), ...(valuesOnRows ? names : [])],
      columns: [...order.slice(cut), ...(valuesOnRows ? [] : names)],
      values: values.map((field) => ({ field, by: field === 'C' ? 'Count' : 'Sum' })),
      layout,
    };
  });

const viewOf = (rows: readonly (readonly CellValue[])[], pivot: Omit<TestPivot, 'cache'>): PivotView =>
  layOutPivot(pivotOf({ cache: cacheOf([HEADER, ...rows]), ...pivot }), 'en-US');

const settings = { seed: 11, numRuns: 150 };

describe('whatever the records and the arrangement', () => {
  it('a view is as large as its cells, and its parts lie inside', () =>
    fc.assert(
      fc.property(records, arrangement, (rows, pivot) => {
        const { rect, cells, rowLabelRect, columnLabelRect, dataBodyRect } = viewOf(rows, pivot);
        expect(cells).toHaveLength(rect.bottom - rect.top + 1);
        for (const line of cells) expect(line).toHaveLength(rect.right - rect.left + 1);
        for (const part of [rowLabelRect, columnLabelRect, dataBodyRect]) {
          if (!part) continue;
          expect(
            part.top >= rect.top && part.left >= rect.left && part.bottom <= rect.bottom && part.right <= rect.right,
          ).toBe(true);
        }
      }),
      settings,
    ));

  it('the figures of one value add up to its grand total along either axis, and to all records', () =>
    fc.assert(
      fc.property(records, arrangement, (rows, pivot) => {
        const { cells } = viewOf(rows, {
          ...pivot,
          layout: { ...pivot.layout, showRowGrandTotals: true, showColumnGrandTotals: true },
        });
        const total = rows.reduce((sum, [, , , amount]) => sum + amount, 0);
        const inner = cells.flat().filter(({ role, dataId }) => role === 'value' && dataId === 'data0');
        expect(inner.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0)).toBe(total);
        const grand = cells
          .flat()
          .filter(({ role, dataId, items }) => role === 'grandTotal' && dataId === 'data0' && !items);
        for (const { value } of grand) if (typeof value === 'number') expect(value).toBe(total);
      }),
      settings,
    ));

  it('every figure is the sum of the records that its items name', () =>
    fc.assert(
      fc.property(records, arrangement, (rows, pivot) => {
        const cache = cacheOf([HEADER, ...rows]);
        for (const { dataId, items = [], value, role } of viewOf(rows, pivot).cells.flat()) {
          if (dataId !== 'data0' || typeof value !== 'number') continue;
          const named = rows.filter((_, index) =>
            items.every(({ field, cacheIndex }) => cache.records[field]?.[index] === cacheIndex),
          );
          expect([role, value]).toEqual([role, named.reduce((sum, [, , , amount]) => sum + amount, 0)]);
        }
      }),
      settings,
    ));

  it('the order of the records makes no difference', () =>
    fc.assert(
      fc.property(
        records.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        arrangement,
        ([rows, shuffled], pivot) => expect(gridOf(viewOf(shuffled, pivot))).toEqual(gridOf(viewOf(rows, pivot))),
      ),
      settings,
    ));

  it('filters only take lines away, and hide what they say', () =>
    fc.assert(
      fc.property(records, arrangement, fc.constantFrom('x', 'y', 1), (rows, pivot, hidden) => {
        const change = ({ cache, fields }: PivotTableModel): void =>
          fields.forEach((field, index) => {
            for (const item of field.items)
              if (cache.fields[index]?.items[item.cacheIndex] === hidden) item.visible = false;
          });
        const [all, some] = [viewOf(rows, pivot), viewOf(rows, { ...pivot, change })];
        const labels = (view: PivotView): string[] =>
          view.cells
            .flat()
            .filter(({ role }) => role === 'rowLabel')
            .map(({ items }) => JSON.stringify(items));
        expect(labels(all)).toEqual(expect.arrayContaining(labels(some)));
        if ((pivot.rows?.length ?? 0) > 0)
          expect(some.cells.flat().some(({ role, value }) => role === 'rowLabel' && value === hidden)).toBe(false);
      }),
      settings,
    ));
});

describe('shares', () => {
  const positive = fc.array(fc.tuple(key, key, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 25 });

  it.each([
    ['PercentOfGrandTotal', 'all'],
    ['PercentOfColumnTotal', 'columns'],
    ['PercentOfRowTotal', 'rows'],
  ])('of %s add up to 1', (showAs, along) =>
    fc.assert(
      fc.property(positive, (rows) => {
        const cache = cacheOf([['A', 'B', 'Amount'], ...rows]);
        const layout = { showRowGrandTotals: false, showColumnGrandTotals: false };
        const grid = shown({ cache, rows: ['A'], columns: ['B'], values: [{ field: 'Amount', showAs }], layout }).slice(
          2,
        );
        const figures = grid.map((row) => row.slice(1).map(Number));
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
        const sums =
          along === 'all'
            ? [sum(figures.flat())]
            : along === 'rows'
              ? figures.map(sum)
              : (figures[0] ?? []).map((_, column) => sum(figures.map((row) => row[column] ?? 0)));
        for (const each of sums) expect(each).toBeCloseTo(1, 8);
      }),
      settings,
    ),
  );

  it('running totals end with the total, and ranks run from 1 without gaps', () =>
    fc.assert(
      fc.property(positive, (rows) => {
        const cache = cacheOf([['A', 'B', 'Amount'], ...rows]);
        const values = ['RunningTotal', 'PercentRunningTotal', 'RankAscending'].map((showAs) => ({
          field: 'Amount',
          name: showAs,
          showAs,
          baseField: 'A',
        }));
        const figures = shown({ cache, rows: ['A'], values, layout: { showColumnGrandTotals: false } }).slice(1);
        const last = figures.at(-1);
        expect([last?.[1], last?.[2]]).toEqual([rows.reduce((sum, [, , amount]) => sum + amount, 0), 1]);
        const ranks = [...new Set(figures.map((row) => Number(row[3])))].sort((a, b) => a - b);
        expect(ranks).toEqual(ranks.map((_, index) => index + 1));
      }),
      settings,
    ));
});

describe('a PivotTable over many records', () => {
  it('counts each of them once, where its items say', () => {
    const records = Array.from({ length: 3000 }, (_, index) => [(index * 7919) % 20, (index * 31) % 11]);
    const cache = cacheOf([['A', 'C'], ...records]);
    const pivot = { cache, rows: ['A'], columns: ['C'], values: [{ field: 'A', by: 'Count' }] };
    const [, , ...rows] = shown(pivot);
    const counted = (a: number, c?: number): number =>
      records.filter((record) => record[0] === a && (c === undefined || record[1] === c)).length;
    const expected = Array.from({ length: 20 }, (_, a) => [
      a,
      ...Array.from({ length: 11 }, (_, c) => counted(a, c) || ''),
      counted(a),
    ]);
    expect(rows.slice(0, -1)).toEqual(expected);
    expect(rows.at(-1)?.at(-1)).toBe(3000);
  });
});
