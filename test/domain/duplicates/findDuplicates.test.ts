import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerFeatures } from '../../../src/domain/duplicates/customerFeatures';
import { DuplicateGroups } from '../../../src/domain/duplicates/duplicateGroups';
import { AGREEMENTS, COMPARED_FIELDS, weightOf } from '../../../src/domain/duplicates/evidence';
import { findDuplicates, type DuplicatePair } from '../../../src/domain/duplicates/findDuplicates';
import { PairComparison } from '../../../src/domain/duplicates/pairComparison';
import { customerKeysOf, stillApart, tellApart } from '../../../src/domain/duplicates/toldApart';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

type Customer = Readonly<Record<string, RawCell>>;

const KEYS = ['customerId', 'customerName', 'telephone', 'creditCode', 'email', 'city', 'street', 'legalRepresentativeName'];

const tableOf = (customers: readonly Customer[]): ColumnTable => ({
  rowCount: customers.length,
  columns: new Map(KEYS.map((key) => [key, customers.map((customer) => customer[key] ?? '')])),
});

const THRESHOLDS = { sure: 20, review: 9 };
const CODES = ['91350100M000100Y43', '91110105011600722K'] as const;

const pairOf = (first: Customer, second: Customer): DuplicatePair | undefined => findDuplicates(tableOf([first, second]), THRESHOLDS).pairs[0];

