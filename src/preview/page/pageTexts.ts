/** Languages that the preview's own bar can be read in; the task pane has its own texts. */
export const PAGE_LANGUAGES = ['zh-CN', 'zh-TW', 'en-US'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<PageLanguage, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文（台灣）',
  'en-US': 'English',
};

const TEXTS = {
  preview: { 'zh-CN': '预览', 'zh-TW': '預覽', 'en-US': 'Preview' },
  previewHint: {
    'zh-CN': '不用 Excel 也能试用。工作簿只保存在本页中。',
    'zh-TW': '不需要 Excel 也能試用。活頁簿只保存在本頁中。',
    'en-US': 'Works without Excel. The workbook stays in this page.',
  },
  open: { 'zh-CN': '打开…', 'zh-TW': '開啟…', 'en-US': 'Open…' },
  download: { 'zh-CN': '下载', 'zh-TW': '下載', 'en-US': 'Download' },
  sample: { 'zh-CN': '示例工作簿', 'zh-TW': '範例活頁簿', 'en-US': 'Sample workbook' },
  language: { 'zh-CN': 'Office 显示语言', 'zh-TW': 'Office 顯示語言', 'en-US': 'Office display language' },
  nameBox: { 'zh-CN': '名称框', 'zh-TW': '名稱方塊', 'en-US': 'Name box' },
  formulaBar: { 'zh-CN': '编辑栏', 'zh-TW': '資料編輯列', 'en-US': 'Formula bar' },
  cellEditor: { 'zh-CN': '编辑单元格', 'zh-TW': '編輯儲存格', 'en-US': 'Edit cell' },
  choices: { 'zh-CN': '可选值', 'zh-TW': '可選值', 'en-US': 'Choices' },
  sheets: { 'zh-CN': '工作表', 'zh-TW': '工作表', 'en-US': 'Sheets' },
  addSheet: { 'zh-CN': '新工作表', 'zh-TW': '新增工作表', 'en-US': 'New sheet' },
  grid: { 'zh-CN': '工作表内容', 'zh-TW': '工作表內容', 'en-US': 'Sheet contents' },
  closePane: { 'zh-CN': '关闭任务窗格', 'zh-TW': '關閉工作窗格', 'en-US': 'Close task pane' },
  resizePane: { 'zh-CN': '调整任务窗格宽度', 'zh-TW': '調整工作窗格寬度', 'en-US': 'Resize task pane' },
  drop: {
    'zh-CN': '松开即可打开这个工作簿（.xlsx 或 .csv）',
    'zh-TW': '放開即可開啟這個活頁簿（.xlsx 或 .csv）',
    'en-US': 'Drop to open this workbook (.xlsx or .csv)',
  },
  opening: { 'zh-CN': '正在打开 {name}…', 'zh-TW': '正在開啟 {name}…', 'en-US': 'Opening {name}…' },
  cannotOpen: {
    'zh-CN': '无法打开 {name}：{reason}',
    'zh-TW': '無法開啟 {name}：{reason}',
    'en-US': 'Cannot open {name}: {reason}',
  },
  refused: { 'zh-CN': 'Excel 不接受：{reason}', 'zh-TW': 'Excel 不接受：{reason}', 'en-US': 'Excel refuses: {reason}' },
  expand: { 'zh-CN': '展开', 'zh-TW': '展開', 'en-US': 'Expand' },
  collapse: { 'zh-CN': '折叠', 'zh-TW': '摺疊', 'en-US': 'Collapse' },
  multiSelect: { 'zh-CN': '多选', 'zh-TW': '多重選取', 'en-US': 'Multi-select' },
  clearFilter: { 'zh-CN': '清除筛选器', 'zh-TW': '清除篩選', 'en-US': 'Clear filter' },
  headerButton: { 'zh-CN': '{name}：排序和筛选', 'zh-TW': '{name}：排序與篩選', 'en-US': '{name}: sort and filter' },
  filterTitle: { 'zh-CN': '排序和筛选“{name}”', 'zh-TW': '排序與篩選「{name}」', 'en-US': 'Sort and filter “{name}”' },
  filterField: { 'zh-CN': '选择字段', 'zh-TW': '選取欄位', 'en-US': 'Select field' },
  sortTextsAscending: { 'zh-CN': '升序（A 到 Z）', 'zh-TW': '從 A 到 Z 排序', 'en-US': 'Sort A to Z' },
  sortTextsDescending: { 'zh-CN': '降序（Z 到 A）', 'zh-TW': '從 Z 到 A 排序', 'en-US': 'Sort Z to A' },
  sortNumbersAscending: {
    'zh-CN': '升序（从小到大）',
    'zh-TW': '從最小到最大排序',
    'en-US': 'Sort smallest to largest',
  },
  sortNumbersDescending: {
    'zh-CN': '降序（从大到小）',
    'zh-TW': '從最大到最小排序',
    'en-US': 'Sort largest to smallest',
  },
  sortDatesAscending: { 'zh-CN': '升序（从旧到新）', 'zh-TW': '從最舊到最新排序', 'en-US': 'Sort oldest to newest' },
  sortDatesDescending: { 'zh-CN': '降序（从新到旧）', 'zh-TW': '從最新到最舊排序', 'en-US': 'Sort newest to oldest' },
  clearColumnFilter: {
    'zh-CN': '从“{name}”中清除筛选',
    'zh-TW': '清除「{name}」的篩選',
    'en-US': 'Clear filter from “{name}”',
  },
  searchFilter: { 'zh-CN': '搜索', 'zh-TW': '搜尋', 'en-US': 'Search' },
  selectAll: { 'zh-CN': '（全选）', 'zh-TW': '（全選）', 'en-US': '(Select all)' },
  blanks: { 'zh-CN': '（空白）', 'zh-TW': '（空格）', 'en-US': '(Blanks)' },
  notAllShown: {
    'zh-CN': '未显示所有项目，请搜索。',
    'zh-TW': '並未顯示所有項目，請搜尋。',
    'en-US': 'Not all items are shown; search for them.',
  },
  ok: { 'zh-CN': '确定', 'zh-TW': '確定', 'en-US': 'OK' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', 'en-US': 'Cancel' },
  yes: { 'zh-CN': '是', 'zh-TW': '是', 'en-US': 'Yes' },
  no: { 'zh-CN': '否', 'zh-TW': '否', 'en-US': 'No' },
  retry: { 'zh-CN': '重试', 'zh-TW': '重試', 'en-US': 'Retry' },
  invalidTitle: { 'zh-CN': 'Microsoft Excel', 'zh-TW': 'Microsoft Excel', 'en-US': 'Microsoft Excel' },
  invalidEntry: {
    'zh-CN': '此值与此单元格定义的数据验证限制不匹配。',
    'zh-TW': '此值不符合此儲存格所定義的資料驗證限制。',
    'en-US': "This value doesn't match the data validation restrictions defined for this cell.",
  },
  goOn: { 'zh-CN': '是否继续？', 'zh-TW': '要繼續嗎？', 'en-US': 'Continue?' },
  comment: { 'zh-CN': '批注', 'zh-TW': '註解', 'en-US': 'Comment' },
  resolved: { 'zh-CN': '已解决', 'zh-TW': '已解決', 'en-US': 'Resolved' },
  resolve: { 'zh-CN': '解决会话', 'zh-TW': '解決對話', 'en-US': 'Resolve thread' },
  reopen: { 'zh-CN': '重新打开', 'zh-TW': '重新開啟', 'en-US': 'Reopen' },
  removeComment: { 'zh-CN': '删除会话', 'zh-TW': '刪除對話', 'en-US': 'Delete thread' },
  reply: { 'zh-CN': '答复', 'zh-TW': '回覆', 'en-US': 'Reply' },
  send: { 'zh-CN': '发送', 'zh-TW': '傳送', 'en-US': 'Post' },
  followLink: { 'zh-CN': '单击可打开链接。', 'zh-TW': '按一下以追蹤連結。', 'en-US': 'Click once to follow.' },
  pivotFields: { 'zh-CN': '数据透视表字段', 'zh-TW': '樞紐分析表欄位', 'en-US': 'PivotTable Fields' },
  closeFields: { 'zh-CN': '关闭字段列表', 'zh-TW': '關閉欄位清單', 'en-US': 'Close field list' },
  notInPivot: { 'zh-CN': '—', 'zh-TW': '—', 'en-US': '—' },
  pivotFilters: { 'zh-CN': '筛选', 'zh-TW': '篩選', 'en-US': 'Filters' },
  pivotColumns: { 'zh-CN': '列', 'zh-TW': '欄', 'en-US': 'Columns' },
  pivotRows: { 'zh-CN': '行', 'zh-TW': '列', 'en-US': 'Rows' },
  placeField: { 'zh-CN': '“{name}”的位置', 'zh-TW': '「{name}」的位置', 'en-US': 'Where “{name}” stands' },
  sumField: { 'zh-CN': '汇总“{name}”', 'zh-TW': '彙總「{name}」', 'en-US': 'Summarise “{name}”' },
  dismiss: { 'zh-CN': '知道了', 'zh-TW': '知道了', 'en-US': 'Dismiss' },
} as const satisfies Record<string, Readonly<Record<PageLanguage, string>>>;

export type PageText = keyof typeof TEXTS;

/** A text of the page's own, with `{name}`s replaced by facts. */
export function pageText(language: PageLanguage, key: PageText, facts: Readonly<Record<string, string>> = {}): string {
  return TEXTS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

/** The page's language for a browser's: Traditional for Taiwan, Hong Kong and Macau, else Simplified for Chinese. */
export function pageLanguage(tag: string): PageLanguage {
  if (!/^zh\b/i.test(tag)) return 'en-US';
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-TW' : 'zh-CN';
}
