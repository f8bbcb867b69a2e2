export const phases = {
  readingSheets: '正在檢視各工作表',
  matchingColumns: '正在比對欄與欄位',
  readingTables: '正在讀取表格',
  computing: '正在計算',
  layingOut: '正在編排版面',
  writing: '正在寫入活頁簿',
  makingSheets: '正在產生工作表',
  finishing: '即將完成',
  checking: '正在檢查資料',
  orderingStops: '正在排列路線',
} as const;
