export const counts = {
  lists_other: '讀取 {{count, number}} 份清單',
  tablesMade_other: '新建 {{count, number}} 個表格',
  rowsAdded_other: '新增 {{count, number}} 列',
  cellsFilled_other: '補填 {{count, number}} 個空白儲存格',
  customers_other: '{{count, number}} 位客戶',
  cardsMade_other: '新建 {{count, number}} 張客戶卡',
  cardsRefreshed_other: '更新 {{count, number}} 張客戶卡',
  cardsUnchanged_other: '{{count, number}} 張客戶卡無變化',
  sheetsRemoved_other: '刪除了 {{count, number}} 個工作表',
  cellsRestored_other: '還原了 {{count, number}} 個儲存格',
  rowsRemoved_other: '刪除了 {{count, number}} 列',
} as const;
