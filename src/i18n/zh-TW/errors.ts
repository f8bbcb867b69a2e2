export const errors = {
  cellBeingEdited: { what: '有一個儲存格正在編輯。', advice: '請在該儲存格按 Enter 鍵或 Esc 鍵，然後再試一次。' },
  workbookProtected: {
    what: '活頁簿或工作表受到保護，無法寫入。',
    advice: '請在「校閱」>「取消保護工作表」解除保護，然後再試一次。',
  },
  workbookReadOnly: { what: '活頁簿以唯讀方式開啟。', advice: '請選擇「編輯活頁簿」或另存新檔，然後再試一次。' },
  tooLarge: { what: '一次讀寫的內容太多，Excel 拒絕了。', advice: '請少選一些客戶，或把清單分成兩張工作表，然後再試一次。' },
  sheetGone: { what: '需要的工作表或表格已經不在了。', advice: '可能有人刪除或重新命名。請復原該動作，或重新執行「整理活頁簿」。' },
  nameTaken: { what: '已有同名的工作表或表格。', advice: '請將占用該名稱的工作表或表格重新命名，然後再試一次。' },
  busy: { what: 'Excel 忙碌中。', advice: '請稍候再試。' },
  changedByOthers: { what: '有人同時在修改同一個地方。', advice: '請等對方修改完成後再試。' },
  notSupported: { what: '這個版本的 Excel 不支援這項操作。', advice: '需要 Excel 2021、Microsoft 365 或網頁版 Excel。' },
  unexpected: { what: '發生未預期的錯誤。', advice: '請再試一次。如果再次發生，請把下方的詳細資訊傳給系統管理員。' },
} as const;
