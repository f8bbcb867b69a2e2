/** Fields whose dates may lie ahead of the report date. */
export const DATES_AHEAD: ReadonlySet<string> = new Set([
  'dueDate',
  'expectedDate',
  'expectedFirstDealDate',
  'nextVisitDate',
  'retentionUntil',
  'lastDay',
  'firstDay',
  'holdEnded',
  'dueAt',
]);
