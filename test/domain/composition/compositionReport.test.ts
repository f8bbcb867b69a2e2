import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRADES } from '../../../src/domain/classification/classes';
import { compositions, type Composition, type CompositionBasis } from '../../../src/domain/composition/compositionReport';
import { LEFT_OUT_REASONS, type LeftOutReason } from '../../../src/domain/composition/ledgerFacts';
import { NO_FILTER, type ReportWish, type SalesFilter } from '../../../src/domain/composition/reportWish';
import type { ShareTable } from '../../../src/domain/composition/shareTable';
import { Refusal } from '../../../src/domain/problem';
import { serialOfIso } from '../../../src/domain/serialDate';
import { anyBooks, basisOf, before, CUSTOMERS, REPORT_DATE, reportOf, sale, type Books, type Row } from './ledgerOf';

/** Every table of shares that the reports have. */
function shareTables(made: readonly Composition[]): readonly (readonly [string, ShareTable])[] {
  return made.flatMap((one): readonly (readonly [string, ShareTable | undefined])[] => {
    switch (one.kind) {
      case 'sales':
        return [['byGrade', one.sales.byGrade], ['largest', one.sales.largest]];
      case 'product':
        return [['byCategory', one.product.byCategory], ['byProduct', one.product.byProduct]];
      case 'region':
        return [['byRegion', one.region.byRegion], ['byDistrict', one.region.byDistrict], ['bySalesperson', one.region.bySalesperson]];
      case 'credit':
        return [['byCreditGrade', one.credit.byGrade]];
    }
  }).flatMap(([name, table]) => (table ? [[name, table] as const] : []));
}

const sumOf = (amounts: readonly number[]): number => Math.round(amounts.reduce((sum, one) => sum + one, 0) * 100) / 100;

