import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PreviewExcel } from '../../src/preview/index';
import type { validation } from '../../src/i18n/en-US/validation';
import { createTexts } from '../../src/i18n/texts';
import { cellValues, openRows, openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

const REPORT = '检查报告';
const SUMMARY = '检查汇总';
const texts = createTexts('zh-CN');

interface Content {
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

async function rowsOf(excel: PreviewExcel, sheet: string): Promise<readonly (readonly string[])[]> {
  const { values } = (await sheetContent(excel, sheet)) as Content;
  return values
    .slice(3)
    .map((row) => row.map(String))
    .filter((row) => row[0] !== '');
}

/** Columns of the report. */
const [RULE, TABLE, CUSTOMER, VALUE, MESSAGE, CELL, KEY, DISMISSED] = [2, 3, 4, 6, 7, 9, 10, 11] as const;

const CUSTOMERS = [
  [
    'Customer ID',
    'Customer name',
    'Customer type',
    'Telephone',
    'E-mail',
    'Province',
    'City',
    'Postal code',
    'Founding date',
    'First deal date',
  ],
  ['K1', 'Alpha', 'Ordinary company', '021-52345678', 'a@example.com', '浙江省', '杭州市', '310000', 40000, 41000],
  ['K2', 'Beta', 'Individual', '13912345678', 'b@@example.com', '浙江省', '广州市', '510000', '', ''],
  ['K3', 'Gamma', 'distributor', '0571-82345678', ' c@example.com', '', '', '', 41000, 40000],
];

const setUpRows = async (rows: readonly (readonly (string | number | boolean)[])[]): Promise<PreviewExcel> => {
  const excel = await openRows(rows, 'Customer list');
  await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
  return excel;
};

type Message = keyof typeof validation.rules;

/** How a planted fault shows: a finding with this value, a problem that setting up told, or a cell that setting up mended. */
type Expected =
  | { readonly found: Message; readonly value: string; readonly customer?: string }
  | { readonly missing: string; readonly customer?: string }
  | { readonly told: string }
  | { readonly mended: string; readonly to: string };

const FAULTS: Readonly<Record<string, Expected>> = {
  '同一编号，大小写不同': { found: 'keysAlike', value: 'kh0003' },
  '同一编号，全角半角不同': { found: 'keysAlike', value: 'ＫＨ０００５' },
  '同一公司，括号写法不同': { found: 'sameName', value: '广州嘉禾实业（有限公司）' },
  '同一公司，字间有空格': { found: 'sameName', value: '天 津 鑫 源 百 货 有 限 公 司' },
  两个客户同一统一社会信用代码: { found: 'sameCreditCode', value: '915101072862608519' },
  两个客户同一电话: { found: 'sameTelephone', value: '13567872865' },
  信用代码校验位不对: { found: 'checkDigit', value: '91120104112748849L' },
  '信用代码只有 15 位': { found: 'creditCodeShape', value: '914401060101186' },
  '信用代码含字母 O': { found: 'creditCodeShape', value: '9132010614O766822R' },
  电话位数不足: { found: 'telephoneInvalid', value: '021-123' },
  电话不是号码: { found: 'telephoneInvalid', value: '见名片' },
  '邮箱有两个 @': { found: 'emailInvalid', value: 'sales@@example.com' },
  '邮箱没有 @': { found: 'emailInvalid', value: 'sales.example.com' },
  邮编少一位: { found: 'postalCodeShape', value: '20012' },
  缺电话: { missing: '电话', customer: 'KH0025' },
  缺地址: { missing: '街道地址', customer: 'KH0026' },
  公司缺统一社会信用代码: { missing: '统一社会信用代码', customer: 'KH0027' },
  缺客户性质: { missing: '客户性质', customer: 'KH0029' },
  客户没有名称: { told: 'customerWithoutName' },
  性质不在列表中: { found: 'listUnknown', value: '大客户' },
  所有制不在列表中: { mended: '客户总表', to: '个体所有制' },
  日月不分: { told: 'dateAmbiguous' },
  两位数年份: { mended: '客户总表', to: '35935' },
  成立日期在将来: { found: 'dateInFuture', value: '2031-06-01' },
  首次交易早于成立: { found: 'dateOrder', value: '1982-02-18' },
  纬度超出范围: { found: 'degreesOutOfRange', value: '131.2' },
  经纬度颠倒: { found: 'coordinatesSwapped', value: '39.908998' },
  人数写成文字: { told: 'numberApproximate' },
  全角数字: { mended: '客户总表', to: '12000000' },
  以等号开头的文字: { found: 'formulaLike', value: '=HYPERLINK("http://example.com","点这里")' },
  '以 @ 开头的文字': { found: 'formulaLike', value: '@SUM(1+1)*cmd' },
  很长的备注: { found: 'textTooLong', value: '客户要求：每次送货前' },
  零宽字符和不间断空格: { mended: '客户总表', to: '王 芳' },
  单位与表头不同: { mended: '客户总表', to: '320000000' },
  名称与客户名单不一致: { told: 'valueDiffers' },
  出生日期太近: { found: 'ageImplausible', value: '2025-12-09' },
  手机位数不足: { found: 'telephoneDoubtful', value: '1381234' },
  金额不等于数量乘单价: { found: 'amountMismatch', value: '2376' },
  金额多一个零: { found: 'amountMismatch', value: '29950' },
  数量为负而未注明退货: { found: 'negativeQuantity', value: '-5' },
  金额为文字: { told: 'numberWithCurrency' },
  销售日期在将来: { found: 'dateInFuture', value: '2027-04-18' },
  缺日期: { missing: '日期' },
  成本高于售价: { found: 'costAboveAmount', value: '20784' },
  与前面一行完全相同: { found: 'duplicateRow', value: 'SO20260313-3857' },
  名称与编号不符: { found: 'nameDiffers', value: '诚信商行' },
  发票号重复: { found: 'duplicateKey', value: 'FP20240011' },
  到期日早于开票日: { found: 'dateOrder', value: '2024-09-15' },
  回款早于开票: { found: 'dateOrder', value: '2024-10-08' },
  回款多于应收: { found: 'paidTooMuch', value: '13975' },
  金额以万写出: { mended: '应收账款', to: '15000' },
  拜访日期在将来: { found: 'dateInFuture', value: '2027-01-15' },
  缺拜访人: { missing: '业务员' },
  下次拜访早于本次: { found: 'dateOrder', value: '2020-06-18' },
  自报销售额与交易情况相差悬殊: { found: 'outOfLine', value: '9800000000' },
  没有这个资料项目: { found: 'unknownField', value: '幸运数字' },
  渠道不在列表中: { found: 'listUnknown', value: '听说' },
  金额不是数字: { missing: '预计金额' },
  '概率大于 100%': { found: 'percentOutOfRange', value: '1.5' },
  档号重复: { found: 'duplicateKey', value: '2024-XZ-06-0021' },
  上级来文只有复印件: { found: 'copyFromAuthority', value: '复印件' },
  缺密级: { missing: '密级' },
  档号不合规则: { found: 'fileNumberShape', value: '档-0046' },
  类别不在归档范围: { found: 'listUnknown', value: '杂项资料' },
  归档早于成文: { found: 'dateOrder', value: '2023-08-30' },
  截止早于起始: { found: 'dateOrderSwapped', value: '2026-01-10' },
  归还早于借出: { found: 'dateOrderSwapped', value: '2026-01-08' },
  授权范围不在列表中: { found: 'listUnknown', value: '办公室日常审批' },
  '客户背景!A7': { missing: '电话', customer: 'KH0999' },
  '销售流水!C125': { found: 'unknownCustomer', value: 'KH0888' },
  '拜访记录!C20': { found: 'unknownCustomer', value: 'KH0777' },
  '客户名单!Q40': { found: 'dateUnreadable', value: '2015-02-30' },
  '销售流水!A3105': { found: 'dateUnreadable', value: '2026-09-31' },
};

interface Fault {
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
}

const faults = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'assets', 'sample-key.json'), 'utf8'),
) as readonly Fault[];

