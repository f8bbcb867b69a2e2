import type { ClassValues, CustomerOverride } from '../../domain/classification/overrides';
import { CLASS_KINDS } from '../../domain/classification/reasons';
import { customerKey } from '../../domain/customer/customerKey';
import { CustomerKeys } from '../../domain/customer/customerIdentity';
import type { SerialDate } from '../../domain/serialDate';
import type { RawCell } from '../../domain/tables';
import { classesNamed, classNamed } from './classText';
import { CLASSIFICATION_COLUMNS, columnPositions, OVERRIDE_COLUMNS, type ClassificationColumn } from './classificationColumns';

/** What a person filled in for a customer, as it stands there. */
export interface FilledOverride {
  /** The four cells: classes, who, why, until. */
  readonly cells: readonly [RawCell, RawCell, RawCell, RawCell];
  /** Undefined where something is missing or cannot be read: it stays on the sheet and does not count. */
  readonly override: CustomerOverride | undefined;
  readonly unread: 'classUnknown' | 'incomplete' | undefined;
  readonly customer: string;
}

/** What a classification sheet holds from its last run, by the customer's key. */
export interface FilledSheet {
  /** The classes that held then. */
  readonly classes: ReadonlyMap<string, ClassValues>;
  readonly overrides: ReadonlyMap<string, FilledOverride>;
  /** Whether the columns are as the add-in lays them out; else a person changed the table. */
  readonly isAsLaidOut: boolean;
}

/** Reads a classification table by its headers, whatever their language and order. `readDate` reads a date that was typed as text. */
export function readFilledSheet(headers: readonly string[], rows: readonly (readonly RawCell[])[], readDate: (text: string) => SerialDate | undefined): FilledSheet {
  const positions = columnPositions(headers);
  const classes = new Map<string, ClassValues>();
  const overrides = new Map<string, FilledOverride>();
  const keys = new CustomerKeys();
  for (const row of rows) {
    const cell = (key: ClassificationColumn): RawCell => row[positions.get(key) ?? -1] ?? '';
    const identity = { customerId: String(cell('id')).trim(), name: String(cell('name')).trim() };
    if (customerKey(identity.customerId) === '' && customerKey(identity.name) === '') continue;
    const key = keys.take(identity);
    classes.set(key, classesOfRow(cell));
    const filled = filledOverride(OVERRIDE_COLUMNS.map(cell), identity.name || identity.customerId, readDate);
    if (filled) overrides.set(key, filled);
  }
  const isAsLaidOut = headers.length === CLASSIFICATION_COLUMNS.length && CLASSIFICATION_COLUMNS.every(({ key }, column) => positions.get(key) === column);
  return { classes, overrides, isAsLaidOut };
}

function classesOfRow(cell: (key: ClassificationColumn) => RawCell): ClassValues {
  const named = CLASS_KINDS.flatMap((kind) => {
    const found = classNamed(String(cell(kind)));
    return found?.[0] === kind ? [found] : [];
  });
  return Object.fromEntries(named);
}

/** Reads what a person filled in; undefined where all four cells are empty. */
export function filledOverride(cells: readonly RawCell[], customer: string, readDate: (text: string) => SerialDate | undefined): FilledOverride | undefined {
  const [named = '', by = '', reason = '', until = ''] = cells;
  if ([named, by, reason, until].every((one) => String(one).trim() === '')) return undefined;
  const kept = { cells: [named, by, reason, until] as const, customer };
  const classes = classesNamed(String(named));
  const date = typeof until === 'number' ? Math.floor(until) : readDate(String(until).trim());
  if (!classes && String(named).trim() !== '') return { ...kept, override: undefined, unread: 'classUnknown' };
  if (!classes || String(by).trim() === '' || String(reason).trim() === '' || date === undefined) return { ...kept, override: undefined, unread: 'incomplete' };
  return { ...kept, override: { classes, by: String(by).trim(), reason: String(reason).trim(), until: date }, unread: undefined };
}