/** Books of which reports can be made; the others are refused, which is told elsewhere. */
function madeOf(books: Books): { readonly basis: CompositionBasis; readonly made: readonly Composition[] } | undefined {
  try {
    const basis = basisOf(books);
    return { basis, made: compositions(basis) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const PERIOD = [serialOfIso('2026-07-01'), serialOfIso('2026-09-30')] as const;
const BEFORE = [serialOfIso('2026-04-01'), serialOfIso('2026-06-30')] as const;

/** What becomes of a line, told without any of the code under test. */
function fateOf({ orderDate, customerId, amount, currency }: Row, prevailing: string): LeftOutReason | 'used' {
  const day = typeof orderDate === 'string' && /^\d{4}-/.test(orderDate) ? serialOfIso(orderDate) : orderDate;
  if (!/^c\d$/.test(String(customerId).normalize('NFKC').trim().toLowerCase())) return 'unknownCustomer';
  if (typeof day !== 'number') return 'withoutDate';
  if (day > serialOfIso(REPORT_DATE)) return 'inFuture';
  if (typeof amount !== 'number') return 'withoutAmount';
  return String(currency ?? '') !== '' && currency !== prevailing ? 'otherCurrency' : 'used';
}

/** The currency that more lines name than another; of equally many the one that comes first. */
function prevailingOf(sales: readonly Row[]): string {
  const named = sales.map(({ currency }) => String(currency ?? '')).filter((name) => name !== '');
  const lines = (name: string): number => named.filter((one) => one === name).length;
  return [...new Set(named)].sort((a, b) => lines(b) - lines(a) || named.indexOf(a) - named.indexOf(b))[0] ?? '';
}

const isWithin = ({ orderDate }: Row, [first, last]: readonly [number, number]): boolean => typeof orderDate === 'number' && orderDate >= first && orderDate <= last;

describe('composition reports of any ledger', () => {
  const law = (holds: (of: { readonly basis: CompositionBasis; readonly made: readonly Composition[] }, books: Books) => void): void =>
    fc.assert(
      fc.property(anyBooks, (books) => {
        const of = madeOf(books);
        if (of) holds(of, books);
      }),
      { seed: 11, numRuns: 150 },
    );

  it('have tables whose rows add up to their totals, and these to the lines of the period, to the cent', () =>
    law(({ made }, { sales }) => {
      const used = sales.filter((row) => fateOf(row, prevailingOf(sales)) === 'used');
      const total = sumOf(used.filter((row) => isWithin(row, PERIOD)).map(({ amount }) => Number(amount)));
      const totalBefore = sumOf(used.filter((row) => isWithin(row, BEFORE)).map(({ amount }) => Number(amount)));
      for (const [name, table] of shareTables(made)) {
        expect([name, table.total, table.totalBefore]).toEqual([name, total, totalBefore]);
        expect([name, sumOf(table.rows.map(({ amount }) => amount)), sumOf(table.rows.map(({ amountBefore }) => amountBefore))]).toEqual([name, total, totalBefore]);
      }
    }));

  it('tell of every line of the ledger once', () =>
    law(({ basis: { facts } }, { sales }) => {
      const fates = sales.map((row) => fateOf(row, prevailingOf(sales)));
      for (const reason of LEFT_OUT_REASONS) expect([reason, facts.leftOut[reason].lines]).toEqual([reason, fates.filter((fate) => fate === reason).length]);
      expect(facts.used.lines).toBe(fates.filter((fate) => fate === 'used').length);
      expect(facts.inPeriod.lines).toBe(sales.filter((row, at) => fates[at] === 'used' && isWithin(row, PERIOD)).length);
    }));

  it('have shares that add up to exactly 1 where there is something to share', () =>
    law(({ made }) => {
      for (const [name, table] of shareTables(made)) {
        for (const [total, shares] of [[table.total, table.rows.map(({ share }) => share)], [table.totalBefore, table.rows.map(({ shareBefore }) => shareBefore)]] as const) {
          const steps = shares.map((share) => share * 1_000);
          expect([name, total > 0 ? Math.round(steps.reduce((sum, one) => sum + one, 0)) : NaN]).toEqual([name, total > 0 ? 1_000 : NaN]);
          for (const step of steps) expect([name, total > 0, Math.abs(step) < 1e9]).toEqual([name, total > 0, total > 0]);
        }
      }
    }));

  it('have as many movements, and with the same sales, as customers who bought', () =>
    law(({ basis, made }) => {
      const sales = made.find((one) => one.kind === 'sales');
      if (sales?.kind !== 'sales') throw new Error('no sales report');
      const { movements, byGrade } = sales.sales;
      expect(sumOf(movements.map(({ amount }) => amount))).toBe(byGrade.total);
      expect(sumOf(movements.map(({ amountBefore }) => amountBefore))).toBe(byGrade.totalBefore);
      const moved = movements.flatMap(({ customers }) => customers);
      expect(new Set(moved).size).toBe(moved.length);
      expect(moved.every((customer) => customer < basis.customers.count)).toBe(true);
    }));

  it('split by product and grade as they split by product', () =>
    law(({ made }) => {
      const product = made.find((one) => one.kind === 'product');
      if (product?.kind !== 'product') throw new Error('no product report');
      const { byGrade, byProduct } = product.product;
      expect(sumOf(byGrade.rows.flatMap(({ amounts }) => amounts))).toBe(byProduct.total);
    }));

  const FILTERS: readonly (readonly [string, keyof SalesFilter, (basis: CompositionBasis) => readonly string[]])[] = [
    ['regions', 'regions', ({ facts }) => facts.regions],
    ['categories', 'categories', ({ facts }) => facts.categories],
    ['salespeople', 'salespeople', ({ facts }) => facts.salespeople],
    ['grades', 'grades', () => GRADES],
  ];
  it.each(FILTERS)('kept to one of the %s are that row of the whole', (_, key, names) =>
    law(({ basis, made }, books) => {
      const rows = new Map(shareTables(made).map(([name, table]) => [name, table.rows]));
      const table = { regions: 'byRegion', categories: 'byCategory', salespeople: 'bySalesperson', grades: 'byGrade' }[key];
      for (const [code, name] of names(basis).entries()) {
        if (name === '') continue;
        const row = rows.get(table)?.find((one) => one.code === code);
        const kept = madeOf({ ...books, wish: { ...books.wish, filter: { ...NO_FILTER, [key]: [name.toUpperCase()] } } });
        if (!kept) continue;
        expect([name, shareTables(kept.made)[0]?.[1].total]).toEqual([name, row?.amount]);
        const { facts } = kept.basis;
        expect(facts.inPeriod.lines + facts.filteredOut.lines).toBe(basis.facts.inPeriod.lines);
      }
    }));
});

describe('ledgers with fractions of cents', () => {
  /** As quantity times price with a discount makes them. */
  const any = fc.array(
    fc.record({ customer: fc.integer({ min: 1, max: 9 }), product: fc.integer({ min: 1, max: 14 }), region: fc.integer({ min: 1, max: 4 }), isBefore: fc.boolean(), price: fc.integer({ min: 1, max: 99_999 }), discount: fc.constantFrom(0, 0.05, 0.15, 0.125) }),
    { minLength: 3, maxLength: 80 },
  );
  it('have tables that tie to the cent, with one another and with the ledger', () =>
    fc.assert(
      fc.property(any, (lines) => {
        const of = madeOf({
          sales: lines.map(({ customer, product, region, isBefore, price, discount }) =>
            (isBefore ? before : sale)(`C${customer}`, (price / 100) * (1 - discount), { productName: `P${product}`, category: `K${product % 3}`, region: `R${region}` }),
          ),
        });
        if (!of) return;
        const { basis: { reconciliation, facts }, made } = of;
        const [total, totalBefore] = [sumOf([facts.inPeriod.amount]), sumOf([facts.inBefore.amount])];
        for (const [name, table] of shareTables(made)) {
          expect([name, table.total, table.totalBefore]).toEqual([name, total, totalBefore]);
          expect([name, sumOf(table.rows.map(({ amount }) => amount)), sumOf(table.rows.map(({ amountBefore }) => amountBefore))]).toEqual([name, total, totalBefore]);
        }
        const [sales, product] = made;
        if (sales?.kind !== 'sales' || product?.kind !== 'product') throw new Error('no reports');
        expect([sumOf(sales.sales.movements.map(({ amount }) => amount)), sumOf(sales.sales.movements.map(({ amountBefore }) => amountBefore))]).toEqual([total, totalBefore]);
        const { rows } = product.product.byGrade;
        expect(rows.map(({ amounts }) => sumOf(amounts))).toEqual(product.product.byCategory?.rows.map(({ amount }) => amount));
        expect(GRADES.map((_, grade) => sumOf(rows.map(({ amounts }) => amounts[grade] ?? 0)))).toEqual(sales.sales.byGrade.rows.map(({ amount }) => amount));
        expect(sumOf(reconciliation.parts.map(({ amount }) => amount))).toBe(reconciliation.ledger.amount);
        expect(reconciliation.parts[0]).toMatchObject({ fate: 'used', amount: total, lines: facts.inPeriod.lines });
        expect(reconciliation.parts.reduce((lines, part) => lines + part.lines, 0)).toBe(lines.length);
      }),
      { seed: 21, numRuns: 120 },
    ));
});

it('grades by weighted score judge payment by the workbook’s own days of payment', () => {
  const owed = [{ customerId: 'C1', issueDate: '2026-08-01', amount: 1_000 }];
  const gradeOf = (defaultTermDays: number) => basisOf({ sales: [sale('C1', 1_000), sale('C2', 900), before('C1', 1_000), before('C2', 900)], receivables: owed, standard: { gradeStandard: 'weightedScore' }, policy: { defaultTermDays } }).grade[0];
  expect(gradeOf(30)).not.toBe(gradeOf(90));
});

describe('reports are refused', () => {
  const check = (books: Books, code: string, facts: Readonly<Record<string, string | number>> = {}): void => {
    let problem;
    try {
      basisOf(books);
    } catch (error) {
      problem = error instanceof Refusal ? error.problem : error;
    }
    expect(problem).toMatchObject({ code, severity: 'error', rule: 'P3.3', facts });
  };
  const wish = (part: Partial<ReportWish>): Partial<ReportWish> => part;

  it('without a ledger', () => check({ sales: [] }, 'noSales'));
  it('where no line can be used', () => check({ sales: [sale('X1', 5), sale('X2', 6), sale('C1', 7, { orderDate: '2027-01-01' })] }, 'noUsableSales', { lines: 3 }));
  it('for a period without sales', () =>
    check({ sales: [sale('C1', 5)], wish: wish({ period: { kind: 'calendar', unit: 'year', year: 2020, number: 1 } }) }, 'noSalesInPeriod', { first: '2020-01-01', last: '2020-12-31', lastSale: '2026-08-10' }));
  it('where the filter leaves nothing of a period with sales', () =>
    check({ sales: [sale('C1', 5)], wish: wish({ filter: { ...NO_FILTER, regions: ['Nowhere'] } }) }, 'filterLeavesNothing', { lines: 1, first: '2026-07-01', last: '2026-09-30' }));
});

describe('hard books', () => {
  it('of one customer and one product have one row with everything', () => {
    const made = compositions(basisOf({ sales: [sale('C1', 10.1), sale('C1', 20.2), before('C1', 5)], customers: CUSTOMERS.slice(0, 1) }));
    for (const [name, { rows, total }] of shareTables(made)) {
      const row = rows.find(({ amount }) => amount !== 0);
      expect([name, total, row?.amount, row?.share]).toEqual([name, 30.3, 30.3, 1]);
    }
  });

  it('without an earlier period know no changes', () => {
    const { sales, findings } = reportOf('sales', { sales: CUSTOMERS.map((_, at) => sale(`C${at + 1}`, 100 + at)) });
    expect(sales.byGrade.rows.every(({ shareBefore, shareChange }) => Number.isNaN(shareBefore) && Number.isNaN(shareChange))).toBe(true);
    expect(findings.filter(({ kind }) => ['steady', 'salesFell', 'salesRose', 'customersGained', 'customersLost', 'largestLoss', 'largestGain', 'focusCustomers'].includes(kind))).toEqual([]);
  });

  it('with returns larger than sales in a class keep its minus and add up all the same', () => {
    const { product } = reportOf('product', { sales: [sale('C1', 100, { category: 'Drinks' }), sale('C1', -40, { productName: 'Cups', category: 'Ware' })] });
    expect(product.byCategory?.rows.map(({ amount, share }) => [amount, share])).toEqual([[100, 1.667], [-40, -0.667]]);
  });

  it('whose sales and returns cancel out have nothing to share', () => {
    const { sales } = reportOf('sales', { sales: [sale('C1', 0.1), sale('C2', 0.2), sale('C3', -0.3)] });
    expect(sales.largest.total).toBe(0);
    expect(sales.largest.rows.every(({ share }) => Number.isNaN(share))).toBe(true);
  });

  it('know a product by its name, however it is written', () => {
    const { facts } = basisOf({ sales: ['Green tea', 'GREEN TEA', 'ｇｒｅｅｎ　ｔｅａ', ' Green  tea '].map((productName) => sale('C1', 1, { productName })) });
    expect(facts.products).toEqual(['', 'Green tea']);
  });

  it('keep names as they are written', () => {
    const names = ['=1+1', 'say "hi"', "O'Brien", '茶 🙂', '+49', '@x'];
    const { facts } = basisOf({ sales: names.map((productName) => sale('C1', 1, { productName })) });
    expect(facts.products.slice(1)).toEqual(names);
  });

  it('without a region in the line have that of the file, else none', () => {
    const { region } = reportOf('region', { sales: [sale('C1', 1), sale('C2', 2), sale('C2', 4, { region: 'South' })], customers: CUSTOMERS.map((one) => ({ ...one, region: one['customerId'] === 'C1' ? 'North' : '' })) });
    expect(region.byRegion.rows.map(({ amount }) => amount)).toEqual([4, 2, 1]);
  });

  it('tell whether lines without a region stand in that of the file', () => {
    const files = CUSTOMERS.map((one) => ({ ...one, region: 'North' }));
    const told = (sales: readonly Row[], customers: readonly Row[]): boolean => basisOf({ sales, customers }).hasRegionsOfFiles;
    expect([told([sale('C1', 1)], files), told([sale('C1', 1, { region: 'South' }), sale('C1', 1)], files), told([sale('C1', 1, { region: 'South' })], files), told([sale('C1', 1)], CUSTOMERS)]).toEqual([true, true, false, false]);
  });

  it('in several currencies are about the one that most lines name', () => {
    const basis = basisOf({ sales: [sale('C1', 1, { currency: 'CNY' }), sale('C1', 2, { currency: '人民币' }), sale('C1', 4, { currency: 'USD' }), sale('C1', 8)] });
    expect([basis.currency, basis.facts.inPeriod.amount, basis.facts.leftOut.otherCurrency]).toEqual(['CNY', 11, { lines: 1, amount: 4 }]);
  });

  it('that ended before the last period that is over are about the one in which they end', () => {
    const basis = basisOf({ sales: [sale('C1', 1, { orderDate: '2024-02-11' })] });
    expect(basis.period.name).toEqual({ kind: 'calendar', unit: 'quarter', year: 2024, number: 1 });
  });

  it('with 5,000 products show the largest, and the rest in one row that ties', () => {
    const { product } = reportOf('product', { sales: Array.from({ length: 5_000 }, (_, at) => sale(`C${(at % 9) + 1}`, at + 1, { productName: `P${at}` })) });
    expect(product.byProduct.rows).toHaveLength(16);
    expect(product.byProduct.inRest).toBe(4_985);
    expect(product.byProduct.rows.map(({ amount }) => amount).reduce((sum, one) => sum + one, 0)).toBe((5_000 * 5_001) / 2);
  });
});
