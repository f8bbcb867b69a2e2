import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serialOf, serialOfIso } from '../../../src/domain/serialDate';
import type { ColumnTable, RawCell, TableName } from '../../../src/domain/tables';
import { checkTables } from '../../../src/domain/validation/checkTables';
import { DEFAULT_CHECK_SETTINGS } from '../../../src/domain/validation/checkSettings';
import { findingKey } from '../../../src/domain/validation/findingKey';
import { ALL_CHECKS, RULES } from '../../../src/domain/validation/rules/allRules';
import { MESSAGE_CODES } from '../../../src/domain/validation/messageCodes';

const TODAY = serialOfIso('2026-10-15');

const table = (columns: Readonly<Record<string, readonly RawCell[]>>): ColumnTable => ({
  rowCount: Math.max(0, ...Object.values(columns).map((cells) => cells.length)),
  columns: new Map(Object.entries(columns)),
});

type Tables = Partial<Record<TableName, Readonly<Record<string, readonly RawCell[]>>>>;

const run = (tables: Tables, settings = DEFAULT_CHECK_SETTINGS) =>
  checkTables(
    new Map(Object.entries(tables).map(([name, columns]) => [name as TableName, table(columns)])),
    TODAY,
    settings,
  );

/** Rule ids with rows, of findings but those of required fields and of dates of upkeep. */
const found = (tables: Tables): readonly string[] =>
  run(tables).flatMap(({ rule, findings }) =>
    rule.kind === 'required' || rule.kind === 'stale' ? [] : findings.map(({ row }) => `${rule.id} ${row}`),
  );

/** What a column of Customers is told, by the message alone. */
const ofField = (key: string, cell: RawCell, beside: Readonly<Record<string, RawCell>> = {}): readonly string[] =>
  run({
    Customers: { [key]: [cell], ...Object.fromEntries(Object.entries(beside).map(([name, value]) => [name, [value]])) },
  }).flatMap(({ rule, findings }) =>
    rule.kind === 'required' || rule.kind === 'stale' || findings.length === 0 ? [] : [rule.message],
  );

describe('the rules', () => {
  it('have ids of their own, messages that there are, and read their own table', () => {
    const all = ALL_CHECKS.flatMap(({ rules }) => rules);
    expect(RULES.size).toBe(new Set(all).size);
    for (const rule of all) {
      expect(Object.keys(MESSAGE_CODES)).toContain(rule.message);
      expect(rule.reads).toContain(rule.table);
      expect(rule.policyRule).toMatch(/^[AP]\d/);
    }
  });
});

