import { SALESPEOPLE, type SampleCustomer, type SamplePerson } from './customers';
import { LAST_DAY, type Receivable, type SaleLine } from './ledgers';
import type { SeededRandom } from './random';
import { writtenDate } from './serial';
import { SheetDraft, type DraftColumn, type SampleCell } from './sheetDraft';

const column = (key: string, header: string, width = 12, more: Partial<DraftColumn> = {}): DraftColumn => ({ key, header, width, ...more });
const DATE = { format: 'yyyy/m/d' };

/** The customers, with amounts in 万 and telephones of every shape; one column is hidden. */
export function customerList(customers: readonly SampleCustomer[]): SheetDraft {
  const columns = [
    column('id', '客户代码', 10), column('name', '单位名称', 28), column('shortName', '客户简称', 12), column('type', '性质', 10),
    column('telephone', '联系电话', 26), column('contact', '联系人', 10), column('email', '电子邮件', 22), column('website', '网址', 20),
    column('region', '区域', 8), column('province', '省份', 9), column('city', '城市', 9), column('district', '区县', 10), column('street', '详细地址', 24),
    column('postalCode', '邮编', 9, { format: '@' }), column('longitude', '经度', 11), column('latitude', '纬度', 11),
    column('founded', '成立日期', 14), column('firstDeal', '首次交易日期', 14, DATE), column('legalForm', '企业组织形式', 14), column('business', '业种', 12),
    column('assets', '资产（万元）', 12), column('creditCode', '统一社会信用代码', 22, { format: '@' }), column('employees', '员工人数', 9),
    column('annualSales', '年营业额（万元）', 13), column('ownership', '所有制', 11), column('tradeType', '业态', 9), column('locationType', '地域类型', 12),
    column('secret', '内部评语', 18, { hidden: true }), column('salesperson', '负责业务员', 10), column('remarks', '备注', 20),
  ];
  const rows = customers.map((customer, index): Record<string, SampleCell> => ({
    ...pick(customer),
    region: customer.city.region, province: customer.city.province, city: customer.city.name, postalCode: customer.city.postalCode,
    founded: writtenDate(customer.founded, index),
    assets: customer.assets / 10_000 || '', annualSales: customer.annualSales / 10_000 || '',
    secret: index % 17 === 3 ? '付款需盯紧' : '', remarks: index % 23 === 5 ? '老板常驻外地，先电话预约' : '',
  }));
  return new SheetDraft('客户名单', '恒瑞商贸 · 客户资料登记表', '填表：销售内勤 张敏　　更新：2026-09-28　　金额单位：万元', columns, rows, { label: '合计', sums: ['assets', 'annualSales'] }, 40);
}

function pick({ id, name, shortName, type, telephone, contact, email, website, district, street, longitude, latitude, firstDeal, legalForm, business, creditCode, employees, ownership, tradeType, locationType, salesperson }: SampleCustomer): Record<string, SampleCell> {
  return { id, name, shortName, type, telephone, contact, email, website, district, street, longitude, latitude, firstDeal, legalForm, business, creditCode, employees, ownership, tradeType, locationType, salesperson };
}

const ROLES = [['owner', '所有者'], ['manager', '经营管理者'], ['legal', '法人代表']] as const;
const PERSON_PARTS = [['name', '姓名'], ['personality', '性格'], ['hobbies', '嗜好'], ['family', '家庭'], ['education', '学历'], ['birthDate', '出生日期'], ['ability', '能力'], ['telephone', '电话']] as const;

/** Persons, traits and state of dealings of the larger customers; a header of two lines. */
export function backgroundList(random: SeededRandom, customers: readonly SampleCustomer[]): SheetDraft {
  const columns = [
    column('id', '客户代码', 10), column('name', '单位名称', 28),
    ...ROLES.flatMap(([role, group]) => PERSON_PARTS.map(([part, header]) => column(`${role}.${part}`, header, part === 'telephone' ? 14 : 11, { group, ...(part === 'birthDate' ? DATE : {}) }))),
    ...TRAITS.map(([key, header]) => column(key, header, 22)),
  ];
  const rows = customers.filter((_, index) => index % 4 !== 3).map((customer): Record<string, SampleCell> => ({
    id: customer.id, name: customer.name,
    ...Object.fromEntries(ROLES.flatMap(([role], index) => personCells(role, customer.persons[index] ?? customer.persons[0]))),
    ...Object.fromEntries(TRAITS.map(([key, , answers]) => [key, random.chance(0.82) ? random.pick(answers) : ''])),
  }));
  return new SheetDraft('客户背景', '客户人物与经营情况', '', columns, rows, undefined);
}

const personCells = (role: string, person: SamplePerson): readonly (readonly [string, SampleCell])[] => PERSON_PARTS.map(([part]) => [`${role}.${part}`, person[part]]);

