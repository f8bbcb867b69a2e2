export const counts = {
  lists_other: '读取 {{count, number}} 份清单',
  tablesMade_other: '新建 {{count, number}} 个表格',
  rowsAdded_other: '新增 {{count, number}} 行',
  cellsFilled_other: '补填 {{count, number}} 个空单元格',
  customers_other: '{{count, number}} 个客户',
  cardsMade_other: '新建 {{count, number}} 张客户卡',
  cardsRefreshed_other: '更新 {{count, number}} 张客户卡',
  cardsUnchanged_other: '{{count, number}} 张客户卡无变化',
  sheetsRemoved_other: '删除了 {{count, number}} 个工作表',
  cellsRestored_other: '还原了 {{count, number}} 个单元格',
  rowsRemoved_other: '删除了 {{count, number}} 行',
} as const;
