/** What a job did, in numbers (`JobResult.counts`). */
export const counts = {
  lists_one: '{{count, number}} list read',
  lists_other: '{{count, number}} lists read',
  tablesMade_one: '{{count, number}} table made',
  tablesMade_other: '{{count, number}} tables made',
  rowsAdded_one: '{{count, number}} row added',
  rowsAdded_other: '{{count, number}} rows added',
  cellsFilled_one: '{{count, number}} empty cell filled',
  cellsFilled_other: '{{count, number}} empty cells filled',
  customers_one: '{{count, number}} customer',
  customers_other: '{{count, number}} customers',
  cardsMade_one: '{{count, number}} card made',
  cardsMade_other: '{{count, number}} cards made',
  cardsRefreshed_one: '{{count, number}} card brought up to date',
  cardsRefreshed_other: '{{count, number}} cards brought up to date',
  cardsUnchanged_one: '{{count, number}} card unchanged',
  cardsUnchanged_other: '{{count, number}} cards unchanged',
} as const;
