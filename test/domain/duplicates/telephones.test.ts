import { describe, expect, it } from '@jest/globals';
import { isSameWithoutAreaCode, telephonesOf } from '../../../src/domain/duplicates/telephones';
import { postalAddress } from '../../../src/domain/duplicates/postalAddress';
import { isTaiwanBusinessNumber, isValidBusinessCode } from '../../../src/domain/duplicates/businessCode';
import { domainOf, firstAddressOf } from '../../../src/domain/duplicates/emailParts';

describe('telephones as numbers', () => {
  const check = (text: string, ...numbers: readonly number[]): void => it(text, () => expect(telephonesOf(text)).toEqual(numbers));
  check('021-62345678', 2162345678);
  check('(021) 6234 5678 转 8', 2162345678);
  check('+86 21 62345678', 2162345678);
  check('0086-21-62345678', 2162345678);
  check('86 13912345678', 13912345678);
  check('０１０－６２３４５６７８', 1062345678);
  check('0912-345-678', 912345678);
  check('+886 912345678', 912345678);
  check('021-62345678 / 13912345678', 2162345678, 13912345678);
  check('转 608');
  check('见名片');
  it('knows a number without its area code, but no mobile number', () => {
    expect(isSameWithoutAreaCode(62345678, 2162345678)).toBe(true);
    expect(isSameWithoutAreaCode(1062345678, 2162345678)).toBe(false);
    expect(isSameWithoutAreaCode(12345678, 13912345678)).toBe(false);
  });
});

describe('addresses', () => {
  const check = (text: string, street: string, number: string): void => it(text, () => expect(postalAddress(text)).toMatchObject({ street, number }));
  check('上海市浦东新区张江路88号3楼', '张江路', '88');
  check('中山北路二段123號5樓', '中山北路2段', '123');
  check('12 Pike Street', 'pike street', '12');
  check('张江路', '张江路', '');
});

describe('codes that stand for one company', () => {
  const check = (code: string, isValid: boolean): void => it(`${code} ${isValid ? 'does' : 'does not'}`, () => expect(isValidBusinessCode(code)).toBe(isValid));
  check('91350100M000100Y43', true);
  check('91350100M000100Y44', false);
  check('04595257', true);
  check('04595258', false);
  check('123456789', false);
  it('a seven in the seventh place counts as nought or one', () => expect(isTaiwanBusinessNumber('10458575')).toBe(true));
});

describe('e-mail', () => {
  it('is the first address, small and half width', () => expect(firstAddressOf('Sales＠Alpha.Example; b@c.example')).toBe('sales@alpha.example'));
  it('has a domain of its own, unless it is free mail', () => expect([domainOf('a@alpha.example'), domainOf('1234@qq.com'), domainOf('none')]).toEqual(['alpha.example', '', '']));
});
