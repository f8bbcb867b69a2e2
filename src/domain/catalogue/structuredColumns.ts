import type { ColumnTable, FieldDefinition, RawCell, TableName } from '../tables';
import { extraKey, fieldsOf } from './catalogue';

/**
 * A structured table's columns by field key, from its headers in any of the three languages and its cells. List items
 * become their keys; what is no item, and everything else, stays as it stands there. Headers that are no field's are
 * extra columns.
 */
export function structuredColumns(
  table: TableName,
  headers: readonly string[],
  columns: readonly (readonly RawCell[])[],
  rowCount: number,
): ColumnTable {
  const fields = fieldsByHeader(table);
  const byKey = new Map<string, readonly RawCell[]>();
  headers.forEach((header, position) => {
    const definition = fields.get(header.trim());
    const key = definition && !byKey.has(definition.key) ? definition.key : extraKey(header);
    const cells = columns[position] ?? [];
    byKey.set(key, definition?.items ? itemKeys(definition, cells) : cells);
  });
  return { rowCount, columns: byKey };
}

function fieldsByHeader(table: TableName): ReadonlyMap<string, FieldDefinition> {
  const fields = new Map<string, FieldDefinition>();
  for (const field of fieldsOf(table)) for (const header of Object.values(field.header)) fields.set(header, field);
  return fields;
}

function itemKeys(field: FieldDefinition, cells: readonly RawCell[]): readonly RawCell[] {
  const keys = new Map<RawCell, string>();
  for (const { key, label } of field.items ?? []) {
    keys.set(key, key);
    for (const text of Object.values(label)) keys.set(text, key);
  }
  return cells.map((cell) => keys.get(cell) ?? cell);
}
