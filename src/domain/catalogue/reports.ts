import type { FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import { CHANNEL_ITEMS, REPORT_KIND_ITEMS, REVIEW_DECISION_ITEMS, URGENT_REASON_ITEMS } from './listItems';

const ID_WORDS =
  '客户代码 | 客户代号 | 客户号 | 客户ID | 客戶代碼 | 客戶代號 | 客戶ID | customer no | customer number | customer code | cust id | cust no | client id | account number';
const NAME_WORDS =
  '客户 | 客户姓名 | 客户全称 | 拜访客户 | 被访客户 | 公司名称 | 单位名称 | 客戶 | 客戶姓名 | 客戶全稱 | 拜訪客戶 | 公司名稱 | customer | client | client name | company | company name | account name';

const visit = fieldsUnder('Visits', 'P3.1d');
const urgent = fieldsUnder('Visits', 'P3.1e');
const submission = fieldsUnder('Submissions', 'P3.1b');
const agency = fieldsUnder('Submissions', 'P3.1c');
const change = fieldsUnder('Changes', 'P4.1');

/** One visit, urgent or periodic report a row. */
export const VISITS_FIELDS: readonly FieldDefinition[] = [
  visit(
    'visitDate',
    'date',
    '访问日期 | 訪問日期 | Visit date',
    '拜访日期 | 日期 | 报告日期 | 拜访时间 | 上次到店时间 | 到访日期 | 拜訪日期 | 報告日期 | 拜訪時間 | 到訪日期 | date | date of visit | report date | visited on | meeting date',
    { requiredFor: 'all' },
  ),
  visit(
    'reportKind',
    'list',
    '报告种类 | 報告種類 | Kind of report',
    '报告类型 | 报告类别 | 報告類型 | 報告類別 | report type | kind | type',
    { items: REPORT_KIND_ITEMS },
  ),
  visit('customerId', 'id', '客户编号 | 客戶編號 | Customer ID', ID_WORDS),
  visit('customerName', 'text', '客户名称 | 客戶名稱 | Customer name', NAME_WORDS),
  visit(
    'salesperson',
    'text',
    '业务员 | 業務員 | Salesperson',
    '推销员 | 销售员 | 拜访人 | 报告人 | 访问人 | 業務代表 | 拜訪人 | 報告人 | 訪問人 | sales person | sales rep | visited by | rep | reporter',
    { requiredFor: 'all' },
  ),
  visit(
    'contactName',
    'text',
    '面谈者 | 面談者 | Person met',
    '接待人 | 联系人 | 被访人 | 聯絡人 | 受訪者 | contact | contact name | person visited | met with',
  ),
  visit(
    'purpose',
    'text',
    '访问目的 | 訪問目的 | Purpose',
    '拜访目的 | 目的 | 事由 | 拜訪目的 | purpose of visit | reason | subject',
  ),
  visit(
    'summary',
    'longText',
    '访问内容 | 訪問內容 | Summary',
    '拜访内容 | 面谈内容 | 洽谈内容 | 内容 | 情况 | 拜訪內容 | 面談內容 | 洽談內容 | 內容 | report | content | details | notes | visit notes',
  ),
  visit('result', 'longText', '访问结果 | 訪問結果 | Result', '拜访结果 | 结果 | 成果 | 拜訪結果 | 結果 | outcome'),
  visit(
    'openPoints',
    'longText',
    '待办事项 | 待辦事項 | Open points',
    '遗留问题 | 待解决问题 | 未决事项 | 后续事项 | 遺留問題 | 待解決問題 | 後續事項 | action items | follow up | to do | open issues | next steps',
  ),
  visit(
    'nextVisitDate',
    'date',
    '下次访问日期 | 下次訪問日期 | Next visit',
    '下次拜访日期 | 下次跟进 | 下次跟进时间 | 下次拜訪日期 | 下次追蹤日 | next visit date | next contact | follow up date',
  ),
  urgent('urgentReason', 'list', '紧急事由 | 緊急事由 | Urgent reason', '紧急原因 | 緊急原因 | urgency', {
    items: URGENT_REASON_ITEMS,
    sensitive: true,
  }),
  visit(
    'submittedDate',
    'date',
    '提交日期 | 提交日期 | Handed in',
    '上交日期 | 交表日期 | 繳交日期 | 送出日期 | submitted | submitted on | date submitted',
  ),
  visit(
    'document',
    'text',
    '文件号 | 文件編號 | Document',
    '报告编号 | 报告号 | 單據編號 | 報告編號 | document no | report no | report number',
  ),
];

/** One value got by questionnaire or agency a row. */
export const SUBMISSIONS_FIELDS: readonly FieldDefinition[] = [
  submission('customerId', 'id', '客户编号 | 客戶編號 | Customer ID', ID_WORDS),
  submission('customerName', 'text', '客户名称 | 客戶名稱 | Customer name', NAME_WORDS),
  submission(
    'fieldName',
    'text',
    '项目 | 項目 | Field',
    '字段 | 资料项目 | 调查项目 | 欄位 | 資料項目 | 調查項目 | field name | item | question',
    { requiredFor: 'all' },
  ),
  submission(
    'value',
    'text',
    '内容 | 內容 | Value',
    '值 | 填写内容 | 资料内容 | 调查结果 | 填寫內容 | 資料內容 | 調查結果 | answer | response',
    { requiredFor: 'all' },
  ),
  submission('channel', 'list', '渠道 | 管道 | Channel', '来源渠道 | 获取方式 | 來源管道 | 取得方式 | source channel', {
    items: CHANNEL_ITEMS,
    requiredFor: 'all',
  }),
  submission(
    'source',
    'text',
    '提供者 | 提供者 | Source',
    '来源 | 填表人 | 调查机构 | 來源 | 填表人 | 調查機構 | provided by | given by | filled in by',
  ),
  submission(
    'document',
    'text',
    '文件号 | 文件編號 | Source document',
    '资料来源 | 单据号 | 來源文件 | 單據號碼 | document no | source document',
  ),
  submission(
    'date',
    'date',
    '日期 | 日期 | Date',
    '填表日期 | 调查日期 | 取得日期 | 填表日期 | 調查日期 | date received | survey date',
  ),
  agency('cost', 'money', '费用 | 費用 | Cost', '调查费用 | 調查費用 | fee | survey cost'),
  submission('reviewer', 'text', '核实人 | 核實人 | Reviewer', '审核人 | 复核人 | 審核人 | 覆核人 | reviewed by'),
  submission('reviewDate', 'date', '核实日期 | 核實日期 | Review date', '审核日期 | 審核日期 | reviewed on'),
  submission(
    'decision',
    'list',
    '核实结果 | 核實結果 | Decision',
    '审核结果 | 审核状态 | 審核結果 | 審核狀態 | review status | review decision',
    { items: REVIEW_DECISION_ITEMS },
  ),
];

/** One change of one field a row. */
export const CHANGES_FIELDS: readonly FieldDefinition[] = [
  change(
    'changedAt',
    'dateTime',
    '变更时间 | 變更時間 | Changed at',
    '变更日期 | 修改时间 | 變更日期 | 修改時間 | change date | date of change',
    { requiredFor: 'all' },
  ),
  change('changedBy', 'text', '变更人 | 變更人 | Changed by', '修改人 | 操作人 | 異動人員 | modified by | user'),
  change('customerId', 'id', '客户编号 | 客戶編號 | Customer ID', ID_WORDS),
  change('customerName', 'text', '客户名称 | 客戶名稱 | Customer name', NAME_WORDS),
  change('fieldName', 'text', '变更项目 | 變更項目 | Field', '字段 | 项目 | 欄位 | 項目 | field name', {
    requiredFor: 'all',
  }),
  change('oldValue', 'text', '变更前 | 變更前 | Old value', '原值 | 旧值 | 修改前 | 舊值 | before | from'),
  change('newValue', 'text', '变更后 | 變更後 | New value', '新值 | 修改后 | 修改後 | after | to'),
  change('channel', 'list', '渠道 | 管道 | Channel', '来源渠道 | 來源管道 | source channel', { items: CHANNEL_ITEMS }),
  change('reason', 'text', '变更原因 | 變更原因 | Reason', '原因 | 修改原因 | 異動原因 | change reason'),
];
