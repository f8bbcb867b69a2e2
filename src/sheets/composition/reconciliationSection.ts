import type { Reconciliation } from '../../domain/composition/reconciliation';
import type { Texts } from '../../i18n/texts';
import { COUNT_FORMAT, moneyFormat } from './reportGrid';
import type { Section, SectionFormula, SectionRow } from './section';

/** What is used, what stands in other periods and what is left out, by reason, against all lines of the ledger: Excel works out that nothing is missing. */
export function reconciliationSection({ parts, ledger }: Reconciliation, texts: Texts): Section {
  const shown = parts.filter(({ fate, lines }) => fate === 'used' || fate === 'otherPeriods' || lines > 0);
  const largest = Math.max(...[...shown, ledger].map(({ amount }) => Math.abs(amount)));
  const rows = [...shown.map(({ fate, ...sum }) => ({ name: texts(`composition.reconciliation.${fate}`), ...sum })), { name: texts('composition.reconciliation.all'), ...ledger }];
  return {
    table: undefined,
    title: texts('composition.sections.reconciliation'),
    columns: [
      { key: 'name', header: '', column: 0, span: 2, isText: true },
      { key: 'amount', header: texts('composition.columns.amount'), column: 2, format: moneyFormat(largest) },
      { key: 'lines', header: texts('composition.columns.lines'), column: 3, format: COUNT_FORMAT },
    ],
    rows: rows.map((cells, code): SectionRow => ({ code, cells })),
    total: { name: texts('composition.reconciliation.difference'), amount: differenceOf('amount'), lines: differenceOf('lines') },
    ...(shown.some(({ fate }) => fate === 'otherCurrency') ? { footnote: texts('composition.reconciliation.currencies') } : {}),
  };
}

/** The ledger, which is the last row, less all its parts. */
const differenceOf = (key: string): SectionFormula => ({
  formula: ({ first, last, letters }) => `=ROUND(${letters(key)}${last}-SUM(${letters(key)}${first}:${letters(key)}${last - 1}),2)`,
});
