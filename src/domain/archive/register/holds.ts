import type { SerialDate } from '../../serialDate';
import type { DocumentColumns } from './documentColumns';

/** A document's hold: none, in force, over, or ending before it starts, which is no end to rely on. */
export type Hold = 'none' | 'inForce' | 'over' | 'endsBeforeStart';

/** A8.2: a hold lasts from when it is ordered until the day before it ends; what says only why it is held is held. */
export function holdOf(documents: DocumentColumns, row: number, today: SerialDate): Hold {
  const [reason, since, ended] = ['holdReason', 'holdSince', 'holdEnded'].map((key) => documents.cells(key)[row] ?? '');
  if (String(reason).trim() === '' && since === '') return 'none';
  if (typeof ended !== 'number') return 'inForce';
  if (typeof since === 'number' && ended < since) return 'endsBeforeStart';
  return ended > today ? 'inForce' : 'over';
}

/** Whether a hold keeps the document from destruction. */
export function isOnHold(documents: DocumentColumns, row: number, today: SerialDate): boolean {
  const hold = holdOf(documents, row, today);
  return hold === 'inForce' || hold === 'endsBeforeStart';
}
