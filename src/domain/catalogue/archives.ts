import type { FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import {
  ARCHIVE_CATEGORY_ITEMS,
  ARCHIVE_STATUS_ITEMS,
  LOAN_DECISION_ITEMS,
  LOAN_MANNER_ITEMS,
  ORIGINALITY_ITEMS,
  POSITION_ITEMS,
  SECRECY_ITEMS,
} from './listItems';

const FILE_NUMBER_WORDS =
  '档案编号 | 档案号 | 案卷号 | 归档号 | 文件编号 | 檔案編號 | 檔號 | 案卷號 | 歸檔號 | archive no | archive number | file no | file number | file id | record no';
const TITLE_WORDS =
  '题名 | 文件名称 | 档案名称 | 案卷题名 | 标题 | 文件題名 | 檔案名稱 | 案名 | 標題 | document title | document name | file name | record title | name of document';

const filing = fieldsUnder('Archives', 'A5');
const loan = fieldsUnder('Borrowings', 'A7');
const destruction = fieldsUnder('Destructions', 'A8');
const delegation = fieldsUnder('Delegations', 'A7.3d');

/** One document or file a row (A2-A6). */
export const ARCHIVES_FIELDS: readonly FieldDefinition[] = [
  filing('fileNumber', 'id', '档号 | 檔案編號 | File no.', FILE_NUMBER_WORDS, { requiredFor: 'all' }),
  filing('title', 'text', '题名 | 案名 | Title', TITLE_WORDS, { requiredFor: 'all' }),
  filing(
    'category',
    'list',
    '归档类别 | 歸檔類別 | Category',
    '档案类别 | 类别 | 文件类别 | 分类 | 檔案類別 | 類別 | 文件類別 | 分類 | record type | document type | classification',
    { items: ARCHIVE_CATEGORY_ITEMS, requiredFor: 'all' },
  ),
  filing(
    'department',
    'text',
    '部门 | 部門 | Department',
    '归档部门 | 责任部门 | 形成部门 | 移交部门 | 歸檔部門 | 移交部門 | 單位 | dept | division | office',
    { requiredFor: 'all' },
  ),
  filing(
    'documentDate',
    'date',
    '文件日期 | 文件日期 | Document date',
    '形成日期 | 成文日期 | 日期 | 發文日期 | 成文日期 | date | date of document',
  ),
  filing(
    'period',
    'text',
    '归档期间 | 歸檔期間 | Filing period',
    '归档周期 | 所属期间 | 季度 | 歸檔週期 | 所屬期間 | 季別 | period | quarter',
  ),
  filing(
    'filedDate',
    'date',
    '归档日期 | 歸檔日期 | Filed on',
    '入库日期 | 移交日期 | 收档日期 | 入庫日期 | 移交日期 | date filed | filed date | filing date',
  ),
  filing(
    'secrecy',
    'list',
    '密级 | 密等 | Secrecy',
    '保密级别 | 机密等级 | 保密等級 | 機密等級 | 密級 | secrecy level | confidentiality | security level',
    { items: SECRECY_ITEMS, requiredFor: 'all' },
  ),
  filing(
    'originality',
    'list',
    '原件或复印件 | 正本或影本 | Original or copy',
    '原件 | 正本 | 文件形式 | original | copy',
    { items: ORIGINALITY_ITEMS },
  ),
  filing(
    'fromHigherAuthority',
    'yesNo',
    '上级来文 | 上級來文 | From a higher authority',
    '上级文件 | 上級文件 | from authority',
  ),
  filing('pages', 'wholeNumber', '页数 | 頁數 | Pages', '张数 | 張數 | number of pages | page count'),
  filing('copies', 'wholeNumber', '份数 | 份數 | Copies', '件数 | 件數 | number of copies'),
  filing(
    'retentionYears',
    'decimal',
    '保管年限 | 保存年限 | Retention (years)',
    '保管期限 | 保存期限 | retention | retention period | retention years',
  ),
  filing(
    'retentionUntil',
    'date',
    '保管到期日 | 保存到期日 | Retained until',
    '到期日期 | 保管截止日 | 保存截止日 | retention until | retention end | expiry date | destroy after',
  ),
  filing(
    'location',
    'text',
    '存放位置 | 存放位置 | Location',
    '库位 | 柜号 | 保管位置 | 架位 | 櫃號 | 保管位置 | shelf | box | storage location',
  ),
  filing(
    'archivist',
    'text',
    '档案管理员 | 檔案管理員 | Archivist',
    '保管人 | 经办人 | 承辦人 | 保管人 | keeper | filed by',
  ),
  filing('status', 'list', '状态 | 狀態 | Status', '档案状态 | 檔案狀態 | record status', {
    items: ARCHIVE_STATUS_ITEMS,
  }),
  filing('remarks', 'longText', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes | comment'),
];

/** One loan a row, from request to return (A7). */
export const BORROWINGS_FIELDS: readonly FieldDefinition[] = [
  loan(
    'loanNumber',
    'id',
    '借阅编号 | 借閱編號 | Loan no.',
    '借阅单号 | 申请单号 | 借閱單號 | 申請單號 | loan number | request no',
    { requiredFor: 'all' },
  ),
  loan('fileNumber', 'id', '档号 | 檔案編號 | File no.', FILE_NUMBER_WORDS, { requiredFor: 'all' }),
  loan('title', 'text', '题名 | 案名 | Title', TITLE_WORDS),
  loan(
    'borrower',
    'text',
    '借阅人 | 借閱人 | Borrower',
    '借档人 | 申请人 | 借用人 | 申請人 | borrowed by | requester',
    { requiredFor: 'all' },
  ),
  loan(
    'borrowerPosition',
    'list',
    '借阅人职务 | 借閱人職務 | Borrower’s position',
    '职务 | 职位 | 職務 | 職稱 | position',
    { items: POSITION_ITEMS },
  ),
  loan('department', 'text', '部门 | 部門 | Department', '借阅部门 | 借閱部門 | dept'),
  loan('purpose', 'text', '借阅目的 | 借閱目的 | Purpose', '用途 | 借阅事由 | 借閱事由 | reason'),
  loan('requestedAt', 'dateTime', '申请时间 | 申請時間 | Requested at', '申请日期 | 申請日期 | request date'),
  loan('approver', 'text', '审批人 | 核准人 | Approver', '批准人 | 批准人 | approved by'),
  loan('approvedAt', 'dateTime', '审批时间 | 核准時間 | Approved at', '审批日期 | 批准日期 | 核准日期 | approval date'),
  loan('decision', 'list', '审批结果 | 核准結果 | Decision', '审批意见 | 審批結果 | approval', {
    items: LOAN_DECISION_ITEMS,
  }),
  loan('manner', 'list', '借阅方式 | 借閱方式 | Manner', '查阅方式 | 查閱方式 | kind of access', {
    items: LOAN_MANNER_ITEMS,
  }),
  loan(
    'lentAt',
    'dateTime',
    '借出时间 | 借出時間 | Lent at',
    '借出日期 | 借阅日期 | 借閱日期 | date borrowed | loan date',
  ),
  loan(
    'dueAt',
    'dateTime',
    '应还时间 | 應還時間 | Due at',
    '应还日期 | 归还期限 | 應還日期 | 歸還期限 | due date | return by',
  ),
  loan(
    'returnedAt',
    'dateTime',
    '归还时间 | 歸還時間 | Returned at',
    '归还日期 | 实际归还日期 | 歸還日期 | date returned | returned',
  ),
  loan('returnState', 'text', '归还状况 | 歸還狀況 | State on return', '归还检查 | 歸還檢查 | condition'),
  loan('remarks', 'longText', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes'),
];

/** One destroyed item a row, with its form (A8); kept for ever. */
export const DESTRUCTIONS_FIELDS: readonly FieldDefinition[] = [
  destruction(
    'formNumber',
    'id',
    '审批表编号 | 核准表編號 | Form no.',
    '销毁单号 | 审批表号 | 銷毀單號 | form number',
    { requiredFor: 'all' },
  ),
  destruction('fileNumber', 'id', '档号 | 檔案編號 | File no.', FILE_NUMBER_WORDS, { requiredFor: 'all' }),
  destruction('title', 'text', '题名 | 案名 | Title', TITLE_WORDS),
  destruction('secrecy', 'list', '密级 | 密等 | Secrecy', '保密级别 | 保密等級 | 密級 | secrecy level', {
    items: SECRECY_ITEMS,
  }),
  destruction('documentDate', 'date', '文件日期 | 文件日期 | Document date', '形成日期 | 成文日期 | date of document'),
  destruction(
    'retentionUntil',
    'date',
    '保管到期日 | 保存到期日 | Retained until',
    '保管截止日 | 保存截止日 | retention end | expiry date',
  ),
  destruction('pages', 'wholeNumber', '页数 | 頁數 | Pages', '张数 | 張數 | number of pages'),
  destruction('reason', 'text', '销毁原因 | 銷毀原因 | Reason', '销毁理由 | 銷毀理由 | reason for destruction'),
  destruction('archivist', 'text', '档案管理员 | 檔案管理員 | Archivist', '经办人 | 承辦人 | keeper'),
  destruction('reviewer', 'text', '审核人 | 審核人 | Reviewer', '办公室主任 | 辦公室主任 | reviewed by'),
  destruction('reviewedAt', 'dateTime', '审核时间 | 審核時間 | Reviewed at', '审核日期 | 審核日期 | review date'),
  destruction('approver', 'text', '批准人 | 核准人 | Approver', '审批人 | 審批人 | approved by'),
  destruction('approvedAt', 'dateTime', '批准时间 | 核准時間 | Approved at', '批准日期 | 核准日期 | approval date'),
  destruction('witness', 'text', '监销人 | 監銷人 | Witness', '监督人 | 監督人 | witnessed by'),
  destruction(
    'destroyedAt',
    'dateTime',
    '销毁时间 | 銷毀時間 | Destroyed at',
    '销毁日期 | 銷毀日期 | destruction date',
    { requiredFor: 'all' },
  ),
  destruction('previousDigest', 'text', '上行摘要 | 前列摘要 | Previous digest', ''),
  destruction('digest', 'text', '本行摘要 | 本列摘要 | Digest', ''),
  destruction('remarks', 'longText', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes'),
];

/** One power of attorney a row (A7.3d). */
export const DELEGATIONS_FIELDS: readonly FieldDefinition[] = [
  delegation(
    'delegationNumber',
    'id',
    '委托书编号 | 委託書編號 | Delegation no.',
    '授权书编号 | 授權書編號 | delegation number',
    { requiredFor: 'all' },
  ),
  delegation('from', 'text', '委托人 | 委託人 | From', '授权人 | 授權人 | delegator | principal', {
    requiredFor: 'all',
  }),
  delegation('to', 'text', '受托人 | 受託人 | To', '被授权人 | 被授權人 | 代理人 | delegate | attorney', {
    requiredFor: 'all',
  }),
  delegation('scope', 'text', '委托范围 | 委託範圍 | Scope', '授权范围 | 权限 | 授權範圍 | 權限 | authority', {
    requiredFor: 'all',
  }),
  delegation(
    'firstDay',
    'date',
    '生效日期 | 生效日期 | First day',
    '开始日期 | 起始日期 | 起始日 | valid from | start date',
    { requiredFor: 'all' },
  ),
  delegation(
    'lastDay',
    'date',
    '失效日期 | 失效日期 | Last day',
    '结束日期 | 截止日期 | 結束日期 | 截止日 | valid until | valid to | end date',
    { requiredFor: 'all' },
  ),
  delegation('document', 'text', '文件号 | 文件編號 | Document', '文号 | 文號 | document no'),
];
