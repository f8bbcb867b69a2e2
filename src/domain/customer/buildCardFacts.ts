import { DEAL_STAGES, GRADES, MARKET_POSITIONS, RELATIONSHIPS } from '../classification/classes';
import { NO_CLASS } from '../classification/classify';
import { classifyTables } from '../classification/classifyTables';
import { placedClass } from '../classification/placedClass';
import { DEFAULT_STANDARD, type ClassificationStandard } from '../classification/standard';
import { extraHeader } from '../catalogue/catalogue';
import { DEFAULT_FIGURES } from '../credit/creditPolicy';
import type { PaymentRules } from '../credit/paymentFigures';
import { saleLines } from '../ledger/saleLines';
import { salesHistories } from '../ledger/salesHistory';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { CardFacts } from './cardFacts';
import { completenessOf } from './completeness';
import { CustomerIndex } from './customerIndex';
import { CustomerKeys, identityOf } from './customerIdentity';
import { receivableFacts } from './receivableFacts';
import { rowsByCustomer, sourceFacts, visitFacts } from './reportFacts';

/** The structured tables that a workbook has. */
export type Tables = ReadonlyMap<TableName, ColumnTable>;

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };
const FROM_LEDGER: ReadonlySet<string> = new Set(['pastSales', 'presentSales', 'firstDealDate']);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The facts of every card, in the order of the list of customers; rows without an id and a name are left out. One pass
 * over each table, whatever the number of customers. `standard` and `rules` are the workbook's thresholds for classes and
 * payments.
 */
export function buildCardFacts(
  tables: Tables,
  reportDate: SerialDate,
  standard: ClassificationStandard = DEFAULT_STANDARD,
  rules: PaymentRules = DEFAULT_FIGURES,
): readonly CardFacts[] {
  const table = (name: TableName): ColumnTable => tables.get(name) ?? EMPTY;
  const customers = table('Customers');
  const count = customers.rowCount;
  const index = new CustomerIndex(customers);
  const sales = table('Sales');
  const histories = salesHistories(saleLines(sales), index.locate(sales), count, reportDate);
  const classes = classifyTables(tables, index, reportDate, standard, rules);
  const receivables = receivableFacts(table('Receivables'), index, count, reportDate, rules);
  const visits = rowsByCustomer(table('Visits'), index);
  const submissions = rowsByCustomer(table('Submissions'), index);
  const keys = new CustomerKeys();
  const columns = [...customers.columns];
  const cards: CardFacts[] = [];
  for (let row = 0; row < count; row++) {
    const own = ownValues(columns, row);
    const identity = identityOf((key) => own.values.get(key));
    if (!identity) continue;
    const history = histories[row];
    cards.push({
      key: keys.take(identity),
      row,
      ...identity,
      ...own,
      relationship: RELATIONSHIPS[classes.relationship[row] ?? 0] ?? 'prospective',
      dealStage: DEAL_STAGES[classes.dealStage[row] ?? NO_CLASS],
      position: placedClass(MARKET_POSITIONS, classes.position[row], own.values.get('marketPosition')),
      isLargeShortHistory: classes.largeShortHistory[row] === 1,
      grade: placedClass(GRADES, classes.grade[row], own.values.get('grade')),
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
