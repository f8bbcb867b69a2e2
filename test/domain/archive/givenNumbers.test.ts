import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GivenNumbers, type NumberSources } from '../../../src/domain/archive/numbers/givenNumbers';
import { codeFromName, NumberCodes } from '../../../src/domain/archive/numbers/numberCodes';
import { DEFAULT_ARCHIVE_POLICY } from '../../../src/domain/archive/archivePolicy';
import { numberPattern } from '../../../src/domain/archive/numbers/numberPattern';

const PATTERN = numberPattern('YEAR-DEPT-CATEGORY-NNNN');
const HT = { year: 2026, month: 1, department: 'XS', category: 'HT' };
const NOTHING: NumberSources = { register: [], destroyed: [], borrowed: [], highest: {} };
const given = (sources: Partial<NumberSources>): GivenNumbers => new GivenNumbers(PATTERN, { ...NOTHING, ...sources });

describe('A5.5: the next file number', () => {
  const check = (what: string, sources: Partial<NumberSources>, next: string): void => it(what, () => expect(given(sources).next(HT)).toBe(next));
  check('is the first where there is none', {}, '2026-XS-HT-0001');
  check('is one above the highest of the register', { register: ['2026-XS-HT-0009', '2026-XS-HT-0002'] }, '2026-XS-HT-0010');
  check('counts each department, category and year for itself', { register: ['2026-CG-HT-0009', '2025-XS-HT-0007', '2026-XS-TZ-0008'] }, '2026-XS-HT-0001');
  check('never is that of a destroyed document', { register: ['2026-XS-HT-0001'], destroyed: ['2026-XS-HT-0002'] }, '2026-XS-HT-0003');
  check('never is one that a loan names', { borrowed: ['2026-xs-ht-0004'] }, '2026-XS-HT-0005');
  check('never is one whose row is gone', { register: ['2026-XS-HT-0001'], highest: { '2026-XS-HT-#': 6 } }, '2026-XS-HT-0007');
  check('does not fill gaps', { register: ['2026-XS-HT-0001', '2026-XS-HT-0005'] }, '2026-XS-HT-0006');

  it('is unique and never comes again, whatever was there, deleted or destroyed (property)', () => {
    const serials = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(serials, serials, serials, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (register, destroyed, borrowed, count, deleted) => {
        const number = (serial: number): string => PATTERN.make(HT, serial);
        const first = given({ register: register.map(number), destroyed: destroyed.map(number), borrowed: borrowed.map(number) });
        const made = Array.from({ length: count }, () => first.next(HT));
        const ever = [...register, ...destroyed, ...borrowed].map(number).concat(made);
        // Rows are deleted from the register; the highest serials stay.
        const left = made.slice(deleted);
        const second = given({ register: left, highest: first.marks() });
        const more = Array.from({ length: count }, () => second.next(HT));
        expect(new Set([...ever, ...more]).size).toBe(new Set(ever).size + count);
        expect(made.filter((one) => [...register, ...destroyed, ...borrowed].map(number).includes(one))).toEqual([]);
      }),
      { seed: 55, numRuns: 200 },
    );
  });
});

describe('gaps of the register', () => {
  it('are told with their reasons, from the lowest number on', () => {
    const numbers = (...serials: number[]): string[] => serials.map((serial) => PATTERN.make(HT, serial));
    const found = given({ register: numbers(3, 4, 9), destroyed: numbers(5, 6), borrowed: numbers(7), highest: { '2026-XS-HT-#': 11 } }).gaps();
    expect(found).toEqual([
      { scope: '2026-XS-HT-#', from: 5, to: 6, reason: 'destroyed' },
      { scope: '2026-XS-HT-#', from: 7, to: 7, reason: 'borrowedOnly' },
      { scope: '2026-XS-HT-#', from: 8, to: 8, reason: 'unknown' },
      { scope: '2026-XS-HT-#', from: 10, to: 11, reason: 'rowGone' },
    ]);
  });

  it('are none where the numbers run through', () => expect(given({ register: ['2026-XS-HT-0001', '2026-XS-HT-0002', 'other'] }).gaps()).toEqual([]));
});

describe('codes in file numbers', () => {
  it.each([
    ['行政部', 'XZ'],
    ['财务部', 'CW'],
    ['採購處', 'CG'],
    ['总经理办公室', 'ZJL'],
    ['Human Resources', 'HR'],
    ['Sales', 'SAL'],
  ])('%s is %s by its name', (name, code) => expect(codeFromName(name)).toBe(code));

  const codes = (policy: Partial<typeof DEFAULT_ARCHIVE_POLICY> = {}): NumberCodes =>
    new NumberCodes(
      PATTERN,
      { numbers: ['2025-SL-01-0001', '2025-SL-01-0002', '2025-S9-01-0003'], departments: ['销售部', '销售部', '销售部'], categories: ['contract', 'contract', 'contract'] },
      { ...DEFAULT_ARCHIVE_POLICY, ...policy },
    );

  it('are those that most numbers in the register have', () => {
    expect(codes().department('销售部')).toEqual({ code: 'SL', basis: 'inUse' });
    expect(codes().category('contract', DEFAULT_ARCHIVE_POLICY)).toBe('01');
  });
  it('are those of the settings before all', () => {
    expect(codes({ departmentCodes: { 销售部: 'A1' } }).department('销售部')).toEqual({ code: 'A1', basis: 'set' });
    const categoryCodes = { ...DEFAULT_ARCHIVE_POLICY.categoryCodes, contract: 'K' };
    expect(codes({ categoryCodes }).category('contract', DEFAULT_ARCHIVE_POLICY)).toBe('K');
  });
  it('tell departments apart whose names have the same letters', () => {
    const two = codes();
    expect([two.department('设计部')?.code, two.department('审计部')?.code]).toEqual(['SJ', 'SJ2']);
  });
});
