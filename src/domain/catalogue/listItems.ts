import { item } from './define';

/** P1.3 */
export const CUSTOMER_TYPE_ITEMS = [
  item(
    'governmentBody',
    '政府机构 | 政府機構 | Government body',
    '政府 | 机关 | 機關 | 事业单位 | 公部門 | 政府采购 | government | public sector | gov',
  ),
  item('specialCompany', '特殊公司 | 特殊公司 | Special company', '特殊 | 战略客户 | 戰略客戶 | special | strategic'),
  item(
    'ordinaryCompany',
    '普通公司 | 普通公司 | Ordinary company',
    '公司 | 企业 | 企業 | 普通 | 一般公司 | 法人 | company | corporate | business | corporation | b2b',
  ),
  item(
    'individual',
    '个人顾客 | 個人顧客 | Individual',
    '个人 | 個人 | 个人客户 | 個人客戶 | 散客 | individual | consumer | private | person | b2c | home office',
  ),
  item(
    'tradingPartner',
    '交易伙伴 | 交易夥伴 | Trading partner',
    '伙伴 | 夥伴 | 合作伙伴 | 合作夥伴 | 经销商 | 經銷商 | partner | dealer | distributor',
  ),
];

/** P1.4 */
export const MARKET_POSITION_ITEMS = [
  item('key', '主力客户 | 主力客戶 | Key', '主力 | 重点客户 | 重點客戶 | 大客户 | 大客戶 | VIP | key account | major'),
  item('regular', '一般客户 | 一般客戶 | Regular', '一般 | 普通客户 | 普通客戶 | normal'),
  item('occasional', '零散客户 | 零散客戶 | Occasional', '零散 | 零星 | 散户 | 散戶 | casual'),
];

/** P3.2a */
export const OWNERSHIP_ITEMS = [
  item(
    'stateOwned',
    '全民所有制 | 全民所有制 | State-owned',
    '国有 | 國有 | 国企 | 國企 | 国营 | 公營 | state owned | soe',
  ),
  item('collective', '集体所有制 | 集體所有制 | Collective', '集体 | 集體'),
  item(
    'individual',
    '个体所有制 | 個體所有制 | Individual',
    '个体 | 個體 | 个体户 | 獨資 | 独资 | 私营 | 民營 | sole proprietor | private',
  ),
  item('jointStock', '股份制 | 股份制 | Joint-stock', '股份 | 股份有限公司 | 上市公司 | joint stock | public company'),
  item('jointVenture', '合资 | 合資 | Joint venture', '中外合资 | 中外合資 | 外资 | 外資 | jv'),
  item('other', '其他 | 其他 | Other', '其它'),
];

/** P3.2a */
export const TRADE_TYPE_ITEMS = [
  item('wholesaler', '批发店 | 批發店 | Wholesaler', '批发 | 批發 | 批发商 | 批發商 | wholesale'),
  item('retailer', '零售商 | 零售商 | Retailer', '零售 | 零售店 | retail'),
  item('agent', '代理店 | 代理店 | Agent', '代理 | 代理商 | agency'),
  item(
    'authorisedDealer',
    '特约店 | 特約店 | Authorised dealer',
    '特约 | 特約 | 特约经销商 | 特約經銷商 | authorized dealer',
  ),
  item('chainStore', '连锁店 | 連鎖店 | Chain store', '连锁 | 連鎖 | chain'),
  item('exclusiveStore', '专营店 | 專營店 | Exclusive store', '专营 | 專營 | 专卖店 | 專賣店 | franchise store'),
  item('other', '其他 | 其他 | Other', '其它'),
];

/** P3.2a */
export const LOCATION_TYPE_ITEMS = [
  item(
    'commercialCentre',
    '商业中心店 | 商業中心店 | Commercial centre',
    '商业中心 | 商業中心 | 商圈 | commercial center | downtown',
  ),
  item('transportHub', '交通枢纽店 | 交通樞紐店 | Transport hub', '交通枢纽 | 交通樞紐 | 车站 | 車站 | station'),
  item(
    'residentialArea',
    '居民区店 | 居民區店 | Residential area',
    '居民区 | 居民區 | 社区 | 社區 | 住宅区 | 住宅區 | residential',
  ),
  item('other', '其他店铺 | 其他店鋪 | Other', '其他 | 其它'),
];

