import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../../src/domain/languageOf';
import type { Language } from '../../src/domain/language';

const check = (texts: readonly string[], expected: Language | undefined): void =>
  expect(languageOf(texts)).toBe(expected);

describe('the language that a workbook is written in', () => {
  it('tells mainland headers by simplified characters', () => check(['客户编号', '单位名称', '联系电话'], 'zh-CN'));
  it('tells Taiwan headers by traditional characters', () => check(['客戶編號', '公司名稱', '聯絡電話'], 'zh-TW'));
  it('takes Latin headers for English', () => check(['Customer ID', 'Company', 'Phone'], 'en-US'));
  it('is not misled by a few Latin words among Chinese ones', () =>
    check(['客户ID', '名称', 'VIP等级', '邮编'], 'zh-CN'));
  it('takes characters that both scripts share for simplified', () => check(['姓名', '地址', '日期'], 'zh-CN'));
  it('says nothing where there is nothing to go by', () => check(['A', '1'], undefined));
});
