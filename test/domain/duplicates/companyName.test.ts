import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyName, type CompanyName } from '../../../src/domain/duplicates/companyName';
import { foldPlain, foldText } from '../../../src/domain/duplicates/foldText';
import { CHARACTER_FORMS, simplifiedForm } from '../../../src/domain/duplicates/characterForms';

const check = (name: string, parts: Partial<CompanyName>): void =>
  it(name, () => expect(companyName(name)).toEqual({ brand: '', trade: '', city: '', province: '', branch: '', ...parts }));

describe('a company’s name is taken apart', () => {
  check('上海恒达商贸有限公司', { brand: '恒达', trade: '商贸', city: '上海', province: '上海' });
  check('上海市恒達商貿（有限公司）', { brand: '恒达', trade: '商贸', city: '上海', province: '上海' });
  check(' 上 海 恒 达 商 贸 有 限 公 司', { brand: '恒达', trade: '商贸', city: '上海', province: '上海' });
  check('浙江省杭州市余杭区天成科技有限责任公司', { brand: '天成', trade: '科技', city: '杭州', province: '浙江' });
  check('恒达办公用品批发', { brand: '恒达', trade: '办公用品批发' });
  check('永豐盛國際股份有限公司', { brand: '永丰盛', trade: '国际' });
  check('华为技术（深圳）有限公司', { brand: '华为', trade: '技术', city: '深圳', province: '广东' });
  check('Hengda Trading Co., Ltd. (Shanghai)', { brand: 'hengda', trade: 'trading', city: '上海', province: '上海' });
  check('Ｈｅｎｇｄａ　Ｔｒａｄｉｎｇ', { brand: 'hengda', trade: 'trading' });
  check('O’Neil & Sons GmbH & Co. KG', { brand: 'oneil sons' });
  check('Société Générale S.A.', { brand: 'societe generale' });
});

describe('parts of a company are kept apart', () => {
  check('沃尔玛(浦东店)', { brand: '沃尔玛', branch: '浦东店' });
  check('北京恒达商贸有限公司上海分公司', { brand: '恒达', trade: '商贸', city: '北京', province: '北京', branch: '上海分公司' });
});

describe('something is always left', () => {
  check('有限公司', { brand: '有限公司' });
  check('青岛啤酒股份有限公司', { brand: '青岛', trade: '啤酒' });
  check('北京上海滩贸易', { brand: '上海滩', trade: '贸易', city: '北京', province: '北京' });
  check('张伟', { brand: '张伟' });
  check('', {});
  check('（）', {});
});

describe('folding', () => {
  it('knows some hundred characters, none of which leads to another', () => {
    expect(CHARACTER_FORMS).toBeGreaterThan(600);
    for (let unit = 0x3400; unit < 0xa000; unit++) {
      const simplified = simplifiedForm(unit);
      if (simplified !== undefined) expect(simplifiedForm(simplified.charCodeAt(0))).toBeUndefined();
    }
  });

  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'上海恒達商貿有限公司（）()Ａa .,·’é&㈱ 　'.split('')) }));
  it('folding twice is folding once', () => fc.assert(fc.property(text, (given) => { expect(foldText(foldText(given))).toBe(foldText(given)); expect(foldPlain(foldPlain(given))).toBe(foldPlain(given)); }), { seed: 4, numRuns: 2_000 }));
  it('a folded name has the same parts', () => fc.assert(fc.property(text, (given) => expect(companyName(foldText(given))).toEqual(companyName(given))), { seed: 5, numRuns: 2_000 }));
  const brand = fc.constantFrom('恒达', '瑞丰隆', 'Nordlicht', '新世纪');
  const legal = fc.constantFrom('有限公司', '股份有限公司', '（有限公司）', ' Co., Ltd.', ' GmbH', '集团有限公司', '公司', '');
  it('the legal form never counts', () => fc.assert(fc.property(brand, legal, (name, form) => expect(companyName(name + form).brand).toBe(foldText(name))), { seed: 6 }));
});
