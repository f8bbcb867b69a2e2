import { DEFAULT_FIGURES } from '../credit/creditPolicy';
import { shareNotOverdue, type PaymentFigures, type PaymentRules } from '../credit/paymentFigures';
import type { CustomerIndex } from '../customer/customerIndex';
import { receivableFigures } from '../customer/receivableFacts';
import { ColumnCells } from '../ledger/ledgerRows';
import { saleBatches } from '../ledger/saleBatches';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, TableName } from '../tables';
import { classify, type Classification } from './classify';
import { dealingColumns } from './dealings';
import { potentialOf } from './potential';
import { salesFigures } from './salesFigures';
import type { ClassificationStandard } from './standard';
import type { ScoreEvidence } from './weightedScore';

const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };

/** The computed classes of all customers of a workbook's tables; one pass over each table. */
export function classifyTables(
  tables: ReadonlyMap<TableName, ColumnTable>,
  index: CustomerIndex,
  reportDate: SerialDate,
  standard: ClassificationStandard,
  rules: PaymentRules = DEFAULT_FIGURES,
): Classification {
  const customers = tables.get('Customers') ?? EMPTY;
  const sales = tables.get('Sales') ?? EMPTY;
  const figures = salesFigures(saleBatches(new ColumnCells(sales), index, { costs: standard.gradeStandard === 'weightedScore', orders: true }), customers.rowCount, reportDate, standard.periodMonths);
  const dealings = dealingColumns(customers, figures, tables.get('Opportunities') ?? EMPTY, index);
  const evidence = standard.gradeStandard === 'weightedScore' ? scoreEvidence(customers, receivableFigures(tables.get('Receivables') ?? EMPTY, index, customers.rowCount, reportDate, rules)) : undefined;
  return classify(figures, dealings, standard, sales.rowCount > 0, evidence);
}

/** Payment from the receivables, potential as entered in the list. */
function scoreEvidence({ columns, rowCount }: ColumnTable, figures: PaymentFigures): ScoreEvidence {
  const entered = columns.get('growthPotential');
  return {
    payment: Float64Array.from({ length: rowCount }, (_, row) => shareNotOverdue(figures, row)),
    potential: Float64Array.from({ length: rowCount }, (_, row) => potentialOf(entered?.[row] ?? '')),
  };
}
