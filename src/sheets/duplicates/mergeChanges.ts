import { findField } from '../../domain/catalogue/catalogue';
import type { MergedField } from '../../domain/duplicates/merge/mergedFields';
import type { MergeRecord } from '../../domain/duplicates/merge/mergeRecord';
import { isoOf, type SerialDate } from '../../domain/serialDate';
import type { RawCell } from '../../domain/tables';
import type { Texts } from '../../i18n/texts';
import type { NewTable } from '../tables/structuredTables';

const COLUMNS = ['changedAt', 'changedBy', 'customerId', 'customerName', 'fieldName', 'oldValue', 'newValue', 'reason'] as const;

/** Rows for the table of changes (P4.1), without the name by which Excel knows it. */
export type ChangeRows = Pick<NewTable, 'table' | 'columns' | 'rows'>;

/**
 * The entries of a join: one for the join, one for each field of the survivor that changed, one for each value of the
 * merged customer that was not kept, so that nothing is lost.
 */
export function changesOfMerge(record: MergeRecord, fields: readonly MergedField[], headers: readonly string[], at: SerialDate, texts: Texts): ChangeRows {
  const because = record.reason === '' ? '' : texts('duplicates.merge.because', { reason: record.reason });
  const reason = texts('duplicates.merge.reason', { customer: nameOf(record.merged), number: record.number, because });
  const row = (who: MergeRecord['survivor'], field: string, before: string, after: string): readonly RawCell[] => [at, record.by, who.id, who.name, field, before, after, reason];
  const { survivor, merged } = record;
  return {
    table: 'Changes',
    columns: COLUMNS,
    rows: [
      row(survivor, texts('duplicates.merge.field'), nameOf(merged), texts('duplicates.merge.into', { customer: nameOf(survivor) })),
      ...fields.filter(({ kept, merged: other }) => kept === 'merged' || other !== '').map((field) => {
        const [own, other] = [shown(field.key, field.survivor), shown(field.key, field.merged)];
        const header = headers[field.column] ?? field.key;
        return field.kept === 'merged' ? row(survivor, header, own, other) : row(merged, header, other, own);
      }),
    ],
  };
}

/** The entry of a join that was undone. */
export function changesOfUndo(record: MergeRecord, by: string, at: SerialDate, texts: Texts): ChangeRows {
  const undone = texts('duplicates.merge.undone', { number: record.number });
  const row: readonly RawCell[] = [at, by, record.survivor.id, record.survivor.name, texts('duplicates.merge.field'), texts('duplicates.merge.into', { customer: nameOf(record.survivor) }), nameOf(record.merged), undone];
  return { table: 'Changes', columns: COLUMNS, rows: [row] };
}

/** `C001 Alpha` */
export const nameOf = ({ id, name }: MergeRecord['survivor']): string => [id, name].map(String).filter((part) => part !== '').join(' ');

/** A value as text; days as `YYYY-MM-DD`. */
function shown(key: string, value: RawCell): string {
  const type = findField('Customers', key)?.type;
  return typeof value === 'number' && (type === 'date' || type === 'dateTime') ? isoOf(value) : String(value);
}
