export const counts = {
  tables_other: '{{count, number}} 个表格',
  tablesMade_other: '新建 {{count, number}} 个表格',
  rows_other: '{{count, number}} 行',
  rowsAdded_other: '新增 {{count, number}} 行',
  customers_other: '{{count, number}} 个客户',
  cards_other: '{{count, number}} 张客户卡',
} as const;
