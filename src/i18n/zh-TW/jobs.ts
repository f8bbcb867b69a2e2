export const jobs = {
  setUpWorkbook: { name: '整理活頁簿', description: '找出這本活頁簿裡的清單，整理成有驗證的表格。您原有的工作表維持不變。' },
  buildCards: { name: '產生客戶卡', description: '為每位客戶產生一張可列印的客戶卡，每張一頁 A4。' },
} as const;