describe('single cells', () => {
  it.each<readonly [string, RawCell, readonly string[]]>([
    ['customerName', '杭州恒达商贸有限公司', []],
    ['customerName', ' Alpha', ['textUntidy']],
    ['customerName', 'Ａｌｐｈａ', ['textUntidy']],
    ['customerName', 'Al\u200bpha', ['textUntidy']],
    ['customerName', '#REF!', ['errorValue']],
    ['remarks', '=1+1', ['formulaLike']],
    ['remarks', 'x'.repeat(401), ['textTooLong']],
    ['telephone', '021-52345678', []],
    ['telephone', '(021)52345678 转 123', []],
    ['telephone', '+65 6123 4567', []],
    ['telephone', '13812345678 / 021-52345678', []],
    ['telephone', '021-123', ['telephoneInvalid']],
    ['telephone', '见名片', ['telephoneInvalid']],
    ['telephone', '1381234', ['telephoneDoubtful']],
    ['telephone', '021.5234.5678', ['telephoneFormat']],
    ['telephone', 912345678, ['telephoneLeadingZero']],
    ['telephone', 13812345678, ['telephoneAsNumber']],
    ['telephone', '13812345678/021-52345678', []],
    ['telephone', '021-52345678-801', []],
    ['telephone', '02-2345-6789', []],
    ['telephone', '0912-345-678', []],
    ['telephone', '+886 912 345 678', []],
    ['telephone', '11111111111', ['telephoneDoubtful']],
    ['telephone', '=13812345678', ['telephoneInvalid']],
    ['email', 'a.b@example.com; c@example.org', []],
    ['email', 'sales@@example.com', ['emailInvalid']],
    ['email', 'a..b@example.com', ['emailInvalid']],
    ['email', 'a@example.com ', ['textUntidy']],
    ['email', 'a@example.com。', ['emailInvalid']],
    ['email', '<a@example.com>', ['emailInvalid']],
    ['website', 'www.example.com', []],
    ['website', 'not a site', ['urlInvalid']],
    ['creditCode', '91350100M000100Y43', []],
    ['creditCode', '91350100M000100Y44', ['checkDigit']],
    ['creditCode', '9135010OM000100Y43', ['creditCodeShape']],
    ['creditCode', '914401060101186', ['creditCodeShape']],
    ['creditCode', 'DE811569869', []],
    ['creditCode', '91350100-M000100Y-43', ['textUntidy']],
    ['creditCode', '000000000000000000', ['creditCodeShape']],
    ['creditCode', 911101081234568000, ['creditCodeAsNumber']],
    ['creditCode', '04595257', []],
    ['creditCode', '04595258', ['businessNumber']],
    ['foundingDate', serialOf(2020, 1, 1), []],
    ['foundingDate', '2020-01-01', ['dateAsText']],
    ['foundingDate', '03/04/2012', ['dateAmbiguous']],
    ['foundingDate', '2015-02-30', ['dateUnreadable']],
    ['foundingDate', 3, ['dateOutOfRange']],
    ['foundingDate', 2020, ['dateYearOnly']],
    ['foundingDate', '2020', ['dateYearOnly']],
    ['foundingDate', 20200101, ['dateAsDigits']],
    ['foundingDate', 20201301, ['dateOutOfRange']],
    ['foundingDate', '民國109年1月1日', ['dateAsText']],
    ['foundingDate', '13/02/2020', ['dateAsText']],
    ['foundingDate', serialOf(2031, 6, 30), ['dateInFuture']],
    ['foundingDate', serialOf(2026, 12, 3), ['dayMonthSwapped']],
    ['employees', '50', ['numberAsText']],
    ['employees', 1.5, ['numberNotWhole']],
    ['employees', -5, ['numberNegative']],
    ['assets', 'rich', ['numberUnreadable']],
    ['assets', '12%', ['numberUnreadable']],
    ['assets', '1.2万', ['numberAsText']],
    ['latitude', 131, ['degreesOutOfRange']],
    ['customerType', 'individual', []],
    ['customerType', 'distributor', ['listSynonym']],
    ['customerType', '大客户群', ['listUnknown']],
    ['ownerAge', 7, ['ageImplausible']],
  ])('%s %j: %j', (key, cell, expected) => expect(ofField(key, cell)).toEqual(expected));

  it('the credit code’s right check character is told and never put in', () => {
    const [result] = run({ Customers: { creditCode: ['91350100M000100Y44'] } }).filter(
      ({ findings, rule }) => findings.length > 0 && rule.message === 'checkDigit',
    );
    expect(result?.findings).toEqual([{ row: 0, value: '91350100M000100Y44', facts: { right: '3' } }]);
  });
});

