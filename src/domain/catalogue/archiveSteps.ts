import type { FieldDefinition } from '../tables';
import { FILE_NUMBER_WORDS, TITLE_WORDS } from './archives';
import { fieldsUnder } from './define';
import { DELEGATION_SCOPE_ITEMS, DESTRUCTION_STEP_ITEMS, LOAN_MANNER_ITEMS, LOAN_STEP_ITEMS, POSITION_ITEMS, SECRECY_ITEMS } from './listItems';

const loan = fieldsUnder('Borrowings', 'A7');
const destruction = fieldsUnder('Destructions', 'A8');
const delegation = fieldsUnder('Delegations', 'A7.3d');

/**
 * One step of one loan a row (A7): a loan's rows share its number and are never overwritten. `lentAt` and `returnedAt` are
 * those of lists kept by hand, in which a row is a whole loan and `step` is empty.
 */
export const BORROWINGS_FIELDS: readonly FieldDefinition[] = [
  loan('loanNumber', 'id', '借阅编号 | 借閱編號 | Loan no.', '借阅单号 | 申请单号 | 借閱單號 | 申請單號 | loan number | request no', { requiredFor: 'all' }),
  loan('step', 'list', '步骤 | 步驟 | Step', '借阅步骤 | 借閱步驟 | loan step', { items: LOAN_STEP_ITEMS }),
  loan('at', 'dateTime', '时间 | 時間 | At', '申请时间 | 申请日期 | 登记时间 | 申請時間 | 申請日期 | 登記時間 | request date | requested at | date and time'),
  loan('by', 'text', '经手人 | 經手人 | By', '经办人 | 审批人 | 批准人 | 承辦人 | 核准人 | 批准人 | handled by | approved by'),
  loan('fileNumber', 'id', '档号 | 檔案編號 | File no.', FILE_NUMBER_WORDS, { requiredFor: 'all' }),
  loan('title', 'text', '题名 | 案名 | Title', TITLE_WORDS),
  loan('secrecy', 'list', '密级 | 密等 | Secrecy', '保密级别 | 保密等級 | 密級 | secrecy level', { items: SECRECY_ITEMS }),
  loan('borrower', 'text', '借阅人 | 借閱人 | Borrower', '借档人 | 申请人 | 借用人 | 申請人 | borrowed by | requester', { requiredFor: 'all' }),
  loan('borrowerPosition', 'list', '借阅人职务 | 借閱人職務 | Borrower’s position', '职务 | 职位 | 職務 | 職稱 | position', { items: POSITION_ITEMS }),
  loan('department', 'text', '部门 | 部門 | Department', '借阅部门 | 借閱部門 | dept'),
  loan('purpose', 'text', '借阅目的 | 借閱目的 | Purpose', '用途 | 借阅事由 | 借閱事由 | reason'),
  loan('manner', 'list', '借阅方式 | 借閱方式 | Manner', '查阅方式 | 查閱方式 | kind of access', { items: LOAN_MANNER_ITEMS }),
  loan('wantedFrom', 'date', '拟借日期 | 擬借日期 | Wanted from', '预计借阅日期 | 預計借閱日期 | from date'),
  loan('wantedUntil', 'date', '拟还日期 | 擬還日期 | Wanted until', '预计归还日期 | 預計歸還日期 | until date'),
  loan('lentAt', 'dateTime', '借出时间 | 借出時間 | Lent at', '借出日期 | 借阅日期 | 借閱日期 | date borrowed | loan date'),
  loan('dueAt', 'dateTime', '应还时间 | 應還時間 | Due at', '应还日期 | 归还期限 | 應還日期 | 歸還期限 | due date | return by'),
  loan('returnedAt', 'dateTime', '归还时间 | 歸還時間 | Returned at', '归还日期 | 实际归还日期 | 歸還日期 | date returned | returned'),
  loan('returnState', 'text', '归还状况 | 歸還狀況 | State on return', '归还检查 | 歸還檢查 | condition'),
  loan('rule', 'text', '依据条款 | 依據條款 | Rule', ''),
  loan('delegationNumber', 'id', '委托书编号 | 委託書編號 | Delegation no.', ''),
  loan('remarks', 'longText', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes'),
];

/**
 * One step of one item of one form a row (A8), kept for ever and chained by SHA-256. A row without a step is one of a
 * register kept by hand: that item was destroyed on that day.
 */
export const DESTRUCTIONS_FIELDS: readonly FieldDefinition[] = [
  destruction('formNumber', 'id', '审批表编号 | 核准表編號 | Form no.', '销毁单号 | 审批表号 | 銷毀單號 | form number', { requiredFor: 'all' }),
  destruction('step', 'list', '步骤 | 步驟 | Step', '销毁步骤 | 銷毀步驟 | destruction step', { items: DESTRUCTION_STEP_ITEMS }),
  destruction('at', 'dateTime', '时间 | 時間 | At', '销毁时间 | 销毁日期 | 銷毀時間 | 銷毀日期 | destroyed at | destroyed on | destruction date', { requiredFor: 'all' }),
  destruction('by', 'text', '经手人 | 經手人 | By', '档案管理员 | 销毁人 | 执行人 | 檔案管理員 | 銷毀人 | 執行人 | keeper | destroyed by | archivist'),
  destruction('fileNumber', 'id', '档号 | 檔案編號 | File no.', FILE_NUMBER_WORDS),
  destruction('title', 'text', '题名 | 案名 | Title', TITLE_WORDS),
  destruction('secrecy', 'list', '密级 | 密等 | Secrecy', '保密级别 | 保密等級 | 密級 | secrecy level', { items: SECRECY_ITEMS }),
  destruction('documentDate', 'date', '文件日期 | 文件日期 | Document date', '形成日期 | 成文日期 | date of document'),
  destruction('retentionUntil', 'date', '保管到期日 | 保存到期日 | Retained until', '保管截止日 | 保存截止日 | retention end | expiry date'),
  destruction('pages', 'wholeNumber', '页数 | 頁數 | Pages', '张数 | 張數 | number of pages'),
  destruction('reason', 'text', '原因 | 原因 | Reason', '销毁原因 | 销毁理由 | 銷毀原因 | 銷毀理由 | reason for destruction'),
  destruction('witness', 'text', '监销人 | 監銷人 | Witness', '监督人 | 監督人 | witnessed by'),
  destruction('rule', 'text', '依据条款 | 依據條款 | Rule', ''),
  destruction('delegationNumber', 'id', '委托书编号 | 委託書編號 | Delegation no.', ''),
  destruction('remarks', 'text', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes'),
  destruction('previousDigest', 'text', '上行摘要 | 前列摘要 | Previous digest', ''),
  destruction('digest', 'text', '本行摘要 | 本列摘要 | Digest', ''),
];

/** One power of attorney a row (A7.3d). */
export const DELEGATIONS_FIELDS: readonly FieldDefinition[] = [
  delegation('delegationNumber', 'id', '委托书编号 | 委託書編號 | Delegation no.', '授权书编号 | 授權書編號 | delegation number', { requiredFor: 'all' }),
  delegation('from', 'text', '委托人 | 委託人 | From', '授权人 | 授權人 | delegator | principal', { requiredFor: 'all' }),
  delegation('to', 'text', '受托人 | 受託人 | To', '被授权人 | 被授權人 | 代理人 | delegate | attorney', { requiredFor: 'all' }),
  delegation('scope', 'list', '委托范围 | 委託範圍 | Scope', '授权范围 | 权限 | 授權範圍 | 權限 | authority', { items: DELEGATION_SCOPE_ITEMS, requiredFor: 'all' }),
  delegation('firstDay', 'date', '生效日期 | 生效日期 | First day', '开始日期 | 起始日期 | 起始日 | valid from | start date', { requiredFor: 'all' }),
  delegation('lastDay', 'date', '失效日期 | 失效日期 | Last day', '结束日期 | 截止日期 | 結束日期 | 截止日 | valid until | valid to | end date', { requiredFor: 'all' }),
  delegation('document', 'text', '文件号 | 文件編號 | Document', '文号 | 文號 | document no'),
];
