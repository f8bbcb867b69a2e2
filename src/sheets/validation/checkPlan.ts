import type { Plan } from '../plan';
import { listSteps, listTarget, type ListOnSheet, type ListThere } from './listOnSheet';

/** A list and where it stands already, if it does. */
export interface PlacedList {
  readonly list: ListOnSheet;
  readonly there: ListThere | undefined;
}

/** Summary and report, made or rewritten in place, and the setting that keeps what was decided. The report is shown. */
export function checkPlan(
  summary: PlacedList,
  report: PlacedList,
  setting: { readonly key: string; readonly value: unknown } | undefined,
): Plan {
  return {
    steps: [
      ...listSteps(summary.list, summary.there),
      ...listSteps(report.list, report.there),
      ...(setting ? [{ kind: 'setSetting' as const, ...setting }] : []),
      { kind: 'activate', sheet: listTarget(report.list, report.there) },
    ],
  };
}