/** P3.2b */
export const GRADE_ITEMS = [
  item('A', 'A级 | A級 | A', 'A类 | A類 | grade A'),
  item('B', 'B级 | B級 | B', 'B类 | B類 | grade B'),
  item('C', 'C级 | C級 | C', 'C类 | C類 | grade C'),
  item('D', 'D级 | D級 | D', 'D类 | D類 | grade D'),
];

/** P3.1a-c */
export const CHANNEL_ITEMS = [
  item(
    'visit',
    '推销员访问 | 推銷員訪問 | Salesperson’s visit',
    '访问 | 訪問 | 拜访 | 拜訪 | 市场调查 | 市場調查 | visit | market survey',
  ),
  item(
    'questionnaire',
    '客户资料表 | 客戶資料表 | Questionnaire',
    '资料表 | 資料表 | 问卷 | 問卷 | 客户填写 | 客戶填寫 | customer form',
  ),
  item(
    'agency',
    '专业调查机构 | 專業調查機構 | Survey agency',
    '调查机构 | 調查機構 | 征信 | 徵信 | 第三方 | 资信调查 | agency | credit bureau | third party',
  ),
];

/** P3.1b */
export const REVIEW_DECISION_ITEMS = [
  item('pending', '待核实 | 待核實 | To be reviewed', '待审 | 待審 | 未核实 | 未核實 | pending | open'),
  item('accepted', '已采纳 | 已採納 | Accepted', '采纳 | 採納 | 通过 | 通過 | 已核实 | 已核實 | approved | ok'),
  item('rejected', '未采纳 | 未採納 | Rejected', '不采纳 | 不採納 | 驳回 | 駁回 | declined'),
];

/** P3.1d, P3.1e */
export const REPORT_KIND_ITEMS = [
  item('daily', '访问日报 | 訪問日報 | Daily report', '日报 | 日報 | daily'),
  item('periodic', '定期报告 | 定期報告 | Periodic report', '月报 | 月報 | 周报 | 週報 | monthly | weekly | periodic'),
  item('urgent', '紧急报告 | 緊急報告 | Urgent report', '紧急 | 緊急 | 急报 | 急報 | urgent'),
  item('marketSurvey', '市场调查 | 市場調查 | Market survey', '市调 | 市調 | survey'),
];

/** P3.1e */
export const URGENT_REASON_ITEMS = [
  item('insolvency', '破产或无力偿付 | 破產或無力償付 | Insolvency', '破产 | 破產 | 倒闭 | 倒閉 | bankruptcy'),
  item('lawsuit', '诉讼 | 訴訟 | Lawsuit', '官司 | litigation'),
  item('changeOfOwner', '所有者变更 | 所有者變更 | Change of owner', '易主 | 股权变更 | 股權變更 | takeover'),
  item('competitorAttack', '竞争者进攻 | 競爭者進攻 | Competitor’s attack', '竞争 | 競爭 | competitor'),
  item('seriousComplaint', '重大投诉 | 重大客訴 | Serious complaint', '投诉 | 投訴 | 客诉 | 客訴 | complaint'),
  item('stopOfPayment', '停止付款 | 停止付款 | Stop of payment', '停付 | 拒付 | 跳票 | payment stopped'),
];

/** P1.2 */
export const STAGE_ITEMS = [
  item('lead', '线索 | 潛在線索 | Lead', '潜在 | 潛在 | prospect'),
  item('qualified', '已确认需求 | 已確認需求 | Qualified', '需求确认 | 需求確認'),
  item('proposal', '已报价 | 已報價 | Proposal', '报价 | 報價 | 方案 | quote | quotation'),
  item('negotiation', '谈判中 | 洽談中 | Negotiation', '谈判 | 談判 | 洽谈 | 洽談'),
  item('won', '成交 | 成交 | Won', '赢单 | 贏單 | 已成交 | closed won'),
  item('lost', '失败 | 未成交 | Lost', '输单 | 輸單 | 丢单 | 丟單 | closed lost'),
];

