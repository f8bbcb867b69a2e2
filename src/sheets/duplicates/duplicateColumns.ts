/** The columns of the sheet of possible duplicates, with their widths in characters. */
export const DUPLICATE_COLUMNS = [
  ['number', 5],
  ['level', 9],
  ['weight', 8],
  ['group', 6],
  ['first', 12],
  ['second', 12],
  ['name', 30],
  ['telephone', 19],
  ['creditCode', 21],
  ['address', 30],
  ['reasons', 50],
  ['keep', 12],
  ['decision', 14],
] as const;

export type DuplicateColumn = (typeof DUPLICATE_COLUMNS)[number][0];

export const columnOf = (name: DuplicateColumn): number => DUPLICATE_COLUMNS.findIndex(([column]) => column === name);

export const NUMBER_COLUMN = columnOf('number');
export const DECISION_COLUMN = columnOf('decision');
export const COLUMN_COUNT = DUPLICATE_COLUMNS.length;

/** Title, two lines of explanation, then the headings. */
export const HEADER_ROW = 3;
export const FIRST_ROW = 4;
