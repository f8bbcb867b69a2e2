import type { FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import {
  ARCHIVE_CATEGORY_ITEMS,
  ARCHIVE_STATUS_ITEMS,
  FILING_RHYTHM_ITEMS,
  ORIGINALITY_ITEMS,
  SECRECY_ITEMS,
} from './listItems';

/** What people call a file number. */
export const FILE_NUMBER_WORDS =
  '档案编号 | 档案号 | 案卷号 | 归档号 | 文件编号 | 檔案編號 | 檔號 | 案卷號 | 歸檔號 | archive no | archive number | file no | file number | file id | record no';
/** What people call a document's title. */
export const TITLE_WORDS =
  '题名 | 文件名称 | 档案名称 | 案卷题名 | 标题 | 文件題名 | 檔案名稱 | 案名 | 標題 | document title | document name | file name | record title | name of document';

const filing = fieldsUnder('Archives', 'A5');
const hold = fieldsUnder('Archives', 'A8.2');

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
  filing('author', 'text', '责任者 | 責任者 | Author', '作者 | 起草人 | 编制人 | 拟稿人 | 編製人 | 擬稿人 | 發文機關 | 发文机关 | written by | drafted by | originator'),
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
  filing('filingManner', 'list', '归档方式 | 歸檔方式 | Filing', '立卷方式 | 归档要求 | 歸檔要求 | filing manner | filing rhythm', { items: FILING_RHYTHM_ITEMS }),
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
  filing('pieces', 'wholeNumber', '件数 | 件數 | Pieces', 'number of pieces'),
  filing('copies', 'wholeNumber', '份数 | 份數 | Copies', 'number of copies'),
  // Years as a number, or the word for ever, which a number column could not hold.
  filing(
    'retentionYears',
    'text',
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
    '库位 | 保管位置 | 庫位 | 存放地点 | 存放地點 | storage location',
  ),
  filing('room', 'text', '库房 | 庫房 | Room', '档案室 | 库房号 | 檔案室 | 庫房號 | room no | archive room'),
  filing('shelf', 'text', '柜架号 | 櫃架號 | Shelf', '柜号 | 架位 | 架号 | 櫃號 | 架號 | shelf no | cabinet'),
  filing('box', 'text', '盒号 | 盒號 | Box', '档案盒号 | 箱号 | 卷盒号 | 檔案盒號 | 箱號 | box no'),
  filing(
    'archivist',
    'text',
    '档案管理员 | 檔案管理員 | Archivist',
    '保管人 | 经办人 | 承辦人 | 保管人 | keeper | filed by',
  ),
  filing('status', 'list', '状态 | 狀態 | Status', '档案状态 | 檔案狀態 | record status', {
    items: ARCHIVE_STATUS_ITEMS,
  }),
  hold('holdReason', 'text', '冻结原因 | 凍結原因 | Hold: reason', '暂停销毁原因 | 暫停銷毀原因 | 凍結事由 | hold reason | legal hold | on hold because'),
  hold('heldBy', 'text', '冻结人 | 凍結人 | Hold: ordered by', '冻结批准人 | 凍結核准人 | hold by | held by'),
  hold('holdSince', 'date', '冻结日期 | 凍結日期 | Hold: since', '冻结起始日 | 凍結起始日 | hold since | on hold since'),
  hold('holdEnded', 'date', '解冻日期 | 解凍日期 | Hold: ended', '解除冻结日期 | 解除凍結日期 | hold ended | hold released'),
  filing('remarks', 'longText', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes | comment'),
];
