import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareTable, type ShareTable } from '../../../src/domain/composition/shareTable';
import { createTexts } from '../../../src/i18n/texts';
import { startExcel } from '../../../src/preview/index';
import { sectionContent } from '../../../src/sheets/composition/sectionContent';
import { placeSections } from '../../../src/sheets/composition/sectionLayout';
import { shareSection } from '../../../src/sheets/composition/shareSection';

const texts = createTexts('en-US');

const tableOf = (amounts: readonly number[], before: readonly number[]): ShareTable =>
  shareTable({ count: amounts.length, code: amounts.map((_, code) => code + 1), customer: amounts.map((_, customer) => customer), amount: amounts, amountBefore: before }, { atMost: 6 });

/** What Excel works out for the table: name, customers, amount, share, cumulative, before, share before, points, rank, moved. */
async function reckoned(shares: ShareTable): Promise<readonly (readonly unknown[])[]> {
  const placed = placeSections([shareSection({ table: 'byGrade', title: 'Title', of: 'Class', shares, nameOf: (code) => `Class ${code}` }, texts)], 0);
  const [section] = placed;
  if (!section) throw new RangeError('no section');
  const { values, formulas } = sectionContent(section, placed, 10);
  const excel = await startExcel();
  try {
    return await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const block of values) sheet.getRangeByIndexes(block.at.row, block.at.column, block.values.length, block.values[0]?.length ?? 1).values = block.values.map((row) => [...row]);
      for (const block of formulas) for (const [at, [formula]] of block.formulas.entries()) if (formula) sheet.getRangeByIndexes(block.at.row + at, block.at.column, 1, 1).formulas = [[formula]];
      const cells = sheet.getRangeByIndexes(section.firstRow, 0, shares.rows.length + 1, 10).load('values');
      await context.sync();
      return cells.values as unknown[][];
    });
  } finally {
    excel.dispose();
  }
}

/** A share that is not there is an empty cell. */
const shown = (share: number): number | string => (Number.isNaN(share) ? '' : share);

describe('a share table on its sheet', () => {
  it('has the shares, changes and ranks that the facts have, worked out by Excel from the amounts', async () => {
    const amount = fc.integer({ min: -50_000, max: 10_000_000 }).map((cents) => cents / 100);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 }), async (pairs) => {
        const shares = tableOf(pairs.map(([now]) => now), pairs.map(([, before]) => before));
        const cells = await reckoned(shares);
        shares.rows.forEach((row, at) => {
          const [, customers, , share, cumulative, , shareBefore, points, rank] = cells[at] ?? [];
          expect([customers, share, shareBefore, rank]).toEqual([row.customers, shown(row.share), shown(row.shareBefore), row.rank ?? '']);
          if (!Number.isNaN(row.cumulativeShare)) expect(cumulative).toBeCloseTo(row.cumulativeShare, 9);
          if (!Number.isNaN(row.shareChange)) expect(points).toBeCloseTo(row.shareChange * 100, 9);
        });
        expect(cells.at(-1)?.[2]).toBeCloseTo(shares.total, 6);
      }),
      { seed: 20, numRuns: 25 },
    );
  });

  it('gives shares that add up to 100.0 % where rounding each by itself would not', async () => {
    const cells = await reckoned(tableOf([1, 1, 1], [1, 1, 1]));
    expect(cells.map((row) => row[3])).toEqual([0.334, 0.333, 0.333, 1]);
  });

  it('says what moved: places won, places lost, what is new', async () => {
    const cells = await reckoned(tableOf([50, 40, 30], [10, 20, 0]));
    expect(cells.map((row) => row[9])).toEqual([1, -1, 'new', '']);
  });

  it('has no shares where nothing was sold', async () => {
    const cells = await reckoned(tableOf([-5, 0], [0, 0]));
    expect(cells.map((row) => row[3])).toEqual(['', '', '']);
  });
});
