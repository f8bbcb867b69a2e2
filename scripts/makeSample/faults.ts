import { withWrongCheck } from './creditCode';
import { LAST_DAY } from './ledgers';
import type { SheetDraft } from './sheetDraft';

/** The lists of the sample by what they hold. */
export interface Drafts {
  readonly customers: SheetDraft;
  readonly background: SheetDraft;
  readonly sales: SheetDraft;
  readonly receivables: SheetDraft;
  readonly visits: SheetDraft;
  readonly submissions: SheetDraft;
  readonly opportunities: SheetDraft;
  readonly archives: SheetDraft;
  readonly delegations: SheetDraft;
  readonly appointments: SheetDraft;
  readonly loans: SheetDraft;
}

/** Plants the sample's faults, each in a row of its own. Row numbers count the rows of the list from 0. */
export function plantFaults(drafts: Drafts): void {
  plantInCustomers(drafts.customers);
  plantInBackground(drafts.background);
  plantInSales(drafts.sales);
  plantInReceivables(drafts.receivables);
  plantInReports(drafts);
  plantInArchives(drafts);
}

const withWidth = (text: string): string => [...text].map((c) => (/[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

function plantInCustomers(list: SheetDraft): void {
  const text = (row: number, key: string): string => String(list.value(row, key));
  const companies = list.rows.flatMap((row, index) => (String(row['creditCode']).length === 18 ? [index] : []));
  const at = (index: number): number => companies[index] ?? 0;
  const copy = (row: number, changes: Record<string, string | number>): number => list.add({ ...list.rows[row], ...changes });

  list.record('duplicateId', copy(at(2), { id: text(at(2), 'id').toLowerCase(), telephone: '', creditCode: '' }), 'id', '同一编号，大小写不同');
  list.record('duplicateId', copy(at(3), { id: withWidth(text(at(3), 'id')), telephone: '', creditCode: '' }), 'id', '同一编号，全角半角不同');
  list.record('sameNameWrittenDifferently', copy(at(4), { id: 'KH0201', name: text(at(4), 'name').replace('有限公司', '（有限公司）'), telephone: '', creditCode: '' }), 'name', '同一公司，括号写法不同');
  list.record('sameNameWrittenDifferently', copy(at(5), { id: 'KH0202', name: ` ${text(at(5), 'name').split('').join(' ')}`, telephone: '', creditCode: '' }), 'name', '同一公司，字间有空格');
  list.record('sameCreditCode', copy(at(6), { id: 'KH0203', name: '上海新锐贸易有限公司', shortName: '新锐' }), 'creditCode', '两个客户同一统一社会信用代码');
  list.plant('sameTelephone', at(8), 'telephone', text(at(7), 'telephone'), '两个客户同一电话');
  list.plant('creditCodeCheck', at(9), 'creditCode', withWrongCheck(text(at(9), 'creditCode')), '信用代码校验位不对');
  list.plant('creditCodeCheck', at(10), 'creditCode', text(at(10), 'creditCode').slice(0, 15), '信用代码只有 15 位');
  list.plant('creditCodeCheck', at(11), 'creditCode', text(at(11), 'creditCode').slice(0, 10) + 'O' + text(at(11), 'creditCode').slice(11), '信用代码含字母 O');
  list.plant('telephone', at(12), 'telephone', '021-123', '电话位数不足');
  list.plant('telephone', at(13), 'telephone', '见名片', '电话不是号码');
  list.plant('email', at(14), 'email', 'sales@@example.com', '邮箱有两个 @');
  list.plant('email', at(15), 'email', 'sales.example.com', '邮箱没有 @');
  list.plant('postalCode', at(16), 'postalCode', '20012', '邮编少一位');
  list.plant('missingRequired', at(17), 'telephone', '', '缺电话');
  list.plant('missingRequired', at(18), 'street', '', '缺地址');
  list.plant('missingRequired', at(19), 'creditCode', '', '公司缺统一社会信用代码');
  list.plant('missingRequired', at(20), 'type', '', '缺客户性质');
  list.plant('missingName', at(21), 'name', '', '客户没有名称');
  list.plant('notInList', at(22), 'type', '大客户', '性质不在列表中');
  list.plant('notInList', at(23), 'ownership', '私营', '所有制不在列表中');
  list.plant('dateImpossible', at(24), 'founded', '2015-02-30', '不存在的日期');
  list.plant('dateAmbiguous', at(25), 'founded', '03/04/2012', '日月不分');
  list.plant('dateTwoDigitYear', at(26), 'founded', '98.5.20', '两位数年份');
  list.plant('dateInFuture', at(27), 'founded', '2031-06-01', '成立日期在将来');
  list.plant('dateOrder', at(28), 'firstDeal', 30_000, '首次交易早于成立');
  list.plant('coordinates', at(29), 'latitude', 131.2, '纬度超出范围');
  const [longitude, latitude] = [list.value(at(30), 'longitude'), list.value(at(30), 'latitude')];
  list.plant('coordinates', at(30), 'longitude', latitude, '经纬度颠倒');
  list.rows[at(30)] = { ...list.rows[at(30)], latitude: longitude };
  list.plant('numberAsText', at(31), 'employees', '约50人', '人数写成文字');
  list.plant('numberAsText', at(32), 'assets', '１，２００', '全角数字');
  list.plant('formulaLikeText', at(33), 'remarks', '=HYPERLINK("http://example.com","点这里")', '以等号开头的文字');
  list.plant('formulaLikeText', at(34), 'remarks', '@SUM(1+1)*cmd', '以 @ 开头的文字');
  list.plant('longText', at(35), 'remarks', '客户要求：' + '每次送货前一天电话预约，货到后由仓库主管签收并拍照留底，发票随货同行。'.repeat(12), '很长的备注');
  list.plant('controlCharacters', at(36), 'contact', '\u200b王\u00a0芳 ', '零宽字符和不间断空格');
  list.plant('unitMixed', at(37), 'annualSales', '3.2亿', '单位与表头不同');
}

function plantInBackground(list: SheetDraft): void {
  list.plant('unknownCustomer', 3, 'id', 'KH0999', '客户名单中没有此编号');
  list.plant('nameDiffersFromList', 5, 'name', '（旧名）通达贸易行', '名称与客户名单不一致');
  list.plant('age', 7, 'owner.birthDate', 46_000, '出生日期太近');
  list.plant('telephone', 9, 'manager.telephone', '1381234', '手机位数不足');
}

function plantInSales(list: SheetDraft): void {
  list.plant('unknownCustomer', 120, 'id', 'KH0888', '客户名单中没有此编号');
  list.rows[120] = { ...list.rows[120], name: '杭州不明贸易有限公司' };
  list.plant('amountMismatch', 340, 'amount', Number(list.value(340, 'amount')) + 1000, '金额不等于数量乘单价');
  list.plant('amountMismatch', 1280, 'amount', Number(list.value(1280, 'amount')) * 10, '金额多一个零');
  list.plant('negativeQuantity', 2100, 'quantity', -5, '数量为负而未注明退货');
  list.plant('numberAsText', 2500, 'amount', '¥1,280.50', '金额为文字');
  list.plant('dateInFuture', 3000, 'date', LAST_DAY + 200, '销售日期在将来');
  list.plant('dateImpossible', 3100, 'date', '2026-09-31', '不存在的日期');
  list.plant('missingRequired', 3600, 'date', '', '缺日期');
  list.plant('costAboveAmount', 4000, 'cost', Number(list.value(4000, 'amount')) * 1.6, '成本高于售价');
  list.record('duplicateRow', list.add({ ...list.rows[4200] }), 'order', '与前面一行完全相同');
  list.plant('nameDiffersFromList', 5000, 'name', '诚信商行', '名称与编号不符');
}

function plantInReceivables(list: SheetDraft): void {
  list.record('duplicateInvoice', list.add({ ...list.rows[10], remarks: '重复登记' }), 'invoice', '发票号重复');
  list.plant('dateOrder', 20, 'due', Number(list.value(20, 'issued')) - 30, '到期日早于开票日');
  list.plant('dateOrder', 30, 'paidOn', Number(list.value(30, 'issued')) - 10, '回款早于开票');
  list.plant('paidTooMuch', 40, 'paid', Number(list.value(40, 'amount')) + 5000, '回款多于应收');
  list.plant('numberAsText', 50, 'amount', '1.5万', '金额以万写出');
}

function plantInReports({ visits, submissions, opportunities }: Drafts): void {
  visits.plant('unknownCustomer', 15, 'id', 'KH0777', '客户名单中没有此编号');
  visits.plant('dateInFuture', 40, 'date', '2027-01-15', '拜访日期在将来');
  visits.plant('missingRequired', 60, 'salesperson', '', '缺拜访人');
  visits.plant('dateOrder', 80, 'next', 44_000, '下次拜访早于本次');
  submissions.plant('outOfLine', 6, 'value', 9_800_000_000, '自报销售额与交易情况相差悬殊');
  submissions.plant('unknownField', 12, 'field', '幸运数字', '没有这个资料项目');
  submissions.plant('notInList', 18, 'channel', '听说', '渠道不在列表中');
  opportunities.plant('amountMissing', 4, 'amount', '待定', '金额不是数字');
  opportunities.plant('probability', 8, 'chance', 1.5, '概率大于 100%');
}

function plantInArchives({ archives, delegations, loans }: Drafts): void {
  archives.plant('duplicateFileNumber', 21, 'number', String(archives.value(20, 'number')), '档号重复');
  archives.plant('copyFromHigherAuthority', 28, 'original', '复印件', '上级来文只有复印件');
  archives.plant('missingRequired', 33, 'secrecy', '', '缺密级');
  archives.plant('fileNumberShape', 45, 'number', '档-0046', '档号不合规则');
  archives.plant('notInList', 50, 'category', '杂项资料', '类别不在归档范围');
  archives.plant('dateOrder', 55, 'filed', Number(archives.value(55, 'documentDate')) - 20, '归档早于成文');
  delegations.plant('dateOrder', 2, 'last', Number(delegations.value(2, 'first')) - 3, '截止早于起始');
  delegations.plant('notInList', 4, 'scope', '办公室日常审批', '授权范围不在列表中');
  loans.plant('dateOrder', 3, 'back', Number(loans.value(3, 'lent')) - 5, '归还早于借出');
}
