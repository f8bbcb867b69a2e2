import { describe, expect, it } from '@jest/globals';
import { creditAdvice } from '../../../src/domain/credit/creditAdvice';
import { creditReport } from '../../../src/domain/credit/creditReport';
import type { ColumnTable, RawCell, TableName } from '../../../src/domain/tables';
import { POLICY, tableOf, TODAY } from './creditCases';

type Rows = readonly Readonly<Record<string, RawCell>>[];

function reportOf(tables: Partial<Record<TableName, Rows>>, policy = POLICY) {
  const given = Object.entries(tables).map(([name, rows]): readonly [TableName, ColumnTable] => [name as TableName, tableOf(rows)]);
  return creditReport(new Map(given), TODAY, policy);
}

const CUSTOMERS: Rows = [
  { customerId: 'C1', customerName: 'Alpha' },
  { customerId: 'C2', customerName: 'Beta' },
];
const invoice = (customerId: string, orderNumber: string, more: Readonly<Record<string, RawCell>> = {}) => ({ customerId, orderNumber, issueDate: 950, dueDate: 980, amount: 100, ...more });
const sale = (customerId: string, orderNumber: string, orderDate: number, amount: number) => ({ customerId, orderNumber, orderDate, amount });

describe('open orders', () => {
  const open = (tables: Partial<Record<TableName, Rows>>) => [...reportOf({ Customers: CUSTOMERS, ...tables }).orders.amounts];
  it('are those that no invoice names', () =>
    expect(open({ Receivables: [invoice('C1', 'o-1')], Sales: [sale('C1', 'O-1', 945, 100), sale('C1', 'O-2', 990, 40), sale('C1', 'O-2', 990, 20)] })).toEqual([60, 0]));
  it('are recent', () => expect(open({ Receivables: [invoice('C1', 'O-1')], Sales: [sale('C1', 'O-2', 940, 40), sale('C1', 'O-3', 941, 5), sale('C1', 'O-4', 1001, 7)] })).toEqual([5, 0]));
  it('count once in a ledger that is read twice, since its first lines are in another currency than most', () => {
    const lines = (count: number, currency: string): Rows => Array.from({ length: count }, () => ({ ...sale('C1', 'O-1', 945, 1), currency }));
    const recent = { ...sale('C2', 'O-9', 990, 40), currency: 'CNY' };
    expect(open({ Receivables: [invoice('C1', 'O-1')], Sales: [...lines(300, 'USD'), ...lines(301, 'CNY'), recent] })).toEqual([0, 40]);
  });
  it('name one order in several lines, apart or together, and a billed one is none however it is written', () =>
    expect(open({ Receivables: [invoice('C1', ' ｏ-1 '), invoice('C1', 'O-3')], Sales: [sale('C1', 'O-2', 990, 40), sale('C2', 'O-2', 990, 3), sale('C1', 'o-2', 991, 20), sale('C1', 'O-1', 990, 9), sale('C2', 'O-3', 990, 8)] })).toEqual([60, 3]));
  it('are none where the ledger writes an order in two ways and its invoice in one of them', () =>
    expect(open({ Receivables: [invoice('C1', 'o-1'), invoice('C1', 'O-3')], Sales: [sale('C1', 'O-1', 990, 9), sale('C1', 'o-1', 990, 5), sale('C1', 'O-2', 990, 40)] })).toEqual([40, 0]));
  it('are not guessed where invoices name no orders', () => expect(open({ Receivables: [invoice('C1', '')], Sales: [sale('C1', 'O-2', 990, 40)] })).toEqual([0, 0]));
  it('are also deals won for a day to come', () =>
    expect(
      open({
        Opportunities: [
          { customerId: 'C2', stage: 'won', expectedDate: 1001, amount: 70 },
          { customerId: 'C2', stage: 'won', expectedDate: 999, amount: 5 },
          { customerId: 'C2', stage: 'proposal', expectedDate: 1001, amount: 9 },
        ],
      }),
    ).toEqual([0, 70]));
});