describe('checking the sample', () => {
  let excel: PreviewExcel;
  let told: readonly string[];
  let report: readonly (readonly string[])[];
  const cells = new Map<string, ReadonlySet<string>>();

  beforeAll(async () => {
    excel = await openSample();
    told = (await runJob(excel, 'setUpWorkbook')).problems.map(({ code }) => code);
    await runJob(excel, 'validate');
    report = await rowsOf(excel, REPORT);
    for (const name of ['客户总表', '应收账款'])
      cells.set(name, new Set(((await sheetContent(excel, name)) as Content).values.flat().map(String)));
  }, 180_000);

  function check(expected: Expected): void {
    if ('told' in expected) expect(told).toContain(expected.told);
    else if ('mended' in expected) expect(cells.get(expected.mended)?.has(expected.to)).toBe(true);
    else {
      const message =
        'found' in expected ? undefined : texts('validation.messages.missing', { field: expected.missing });
      const rows = report.filter((row) =>
        'found' in expected
          ? row[RULE] === texts(`validation.rules.${expected.found}`) && row[VALUE]?.startsWith(expected.value)
          : row[MESSAGE] === message,
      );
      expect(rows.filter((row) => row[CUSTOMER]?.startsWith(expected.customer ?? ''))).not.toEqual([]);
    }
  }

  it.each(faults.map(({ sheet, cell, what }) => [`${sheet}!${cell}`, what] as const))('finds %s: %s', (place, what) => {
    const expected = FAULTS[place] ?? FAULTS[what];
    if (!expected) throw new Error('the fault has no expectation');
    check(expected);
  });

  it('tells numbers of the sheet, and links lead to the cell', async () => {
    const row = report.find((one) => one[VALUE] === 'sales@@example.com');
    expect(await cellValues(excel, '客户总表', row?.[CELL] ?? '')).toEqual([['sales@@example.com']]);
    const link = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(REPORT).getRange('J4').load('hyperlink,values');
      await context.sync();
      return { ...range.hyperlink, text: String(range.values[0]?.[0]) };
    });
    expect(link.documentReference).toBe(`'${report[0]?.[TABLE]}'!${link.text}`);
  });

  it('rewrites its sheets in place and finds the same again', async () => {
    const before = await sheetNames(excel);
    await runJob(excel, 'validate');
    expect(await sheetNames(excel)).toEqual(before);
    expect(await rowsOf(excel, REPORT)).toEqual(report);
  });
});

