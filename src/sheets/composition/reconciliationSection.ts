import { LEFT_OUT_REASONS, type LedgerFacts, type LineSum } from '../../domain/composition/ledgerFacts';
import { cents } from '../../domain/cents';
import type { Texts } from '../../i18n/texts';
import { COUNT_FORMAT, moneyFormat } from './reportGrid';
import type { Section, SectionRow } from './section';
import { sumOf } from './shareSection';

/** What is used, what stands in other periods and what is left out, by reason: together all lines of the ledger. */
export function reconciliationSection(facts: LedgerFacts, texts: Texts): Section {
  const { used, inPeriod, filteredOut, leftOut } = facts;
  const others: LineSum = { lines: used.lines - inPeriod.lines - filteredOut.lines, amount: cents(used.amount - inPeriod.amount - filteredOut.amount) };
  const parts: readonly (readonly [string, LineSum])[] = [
    [texts('composition.reconciliation.used'), inPeriod],
    ...(filteredOut.lines > 0 ? [[texts('composition.reconciliation.filtered'), filteredOut] as const] : []),
    [texts('composition.reconciliation.otherPeriods'), others],
    ...LEFT_OUT_REASONS.filter((reason) => leftOut[reason].lines > 0).map((reason) => [texts(`composition.reconciliation.${reason}`), leftOut[reason]] as const),
  ];
  const largest = Math.max(...parts.map(([, { amount }]) => Math.abs(amount)));
  return {
    table: undefined,
    title: texts('composition.sections.reconciliation'),
    columns: [
      { key: 'name', header: '', column: 0, span: 2, isText: true },
      { key: 'amount', header: texts('composition.columns.amount'), column: 2, format: moneyFormat(largest * 2) },
      { key: 'lines', header: texts('composition.columns.lines'), column: 3, format: COUNT_FORMAT },
    ],
    rows: parts.map(([name, { lines, amount }], code): SectionRow => ({ code, cells: { name, amount, lines } })),
    total: { name: texts('composition.reconciliation.all'), amount: sumOf('amount'), lines: sumOf('lines') },
    ...(leftOut.otherCurrency.lines > 0 ? { footnote: texts('composition.reconciliation.currencies') } : {}),
  };
}
