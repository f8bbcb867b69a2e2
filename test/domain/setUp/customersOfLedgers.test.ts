import { describe, expect, it } from '@jest/globals';
import { customersOfLedgers } from '../../../src/domain/setUp/customersOfLedgers';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

const table = (columns: Readonly<Record<string, readonly RawCell[]>>): ColumnTable => ({
  rowCount: Object.values(columns)[0]?.length ?? 0,
  columns: new Map(Object.entries(columns)),
});

describe('customers known from ledgers alone (P1)', () => {
  it('are one row each, with the first name, region and deal', () => {
    const sales = table({
      customerId: ['7', '８', '8', ''],
      customerName: ['', 'Beta', 'BETA', 'Gamma'],
      region: ['', 'North', 'South', 'East'],
      orderDate: [200, 150.5, 90, 'soon'],
    });
    const customers = customersOfLedgers([sales]);
    expect(Object.fromEntries(customers.columns)).toEqual({
      customerId: ['7', '８', ''],
      customerName: ['', 'Beta', 'Gamma'],
      region: ['', 'North', 'East'],
      firstDealDate: [200, 90, ''],
    });
  });
  it('are not two where a line gives the name alone, before the id or after it', () => {
    const customers = customersOfLedgers([
      table({ customerId: ['', '7', '', ''], customerName: ['Beta', 'BETA', 'beta ', 'Gamma'], region: ['North', '', '', ''], orderDate: [80, 90, 70, 60] }),
      table({ customerName: ['Beta'], issueDate: [50] }),
    ]);
    expect(Object.fromEntries(customers.columns)).toEqual({ customerId: ['7', ''], customerName: ['BETA', 'Gamma'], region: ['North', ''], firstDealDate: [50, 60] });
  });
  it('are told by several ledgers together', () => {
    const customers = customersOfLedgers([
      table({ customerId: ['1'], orderDate: [50] }),
      table({ customerId: ['1', '2'], customerName: ['A', 'B'], issueDate: [40, 60] }),
    ]);
    expect(customers.columns.get('customerName')).toEqual(['A', 'B']);
    expect(customers.columns.get('firstDealDate')).toEqual([40, 60]);
  });
  it('are none where no line names a customer', () =>
    expect(customersOfLedgers([table({ orderDate: [1, 2] })]).rowCount).toBe(0));
});