describe('two customers', () => {
  const check = (what: string, first: Customer, second: Customer, level: 'sure' | 'review' | 'none'): void =>
    it(`${what}: ${level}`, () => expect(pairOf(first, second)?.level ?? 'none').toBe(level));
  const whole: Customer = { customerName: '上海恒达商贸有限公司', telephone: '021-62345678', city: '上海', street: '张江路88号' };

  check('the same in other writing', whole, { customerName: '恒達商貿', telephone: '+86 21 6234 5678', city: '上海市' }, 'sure');
  check('one character wrong, the same telephone', { ...whole, customerName: '上海恒达隆商贸有限公司' }, { ...whole, customerName: '上海恒大隆商贸有限公司', street: '' }, 'sure');
  check('one brand in two cities', { customerName: '上海恒达商贸有限公司' }, { customerName: '北京恒达商贸有限公司' }, 'none');
  check('neighbours in one building', whole, { ...whole, customerName: '上海瑞丰食品有限公司' }, 'review');
  check('sisters in one office', whole, { ...whole, customerName: '上海恒达食品有限公司' }, 'review');
  check('two shops', { ...whole, customerName: '沃尔玛（浦东店）' }, { ...whole, customerName: '沃尔玛（浦西店）' }, 'review');
  check('one code, another name', { ...whole, creditCode: CODES[0] }, { customerName: '新锐贸易', creditCode: CODES[0], city: '上海' }, 'review');
  check('two valid codes', { ...whole, creditCode: CODES[0] }, { ...whole, creditCode: CODES[1] }, 'none');
  check('a code mistyped', { ...whole, creditCode: CODES[0] }, { ...whole, creditCode: '91350100M000100Y44' }, 'sure');
  check('nothing known', { customerId: 'C1' }, { customerId: 'C2' }, 'none');

  it('says why, with values, and the weights add up', () => {
    const pair = pairOf(whole, { customerName: '恒達商貿', telephone: '62345678' });
    expect(pair?.reasons.map(({ field, agreement }) => `${field} ${agreement}`)).toEqual(['brand equal', 'telephone close', 'trade equal']);
    expect(pair?.reasons[0]).toMatchObject({ first: '恒达', second: '恒达' });
    expect(pair?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(pair?.weight ?? NaN);
  });

  it('the one with a valid code, else with more fields, is proposed to stay', () => {
    expect(pairOf(whole, { ...whole, street: '', creditCode: CODES[0] })?.survivor).toBe(1);
    expect(pairOf({ ...whole, street: '' }, whole)?.survivor).toBe(1);
  });
});

const customer: fc.Arbitrary<Customer> = fc.record({
  customerName: fc.constantFrom('上海恒达商贸有限公司', '恒達商貿', '恒大商贸', '北京恒达商贸有限公司', '沃尔玛(浦东店)', '沃尔玛', 'Alpha Trading Ltd', 'ALPHA FOODS', ''),
  telephone: fc.constantFrom('', '021-62345678', '62345678', '13912345678', '021-62345678 / 13912345678'),
  creditCode: fc.constantFrom('', ...CODES, '91350100M000100Y44'),
  email: fc.constantFrom('', 'a@alpha.example', 'b@alpha.example', '1@qq.com'),
  city: fc.constantFrom('', '上海', '北京市'),
  street: fc.constantFrom('', '张江路88号', '高科技园区张江路88号', '中山路1号'),
  legalRepresentativeName: fc.constantFrom('', '王敏', '李强'),
});

describe('laws', () => {
  it('comparing is symmetric', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 2, maxLength: 6 }), (customers) => {
        const comparison = new PairComparison(customerFeatures(tableOf(customers)));
        for (let a = 0; a < customers.length; a++) for (let b = 0; b < a; b++) expect(comparison.compare(a, b)).toBe(comparison.compare(b, a));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('every agreement weighs at least as much as the next weaker one, and no more where more customers have the value', () => {
    for (const field of COMPARED_FIELDS.keys()) {
      const weights = ['equal', 'close', 'partly', 'different'].map((agreement) => weightOf(field, AGREEMENTS.indexOf(agreement as 'equal'))).filter((weight) => weight !== 0);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      for (const agreement of AGREEMENTS.keys()) for (let holders = 2; holders < 60; holders++) expect(weightOf(field, agreement, holders + 1)).toBeLessThanOrEqual(weightOf(field, agreement, holders));
    }
  });

  it('a further value in common never makes a pair lighter', () => {
    const shared = { telephone: '021-62345678', email: 'a@alpha.example', street: '张江路88号', legalRepresentativeName: '王敏', creditCode: CODES[0] };
    fc.assert(
      fc.property(customer, customer, fc.constantFrom(...Object.keys(shared) as (keyof typeof shared)[]), (first, second, key) => {
        const weight = (one: Customer, other: Customer): number => new PairComparison(customerFeatures(tableOf([one, other]))).compare(0, 1);
        const without = weight({ ...first, [key]: '' }, { ...second, [key]: '' });
        expect(weight({ ...first, [key]: shared[key] }, { ...second, [key]: shared[key] })).toBeGreaterThanOrEqual(without);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('two valid codes never come into one group, by whatever chain', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 2, maxLength: 12 }), (customers) => {
        const { pairs } = findDuplicates(tableOf(customers), THRESHOLDS);
        const codes = new Map<number, Set<string>>();
        for (const { first, second, group } of pairs.filter(({ level }) => level === 'sure')) {
          const own = codes.get(group) ?? new Set<string>();
          for (const row of [first, second]) if ((CODES as readonly RawCell[]).includes(customers[row]?.['creditCode'] ?? '')) own.add(String(customers[row]?.['creditCode']));
          codes.set(group, own);
        }
        for (const own of codes.values()) expect(own.size).toBeLessThanOrEqual(1);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('a chain', () => {
  const named = (creditCode: string): Customer => ({ customerName: '上海恒达商贸有限公司', telephone: '021-62345678', creditCode });
  it('does not go across a veto: the weaker link is to be looked at', () => {
    const { pairs, groups } = findDuplicates(tableOf([named(CODES[0]), named(''), named(CODES[1])]), THRESHOLDS);
    expect(pairs.map(({ level }) => level).sort()).toEqual(['review', 'sure']);
    expect(groups).toBe(1);
  });
  it('does not go across a person’s word', () => {
    const groups = new DuplicateGroups(new Int32Array(3).fill(-1), [[0, 2]]);
    expect([groups.join(0, 1), groups.join(1, 2), groups.rootOf(2)]).toEqual([true, false, 2]);
  });
});

describe('blocks', () => {
  it('thousands of one brand are not compared all with all', () => {
    const trades = ['商贸', '食品', '建材', '物流', '服饰'];
    const customers = Array.from({ length: 3_000 }, (_, row): Customer => ({ customerId: `C${row}`, customerName: `恒达${String.fromCharCode(0x4e00 + row)}${trades[row % 5] ?? ''}有限公司`, telephone: '021-62345678' }));
    expect(findDuplicates(tableOf(customers), THRESHOLDS).pairsCompared).toBeLessThan(3_000 * 60);
  });
});

describe('a person’s ‘not the same’', () => {
  const customers = tableOf([{ customerId: 'C1', customerName: '恒达商贸', telephone: '021-62345678' }, { customerId: 'C2', customerName: '恒達商貿', telephone: '021-62345678' }]);
  const told = [tellApart(customers, customerKeysOf(customers), [0, 1], 'Tester', '2026-10-15')];
  const again = (change: Customer): readonly (readonly [number, number])[] => {
    const now = tableOf([{ customerId: 'C1', customerName: '恒达商贸', telephone: '021-62345678' }, { customerId: 'C2', customerName: '恒達商貿', telephone: '021-62345678', ...change }]);
    return stillApart(told, now, customerKeysOf(now)).pairs;
  };
  it('holds', () => expect(again({})).toEqual([[0, 1]]));
  it('holds where a value is only written otherwise', () => expect(again({ telephone: '+86 21 62345678', customerName: '恒达商贸' })).toEqual([[0, 1]]));
  it('holds where something else changes', () => expect(again({ city: '上海' })).toEqual([[0, 1]]));
  it('holds no more where name, code or telephone changes', () => expect([again({ telephone: '13912345678' }), again({ creditCode: CODES[0] }), again({ customerName: '恒大' })]).toEqual([[], [], []]));
  it('is not proposed', () => expect(findDuplicates(customers, THRESHOLDS, [[1, 0]]).pairs).toEqual([]));
});