describe('decisions about rules and findings', () => {
  let excel: PreviewExcel;
  const run = (given: Readonly<Record<string, string>> = {}) => runJob(excel, 'validate', given, { language: 'zh-CN' });
  const summaryOf = async (id: string): Promise<readonly string[] | undefined> =>
    (await rowsOf(excel, SUMMARY)).find((row) => row[11] === id);

  beforeAll(async () => {
    excel = await setUpRows(CUSTOMERS);
    await run();
  });

  it('a rule that is off finds nothing, and the summary says who and why', async () => {
    await run({ off: 'customers.email.emailInvalid', reason: '试用' });
    expect((await rowsOf(excel, REPORT)).filter((row) => row[RULE] === texts('validation.rules.emailInvalid'))).toEqual(
      [],
    );
    expect((await summaryOf('customers.email.emailInvalid'))?.[10]).toBe('Tester 于 2026-10-15 关闭：试用');
    await run({ on: 'customers.email.emailInvalid' });
    expect((await rowsOf(excel, REPORT)).filter((row) => row[VALUE] === 'b@@example.com')).toHaveLength(1);
  });

  it('a severity that was changed holds for later runs', async () => {
    await run({ severity: 'customers.email.emailInvalid:hint', reason: '不常用' });
    await run();
    expect((await rowsOf(excel, REPORT)).find((row) => row[VALUE] === 'b@@example.com')?.[0]).toBe('提示');
  });

  it('what was dismissed on the report stays dismissed, also after sorting and with further findings', async () => {
    const report = await rowsOf(excel, REPORT);
    const row = report.findIndex((one) => one[VALUE] === 'b@@example.com');
    await write(excel, REPORT, `L${row + 4}`, [['客户就这样写']]);
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Customers').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const result = await run();
    expect(result.counts['findingsDismissed']).toBe(1);
    expect((await rowsOf(excel, REPORT)).map((one) => one[KEY])).not.toContain(report[row]?.[KEY]);
    expect((await rowsOf(excel, REPORT)).every((one) => (one[DISMISSED] ?? '') === '')).toBe(true);
    expect((await summaryOf('customers.email.emailInvalid'))?.[8]).toBe('1');
    expect((await run({ restore: 'all' })).counts['findingsDismissed']).toBe(0);
  });

  it.each([{ dismiss: 'nosuch', reason: 'x' }, { restore: 'nosuch' }])('tells that there is no such finding: %j', async (given) => {
    expect((await run(given)).problems).toMatchObject([{ code: 'findingUnknown', facts: { finding: 'nosuch' } }]);
  });

  it('columns that people added to the report go with their findings', async () => {
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('CheckReport');
      const rows = table.getDataBodyRange().load('rowCount');
      await context.sync();
      table.columns.add(1, [['My notes'], ...Array.from({ length: rows.rowCount }, (_, row) => [`note ${row + 1}`])]);
      await context.sync();
    });
    const before = await rowsOf(excel, REPORT);
    const noteOf = new Map(before.map((row) => [row[KEY + 1], row[1]]));
    const result = await run({ dismiss: before[0]?.[KEY + 1] ?? '', reason: 'as agreed' });
    const after = await rowsOf(excel, REPORT);
    expect(after.map((row) => row[12])).toEqual(after.map((row) => noteOf.get(row[KEY])));
    expect(result.problems).toMatchObject([{ code: 'reportNotesGone', facts: { count: 1 } }]);
    await run({ restore: 'all' });
  });

  it.each([
    [{ off: 'customers.email.emailInvalid' }, 'reasonMissing'],
    [{ off: 'customers.nothing', reason: 'x' }, 'unknownRule'],
    [{ severity: 'customers.email.emailInvalid:grave', reason: 'x' }, 'unknownSeverity'],
    [{ of: 'x' }, 'unknownOption'],
  ] as const)('refuses %j', async (given, code) => {
    await expect(run(given)).rejects.toMatchObject({ problem: { code } });
  });
});

