import type { FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import {
  GRADE_ITEMS,
  LOCATION_TYPE_ITEMS,
  MARKET_POSITION_ITEMS,
  OWNERSHIP_ITEMS,
  TRADE_TYPE_ITEMS,
} from './listItems';

const traits = fieldsUnder('Customers', 'P2.2', { section: 'P2.2' });
const situation = fieldsUnder('Customers', 'P2.3', { section: 'P2.3', sensitive: true });
const dealings = fieldsUnder('Customers', 'P2.4', { section: 'P2.4', sensitive: true });
const nature = fieldsUnder('Customers', 'P3.2a');
const upkeep = fieldsUnder('Customers', 'P4.1');

/** P2.2 Characteristics. */
export const CUSTOMER_TRAITS: readonly FieldDefinition[] = [
  traits(
    'serviceArea',
    'text',
    '服务区域 | 服務區域 | Service area',
    '服务范围 | 销售范围 | 覆盖区域 | 服務範圍 | 銷售範圍 | coverage area | area served',
  ),
  traits(
    'salesCapability',
    'text',
    '销售能力 | 銷售能力 | Sales capability',
    '销售实力 | 銷售實力 | selling power | sales capacity',
  ),
  traits(
    'growthPotential',
    'text',
    '发展潜力 | 發展潛力 | Growth potential',
    '成长潜力 | 潜力 | 成長潛力 | 潛力 | potential',
  ),
  traits(
    'managementPhilosophy',
    'text',
    '经营观念 | 經營理念 | Management philosophy',
    '经营理念 | 經營觀念 | philosophy',
  ),
  traits(
    'businessPolicy',
    'text',
    '经营方针 | 經營方針 | Business policy',
    '经营方向 | 经营政策 | 經營方向 | 經營政策 | policy',
  ),
  traits(
    'employees',
    'wholeNumber',
    '员工人数 | 員工人數 | Employees',
    '员工数 | 人数 | 职工人数 | 从业人数 | 企业规模 | 員工數 | 人數 | 規模 | number of employees | headcount | staff | no of employees | size',
  ),
  traits(
    'annualSales',
    'money',
    '年销售额 | 年營業額 | Annual sales',
    '年营业额 | 营业额 | 年营收 | 年销售收入 | 營業額 | 年營收 | 年銷售額 | annual revenue | annual turnover | turnover | revenue | annual income | income | yearly income',
    { sensitive: true },
  ),
  traits(
    'managementTraits',
    'text',
    '经营管理特点 | 經營管理特點 | Management traits',
    '经营特点 | 管理特点 | 經營特點 | 管理特點 | management style',
  ),
];

/** P2.3 Business situation; sales with us are reckoned from the ledger, these two hold what a person entered. */
export const CUSTOMER_BUSINESS: readonly FieldDefinition[] = [
  situation(
    'pastSales',
    'money',
    '以往销售实绩 | 以往銷售實績 | Past sales with us',
    '过去销售额 | 去年销售额 | 上年销售额 | 历史销售额 | 過去銷售額 | 去年銷售額 | 歷史銷售額 | sales last year | previous sales | prior year sales',
  ),
  situation(
    'presentSales',
    'money',
    '目前销售实绩 | 目前銷售實績 | Present sales with us',
    '销售实绩 | 今年销售额 | 本年销售额 | 銷售實績 | 今年銷售額 | 本年銷售額 | sales this year | current sales | ytd sales | sales ytd',
  ),
  situation(
    'staffQuality',
    'longText',
    '经营管理者和业务人员的素质 | 經營管理者和業務人員的素質 | Quality of managers and staff',
    '人员素质 | 员工素质 | 人員素質 | 員工素質 | staff quality',
  ),
  situation(
    'competitorRelation',
    'longText',
    '与其他竞争者的关系 | 與其他競爭者的關係 | Relation to competitors',
    '竞争者关系 | 竞争对手 | 与竞争对手关系 | 競爭者關係 | 競爭對手 | competitors | competitor relation | relation to other competitors',
  ),
  situation(
    'companyRelation',
    'longText',
    '与本公司的业务关系 | 與本公司的業務關係 | Relation to our company',
    '与我司关系 | 业务关系 | 客户关系 | 與我司關係 | 業務關係 | 客戶關係 | relation to us | relationship with us',
  ),
  situation(
    'cooperationAttitude',
    'longText',
    '合作态度 | 合作態度 | Attitude to cooperation',
    '配合度 | 合作意愿 | 合作意願 | attitude | cooperation',
  ),
];

/** P2.4 State of dealings. */
export const CUSTOMER_DEALINGS: readonly FieldDefinition[] = [
  dealings(
    'salesActivityState',
    'longText',
    '销售活动现状 | 銷售活動現狀 | State of sales activity',
    '活动现状 | 销售现状 | 交易现状 | 活動現狀 | 銷售現狀 | sales activity',
  ),
  dealings(
    'existingProblems',
    'longText',
    '存在的问题 | 存在的問題 | Existing problems',
    '存在问题 | 问题 | 存在問題 | 問題 | problems | issues',
  ),
  dealings(
    'strengthsToKeep',
    'longText',
    '保持的优势 | 保持的優勢 | Strengths to keep',
    '优势 | 保持优势 | 優勢 | strengths',
  ),
  dealings(
    'futureMeasures',
    'longText',
    '未来的对策 | 未來的對策 | Future measures',
    '对策 | 未来对策 | 改进措施 | 對策 | 未來對策 | 改善措施 | measures | next measures | countermeasures',
  ),
  dealings(
    'reputation',
    'text',
    '声誉与形象 | 聲譽與形象 | Reputation and image',
    '企业形象 | 声誉 | 企业信誉 | 企業形象 | 聲譽 | 商譽 | reputation | image',
  ),
  dealings(
    'creditStanding',
    'text',
    '信用状况 | 信用狀況 | Credit standing',
    '信用 | 信用情况 | 信誉状况 | 信用情況 | 信用評等 | credit status | credit rating | credit',
  ),
  dealings(
    'termsOfTrade',
    'text',
    '交易条件 | 交易條件 | Terms of trade',
    '付款条件 | 结算方式 | 账期 | 付款方式 | 付款條件 | 結帳方式 | 帳期 | terms | payment terms | terms of payment',
  ),
  dealings(
    'pastCreditProblems',
    'longText',
    '以往信用问题 | 以往信用問題 | Past credit problems',
    '信用问题 | 不良记录 | 信用問題 | 不良紀錄 | credit problems | credit history',
  ),
];

/** P3.2a, P1.4, P3.2b as entered by a person, and P4.1. */
export const CUSTOMER_PLACEMENT: readonly FieldDefinition[] = [
  nature(
    'ownership',
    'list',
    '所有制 | 所有制 | Ownership',
    '所有制性质 | 所有制形式 | 经济性质 | 經濟性質 | ownership type',
    { items: OWNERSHIP_ITEMS },
  ),
  nature(
    'tradeType',
    'list',
    '业态 | 業態 | Trade type',
    '店铺类型 | 渠道类型 | 经销类型 | 店鋪類型 | 通路類型 | channel type | store type | type store | trade',
    { items: TRADE_TYPE_ITEMS },
  ),
  nature(
    'locationType',
    'list',
    '地域类型 | 地域類型 | Location type',
    '店铺位置 | 地段 | 商圈类型 | 商圈類型 | location',
    { items: LOCATION_TYPE_ITEMS },
  ),
  fieldsUnder('Customers', 'P1.4')(
    'marketPosition',
    'list',
    '市场地位 | 市場地位 | Market position',
    '客户地位 | 重要程度 | 客戶地位 | 重要性 | importance',
    { items: MARKET_POSITION_ITEMS },
  ),
  fieldsUnder('Customers', 'P3.2b')(
    'grade',
    'list',
    '客户等级 | 客戶等級 | Grade',
    '等级 | 级别 | 客户级别 | ABC分类 | 等級 | 級別 | 客戶級別 | ABC分類 | customer grade | abc class | rating | tier | level',
    { items: GRADE_ITEMS, sensitive: true },
  ),
  upkeep(
    'lastChanged',
    'date',
    '最后变更日期 | 最後變更日期 | Last changed',
    '更新日期 | 修改日期 | 更新时间 | 最后更新 | 更新時間 | 最後更新 | 異動日期 | last updated | updated at | modified | last modified | date modified',
  ),
  upkeep(
    'lastVerified',
    'date',
    '最后核实日期 | 最後核實日期 | Last verified',
    '核实日期 | 复核日期 | 核實日期 | 覆核日期 | last checked | last reviewed | verified on',
  ),
  upkeep(
    'remarks',
    'longText',
    '备注 | 備註 | Remarks',
    '说明 | 注 | 备考 | 說明 | 附註 | remark | note | notes | comment | comments | memo | description',
    { sensitive: true },
  ),
];
