import { LAST_DAY } from './ledgers';
import type { SeededRandom } from './random';
import { civilOf } from './serial';
import { SheetDraft, type DraftColumn, type SampleCell } from './sheetDraft';

const column = (key: string, header: string, width = 12, more: Partial<DraftColumn> = {}): DraftColumn => ({ key, header, width, ...more });
const DATE = { format: 'yyyy/m/d' };

const TITLES: readonly (readonly [string, string])[] = [['规划', '2026—2028 年发展规划'], ['年度计划', '年度经营计划'], ['统计资料', '月度销售统计'], ['财务审计', '年度审计报告'], ['会计档案', '记账凭证'], ['劳动工资', '工资发放表'], ['经营情况', '季度经营分析'], ['人事档案', '员工劳动合同'], ['会议记录', '总经理办公会纪要'], ['决定', '关于调整组织机构的决定'], ['委托书', '法人授权委托书'], ['协议', '战略合作协议'], ['合同', '年度采购合同'], ['项目方案', '仓储改造方案'], ['通知', '关于国庆放假的通知']];
const DEPARTMENTS = [['行政部', 'XZ'], ['财务部', 'CW'], ['人事部', 'RS'], ['销售部', 'XS'], ['采购部', 'CG']] as const;

export function archiveList(random: SeededRandom, count = 80): SheetDraft {
  const columns = [
    column('number', '档案编号', 20), column('title', '文件名称', 28), column('category', '档案类别', 11), column('department', '归档部门', 10), column('documentDate', '成文日期', 12, DATE), column('filed', '归档日期', 12, DATE), column('secrecy', '保密级别', 9),
    column('original', '原件/复印件', 11), column('higher', '上级来文', 9), column('pages', '页数', 7), column('years', '保管年限', 9), column('until', '保管到期日', 12, DATE), column('place', '存放位置', 10), column('status', '档案状态', 9),
  ];
  const rows = Array.from({ length: count }, (_, index): Record<string, SampleCell> => {
    const [category, title] = TITLES[index % TITLES.length] ?? ['其他', '文件'];
    const [department, code] = DEPARTMENTS[index % DEPARTMENTS.length] ?? ['行政部', 'XZ'];
    const date = LAST_DAY - random.whole(10, 4200);
    const { year, month, day } = civilOf(date);
    const years = random.pick([3, 5, 10, 15]);
    return {
      number: `${year}-${code}-${String((index % TITLES.length) + 1).padStart(2, '0')}-${String(index + 1).padStart(4, '0')}`, title: `${year}年${title}`, category, department, documentDate: date, filed: Math.min(LAST_DAY, date + random.whole(5, 80)),
      secrecy: random.pick(['非密', '非密', '非密', '秘密', '机密', '绝密']), original: '原件', higher: index % 14 === 0 ? '是' : '否', pages: random.whole(1, 120), years, until: Date.UTC(year + years, month - 1, day) / 86_400_000 + 25_569, place: `${random.pick(['A', 'B', 'C'])}-${random.whole(1, 12)}`, status: random.pick(['在库', '在库', '在库', '借出']),
    };
  });
  return new SheetDraft('档案登记', '档案室登记簿', '总经理办公室 档案管理员', columns, rows, undefined);
}

/** Powers of attorney of the general manager; the last one is in force on the sample's report date. */
export function delegationList(random: SeededRandom): SheetDraft {
  const columns = [column('number', '授权书编号', 14), column('from', '授权人', 10), column('to', '被授权人', 10), column('scope', '授权范围', 30), column('first', '起始日期', 12, DATE), column('last', '截止日期', 12, DATE)];
  const rows = Array.from({ length: 6 }, (_, index): Record<string, SampleCell> => {
    const first = LAST_DAY - 400 + index * 70;
    const scope = random.pick(['借阅审批', '机密档案借阅审批', '全部审批']);
    return { number: `SQ${String(index + 1).padStart(3, '0')}`, from: GENERAL_MANAGER, to: index % 2 === 0 ? HEAD_OF_OFFICE : '许国栋', scope, first, last: first + random.whole(5, 20) };
  });
  rows.push({ number: 'SQ007', from: GENERAL_MANAGER, to: HEAD_OF_OFFICE, scope: '借阅审批', first: LAST_DAY + 12, last: LAST_DAY + 22 });
  return new SheetDraft('授权委托', '授权委托书登记', '', columns, rows, undefined);
}

