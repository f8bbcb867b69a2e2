import { describe, expect, it } from '@jest/globals';
import type { FindingKind } from '../../../src/domain/composition/findings/finding';
import { REST } from '../../../src/domain/composition/shareTable';
import { basisOf, before, CUSTOMERS, reportOf, sale, type Row } from './ledgerOf';

const made = (sales: readonly Row[], customers: readonly Row[] = CUSTOMERS) => {
  const books = { sales, customers };
  const basis = basisOf(books);
  return { basis, ...reportOf('product', books, basis) };
};
const of = (productName: string, category = ''): Row => ({ productName, category });

describe('product composition (P3.3b)', () => {
  it('is by category where the ledger names any, products without one in a row of their own', () => {
    const { basis, product } = made([sale('C1', 60, of('Tea', 'Drinks')), sale('C1', 30, of('Milk', 'drinks')), sale('C1', 10, of('Cups'))]);
    expect(product.byCategory?.rows.map(({ code, amount }) => [basis.facts.categories[code], amount])).toEqual([['Drinks', 90], ['', 10]]);
  });

  it('has a category from any line of the product', () => {
    const { product } = made([sale('C1', 60, of('Tea')), sale('C2', 1, of('TEA', 'Drinks'))]);
    expect(product.byCategory?.rows.map(({ amount }) => amount)).toEqual([61]);
  });

  it('is by product alone where it names none', () => {
    const { product } = made([sale('C1', 60, of('Tea'))]);
    expect([product.byCategory, product.byGrade.of]).toEqual([undefined, 'product']);
  });

  it('shows the largest of many products by grade of customer, the others in one row', () => {
    const { product } = made(Array.from({ length: 14 }, (_, at) => sale('C1', 100 - at, of(`P${at}`))));
    expect(product.byGrade.rows.map(({ code }) => code).at(-1)).toBe(REST);
    expect(product.byGrade.rows).toHaveLength(11);
    expect(product.byGrade.rows.at(-1)?.amounts).toEqual([90 + 89 + 88 + 87, 0, 0, 0]);
  });

  it('counts products that are sold no more, but not lines without a product', () => {
    const { product } = made([before('C1', 40, of('Cups')), before('C1', 5, of('')), sale('C1', 9, of('Tea'))]);
    expect(product.dropped).toEqual({ products: 1, amountBefore: 40 });
  });

  it('pushes what customers of a kind buy to those of the kind who do not', () => {
    const customers = CUSTOMERS.map((one, at) => ({ ...one, lineOfBusiness: at < 6 ? 'hotel' : 'school' }));
    const sales = CUSTOMERS.flatMap((_, at) => [sale(`C${at + 1}`, 10, of('Paper')), ...(at < 5 ? [sale(`C${at + 1}`, 100, of('Soap'))] : [])]);
    const { basis, product } = made(sales, customers);
    expect(product.pushes.map(({ product: code, kind, buyers, members, customers: others, typicalAmount }) => [basis.facts.products[code], basis.customers.kinds[kind], buyers, members, others, typicalAmount])).toEqual([
      ['Soap', 'hotel', 5, 6, [5], 100],
    ]);
  });
});

describe('its findings', () => {
  const check = (sales: readonly Row[], kind: FindingKind, isFound: boolean): void => expect([kind, made(sales).findings.some((one) => one.kind === kind)]).toEqual([kind, isFound]);
  const two = (then: number, now: number): readonly Row[] => [before('C1', then, of('Tea', 'Drinks')), before('C1', 1_000 - then, of('Cups', 'Ware')), sale('C1', now, of('Tea', 'Drinks')), sale('C1', 1_000 - now, of('Cups', 'Ware'))];

  it('say which category lost and which gained from one point on', () => {
    check(two(500, 491), 'categoryLost', false);
    check(two(500, 490), 'categoryLost', true);
    check(two(500, 490), 'categoryGained', true);
  });

  it('say that sales hang on one product from a quarter on', () => {
    const many = Array.from({ length: 9 }, (_, at) => sale('C1', 100, of(`P${at}`)));
    check([...many, sale('C1', 290, of('Tea'))], 'dependsOnProduct', false);
    check([...many, sale('C1', 300, of('Tea'))], 'dependsOnProduct', true);
    check([...many, sale('C1', 300, of(''))], 'dependsOnProduct', false);
  });

  it('say what is sold no more from 2 % of sales on, where there were sales', () => {
    check([before('C1', 980, of('Tea')), before('C1', 20, of('Cups')), sale('C1', 9, of('Tea'))], 'productsDropped', true);
    check([before('C1', 981, of('Tea')), before('C1', 19, of('Cups')), sale('C1', 9, of('Tea'))], 'productsDropped', false);
    check([before('C1', -80, of('Tea')), before('C1', 20, of('Cups')), sale('C1', 9, of('Tea'))], 'productsDropped', false);
  });
});
