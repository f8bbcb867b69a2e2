import { field, findField } from '../../domain/catalogue/catalogue';
import type { RawCell, TableName } from '../../domain/tables';
import { changesBy, type CellChange } from '../../domain/validation/cellChanges';
import { createTexts, type Texts } from '../../i18n/texts';
import type { Language } from '../../domain/language';
import { shownValue as wordValue, wordField } from '../../i18n/wordFinding';
import { shownValue } from '../fieldFormat';
import type { CellInput, PlanStep, ValueBlock } from '../plan';

/** A structured table that is mended. */
export interface MendedTable {
  readonly table: TableName;
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  /** Keys of its columns from left to right. */
  readonly columnKeys: readonly string[];
}

/** Cells further apart than this are written apart; nearer ones in one block that leaves those between as they are. */
const GAP = 40;

/** A stretch of one column that mending touches: rows count from the table's first. */
export interface ColumnStretch {
  readonly column: string;
  readonly first: number;
  readonly values: readonly (CellInput | null)[];
}

/** The stretches of each column that hold all changes of a table, in its language; other cells in them are null. */
export function columnStretches(changes: readonly CellChange[], language: Language): readonly ColumnStretch[] {
  const texts = createTexts(language);
  const byColumn = changesBy(changes, (change) => change.field);
  return [...byColumn].flatMap(([column, some]) =>
    stretchesOf(
      column,
      [...some].sort((a, b) => a.row - b.row),
      texts,
    ),
  );
}

function stretchesOf(column: string, changes: readonly CellChange[], texts: Texts): readonly ColumnStretch[] {
  const stretches: { readonly column: string; readonly first: number; readonly values: (CellInput | null)[] }[] = [];
  for (const change of changes) {
    const last = stretches.at(-1);
    const next = last ? last.first + last.values.length : -1;
    const written = cellInput(change, texts);
    if (last && change.row - next <= GAP) {
      for (let row = next; row < change.row; row++) last.values.push(null);
      last.values.push(written);
    } else stretches.push({ column, first: change.row, values: [written] });
  }
  return stretches;
}

function cellInput({ table, field: key, value }: CellChange, texts: Texts): CellInput {
  const definition = findField(table, key);
  if (definition?.type === 'yesNo' && typeof value === 'boolean') return texts(value ? 'tables.yes' : 'tables.no');
  return shownValue(definition, value, texts.language);
}

/** The step that writes stretches into a table. */
export function mendStep(
  { sheetId, top, left, columnKeys }: MendedTable,
  stretches: readonly ColumnStretch[],
): PlanStep {
  const values = stretches.map(({ column, first, values: cells }): ValueBlock => ({
    at: { row: top + 1 + first, column: left + columnKeys.indexOf(column) },
    values: cells.map((cell) => [cell]),
  }));
  return { kind: 'writeSheet', sheet: { kind: 'existing', id: sheetId }, content: { values } };
}

/** What a row of `Changes` says of a change. */
export interface ChangeNote {
  readonly change: CellChange;
  readonly customerId: RawCell;
  readonly customerName: RawCell;
  readonly reason: string;
}

/** P4.1: the step that notes changes in `Changes`, in the order of its columns. */
export function changeNotes(
  notes: readonly ChangeNote[],
  changes: { readonly excelName: string; readonly columnKeys: readonly string[] },
  who: { readonly user: string; readonly day: number },
  language: Language,
): PlanStep {
  const texts = createTexts(language);
  const rows = notes.map((note) => {
    const cells = noteCells(note, who, texts);
    return changes.columnKeys.map((key): CellInput => cells[key] ?? '');
  });
  return { kind: 'appendRows', table: changes.excelName, rows };
}

function noteCells(
  { change, customerId, customerName, reason }: ChangeNote,
  who: { readonly user: string; readonly day: number },
  texts: Texts,
): Readonly<Record<string, CellInput>> {
  const definition = field(change.table, change.field);
  const name = wordField(texts, change.table, change.field);
  return {
    changedAt: who.day,
    changedBy: who.user,
    customerId,
    customerName,
    fieldName: change.table === 'Customers' ? name : `${texts(`tables.sheets.${change.table}`)}: ${name}`,
    oldValue: wordValue(texts, definition, change.old),
    newValue: wordValue(texts, definition, change.value),
    reason,
  };
}