const GENERAL_MANAGER = '周建国';
const HEAD_OF_OFFICE = '蒋文博';
const FOUNDED = 42_370;

const OFFICE: readonly (readonly [person: string, position: string, department: string, first: number, last: number | ''])[] = [
  [GENERAL_MANAGER, '总经理', '', FOUNDED, ''], ['许国栋', '副总经理', '销售部', FOUNDED + 420, ''], ['许国栋', '副总经理', '采购部', FOUNDED + 420, ''],
  ['何美玲', '副总经理', '财务部', FOUNDED + 800, ''], ['何美玲', '副总经理', '人事部', FOUNDED + 800, ''], ['郑思远', '总监', '销售部', FOUNDED + 1_500, ''],
  [HEAD_OF_OFFICE, '总经理办公室主任', '行政部', FOUNDED + 365, ''], ['傅慧敏', '档案管理员', '行政部', FOUNDED + 370, ''], ['沈雪梅', '档案管理员', '行政部', FOUNDED + 2_200, ''],
  ['曾丽华', '部门经理', '行政部', FOUNDED + 200, ''], ['彭秀英', '部门经理', '财务部', FOUNDED + 90, ''], ['吕婷婷', '部门经理', '人事部', FOUNDED + 1_100, ''],
  ['潘立群', '部门经理', '销售部', FOUNDED, FOUNDED + 2_900], ['卢晓东', '部门经理', '销售部', FOUNDED + 2_901, ''], ['魏永康', '部门经理', '采购部', FOUNDED + 600, ''],
  ['张敏', '员工', '销售部', FOUNDED + 700, ''], ['王芳', '员工', '销售部', FOUNDED + 1_300, ''],
];

/** Who holds which position: the decisions of borrowing and destruction rest on it. */
export function appointmentList(): SheetDraft {
  const columns = [column('person', '姓名', 10), column('position', '职务', 18), column('department', '分管部门', 12), column('first', '任职日期', 12, DATE), column('last', '离任日期', 12, DATE), column('document', '任命文号', 14)];
  const rows = OFFICE.map(([person, position, department, first, last], index): Record<string, SampleCell> => ({ person, position, department, first, last, document: `恒人〔${civilOf(first).year}〕${index + 1} 号` }));
  return new SheetDraft('任职名单', '公司任职名单', '人事部 更新：2026-09-28', columns, rows, undefined);
}

const PURPOSES = ['核对合同条款', '准备年度审计', '编制下年计划', '答复客户询问'];

/** The loans as the archivist keeps them by hand, a loan a row: the lent documents that may be lent at all, and some that came back. */
export function loanList(random: SeededRandom, archives: SheetDraft): SheetDraft {
  const columns = [
    column('loan', '借阅单号', 12), column('number', '档案编号', 20), column('title', '文件名称', 28), column('secrecy', '保密级别', 9), column('borrower', '借阅人', 10), column('department', '借阅部门', 10),
    column('purpose', '借阅事由', 16), column('lent', '借出日期', 12, DATE), column('due', '应还日期', 12, DATE), column('back', '归还日期', 12, DATE), column('state', '归还状况', 10),
  ];
  const borrowers = OFFICE.filter(([, position]) => ['总监', '部门经理', '员工'].includes(position)).filter(([, , , , last]) => last === '');
  const lendable = archives.rows.filter(({ secrecy }) => secrecy === '非密');
  const lent = lendable.filter(({ status }) => status === '借出');
  const returned = lendable.filter(({ status, filed }) => status === '在库' && Number(filed) < LAST_DAY - 320).slice(0, 14);
  const rows = [...returned, ...lent].map((document, index): Record<string, SampleCell> => {
    const isBack = index < returned.length;
    const [borrower, , department] = random.pick(borrowers);
    const from = isBack ? LAST_DAY - 320 + index * 20 : LAST_DAY - random.whole(0, 25);
    const { number = '', title = '', secrecy = '' } = document;
    return {
      loan: `JY${String(index + 1).padStart(4, '0')}`, number, title, secrecy, borrower, department, purpose: random.pick(PURPOSES), lent: from, due: from + (index % 3 === 0 ? 14 : 30),
      back: isBack ? from + random.whole(2, 14) : '', state: isBack ? random.pick(['完好', '完好', '完好', '缺末页，已补']) : '',
    };
  });
  return new SheetDraft('借阅登记', '档案借阅登记', '档案室 每次借出、归还当面登记', columns, rows, undefined);
}