describe('fields that go together', () => {
  it.each<readonly [string, Readonly<Record<string, RawCell>>, readonly string[]]>([
    ['postal code of its province', { postalCode: '310000', province: '浙江省' }, []],
    ['postal code of another', { postalCode: '100000', province: '浙江省' }, ['postalCodeRegion']],
    ['postal code without its zero', { postalCode: 10000, province: '内蒙古自治区' }, ['postalCodeLeadingZero']],
    ['postal code too short', { postalCode: '31000', province: '浙江' }, ['postalCodeShape']],
    ['postal code of Taiwan', { postalCode: '105', province: '台灣' }, []],
    ['postal code of a Taiwan city', { postalCode: '10558', city: '臺北市' }, []],
    ['postal code of another Taiwan city', { postalCode: '807', city: '臺北市' }, ['postalCodeRegion']],
    ['postal code beside a traditional city', { postalCode: '310000', city: '廣州市' }, ['postalCodeRegion']],
    ['postal code beside a province in Latin letters', { postalCode: '310000', province: 'Guangdong Province' }, ['postalCodeRegion']],
    ['postal code beside Shaanxi, which is not Shanxi', { postalCode: '710000', province: 'Shaanxi' }, []],
    ['postal code from abroad', { postalCode: 'EC1A 1BB', province: 'London' }, []],
    ['city of another province', { city: '广州市', province: '浙江省' }, ['placesDisagree']],
    ['city of its province', { city: '杭州', province: '浙江省' }, []],
    ['own regions', { region: 'East 1', province: '浙江省' }, []],
    [
      'coordinates swapped',
      { longitude: 30.2, latitude: 120.1, province: '浙江' },
      ['coordinatesSwapped', 'degreesOutOfRange'],
    ],
    ['coordinates 0/0', { longitude: 0, latitude: 0 }, ['coordinatesZero']],
    [
      'first deal before founding',
      { foundingDate: serialOf(2020, 5, 20), firstDealDate: serialOf(2019, 5, 20) },
      ['dateOrder'],
    ],
    [
      'day and month changed over',
      { foundingDate: serialOf(2020, 5, 20), firstDealDate: serialOf(2020, 3, 9) },
      ['dateOrderSwapped'],
    ],
    [
      'day and month changed over would lie ahead',
      { foundingDate: serialOf(2026, 9, 20), firstDealDate: serialOf(2026, 1, 12) },
      ['dateOrder'],
    ],
  ])('%s', (_name, row, expected) => {
    const [[key = '', cell = ''] = [], ...beside] = Object.entries(row);
    expect([...ofField(key, cell, Object.fromEntries(beside))].sort()).toEqual([...expected].sort());
  });

  it('sale lines: amount, cost, quantity', () =>
    expect(
      found({
        Sales: {
          quantity: [2, 2, 3, -1, -1],
          unitPrice: [10, 10, 9.99, 10, 10],
          discount: ['', 0.1, '', '', ''],
          amount: [20, 20, 29.97, -10, -10],
          cost: [21, 5, 5, '', ''],
          remarks: ['', '', '', '退货', ''],
        },
      }),
    ).toEqual(['sales.amount.amountMismatch 1', 'sales.cost.costAboveAmount 0', 'sales.quantity.negativeQuantity 4']));

  it('invoices: order of dates, paid too much, above the order', () =>
    expect(
      found({
        Sales: { orderNumber: ['S1', 'S1'], amount: [100, 50] },
        Receivables: {
          invoiceNumber: ['I1', 'I2'],
          orderNumber: ['S1', 'S1'],
          issueDate: [46_000, 46_000],
          dueDate: [45_990, 46_030],
          amount: [100, 60],
          paidAmount: [120, 60],
        },
      }),
    ).toEqual([
      'receivables.dueDate.notBefore.issueDate 0',
      'receivables.paidAmount.paidTooMuch 0',
      'receivables.amount.orderTotal 1',
    ]));
});

describe('rows of other tables', () => {
  it('name a customer of the list, by id and name alike', () =>
    expect(
      found({
        Customers: { customerId: ['K1', 'K2'], customerName: ['Alpha', 'Beta'] },
        Visits: {
          customerId: ['k1', 'K9', '', 'K1', 'K8'],
          customerName: ['ALPHA', '', '', 'Gamma', 'Beta'],
          visitDate: [46_001, 46_002, 46_003, 46_004, 46_005],
        },
      }),
    ).toEqual([
      'visits.customerId.customerNotNamed 2',
      'visits.customerId.unknownCustomer 1',
      'visits.customerId.unknownCustomer 4',
      'visits.customerName.nameDiffers 3',
    ]));

  it('are not checked against a list that is not there', () =>
    expect(found({ Visits: { customerId: ['K9'], visitDate: [46_000] } })).toEqual([]));

  it('questionnaires are to be reviewed until somebody decided', () =>
    expect(
      found({
        Submissions: {
          fieldName: ['资产', '资产', '资产'],
          channel: ['questionnaire', 'questionnaire', 'agency'],
          decision: ['pending', 'accepted', ''],
        },
      }),
    ).toEqual(['submissions.decision.toBeReviewed 0']));
});

