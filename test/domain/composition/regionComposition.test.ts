import { describe, expect, it } from '@jest/globals';
import type { FindingKind } from '../../../src/domain/composition/findings/finding';
import { NO_FILTER, type SalesFilter } from '../../../src/domain/composition/reportWish';
import { basisOf, before, CUSTOMERS, reportOf, sale, type Row } from './ledgerOf';

const FILES: readonly Row[] = CUSTOMERS.map((one, at) => ({ ...one, region: at < 4 ? 'North' : at < 8 ? 'South' : '', district: at % 2 ? 'B' : 'A', salesperson: at < 4 ? 'Li' : 'Wang' }));

const made = (sales: readonly Row[], filter: Partial<SalesFilter> = {}) => {
  const books = { sales, customers: FILES, wish: { filter: { ...NO_FILTER, ...filter } } };
  const basis = basisOf(books);
  return { basis, ...reportOf('region', books, basis) };
};
const at = (region: string, salesperson = ''): Row => ({ region, salesperson });

describe('region composition (P3.3c)', () => {
  it('is by the region of the line, else of the file', () => {
    const { basis, region } = made([sale('C1', 5), sale('C1', 7, at('South')), sale('C9', 1)]);
    expect(region.byRegion.rows.map(({ code, amount }) => [basis.regions[code], amount])).toEqual([['South', 7], ['North', 5], ['', 1]]);
  });

  it('is by district within the region', () => {
    const { basis, region } = made([sale('C1', 5), sale('C2', 7), sale('C3', 9)]);
    const named = region.byDistrict?.rows.map(({ code, amount }) => {
      const pair = region.districts[code];
      return [basis.regions[pair?.region ?? 0], basis.customers.districts[pair?.district ?? 0], amount];
    });
    expect(named).toEqual([['North', 'A', 14], ['North', 'B', 7]]);
  });

  it('is by salesperson only where the ledger names any', () => {
    expect(made([sale('C1', 5)]).region.bySalesperson).toBeUndefined();
    expect(made([sale('C1', 5, at('', 'Li'))]).region.bySalesperson?.rows.map(({ amount }) => amount)).toEqual([5]);
  });

  it('takes a region’s change apart by who came, who went and who stayed', () => {
    const { region } = made([before('C1', 10), before('C2', 20), sale('C2', 25), sale('C3', 4)]);
    expect([...region.causes.values()]).toEqual([{ came: 1, cameAmount: 4, went: 1, wentAmount: -10, stayed: 1, stayedChange: 5 }]);
  });

  it('does not take a sale that was returned for a customer', () => {
    const { region } = made([sale('C1', 0.1), sale('C1', 0.2), sale('C1', -0.3), before('C1', 5), sale('C2', 7)]);
    expect([...region.causes.values()][0]).toMatchObject({ came: 1, went: 1, wentAmount: -5, stayed: 0 });
  });

  it('counts customers on file without sales, by the region of the file', () => {
    const { basis, region } = made([sale('C1', 5), sale('C5', 5), sale('C6', 6), sale('C7', 7), before('C2', 9)]);
    expect(region.whiteSpots.map(({ region: code, customers, withoutSales, amountBefore }) => [basis.regions[code], customers, withoutSales, amountBefore])).toEqual([
      ['North', 4, 3, 9],
      ['', 1, 1, 0],
      ['South', 4, 1, 0],
    ]);
    expect(region.customersWithoutSales).toBe(5);
  });

  it.each<readonly [string, Partial<SalesFilter>, number]>([
    ['a region', { regions: ['north'] }, 3],
    ['a salesperson', { salespeople: ['LI'] }, 3],
    ['a grade', { grades: ['A'] }, 0],
  ])('kept to %s misses no sales of customers who are not asked for', (_, filter, count) => {
    const { region } = made([sale('C1', 900, at('', 'Li')), sale('C5', 50, at('', 'Wang'))], filter);
    expect(region.customersWithoutSales).toBe(count);
  });
});

describe('its findings', () => {
  const check = (sales: readonly Row[], kinds: readonly FindingKind[]): void => {
    const found = made(sales).findings.map(({ kind }) => kind).filter((kind) => kind.startsWith('region') || kind === 'salespersonFell');
    expect([...found].sort()).toEqual([...kinds].sort());
  };

  it('say that a region lost by customers who left', () => check([before('C1', 500), before('C2', 400), before('C5', 500), sale('C2', 390), sale('C5', 500)], ['regionLostByLeaving']));
  it('say that a region lost by customers who buy less', () => check([before('C1', 500), before('C2', 100), before('C5', 500), sale('C1', 300), sale('C5', 500)], ['regionLostBySmaller']));
  it('say that a region was outgrown where it sold no less', () => check([before('C1', 500), before('C5', 500), sale('C1', 510), sale('C5', 900)], ['regionOutgrown', 'regionGainedByLarger']));
  it('say that a region gained by new customers', () => check([before('C1', 500), before('C5', 500), sale('C1', 500), sale('C5', 500), sale('C6', 300)], ['regionOutgrown', 'regionGained']));
  it('praise nobody for a share that only others’ fall made larger', () => check([before('C1', 500), before('C5', 500), sale('C1', 490), sale('C5', 300)], ['regionLostBySmaller']));
  it('are none below one point', () => check([before('C1', 500), before('C5', 500), sale('C1', 508), sale('C5', 500)], []));
  it('say that a salesperson fell beyond 15 %', () => {
    const li = (then: number, now: number): readonly Row[] => [before('C1', then, at('', 'Li')), sale('C1', now, at('', 'Li'))];
    check(li(100, 85), []);
    check(li(100, 84), ['salespersonFell']);
  });
});

describe('white spots and single markets', () => {
  const kinds = (sales: readonly Row[]): readonly FindingKind[] => made(sales).findings.map(({ kind }) => kind);
  it('are found where at least 40 % of at least three bought nothing', () => {
    expect(kinds([sale('C1', 5), sale('C2', 5), sale('C5', 5), sale('C6', 5), sale('C7', 5)])).toContain('whiteSpot');
    expect(kinds([1, 2, 3, 5, 6, 7].map((id) => sale(`C${id}`, 5)))).not.toContain('whiteSpot');
  });

  it('say that customers without sales may have bought other things where the report is about some categories', () => {
    const sales = [1, 2, 3, 4, 5, 6, 7].map((id) => sale(`C${id}`, 5, id === 1 ? { category: 'Drinks' } : { productName: 'Cups', category: 'Ware' }));
    const { region, findings } = made(sales, { categories: ['drinks'] });
    expect([region.isOfCategories, region.customersWithoutSales]).toEqual([true, FILES.length - 1]);
    expect(findings.map(({ kind }) => kind)).toContain('whiteSpotOfCategories');
    expect(findings.map(({ kind }) => kind)).not.toContain('whiteSpot');
  });
  it('decide about the whole from a half on, where there are others', () => {
    expect(kinds([sale('C1', 50), sale('C5', 50)])).toContain('dependsOnRegion');
    expect(kinds([sale('C1', 50)])).not.toContain('dependsOnRegion');
    expect(kinds([sale('C9', 80), sale('C1', 20)])).not.toContain('dependsOnRegion');
  });
});
