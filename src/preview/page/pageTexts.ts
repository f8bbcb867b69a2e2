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
