/** The structured tables of the workbook, by their Excel table names. */
export const TABLE_NAMES = [
  'Customers', 'Sales', 'Receivables', 'Visits', 'Submissions', 'Opportunities',
  'Archives', 'Borrowings', 'Destructions', 'Delegations', 'Changes',
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
  | 'id' | 'text' | 'longText' | 'telephone' | 'email' | 'url' | 'postalCode' | 'creditCode'
  | 'date' | 'dateTime' | 'wholeNumber' | 'decimal' | 'money' | 'percent' | 'longitude' | 'latitude' | 'yesNo' | 'list';

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
  readonly items?: readonly { readonly key: string; readonly label: Readonly<Record<'zh-CN' | 'zh-TW' | 'en-US', string>> }[];
}