const TRAITS: readonly (readonly [string, string, readonly string[]])[] = [
  ['serviceArea', '服务区域', ['本市及周边三县', '全省', '市中心五公里内', '长三角', '北部各縣市']],
  ['salesCapability', '销售能力', ['有自有门店 3 家，业务员 8 人', '以批发为主，渠道稳定', '电商占六成，增长快', '业务员少，靠老客户']],
  ['growthPotential', '发展潜力', ['大', '中等', '有限', '正在开新店']],
  ['managementPhilosophy', '经营观念', ['稳健经营，不赊欠', '先占市场，后求利润', '以质量取胜', '家族经营，重人情']],
  ['businessPolicy', '经营方针', ['薄利多销', '主推品牌商品', '差异化，做高端', '跟随市场']],
  ['managementTraits', '经营管理特点', ['制度完善，账目清楚', '老板亲自决策', '采购集中，每月一次', '分权到门店']],
  ['staffQuality', '业务人员素质', ['业务员专业，流动少', '人员年轻，经验不足', '经理懂行，反应快']],
  ['competitorRelation', '与其他竞争者的关系', ['同时向两家同行进货，价格敏感', '曾是同行的独家代理，2024 年到期', '与同行来往不多']],
  ['companyRelation', '与本公司的业务关系', ['合作多年，月月有单', '新近开发，试单阶段', '以投标方式合作']],
  ['cooperationAttitude', '合作态度', ['积极配合促销', '一般，按合同办事', '常压价，但付款守时']],
  ['salesActivityState', '销售活动现状', ['每月下单两次，以耗材为主', '季节性强，年底集中采购', '近半年订单减少']],
  ['existingProblems', '存在的问题', ['仓库小，要求少量多次送货', '对账慢，常拖到月底', '退货率偏高', '']],
  ['strengthsToKeep', '保持的优势', ['送货及时', '价格有竞争力', '售后响应快']],
  ['futureMeasures', '未来的对策', ['增加办公家具品类', '签年度框架协议', '每季度高层拜访一次']],
  ['reputation', '声誉与形象', ['当地口碑好', '业内知名', '一般']],
  ['creditStanding', '信用状况', ['良好', '一般', '需关注']],
  ['termsOfTrade', '交易条件', ['月结 30 天', '月结 45 天', '款到发货', '预付 30%，余款 60 天']],
  ['pastCreditProblems', '以往信用问题', ['无', '2023 年曾逾期两个月', '无', '曾有一张支票退票']],
];

/** The ledger of sales, with a total at the end. */
export function salesList(sales: readonly SaleLine[]): SheetDraft {
  const columns = [
    column('date', '销售日期', 12, DATE), column('order', '销售单号', 20), column('id', '客户代码', 10), column('name', '购货单位', 28), column('productId', '货号', 8),
    column('product', '品名', 20), column('category', '商品类别', 11), column('region', '销售区域', 9), column('quantity', '数量', 8), column('unit', '计量单位', 8),
    column('price', '单价', 10, { format: '#,##0.00' }), column('amount', '金额', 13, { format: '#,##0.00' }), column('cost', '成本', 13, { format: '#,##0.00' }), column('salesperson', '销售员', 9),
  ];
  const rows = sales.map(({ date, order, customer, product, quantity, amount, cost }): Record<string, SampleCell> => ({
    date, order, id: customer.id, name: customer.name, productId: product.id, product: product.name, category: product.category, region: customer.city.region,
    quantity, unit: product.unit, price: product.price, amount, cost, salesperson: customer.salesperson,
  }));
  return new SheetDraft('销售流水', '2024年10月—2026年9月 销售流水账', '由进销存系统导出，单位：元', columns, rows, { label: '总计', sums: ['amount', 'cost'] });
}

export function receivableList(receivables: readonly Receivable[]): SheetDraft {
  const columns = [
    column('invoice', '发票号码', 14), column('id', '客户代码', 10), column('name', '客户', 28), column('order', '销售单号', 20), column('issued', '开票日期', 12, DATE), column('due', '到期日期', 12, DATE),
    column('amount', '应收金额', 13, { format: '#,##0.00' }), column('paidOn', '回款日期', 12, DATE), column('paid', '回款金额', 13, { format: '#,##0.00' }), column('remarks', '备注', 18),
  ];
  const rows = receivables.map(({ invoice, customer, order, issued, due, amount, paidOn, paid }): Record<string, SampleCell> => ({ invoice, id: customer.id, name: customer.name, order, issued, due, amount, paidOn, paid, remarks: '' }));
  return new SheetDraft('应收台账', '应收账款台账', '财务部 截至 2026-09-30', columns, rows, { label: '合计', sums: ['amount', 'paid'] });
}

const TALKS = ['介绍新品办公椅，客户要求看样', '核对上月账目，无差异', '客户反映送货延迟，已致歉', '商谈年度框架协议，价格尚有差距', '了解新店开业计划，预计增加采购', '催收逾期货款，承诺月底付清'];
const TASKS = ['寄送样品', '报价单更新后发客户', '协调物流改周三送货', '', '', '跟进付款'];