/** A2 */
export const ARCHIVE_CATEGORY_ITEMS = [
  item('planning', '规划 | 規劃 | Planning'),
  item('annualPlan', '年度计划 | 年度計畫 | Annual plan', '年計劃'),
  item('statistics', '统计资料 | 統計資料 | Statistics', '统计 | 統計'),
  item('financialAudit', '财务审计 | 財務稽核 | Financial audit', '审计 | 審計 | 稽核 | audit'),
  item('accounting', '会计档案 | 會計檔案 | Accounting records', '会计 | 會計 | 凭证 | 憑證 | accounting'),
  item('labourAndWages', '劳动工资 | 勞動薪資 | Labour and wages', '工资 | 薪資 | payroll'),
  item('operatingResults', '经营情况 | 經營情況 | Operating results', '经营 | 經營'),
  item('personnel', '人事档案 | 人事檔案 | Personnel files', '人事 | hr'),
  item('minutes', '会议记录 | 會議紀錄 | Meeting minutes', '会议纪要 | 會議記錄 | minutes'),
  item('decision', '决定 | 決定 | Decision', '决议 | 決議'),
  item('powerOfAttorney', '委托书 | 委託書 | Power of attorney', '授权书 | 授權書'),
  item('agreement', '协议 | 協議 | Agreement', '协议书 | 協議書'),
  item('contract', '合同 | 合約 | Contract', '契約 | 契约'),
  item('projectPlan', '项目方案 | 專案方案 | Project plan', '项目 | 專案 | 方案 | project'),
  item('notice', '通知 | 通知 | Notice', '公告'),
  item('other', '其他 | 其他 | Other', '其它'),
];

/** A7 */
export const SECRECY_ITEMS = [
  item('topSecret', '绝密 | 絕密 | Top secret', '绝对机密 | 絕對機密'),
  item('confidential', '机密 | 機密 | Confidential'),
  item('secret', '秘密 | 秘密 | Secret'),
  item('unclassified', '非密 | 非密 | Unclassified', '公开 | 公開 | 普通 | 无密级 | 一般 | 内部 | public | none'),
];

/** A5.4 */
export const ORIGINALITY_ITEMS = [
  item('original', '原件 | 正本 | Original', '原本'),
  item('copy', '复印件 | 影本 | Copy', '副本 | 複本 | 影印本 | 复制件'),
];

/** A5-A8: where a document is in its life. */
export const ARCHIVE_STATUS_ITEMS = [
  item('expected', '待归档 | 待歸檔 | Expected', '未归档 | 未歸檔 | 应归档 | 應歸檔 | 待收 | pending | not filed yet'),
  item('filed', '在库 | 在庫 | Filed', '已归档 | 已歸檔 | 在档 | 在檔 | in archive | on file | in stock'),
  item('lent', '借出 | 借出 | Lent', '外借 | 已借出 | on loan | out'),
  item('inReadingRoom', '阅览中 | 閱覽中 | In the reading room', '室内查阅 | 室內查閱 | 在阅 | being read'),
  item('dueForDestruction', '待销毁 | 待銷毀 | Due for destruction', '到期 | 保管期满 | 保存期滿 | expired'),
  item('onHold', '冻结 | 凍結 | On hold', '暂停销毁 | 暫停銷毀 | 封存 | hold'),
  item('destroyed', '已销毁 | 已銷毀 | Destroyed', '销毁 | 銷毀'),
  item('missing', '缺失 | 遺失 | Missing', '遗失 | 丢失 | lost'),
];

/** A5.1, A5.3 */
export const FILING_RHYTHM_ITEMS = [
  item('quarterly', '按季归档 | 按季歸檔 | Quarterly', '季度 | 每季 | 季 | quarter'),
  item('yearly', '按年归档 | 按年歸檔 | Yearly', '年度 | 每年 | 年 | annual | annually'),
  item('atOnce', '即时归档 | 即時歸檔 | At once', '及时归档 | 立即归档 | 随时归档 | 立即歸檔 | 隨時歸檔 | 紧急 | 緊急 | immediately | urgent'),
  item('asItArises', '平时立卷 | 平時立卷 | As it arises', '平时归档 | 平時歸檔 | ongoing'),
];

