import { dealStageOf, relationshipOf, type Dealings, type Grade, type MarketPosition } from '../classification/classes';
import { gradesOf, positionsOf } from '../classification/grades';
import { extraHeader } from '../catalogue/catalogue';
import { saleLines } from '../ledger/saleLines';
import { salesHistories, type SalesHistory } from '../ledger/salesHistory';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { CardFacts, PlacedClass } from './cardFacts';
import { completenessOf } from './completeness';
import { CustomerIndex } from './customerIndex';
import { customerKey } from './customerKey';
import { receivableFacts } from './receivableFacts';
import { rowsByCustomer, sourceFacts, visitFacts } from './reportFacts';

/** The structured tables that a workbook has. */
export type Tables = ReadonlyMap<TableName, ColumnTable>;

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };
const FROM_LEDGER: ReadonlySet<string> = new Set(['pastSales', 'presentSales', 'firstDealDate']);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The facts of every card, in the order of the list of customers; rows without an id and a name are left out. One pass
 * over each table, whatever the number of customers.
 */
export function buildCardFacts(tables: Tables, reportDate: SerialDate): readonly CardFacts[] {
  const table = (name: TableName): ColumnTable => tables.get(name) ?? EMPTY;
  const customers = table('Customers');
  const count = customers.rowCount;
  const index = new CustomerIndex(customers);
  const sales = table('Sales');
  const histories = salesHistories(saleLines(sales), index.locate(sales), count, reportDate);
  const dealings = dealingsOf(customers, histories, index, table('Opportunities'), reportDate);
  const receivables = receivableFacts(table('Receivables'), index, count, reportDate);
  const classes = classesOf(histories, dealings, reportDate, sales.rowCount > 0);
  const visits = rowsByCustomer(table('Visits'), index);
  const submissions = rowsByCustomer(table('Submissions'), index);
  const keys = new UniqueKeys();
  const columns = [...customers.columns];
  const cards: CardFacts[] = [];
  for (let row = 0; row < count; row++) {
    const own = ownValues(columns, row);
    const identity = identityOf(own.values);
    const dealing = dealings[row];
    if (!identity || !dealing) continue;
    const history = histories[row];
    cards.push({
      key: keys.take(customerKey(identity.customerId) || customerKey(identity.name)),
      row,
      ...identity,
      ...own,
      relationship: relationshipOf(dealing, reportDate),
      dealStage: dealStageOf(dealing, reportDate),
      position: placed(own.values.get('marketPosition'), POSITIONS, classes?.positions[row]?.position),
      isLargeShortHistory: classes?.positions[row]?.isLargeShortHistory ?? false,
      grade: placed(own.values.get('grade'), GRADES, classes?.grades[row]),
      sales: history,
      receivables: receivables[row],
      visits: visitFacts(table('Visits'), visits.get(row) ?? []),
      visitCount: visits.get(row)?.length ?? 0,
      sources: sourceFacts(table('Submissions'), submissions.get(row) ?? []),
      completeness: completenessOf((key) => own.values.get(key) ?? '', history ? FROM_LEDGER : NOTHING),
    });
  }
  return cards;
}

const POSITIONS: readonly MarketPosition[] = ['key', 'regular', 'occasional'];
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** What a person entered beats what was reckoned. */
function placed<Value extends string>(
  entered: RawCell | undefined,
  known: readonly Value[],
  computed: Value | undefined,
): PlacedClass<Value> | undefined {
  const value = known.find((one) => one === entered);
  if (value !== undefined) return { value, basis: 'entered' };
  return computed === undefined ? undefined : { value: computed, basis: 'computed' };
}

function ownValues(columns: readonly (readonly [string, readonly RawCell[]])[], row: number): Pick<CardFacts, 'values' | 'extras'> {
  const values = new Map<string, RawCell>();
  const extras: { header: string; value: RawCell }[] = [];
  for (const [key, cells] of columns) {
    const value = cells[row] ?? '';
    if (value === '') continue;
    const header = extraHeader(key);
    if (header === undefined) values.set(key, value);
    else extras.push({ header, value });
  }
  return { values, extras };
}

/** Id and name of a customer; families' and given names make up a name where there is no other. */
function identityOf(values: ReadonlyMap<string, RawCell>): Pick<CardFacts, 'customerId' | 'name'> | undefined {
  const text = (key: string): string => String(values.get(key) ?? '').trim();
  const customerId = text('customerId');
  const family = text('familyName');
  const given = text('givenName');
  const isHan = /\p{Script=Han}/u.test(family + given);
  const composed = isHan ? family + given : [given, family].filter((part) => part !== '').join(' ');
  const name = text('customerName') || composed || text('shortName') || customerId;
  return name === '' ? undefined : { customerId, name };
}

function dealingsOf(
  customers: ColumnTable,
  histories: readonly (SalesHistory | undefined)[],
  index: CustomerIndex,
  opportunities: ColumnTable,
  reportDate: SerialDate,
): readonly Dealings[] {
  const open = openOpportunities(opportunities, index);
  const entered = customers.columns.get('firstDealDate');
  const expected = customers.columns.get('expectedFirstDealDate');
  return histories.map((history, row) => {
    const dates = [entered?.[row], history?.firstDeal].filter((date): date is number => typeof date === 'number' && date <= reportDate);
    const expectedDate = expected?.[row];
    return {
      firstDeal: dates.length === 0 ? undefined : Math.min(...dates),
      lastDeal: history?.lastDeal ?? (dates.length === 0 ? undefined : Math.max(...dates)),
      hasOpenOpportunity: open.has(row),
      expectedFirstDeal: typeof expectedDate === 'number' ? expectedDate : undefined,
    };
  });
}

const CLOSED_STAGES: ReadonlySet<RawCell> = new Set(['won', 'lost', 'closed']);

function openOpportunities(opportunities: ColumnTable, index: CustomerIndex): ReadonlySet<number> {
  const stages = opportunities.columns.get('stage');
  const open = new Set<number>();
  index.locate(opportunities).forEach((customer, row) => {
    if (customer >= 0 && !CLOSED_STAGES.has(stages?.[row] ?? '')) open.add(customer);
  });
  return open;
}

/** Grades and positions need sales to rest on; without a ledger there are none. */
function classesOf(
  histories: readonly (SalesHistory | undefined)[],
  dealings: readonly Dealings[],
  reportDate: SerialDate,
  hasLedger: boolean,
) {
  if (!hasLedger) return undefined;
  const amounts = histories.map((history) => history?.last12Months ?? 0);
  const standings = histories.map((history, row) => ({
    amount: history?.last12Months ?? 0,
    orders: history?.ordersLast12Months ?? 0,
    firstDeal: dealings[row]?.firstDeal,
  }));
  return { grades: gradesOf(amounts), positions: positionsOf(standings, reportDate) };
}

/** Two customers with one id each get a card: the second one's key carries a number. */
class UniqueKeys {
  private readonly given = new Map<string, number>();

  take(key: string): string {
    const before = this.given.get(key) ?? 0;
    this.given.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  }
}
