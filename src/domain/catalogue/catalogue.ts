import type { FieldDefinition, ListItem, TableName } from '../tables';
import { APPOINTMENTS_FIELDS } from './appointments';
import { ARCHIVES_FIELDS } from './archives';
import { BORROWINGS_FIELDS, DELEGATIONS_FIELDS, DESTRUCTIONS_FIELDS } from './archiveSteps';
import { CUSTOMER_BASICS } from './customerBasics';
import { CUSTOMER_PERSONS } from './customerPersons';
import { CUSTOMER_BUSINESS, CUSTOMER_DEALINGS, CUSTOMER_PLACEMENT, CUSTOMER_TRAITS } from './customerSituation';
import { OPPORTUNITIES_FIELDS, RECEIVABLES_FIELDS, SALES_FIELDS } from './ledgers';
import { CHANGES_FIELDS, SUBMISSIONS_FIELDS, VISITS_FIELDS } from './reports';

const CATALOGUE: Readonly<Record<TableName, readonly FieldDefinition[]>> = {
  Customers: [
    ...CUSTOMER_BASICS,
    ...CUSTOMER_PERSONS,
    ...CUSTOMER_TRAITS,
    ...CUSTOMER_BUSINESS,
    ...CUSTOMER_DEALINGS,
    ...CUSTOMER_PLACEMENT,
  ],
  Sales: SALES_FIELDS,
  Receivables: RECEIVABLES_FIELDS,
  Visits: VISITS_FIELDS,
  Submissions: SUBMISSIONS_FIELDS,
  Opportunities: OPPORTUNITIES_FIELDS,
  Archives: ARCHIVES_FIELDS,
  Borrowings: BORROWINGS_FIELDS,
  Destructions: DESTRUCTIONS_FIELDS,
  Delegations: DELEGATIONS_FIELDS,
  Appointments: APPOINTMENTS_FIELDS,
  Changes: CHANGES_FIELDS,
};

const BY_KEY: ReadonlyMap<string, FieldDefinition> = new Map(
  Object.values(CATALOGUE).flatMap((fields) => fields.map((one) => [`${one.table}.${one.key}`, one] as const)),
);

/** What tells two rows of a table apart. `ledger` rows have no key: equal rows may stand twice. */
export type RowIdentity =
  /** `standIn`: what a row without its key is known by, and one with a key among those that have none yet; the first has to be there. */
  | { readonly kind: 'key'; readonly keys: readonly string[]; readonly standIn?: readonly string[] }
  | { readonly kind: 'customer' }
  | { readonly kind: 'ledger' };

const IDENTITY: Readonly<Record<TableName, RowIdentity>> = {
  Customers: { kind: 'customer' },
  Sales: { kind: 'ledger' },
  Receivables: { kind: 'key', keys: ['invoiceNumber'] },
  Visits: { kind: 'ledger' },
  Submissions: { kind: 'ledger' },
  Opportunities: { kind: 'ledger' },
  Archives: { kind: 'key', keys: ['fileNumber'], standIn: ['title', 'department', 'documentDate'] },
  Borrowings: { kind: 'key', keys: ['step', 'loanNumber'] },
  Destructions: { kind: 'key', keys: ['formNumber', 'step', 'fileNumber'] },
  Delegations: { kind: 'key', keys: ['delegationNumber'] },
  Appointments: { kind: 'ledger' },
  Changes: { kind: 'ledger' },
};

/** All fields of a table, in the order of its columns. */
export const fieldsOf = (table: TableName): readonly FieldDefinition[] => CATALOGUE[table];

/** One field, or undefined where the table has no such key (an `extra:` column, say). */
export const findField = (table: TableName, key: string): FieldDefinition | undefined => BY_KEY.get(`${table}.${key}`);

/** One field that must exist; an unknown key is a mistake in the program. */
export function field(table: TableName, key: string): FieldDefinition {
  const found = findField(table, key);
  if (!found) throw new RangeError(`No field ${table}.${key}`);
  return found;
}

/** What tells two rows of the table apart. */
export const identityOf = (table: TableName): RowIdentity => IDENTITY[table];

/** Key of a column that matches no field and is kept under its own header. */
export const extraKey = (header: string): string => `extra:${header}`;

/** The header of an `extra:` column, or undefined for a field's key. */
export const extraHeader = (key: string): string | undefined =>
  key.startsWith('extra:') ? key.slice('extra:'.length) : undefined;

/** The item of a list field by its key. */
export const itemOf = (definition: FieldDefinition, key: string): ListItem | undefined =>
  definition.items?.find((one) => one.key === key);
