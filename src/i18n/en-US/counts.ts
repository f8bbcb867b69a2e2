/** What a job did, in numbers (`JobResult.counts`). */
export const counts = {
  tables_one: '{{count, number}} table',
  tables_other: '{{count, number}} tables',
  tablesMade_one: '{{count, number}} table made',
  tablesMade_other: '{{count, number}} tables made',
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  rowsAdded_one: '{{count, number}} row added',
  rowsAdded_other: '{{count, number}} rows added',
  customers_one: '{{count, number}} customer',
  customers_other: '{{count, number}} customers',
  cards_one: '{{count, number}} card',
  cards_other: '{{count, number}} cards',
} as const;
