import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../../../src/domain/catalogue/catalogue';
import { LANGUAGES } from '../../../src/domain/language';
import { findLists } from '../../../src/domain/matching/findLists';
import { matchList } from '../../../src/domain/matching/matchList';
import { gridOfRows } from '../../../src/domain/matching/sheetGrid';
import { TABLE_NAMES, type RawCell } from '../../../src/domain/tables';

const match = (
  header: readonly string[],
  rows: readonly (readonly RawCell[])[] = [header.map((_, i) => `a${i}`), header.map((_, i) => `b${i}`)],
) => {
  const [list] = findLists(gridOfRows('S', [header, ...rows])).lists;
  return list ? matchList(list).best : undefined;
};

const keysOf = (header: readonly string[], rows?: readonly (readonly RawCell[])[]) =>
  match(header, rows)?.columns.map((column) => column.match?.field.key);

describe('columns matched to fields', () => {
  it.each(TABLE_NAMES.flatMap((table) => LANGUAGES.map((language) => [table, language] as const)))(
    'knows the add-in’s own headers of %s in %s, each as its own field',
    (table, language) => {
      const fields = fieldsOf(table);
      const found = match(
        fields.map((field) => field.header[language]),
        [],
      );
      expect(found?.table).toBe(table);
      expect(found?.columns.map((column) => column.match?.field.key)).toEqual(fields.map((field) => field.key));
    },
  );

  it.each([
    [
      ['客户代码', '单位名称', '联系电话', '通讯地址', '税号'],
      ['customerId', 'customerName', 'telephone', 'street', 'creditCode'],
    ],
    [
      ['客戶代號', '公司名稱', '聯絡電話', '公司地址', '統編'],
      ['customerId', 'customerName', 'telephone', 'street', 'creditCode'],
    ],
    [
      ['CustomerID', 'CompanyName', 'Phone', 'Address', 'VAT No.'],
      ['customerId', 'customerName', 'telephone', 'street', 'creditCode'],
    ],
    [
      ['cust_no', 'cust_name', 'tel', 'ADDR', 'tax_id'],
      ['customerId', 'customerName', 'telephone', 'street', 'creditCode'],
    ],
    [
      ['*客户编号', '客户名称（必填）', '电话/Tel', '地址 Address', '统一社会信用代码：'],
      ['customerId', 'customerName', 'telephone', 'street', 'creditCode'],
    ],
    [
      ['ＣＵＳＴＯＭＥＲ　ＩＤ', 'Customer Nmae', '客户联系电话', '公司详细地址', '信用代码'],
      ['customerId', 'customerName', 'telephone', 'street', 'creditCode'],
    ],
  ])('%j', (header, keys) => {
    expect(match(header)?.table).toBe('Customers');
    expect(keysOf(header)).toEqual(keys);
  });

  it('tells the persons apart by the group that they stand under', () => {
    const grid = gridOfRows('S', [
      ['客户编号', '客户名称', '所有者', '', '法人代表', ''],
      ['', '', '姓名', '电话', '姓名', '电话'],
      ['K1', '甲', '张三', '13800138000', '李四', '13900139000'],
      ['K2', '乙', '王五', '13800138001', '赵六', '13900139001'],
    ]);
    const [list] = findLists(grid).lists;
    expect(list && matchList(list).best?.columns.map((column) => column.match?.field.key)).toEqual([
      'customerId',
      'customerName',
      'ownerName',
      'ownerTelephone',
      'legalRepresentativeName',
      'legalRepresentativeTelephone',
    ]);
  });

  it('keeps what matches no field as it is', () =>
    expect(keysOf(['客户名称', '电话', '车型'])).toEqual(['customerName', 'telephone', undefined]));

  it('says why, and how sure it is', () => {
    const found = match(
      ['客户编号', '公司名称', 'E-mail adress', '名字不明', '城市'],
      [
        ['K1', '甲', 'a@b.cn', '13800138000', '上海'],
        ['K2', '乙', 'c@d.cn', '13800138001', '北京'],
        ['K3', '丙', 'e@f.cn', '13800138002', '广州'],
      ],
    );
    const reasons = found?.columns.map(({ match: one, needsConfirmation }) => [
      one?.field.key,
      one?.reason.kind,
      needsConfirmation,
    ]);
    expect(reasons).toEqual([
      ['customerId', 'exact', false],
      ['customerName', 'synonym', false],
      ['email', 'similar', expect.any(Boolean)],
      ['telephone', 'content', true],
      ['city', 'exact', false],
    ]);
    for (const one of found?.columns ?? []) expect(one.match?.confidence ?? 0).toBeLessThanOrEqual(1);
  });

  it('doubts a name whose column holds something else', () => {
    const rows = [
      ['K1', '甲', '上海'],
      ['K2', '乙', '北京'],
      ['K3', '丙', '广州'],
    ];
    expect(match(['客户编号', '客户名称', '成立日期'], rows)?.columns[2]?.needsConfirmation).toBe(true);
  });

  it('gives no field to two columns', () => {
    const keys =
      keysOf(['客户编号', '客户代码', '客户名称', '公司名称', '电话', '手机'])?.filter((key) => key !== undefined) ??
      [];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['Sales', ['订单日期', '客户名称', '产品', '数量', '单价', '金额'], ['2026-01-01', '甲', '笔', 2, 3, 6]],
    [
      'Receivables',
      ['发票号码', '客户名称', '开票日期', '到期日', '应收金额'],
      ['F1', '甲', '2026-01-01', '2026-02-01', 100],
    ],
    ['Visits', ['拜访日期', '客户名称', '业务员', '拜访内容'], ['2026-01-01', '甲', '王', '谈价格']],
    ['Opportunities', ['客户名称', '预计成交日期', '商机金额', '商机阶段'], ['甲', '2026-12-01', 100, '谈判']],
    ['Archives', ['档案编号', '题名', '密级', '保管期限', '归档部门'], ['A1', '合同', '秘密', 10, '销售部']],
    [
      'Borrowings',
      ['档案编号', '文件名称', '借阅人', '借阅日期', '归还日期'],
      ['A1', '合同', '王', '2026-01-01', '2026-01-02'],
    ],
    [
      'Delegations',
      ['委托人', '受托人', '委托范围', '生效日期', '失效日期'],
      ['王', '李', '合同', '2026-01-01', '2026-12-31'],
    ],
    ['Submissions', ['客户名称', '调查项目', '填写内容', '来源渠道'], ['甲', '资产', '100万', '问卷']],
  ] as const)('knows a list of %s', (table, header, row) =>
    expect(match(header, [row, [...row], [...row]])?.table).toBe(table),
  );

  it.each([
    ['goods', ['旧编号', '条码', '名称', '规格', '单位', '包装数', '进货价']],
    ['letters', ['v', 'i', 's', 'b', 'l', 'e']],
    ['trainings', ['Date', 'Length (hours)', 'Attendees', 'Delivered by']],
  ])('knows that a list of %s is none of the tables', (_, header) => expect(match(header)).toBeUndefined());
});
