import { describe, expect, it } from '@jest/globals';
import { buildCardFacts } from '../../../src/domain/customer/buildCardFacts';
import type { CardFacts } from '../../../src/domain/customer/cardFacts';
import { serialOfIso } from '../../../src/domain/serialDate';
import type { ColumnTable, RawCell, TableName } from '../../../src/domain/tables';

type Columns = Readonly<Record<string, readonly RawCell[]>>;

const REPORT = serialOfIso('2026-10-15');
const day = serialOfIso;

function facts(tables: Partial<Record<TableName, Columns>>): readonly CardFacts[] {
  const read = Object.entries(tables).map(([name, columns]): [TableName, ColumnTable] => [
    name as TableName,
    { rowCount: Object.values(columns)[0]?.length ?? 0, columns: new Map(Object.entries(columns)) },
  ]);
  return buildCardFacts(new Map(read), REPORT);
}

describe('who gets a card', () => {
  it('is every row with an id or a name', () => {
    const cards = facts({ Customers: { customerId: ['C1', '', ''], customerName: ['Alpha', 'Beta', ''] } });
    expect(cards.map(({ key, name, row }) => [key, name, row])).toEqual([
      ['c1', 'Alpha', 0],
      ['beta', 'Beta', 1],
    ]);
  });
  it('is each of two rows with one id, under keys of their own', () =>
    expect(
      facts({ Customers: { customerId: ['A1', 'ａ１'], customerName: ['x', 'y'] } }).map((card) => card.key),
    ).toEqual(['a1', 'a1#2']));
  it('is called by id where there is no name, and by its split name', () => {
    const cards = facts({
      Customers: { customerId: ['7', '8', '9'], familyName: ['', 'Huang', '王'], givenName: ['', 'Eugene', '伟'] },
    });
    expect(cards.map((card) => card.name)).toEqual(['7', 'Eugene Huang', '王伟']);
  });
});

describe('what a card tells', () => {
  const customers: Columns = {
    customerId: ['C1', 'C2'],
    customerName: ['Alpha', 'Beta'],
    customerType: ['ordinaryCompany', ''],
    'extra:Colour': ['blue', ''],
    grade: ['', 'B'],
  };
  const sales: Columns = {
    customerId: ['C1', 'C1', 'C2'],
    orderNumber: ['S1', 'S2', 'S3'],
    orderDate: [day('2024-01-10'), day('2026-09-01'), day('2026-09-02')],
    amount: [500, 900, 20],
  };

  it('places the customer by the ledger, and by what a person entered', () => {
    const [alpha, beta] = facts({ Customers: customers, Sales: sales });
    expect([alpha?.relationship, alpha?.dealStage, alpha?.position?.value, alpha?.grade]).toEqual([
      'existing',
      'active',
      'key',
      { value: 'A', basis: 'computed' },
    ]);
    expect([beta?.relationship, beta?.grade]).toEqual(['new', { value: 'B', basis: 'entered' }]);
  });
  it('has no grade without a ledger', () =>
    expect(facts({ Customers: { customerId: ['C1'] } })[0]?.grade).toBeUndefined());
  it('keeps columns that match no field', () =>
    expect(facts({ Customers: customers })[0]?.extras).toEqual([{ header: 'Colour', value: 'blue' }]));
  it('knows an upcoming deal by an open opportunity, not by a lost one', () => {
    const cards = facts({
      Customers: customers,
      Opportunities: { customerId: ['C1', 'C2'], stage: ['lost', 'proposal'] },
    });
    expect(cards.map((card) => card.dealStage)).toEqual([undefined, 'upcoming']);
  });
  it('sums what is owed at the report date', () => {
    const [alpha] = facts({
      Customers: customers,
      Receivables: {
        customerId: ['C1', 'C1', 'C1', 'C1'],
        issueDate: [day('2026-08-01'), day('2026-09-01'), day('2026-09-20'), day('2026-11-01')],
        dueDate: [day('2026-09-01'), day('2026-10-01'), day('2026-12-01'), day('2026-12-01')],
        amount: [100, 200, 50, 999],
        paidDate: [day('2026-08-20'), '', '', ''],
        paidAmount: ['', 80.5, '', ''],
      },
    });
    expect(alpha?.receivables).toEqual({ balance: 169.5, overdue: 119.5, daysOverdue: 14, openInvoices: 2 });
  });
  it('owes what credit says: disputed invoices are open and not overdue, other currencies are not added', () => {
    const [alpha, beta] = facts({
      Customers: customers,
      Receivables: {
        customerId: ['C1', 'C1', 'C1', 'C2'],
        issueDate: ['2026-08-01', '2026-08-01', '2026-08-01', '2026-08-01'].map(day),
        dueDate: [day('2026-09-01'), day('2026-09-15'), '', day('2026-09-01')],
        amount: [100, 20, 3, 999],
        disputed: ['yes', '', '', ''],
        currency: ['CNY', 'RMB', '', 'USD'],
      },
    });
    expect(alpha?.receivables).toEqual({ balance: 123, overdue: 23, daysOverdue: 45, openInvoices: 3 });
    expect(beta?.receivables).toBeUndefined();
  });
  it('shows the newest visits first and counts them all', () => {
    const dates = ['2026-01-01', '2026-05-01', '2026-03-01', '2026-02-01', '2026-04-01'].map(day);
    const [alpha] = facts({
      Customers: customers,
      Visits: {
        customerName: dates.map(() => 'alpha'),
        visitDate: dates,
        summary: dates.map(String),
        reportKind: dates.map((_, i) => (i === 1 ? 'urgent' : 'daily')),
      },
    });
    expect(alpha?.visits.map((visit) => visit.date)).toEqual(
      ['2026-05-01', '2026-04-01', '2026-03-01', '2026-02-01'].map(day),
    );
    expect([alpha?.visitCount, alpha?.visits[0]?.isUrgent]).toEqual([5, true]);
  });
  it('marks what a questionnaire told until somebody has reviewed it (P3.1b)', () => {
    const [alpha] = facts({
      Customers: customers,
      Submissions: {
        customerId: ['C1', 'C1', 'C1'],
        fieldName: ['assets', 'employees', 'creditStanding'],
        channel: ['questionnaire', 'questionnaire', 'agency'],
        decision: ['', 'accepted', ''],
        date: [1, 2, 3],
      },
    });
    expect(alpha?.sources.map((source) => [source.field, source.isToBeReviewed])).toEqual([
      ['creditStanding', false],
      ['employees', false],
      ['assets', true],
    ]);
  });
});

describe('completeness (P2)', () => {
  it('asks each customer type for its own fields', () => {
    const [company, person] = facts({
      Customers: { customerId: ['1', '2'], customerName: ['a', 'b'], customerType: ['ordinaryCompany', 'individual'] },
    });
    expect(company?.completeness.sections[0]?.missing).toContain('legalRepresentativeName');
    expect(person?.completeness.sections[0]?.missing).not.toContain('legalRepresentativeName');
  });
  it('says complete only when nothing required is missing', () => {
    const [first] = facts({
      Customers: {
        customerId: ['1'],
        customerName: ['a'],
        customerType: ['individual'],
        telephone: ['1'],
        region: ['r'],
        salesperson: ['s'],
      },
    });
    expect([first?.completeness.isComplete, first?.completeness.sections[0]?.missing]).toEqual([true, []]);
  });
});