describe('figures out of the ordinary', () => {
  const usual = Array.from({ length: 40 }, (_, index) => 1_000 + index);
  it('outliers by the median deviation', () =>
    expect(found({ Customers: { annualSales: [...usual, 9_000_000] } })).toEqual(['customers.annualSales.outlier 40']));
  it('too few values say nothing', () => expect(found({ Customers: { annualSales: [1, 2, 9_000_000] } })).toEqual([]));
  it('an amount a hundred times the customer’s own median', () =>
    expect(
      found({
        Customers: { customerId: ['K1'] },
        Sales: {
          customerId: new Array<string>(10).fill('K1'),
          orderNumber: [...'ABCDEFGHIJ'],
          amount: [100, 110, 90, 105, 95, 100, 99, 101, 102, 10_000],
        },
      }),
    ).toEqual(['sales.amount.hundredfold 9']));
});

describe('what is missing', () => {
  const missing = (type: RawCell): readonly string[] =>
    run({
      Customers: { customerId: ['K1', ''], customerType: [type, ''], creditCode: ['', ''], telephone: ['', ''] },
    }).flatMap(({ rule, findings }) =>
      rule.message === 'missing' && findings.length > 0
        ? [`${rule.field} ${findings.map(({ row }) => row).join()}`]
        : [],
    );
  it.each<readonly [RawCell, readonly string[]]>([
    ['individual', ['telephone 0']],
    ['ordinaryCompany', ['telephone 0', 'creditCode 0']],
    ['who knows', ['telephone 0', 'creditCode 0']],
  ])('goes by the customer type %s; blank rows lack nothing', (type, expected) =>
    expect(missing(type)).toEqual(expected),
  );
});

describe('laws', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom<RawCell>('', '#N/A', '2020-01-01', '021-52345678', 'individual'),
  );
  const columns = fc.record({
    customerId: fc.array(cell, { maxLength: 8 }),
    telephone: fc.array(cell, { maxLength: 8 }),
    foundingDate: fc.array(cell, { maxLength: 8 }),
    creditCode: fc.array(cell, { maxLength: 8 }),
    customerType: fc.array(cell, { maxLength: 8 }),
    postalCode: fc.array(cell, { maxLength: 8 }),
    'extra:My own': fc.array(cell, { maxLength: 8 }),
  });

  it('whatever cells hold, checking never throws, and findings are of rows that there are', () => {
    fc.assert(
      fc.property(columns, (given) => {
        const rows = Math.max(...Object.values(given).map((cells) => cells.length));
        for (const { findings } of run({ Customers: given, Sales: given }))
          for (const { row } of findings) expect(row).toBeLessThan(rows);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('a correction that is made leaves nothing more to correct there', () => {
    fc.assert(
      fc.property(columns, (given) => {
        const fixed: Record<string, RawCell[]> = Object.fromEntries(
          Object.entries(given).map(([key, cells]) => [key, [...cells]]),
        );
        const before = run({ Customers: given });
        const one = before.flatMap(({ rule, findings }) =>
          findings.flatMap(({ row, fix }) => (fix ? [{ rule, row, fix }] : [])),
        )[0];
        if (!one) return;
        for (const { field, value } of one.fix) (fixed[field] ?? [])[one.row] = value;
        const again = run({ Customers: fixed }).find(({ rule }) => rule.id === one.rule.id);
        expect(again?.findings.some(({ row, fix }) => row === one.row && fix !== undefined)).toBe(false);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('a finding keeps its key where rows change places, and loses it with its value', () => {
    const given = { customerId: ['K1', 'K2'], email: ['a@@b.com', 'c@@d.com'] };
    const keys = (columns: Tables['Customers'] = {}): readonly string[] => {
      const customers = table(columns);
      return run({ Customers: columns }).flatMap(({ rule, findings }) =>
        rule.message === 'emailInvalid' ? findings.map((one) => findingKey(rule, one, customers)) : [],
      );
    };
    const [first, second] = keys(given);
    expect(keys({ customerId: ['K2', 'K1'], email: ['c@@d.com', 'a@@b.com'] })).toEqual([second, first]);
    expect(keys({ customerId: ['K1', 'K2'], email: ['x@@b.com', 'c@@d.com'] })[0]).not.toBe(first);
  });
});