describe('workbooks that have little to check', () => {
  it.each([
    ['an empty workbook', []],
    ['a sheet that is no list', [['a']]],
  ])('refuses %s', async (_name, rows) => {
    await expect(runJob(await openRows(rows), 'validate')).rejects.toMatchObject({ problem: { code: 'nothingToCheck' } });
  });

  it('an empty table has no findings', async () => {
    const excel = await setUpRows(CUSTOMERS);
    await write(
      excel,
      'Customers',
      'A2:CZ4',
      Array.from({ length: 3 }, () => new Array<string>(104).fill('')),
    );
    const { counts } = await runJob(excel, 'validate', {}, { language: 'en-US' });
    expect([counts['errorsFound'], counts['warningsFound'], counts['hintsFound']]).toEqual([0, 0, 0]);
  });
});

describe('10,000 errors of one kind', () => {
  it('stay within the limits, listed up to the cap with their true number', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [`K${row}`, `Name ${row}`, 'not an address']);
    const excel = await setUpRows([['Customer ID', 'Customer name', 'E-mail'], ...rows]);
    excel.traffic.reset();
    const result = await runJob(excel, 'validate', {}, { language: 'en-US' });
    const largest = Math.max(excel.traffic.largestRequest, excel.traffic.largestResponse);
    expect(result.counts['errorsFound']).toBe(10_000);
    const summary = await rowsOf(excel, 'Check summary');
    expect(summary.find((row) => row[11] === 'customers.email.emailInvalid')?.slice(6, 8)).toEqual(['10000', '1000']);
    expect(largest).toBeLessThan(5 * 1024 * 1024);
    const values = (await cellValues(excel, 'Check report', 'G4:G20003')).flat();
    expect(values.filter((value) => value === 'not an address')).toHaveLength(1_000);
    expect(result.problems.map(({ code }) => code)).toContain('findingsNotListed');
  }, 120_000);
});
