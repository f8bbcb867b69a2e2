export const errors = {
  cellBeingEdited: { what: '有一个单元格正在编辑。', advice: '请在该单元格按回车键或 Esc 键，然后重试。' },
  workbookProtected: {
    what: '工作簿或工作表受保护，无法写入。',
    advice: '请在“审阅”>“撤消工作表保护”中取消保护，然后重试。',
  },
  workbookReadOnly: { what: '工作簿以只读方式打开。', advice: '请选择“编辑工作簿”或另存一份，然后重试。' },
  tooLarge: { what: '一次读写的内容太多，Excel 拒绝了。', advice: '请少选一些客户，或把清单分成两个工作表，然后重试。' },
  sheetGone: { what: '需要的工作表或表格已经不在了。', advice: '可能有人删除或改了名。请撤消该操作，或重新执行“整理工作簿”。' },
  nameTaken: { what: '已有同名的工作表或表格。', advice: '请给占用该名称的工作表或表格改名，然后重试。' },
  busy: { what: 'Excel 正忙。', advice: '请稍候再试。' },
  changedByOthers: { what: '有人同时在修改同一处。', advice: '请等对方改完后再试。' },
  notSupported: { what: '当前版本的 Excel 不支持这项操作。', advice: '需要 Excel 2021、Microsoft 365 或网页版 Excel。' },
  unexpected: { what: '发生了意料之外的错误。', advice: '请重试。如果再次发生，请把下面的详细信息发给管理员。' },
} as const;
