export const phases = {
  readingSheets: '正在查看各工作表',
  matchingColumns: '正在匹配列与字段',
  readingTables: '正在读取表格',
  computing: '正在计算',
  layingOut: '正在编排版面',
  writing: '正在写入工作簿',
  makingSheets: '正在生成工作表',
  finishing: '即将完成',
  checking: '正在检查数据',
  orderingStops: '正在排列路线',
} as const;