/** A7 */
export const POSITION_ITEMS = [
  item('generalManager', '总经理 | 總經理 | General manager', 'GM'),
  item('deputyGeneralManager', '副总经理 | 副總經理 | Deputy general manager', '副总 | 副總 | DGM'),
  item('director', '总监 | 總監 | Director'),
  item(
    'headOfOffice',
    '总经理办公室主任 | 總經理辦公室主任 | Head of the general manager’s office',
    '总办主任 | 總辦主任',
  ),
  item('archivist', '档案管理员 | 檔案管理員 | Archivist', '档案员 | 檔案員 | records manager'),
  item('departmentManager', '部门经理 | 部門經理 | Department manager', '经理 | 經理'),
  item('employee', '员工 | 員工 | Employee', '职员 | 職員 | staff'),
];

/** A7: the steps of a loan. */
export const LOAN_STEP_ITEMS = [
  item('requested', '申请 | 申請 | Requested', '待审批 | 待核准 | 申请中 | 申請中 | pending'),
  item('approved', '批准 | 核准 | Approved', '已批准 | 已核准 | 同意'),
  item('refused', '不批准 | 不核准 | Refused', '驳回 | 駁回 | 不同意'),
  item('withdrawn', '撤回 | 撤回 | Withdrawn', '取消 | cancelled'),
  item('lent', '借出 | 借出 | Lent', '外借 | on loan'),
  item('returned', '归还 | 歸還 | Returned', '已还 | 已歸還'),
  item('readingBegun', '开始室内查阅 | 開始室內查閱 | Reading begun', '查阅开始 | 查閱開始'),
  item('readingEnded', '结束室内查阅 | 結束室內查閱 | Reading ended', '查阅结束 | 查閱結束'),
];

/** A7.3b, A7.3c */
export const LOAN_MANNER_ITEMS = [
  item('lent', '借出 | 借出 | Lent', '外借'),
  item('readInRoom', '室内查阅 | 室內查閱 | Read in the archive room', '查阅 | 查閱 | 阅览 | 閱覽'),
];

/** A8: the steps of one item of a destruction form; `joined` joins two ends of the register. */
export const DESTRUCTION_STEP_ITEMS = [
  item('listed', '列入 | 列入 | Listed', '登记 | 登記'),
  item('rejected', '剔除 | 剔除 | Rejected', '不予销毁 | 不予銷毀 | kept'),
  item('reviewed', '审核 | 審核 | Reviewed', '已审核 | 已審核'),
  item('approved', '批准 | 核准 | Approved', '已批准 | 已核准'),
  item('witnessNamed', '指定监销人 | 指定監銷人 | Witness named', '指派监销人 | 指派監銷人'),
  item('destroyed', '销毁 | 銷毀 | Destroyed', '已销毁 | 已銷毀'),
  item('joined', '合并登记 | 合併登記 | Joined', ''),
];

/** A7.3d: what a power of attorney may be given for. */
export const DELEGATION_SCOPE_ITEMS = [
  item('allApprovals', '全部审批 | 全部核准 | All approvals', '全部 | 全权 | 全權 | 所有 | all | everything'),
  item('borrowing', '借阅审批 | 借閱核准 | Borrowing', '借阅 | 借閱 | 档案借阅 | 檔案借閱 | 借阅档案审批 | loans'),
  item('confidentialBorrowing', '机密档案借阅审批 | 機密檔案借閱核准 | Borrowing of confidential files', '机密 | 機密 | confidential'),
  item('secretBorrowing', '秘密档案借阅审批 | 秘密檔案借閱核准 | Borrowing of secret files', '秘密 | secret'),
  item('destruction', '销毁审批 | 銷毀核准 | Destruction', '销毁 | 銷毀 | 档案销毁 | 檔案銷毀'),
];