export function visitList(random: SeededRandom, customers: readonly SampleCustomer[], count = 260): SheetDraft {
  const columns = [
    column('date', '拜访日期', 14), column('kind', '报告类型', 10), column('id', '客户代码', 10), column('name', '拜访客户', 28), column('salesperson', '拜访人', 9), column('contact', '接待人', 10),
    column('purpose', '拜访目的', 12), column('summary', '拜访内容', 34), column('openPoints', '后续事项', 20), column('next', '下次拜访日期', 14, DATE), column('reason', '紧急原因', 14), column('document', '报告编号', 12),
  ];
  const dates = Array.from({ length: count }, () => LAST_DAY - Math.floor(Math.pow(random.next(), 1.6) * 700)).sort((a, b) => a - b);
  const rows = dates.map((date, index): Record<string, SampleCell> => {
    const customer = random.pick(customers);
    const isUrgent = index % 37 === 11;
    const talk = random.whole(0, TALKS.length - 1);
    return {
      date: writtenDate(date, index), kind: isUrgent ? '急报' : index % 9 === 0 ? '月报' : '日报', id: customer.id, name: customer.name, salesperson: customer.salesperson, contact: customer.contact,
      purpose: random.pick(['例行拜访', '催款', '新品推广', '对账', '处理投诉']), summary: TALKS[talk] ?? '', openPoints: TASKS[talk] ?? '',
      next: random.chance(0.5) ? date + random.whole(14, 60) : '', reason: isUrgent ? random.pick(['诉讼', '停止付款', '所有者变更', '重大投诉']) : '', document: `BF${String(index + 1).padStart(4, '0')}`,
    };
  });
  return new SheetDraft('拜访记录', '业务员拜访记录', '日报当天交，月报月底交，急事急报', columns, rows, undefined, 60);
}

export function submissionList(random: SeededRandom, customers: readonly SampleCustomer[]): SheetDraft {
  const columns = [
    column('id', '客户代码', 10), column('name', '客户', 28), column('field', '资料项目', 14), column('value', '填写内容', 24), column('channel', '获取方式', 14), column('source', '填表人', 12),
    column('document', '单据号', 12), column('date', '日期', 12, DATE), column('cost', '费用', 9), column('reviewer', '审核人', 9), column('decision', '审核结果', 10),
  ];
  const rows: Record<string, SampleCell>[] = [];
  customers.filter((_, index) => index % 3 === 0).forEach((customer, index) => {
    const isAgency = index % 8 === 5;
    const document = isAgency ? `DC${2026000 + index}` : `ZL${2026000 + index}`;
    const reviewed = random.chance(0.55);
    const date = LAST_DAY - random.whole(20, 500);
    const answers: readonly (readonly [string, SampleCell])[] = [['员工人数', Math.round(customer.employees * (isAgency ? 1 : 1.2))], ['年销售额', Math.round(customer.annualSales * (isAgency ? 0.95 : 1.25))], ['资产', Math.round(customer.assets * (isAgency ? 1 : 1.15))], ['信用状况', isAgency ? '需关注' : '良好'], ['服务区域', '全省']];
    for (const [field, value] of answers) {
      rows.push({
        id: customer.id, name: customer.name, field, value, channel: isAgency ? '调查机构' : '客户填写', source: isAgency ? '诚信征信公司' : customer.contact, document, date,
        cost: isAgency && field === '信用状况' ? 1200 : '', reviewer: reviewed ? random.pick(SALESPEOPLE) : '', decision: reviewed ? '通过' : '待核实',
      });
    }
  });
  return new SheetDraft('客户填报与调查', '客户资料表回收及专业调查', '', columns, rows, undefined);
}

export function opportunityList(random: SeededRandom, customers: readonly SampleCustomer[]): SheetDraft {
  const columns = [column('number', '商机号', 10), column('id', '客户代码', 10), column('name', '客户', 28), column('what', '项目名称', 24), column('expected', '预计签约日期', 14, DATE), column('amount', '预计金额', 13, { format: '#,##0.00' }), column('stage', '销售阶段', 10), column('chance', '可能性', 9, { format: '0%' }), column('salesperson', '负责人', 9)];
  const chosen = customers.filter((customer, index) => customer.weight === 0 || index % 5 === 1);
  const rows = chosen.map((customer, index): Record<string, SampleCell> => ({
    number: `SJ${String(index + 1).padStart(3, '0')}`, id: customer.id, name: customer.name, what: random.pick(['年度办公用品采购', '新办公室家具', '打印设备更新', '中秋礼品', '耗材框架协议']),
    expected: LAST_DAY + random.whole(-30, 150), amount: random.whole(5, 400) * 1000, stage: random.pick(['线索', '需求确认', '报价', '谈判', '成交', '输单']), chance: random.pick([0.1, 0.3, 0.5, 0.7, 0.9]), salesperson: customer.salesperson,
  }));
  return new SheetDraft('商机跟踪', '商机跟踪表', '', columns, rows, undefined);
}
