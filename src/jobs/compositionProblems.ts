import type { CompositionBasis } from '../domain/composition/compositionReport';
import type { Problem } from '../domain/problem';
import { isoOf } from '../domain/serialDate';
import type { RefusedPart } from '../workbook/apply/applyPivot';
import { WorkbookError } from '../workbook/workbookError';

const problem = (code: string, severity: Problem['severity'], facts: Problem['facts']): Problem => ({ code, severity, place: {}, facts, rule: 'P3.3' });

/** Lines that are in no report, by reason, and what a reader has to know of the period. */
export function ledgerProblems({ facts: { leftOut, inBefore }, reportDate, currency, period, before, hasReceivables, wish }: CompositionBasis): readonly Problem[] {
  const counted = (code: string, count: number): readonly Problem[] => (count === 0 ? [] : [problem(code, 'warning', { count, date: isoOf(reportDate) })]);
  return [
    ...counted('salesInFuture', leftOut.inFuture.lines),
    ...counted('salesWithoutDate', leftOut.withoutDate.lines),
    ...counted('salesWithoutAmount', leftOut.withoutAmount.lines),
    ...counted('salesWithoutCustomer', leftOut.unknownCustomer.lines),
    ...(leftOut.otherCurrency.lines > 0 ? [problem('otherCurrenciesLeftOut', 'warning', { count: leftOut.otherCurrency.lines, prevailing: currency })] : []),
    ...(period.isComplete ? [] : [problem('periodNotOver', 'hint', { last: isoOf(period.last) })]),
    ...(inBefore.lines > 0 ? [] : [problem('noSalesBefore', 'hint', { first: isoOf(before.first), last: isoOf(before.last) })]),
    ...(wish.reports.includes('credit') && !hasReceivables ? [problem('noReceivablesForCredit', 'hint', {})] : []),
  ];
}

/** Products that stand in one row of the PivotTables' table, so that it stays small. */
export const gatheredProblem = (products: number): readonly Problem[] => (products === 0 ? [] : [problem('productsGathered', 'hint', { count: products })]);

/** What Excel would not make, by part and reason, with the sheets that go without: the reports stand. */
export function refusedProblems(refused: readonly RefusedPart[]): readonly Problem[] {
  const groups = new Map<string, { readonly part: RefusedPart; readonly sheets: Set<string> }>();
  for (const part of refused) {
    const key = `${part.part} ${part.excelCode} ${part.part === 'slicer' ? part.name : ''}`;
    const group = groups.get(key) ?? { part, sheets: new Set() };
    groups.set(key, group);
    group.sheets.add(part.sheet);
  }
  return [...groups.values()].map(({ part: { part, name, excelCode }, sheets }) =>
    problem(REFUSED[part][isUnknownTo(excelCode) ? 'unknown' : 'refused'], 'warning', { ...(part === 'slicer' ? { name } : {}), sheets: [...sheets].join(', '), excelCode }),
  );
}

/** Whether the host has no such thing, whatever the workbook. */
const isUnknownTo = (excelCode: string): boolean => new WorkbookError(excelCode, '', '').code === 'notSupported';

/** The code of a problem by what was refused: because the host lacks it, or for another reason. */
const REFUSED = {
  pivot: { unknown: 'pivotNotSupported', refused: 'pivotRefused' },
  pivotRefresh: { unknown: 'pivotNotRefreshed', refused: 'pivotNotRefreshed' },
  slicer: { unknown: 'slicerRefused', refused: 'slicerRefused' },
  chart: { unknown: 'chartRefused', refused: 'chartRefused' },
} as const satisfies Record<RefusedPart['part'], Record<'unknown' | 'refused', string>>;
