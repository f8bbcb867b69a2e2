export const counts = {
  tables_other: '{{count, number}} 個表格',
  tablesMade_other: '新建 {{count, number}} 個表格',
  rows_other: '{{count, number}} 列',
  rowsAdded_other: '新增 {{count, number}} 列',
  customers_other: '{{count, number}} 位客戶',
  cards_other: '{{count, number}} 張客戶卡',
} as const;
