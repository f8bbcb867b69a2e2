import type { Comparison } from '../../../domain/composition/period';
import type { ReportKind, ReportWish, SalesFilter } from '../../../domain/composition/reportWish';
import { compositionOptionsOf, type SheetChoice } from '../../../jobs/compositionOptions';
import type { GivenOptions } from '../../../jobs/options';
import { periodForm, periodWish, type PeriodForm } from './periodForm';

/** What stands in the panel's fields. */
export interface CompositionChoice {
  readonly reports: readonly ReportKind[];
  readonly period: PeriodForm;
  readonly comparison: Comparison;
  readonly fiscalYearStart: number;
  readonly filter: SalesFilter;
  readonly sheets: SheetChoice;
}

/** The fields as the last choices leave them; `date` is the report date. */
export const choiceOf = ({ wish, sheets }: { readonly wish: ReportWish; readonly sheets: SheetChoice }, date: string): CompositionChoice => ({
  reports: wish.reports,
  period: periodForm(wish.period, date),
  comparison: wish.comparison,
  fiscalYearStart: wish.fiscalYearStart,
  filter: wish.filter,
  sheets,
});

/** The choice as the job's options; undefined while no report is chosen or the period is not complete. */
export function optionsOf({ sheets, ...choice }: CompositionChoice): GivenOptions | undefined {
  const period = periodWish(choice.period);
  return period && choice.reports.length > 0 ? compositionOptionsOf({ ...choice, period }, sheets) : undefined;
}
