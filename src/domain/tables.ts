/** The structured tables of the workbook, by their Excel table names. */
export const TABLE_NAMES = [
  'Customers',
  'Sales',
  'Receivables',
  'Visits',
  'Submissions',
  'Opportunities',
  'Archives',
  'Borrowings',
  'Destructions',
  'Delegations',
  'Appointments',
  'Changes',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/** A cell as it was read: '' is empty, errors arrive as their text (`#N/A`). */
export type RawCell = string | number | boolean;

/** A table as columns of equal length, read from a workbook or recognised on a sheet. */
export interface ColumnTable {
  readonly rowCount: number;
  /** By field key (`catalogue`), or by `extra:<header>` for columns that match no field. */
  readonly columns: ReadonlyMap<string, readonly RawCell[]>;
}

/** What kind of value a field holds; decides parsing, number format and drop-down. */
export type FieldType =
  | 'id'
  | 'text'
  | 'longText'
  | 'telephone'
  | 'email'
  | 'url'
  | 'postalCode'
  | 'creditCode'
  | 'date'
  | 'dateTime'
  | 'wholeNumber'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'longitude'
  | 'latitude'
  | 'yesNo'
  | 'list';

/** The four sections of a customer file, in the order of P2. */
export const SECTIONS = ['P2.1', 'P2.2', 'P2.3', 'P2.4'] as const;
export type Section = (typeof SECTIONS)[number];

/** P1.3: what kind of customer it is. */
export const CUSTOMER_TYPES = [
  'governmentBody',
  'specialCompany',
  'ordinaryCompany',
  'individual',
  'tradingPartner',
] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** P2.1: the three persons of a customer. */
export const PERSONS = ['owner', 'manager', 'legalRepresentative'] as const;
export type Person = (typeof PERSONS)[number];

/** One item of a `list` field: its key in code and its label in each language. */
export interface ListItem {
  readonly key: string;
  readonly label: Readonly<Record<'zh-CN' | 'zh-TW' | 'en-US', string>>;
  /** Other ways in which people write it, any language. */
  readonly synonyms?: readonly string[];
}

/** One column of one structured table. `key` is the English term in camelCase and is the name used everywhere. */
export interface FieldDefinition {
  readonly key: string;
  readonly table: TableName;
  readonly type: FieldType;
  /** Header in each language, as written into the structured table. */
  readonly header: Readonly<Record<'zh-CN' | 'zh-TW' | 'en-US', string>>;
  /** Other headers that people use for it, any language. */
  readonly synonyms: readonly string[];
  /** The policy rule that asks for it, such as `P2.1`. */
  readonly rule: string;
  /** Items of a `list` field: key and label in each language. */
  readonly items?: readonly ListItem[];
  /** Section of the customer file that it stands in (P2); absent for fields that are not part of the file's contents. */
  readonly section?: Section;
  /** Would hurt the relation to the customer if it became public (P4.4): a copy for outsiders leaves it out. */
  readonly sensitive?: boolean;
  /** Customer types whose file is incomplete without it (P1.3); for other tables `all` says that a row needs it. */
  readonly requiredFor?: readonly CustomerType[] | 'all';
  /** The person it is about (P2.1). */
  readonly person?: Person;
}
