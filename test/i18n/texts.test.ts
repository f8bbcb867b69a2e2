import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES } from '../../src/domain/problemCodes';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { createTexts, RESOURCES } from '../../src/i18n/texts';
import { wordPlace, wordProblem } from '../../src/i18n/wordProblem';

type Nested = { readonly [key: string]: string | Nested };

const flat = (nested: Nested, prefix = ''): (readonly [string, string])[] =>
  Object.entries(nested).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : flat(value, `${prefix}${key}.`),
  );

const english = new Map(flat(RESOURCES['en-US']));
const chinese = (['zh-CN', 'zh-TW'] as const).map((language) => [language, new Map(flat(RESOURCES[language]))] as const);
const placeholders = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

/** Characters that are written otherwise in Taiwan (and do not occur there) or on the mainland. */
const MAINLAND_ONLY = /[户档资报设为这个们张选择删应显图标题数据时间处备无单价钱账关闭开输录验类级别线实专业务创产签质责权险网电话]/u;
const TAIWAN_ONLY = /[戶檔資報設為這個們張選擇刪應顯圖標題數據時間處備無單價錢賬關閉開輸錄驗類級別線實專業務創產簽質責權險網電話]/u;

describe.each(chinese)('texts in %s', (_, texts) => {
  it('have the keys of the English ones', () => {
    const keys = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...texts.keys()].sort()).toEqual(keys.sort());
  });

  it('are filled in with the same facts', () => {
    const different = [...texts].filter(([key, text]) => {
      const known = new Set(placeholders(english.get(key) ?? ''));
      return placeholders(text).some((name) => !known.has(name)) || (!key.endsWith('_other') && placeholders(text).length < known.size);
    });
    expect(different).toEqual([]);
  });

  it('leave no English sentence untranslated', () => {
    const left = [...texts].filter(([key, text]) => text === english.get(key) && /[A-Za-z]{3,} [A-Za-z]{2,}/.test(text));
    expect(left).toEqual([]);
  });
});

describe('each side of the strait has its own script', () => {
  it.each([
    ['zh-CN', TAIWAN_ONLY],
    ['zh-TW', MAINLAND_ONLY],
  ] as const)('%s', (language, foreign) => {
    expect(flat(RESOURCES[language]).filter(([, text]) => foreign.test(text.replaceAll('繁體中文', '')))).toEqual([]);
  });
});

describe('a text', () => {
  const check = (language: Language, count: number, text: string): void =>
    it(`${language} ${count}`, () => expect(createTexts(language)('counts.cardsMade', { count })).toBe(text));
  check('en-US', 1, '1 card made');
  check('en-US', 1234, '1,234 cards made');
  check('zh-CN', 1, '新建 1 张客户卡');
  check('zh-TW', 2, '新建 2 張客戶卡');

  it('takes facts as they are, with no placeholder read in them', () => {
    const text = createTexts('en-US')('problems.unknownCustomer', { customer: '{{count}} <b> $t(pane.title)' });
    expect(text).toBe('There is no customer “{{count}} <b> $t(pane.title)”.');
  });
});

/** Codes that the sources report, by the shapes in which they write them. */
function reportedCodes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return reportedCodes(place);
    const source = readFileSync(place, 'utf8');
    const shapes = [/\bcode: '(\w+)'/g, /\b(?:problem|refuse)\('(\w+)'/g, /\bunreadable\(\w+, '(\w+)'/g];
    return shapes.flatMap((shape) => [...source.matchAll(shape)].map(([, code]) => code ?? ''));
  });
}

describe('problems', () => {
  const src = path.join(__dirname, '../../src');
  const codes = new Set(['domain', 'sheets', 'jobs'].flatMap((folder) => reportedCodes(path.join(src, folder))));
  it('are found in the sources', () => expect(codes.size).toBeGreaterThan(20));
  it.each([...new Set([...codes, ...Object.keys(PROBLEM_CODES)])])('%s has words', (code) =>
    expect(createTexts('en-US').has(`problems.${code}`)).toBe(true),
  );

  it.each(Object.entries(PROBLEM_CODES))('%s uses no fact that does not come with it', (code, { facts }) => {
    const texts = [...english].filter(([key]) => key.replace(/_(one|other)$/, '') === `problems.${code}`).map(([, text]) => text);
    const strange = texts.flatMap(placeholders).filter((name) => ![...facts, 'column', 'count', 'customer', 'typed', 'value'].includes(name));
    expect(strange).toEqual([]);
  });

  it('name fields by their headers', () => {
    const facts = { header: '电话', field: 'telephone' };
    const problem = { code: 'doubtfulMatch', severity: 'hint', place: { sheet: '客户', cell: 'B2' }, facts } as const;
    expect(wordProblem(createTexts('zh-CN'), problem)).toContain('电话');
    expect(wordProblem(createTexts('en-US'), problem)).not.toContain('“telephone”');
  });

  it.each([
    [{ sheet: 'Sheet1', cell: 'B2' }, 'Sheet1!B2'],
    [{ sheet: '客户 名单', cell: 'B2' }, "'客户 名单'!B2"],
    [{ sheet: "Tom's", cell: 'A1' }, "'Tom''s'!A1"],
    [{ sheet: '客户' }, '客户'],
    [{}, ''],
  ])('are at %j', (place, text) => expect(wordPlace({ code: 'x', severity: 'hint', place, facts: {} })).toBe(text));
});

/** The policy's own words (P1.3): what the drop-downs and the cards say has to be these. */
describe('terms of the policy', () => {
  it.each([
    ['governmentBody', '政府机构', '政府機構'],
    ['specialCompany', '特殊公司', '特殊公司'],
    ['ordinaryCompany', '普通公司', '普通公司'],
    ['individual', '个人顾客', '個人顧客'],
    ['tradingPartner', '交易伙伴', '交易夥伴'],
  ])('%s', (key, zhCN, zhTW) => {
    const items = fieldsOf('Customers').find((field) => field.key === 'customerType')?.items ?? [];
    expect(items.find((item) => item.key === key)?.label).toMatchObject({ 'zh-CN': zhCN, 'zh-TW': zhTW });
  });
});

it('there is every language', () => expect(Object.keys(RESOURCES).sort()).toEqual([...LANGUAGES].sort()));
