export const jobs = {
  setUpWorkbook: { name: '整理活頁簿', description: '找出這本活頁簿裡的清單，整理成有驗證的表格。您原有的工作表維持不變。' },
  buildCards: { name: '產生客戶卡', description: '為每位客戶產生一張可列印的客戶卡，每張一頁 A4。' },
  validate: { name: '檢查資料', description: '依規則檢查所有資料，列出需要更正之處，並連結到每個儲存格。' },
  classify: { name: '客戶分類', description: '為每位客戶定出各項分類和等級，並說明理由和依據的數字。' },
  assessCredit: { name: '信用評估', description: '根據付款紀錄為每位客戶評定信用等級、額度、帳期和處理方式，並列出計算過程。' },
  composeReports: { name: '構成分析報表', description: '銷售、商品、地區和信用四份報表，各附占比、變動、圖表，以及由數字得出的結論。' },
  planRoutes: { name: '規劃路線', description: '依地區為客戶排出經濟的拜訪順序，附里程和路線圖。' },
  registerArchives: { name: '登記檔案', description: '為文件編檔案編號，填寫保存期限和狀態，產生歸檔行事曆及到期、缺少、遲交清單。' },
  borrow: {
    name: '借閱檔案',
    description: '依 A7 辦理申請、核准與借出，並產生借閱檔案申請表；不選擇時列出在借與逾期。',
  },
  returnLoan: {
    name: '歸還檔案',
    description: '登記歸還並核對狀況；不選擇時列出在借與逾期。',
  },
  destroy: {
    name: '銷毀檔案',
    description: '依 A8 逐步辦理銷毀核准，並產生核准表；不選擇時列出待銷毀檔案。',
  },
  verifyRegister: {
    name: '核驗銷毀登記簿',
    description: '核驗銷毀登記簿有無改動、刪除或插入，並列出已銷毀檔案。',
  },
  undoLastRun: { name: '復原上次作業', description: '復原上次執行所做的變更；之後有人改過的內容維持不變。' },
  findDuplicates: { name: '尋找重複客戶', description: '並列列出可能重複的客戶及理由；未經您確認不會合併。' },
  mergeCustomers: { name: '合併客戶', description: '把相同的兩位客戶合併為一位，銷售和拜訪隨之轉移，並可復原。' },
  fixEntries: { name: '修正資料', description: '依同一規則進行安全的更正，並記錄每項變更。' },
} as const;
