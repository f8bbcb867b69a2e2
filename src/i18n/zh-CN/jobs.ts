export const jobs = {
  setUpWorkbook: { name: '整理工作簿', description: '找出本工作簿里的清单，整理成带校验的表格。您原有的工作表保持不变。' },
  buildCards: { name: '生成客户卡', description: '为每个客户生成一张可打印的客户卡，每张一页 A4。' },
} as const;