it('names customers with the largest exposure first, equal ones in the order of the list, those whom we owe last', () => {
  const owed = [0, 50, -20, 80, 50, -70, 0];
  const Customers = owed.map((_, at) => ({ customerId: `C${at}`, customerName: `Company ${at}` }));
  const Receivables = owed.flatMap((amount, at) => (amount === 0 ? [] : [invoice(`C${at}`, '', { amount })]));
  expect(reportOf({ Customers, Receivables }).customers.map(({ position }) => position)).toEqual([3, 1, 4, 0, 6, 2, 5]);
});

it('calls persons by family and given name as every other sheet does', () => {
  const Customers = [
    { customerId: 'C1', familyName: 'Smith', givenName: 'Jane', shortName: 'JS' },
    { customerId: 'C2', familyName: '王', givenName: '小明' },
    { customerId: '', shortName: '' },
  ];
  expect(reportOf({ Customers }).customers.map(({ name }) => name)).toEqual(['Jane Smith', '王小明']);
});

describe('what agencies reported', () => {
  const limits = (rows: Rows) => [...reportOf({ Customers: CUSTOMERS, Submissions: rows }).agencyLimits];
  const submission = (value: RawCell, more: Readonly<Record<string, RawCell>> = {}) => ({ customerId: 'C1', fieldName: '信用额度', value, channel: 'agency', date: 900, ...more });
  it('counts, the newest value', () => expect(limits([submission('50,000'), submission(60000, { date: 800 })])).toEqual([50000, NaN]));
  it('does not count where it was rejected, came by another channel or is no amount', () =>
    expect(limits([submission(1, { decision: 'rejected' }), submission(2, { channel: 'questionnaire' }), submission('high'), submission(3, { date: 1001 })])).toEqual([NaN, NaN]));
});

describe('advice', () => {
  const kinds = (tables: Partial<Record<TableName, Rows>>) => creditAdvice(reportOf({ Customers: CUSTOMERS, ...tables }).advice, 0).map(({ kind }) => kind);
  const late = invoice('C1', '', { issueDate: 800, dueDate: 830, amount: 50_000 });
  it('is to collect, and to ask an agency about a risky customer', () => expect(kinds({ Receivables: [late] })).toEqual(['overLimit', 'collect', 'largeShare', 'askAgency']));
  it('is not to ask where it costs too much for what is at stake', () => expect(kinds({ Receivables: [{ ...late, amount: 9_999 }] })).toContain('agencyTooDear'));
  it('knows what an agency cost before', () =>
    expect(kinds({ Receivables: [{ ...late, amount: 9_999 }], Submissions: [{ customerId: 'C2', fieldName: 'x', value: '1', channel: 'agency', date: 900, cost: 300 }] })).toContain('askAgency'));
  it('is to use a report that is there', () =>
    expect(kinds({ Receivables: [late], Submissions: [{ customerId: 'C1', fieldName: 'x', value: '1', channel: 'agency', date: 900 }] })).toContain('agencyReportThere'));
  it('is not to ask about a customer that is no risk', () => {
    const paid = Array.from({ length: 5 }, (_, at) => invoice('C1', '', { issueDate: 500 + at, dueDate: 530, paidDate: 520 }));
    expect(kinds({ Receivables: [...paid, invoice('C1', '', { amount: 90_000, dueDate: 1010 })] })).not.toContain('askAgency');
  });
  it('tells of a dispute and of what we owe', () => {
    expect(kinds({ Receivables: [invoice('C1', '', { disputed: true })] })).toContain('settleDispute');
    expect(kinds({ Receivables: [invoice('C1', '', { amount: -100 })] })).toContain('weOwe');
  });
});

it('limits rest on sales; on invoices where there is no ledger of sales, or one in another currency', () => {
  const receivables = [invoice('C1', '', { currency: 'CNY' })];
  expect(reportOf({ Customers: CUSTOMERS, Receivables: receivables }).salesBasis).toBe('invoices');
  expect(reportOf({ Customers: CUSTOMERS, Receivables: receivables, Sales: [sale('C1', '', 990, 10)] }).salesBasis).toBe('sales');
  const other = reportOf({ Customers: CUSTOMERS, Receivables: receivables, Sales: [{ ...sale('C1', '', 990, 10), currency: 'USD' }] });
  expect([other.salesBasis, other.salesInOtherCurrency, other.assessment.sales12Months[0]]).toEqual(['invoices', 'USD', 100]);
});
