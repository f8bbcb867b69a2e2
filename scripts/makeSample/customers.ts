import { creditCode, taiwanNumber } from './creditCode';
import { CITIES, type City } from './places';
import type { SeededRandom } from './random';
import { serialOf } from './serial';

export interface SamplePerson {
  readonly name: string;
  readonly personality: string;
  readonly hobbies: string;
  readonly family: string;
  readonly education: string;
  readonly birthDate: number;
  readonly ability: string;
  readonly telephone: string;
}

export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly city: City;
  readonly district: string;
  readonly street: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly telephone: string;
  readonly contact: string;
  readonly email: string;
  readonly website: string;
  readonly founded: number;
  readonly firstDeal: number | '';
  readonly legalForm: string;
  readonly business: string;
  /** Yuan. */
  readonly assets: number;
  readonly creditCode: string;
  readonly employees: number;
  readonly annualSales: number;
  readonly ownership: string;
  readonly tradeType: string;
  readonly locationType: string;
  readonly salesperson: string;
  readonly persons: readonly [SamplePerson, SamplePerson, SamplePerson];
  /** How much it buys, 1 for the largest, falling by a power law; 0 for prospects. */
  readonly weight: number;
  /** Days after the due date that it pays, on average. */
  readonly paysLate: number;
}

export const SALESPEOPLE = ['张敏', '李强', '王芳', '陈志远', '刘洋', '林淑芬', '黃建宏'];
const FAMILY_NAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎'.split('');
const GIVEN_NAMES = '建国 志强 秀英 丽华 海燕 文博 晓东 婷婷 俊杰 雪梅 国栋 美玲 子涵 宇航 永康 春兰 家豪 淑芬 立群 思远 振华 慧敏'.split(' ');
const TAIWAN_NAMES = '陳怡君 林志明 黃淑惠 張家豪 李雅婷 王建宏 吳宗翰 劉美玲 蔡承恩 楊佩珊 許文雄 鄭雅文'.split(' ');
const WESTERN_NAMES = ['Anna Schmidt', 'David Tan', 'Emily Carter', 'Jonas Weber', 'Grace Lim', 'Robert Hayes', 'Mei Ling Wong', 'Karl Brandt'];
const BRANDS = '恒达 瑞丰 华美 金桥 远航 嘉禾 天成 鑫源 康泰 百合 永兴 德胜 宏图 东升 明辉 万利 同心 佳乐 锦绣 长青 泰和 新世纪 联创 汇通 鼎盛 博雅 富康 正大 三友 四海'.split(' ');
const TAIWAN_BRANDS = '大同 佳美 統順 宏遠 永豐盛 東和 立榮 全興 美晶 昇陽 福泰 新竹光'.split(' ');
const WESTERN_BRANDS = ['Harbour Trading Pte Ltd', 'Nordlicht Handels GmbH', 'Cascade Office Supply Inc', 'Merlion Foods Pte Ltd', 'Elbe Import KG', 'Rainier Home Goods LLC'];
const BUSINESSES = ['办公用品批发', '日用百货', '食品饮料', '五金建材', '家用电器', '服装鞋帽', '文具零售', '餐饮服务', '医疗器械', '电子元件'];
const PERSONALITIES = ['稳重', '开朗健谈', '谨慎细致', '果断', '性急直爽', '随和'];
const HOBBIES = ['书法', '钓鱼', '高尔夫', '乒乓球', '摄影', '品茶', '爬山', '围棋'];
const FAMILIES = ['已婚，一子', '已婚，一女', '已婚，二子', '未婚', '三代同堂'];
const EDUCATIONS = ['大专', '本科', '硕士', '高中', 'MBA'];
const ABILITIES = ['善于谈判', '精通财务', '市场经验丰富', '管理严格', '技术出身', '人脉广'];
const OWNERSHIPS = ['全民所有制', '集体所有制', '个体所有制', '股份制', '合资'];
const TRADES = ['批发店', '零售商', '代理店', '特约店', '连锁店', '专营店'];
const LOCATIONS = ['商业中心店', '交通枢纽店', '居民区店', '其他店铺'];

/** 120 customers of all kinds: mainland, Taiwan and abroad; the last 14 are prospects. */
export function makeCustomers(random: SeededRandom, count = 120): readonly SampleCustomer[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    for (;;) {
      const customer = makeCustomer(random, index, index >= count - 14);
      if (taken.has(customer.name)) continue;
      taken.add(customer.name);
      return customer;
    }
  });
}

function makeCustomer(random: SeededRandom, index: number, isProspect: boolean): SampleCustomer {
  const city = index % 13 === 6 ? pickCity(random, '海外') : index % 6 === 3 ? pickCity(random, '台湾') : pickMainland(random);
  const type = typeOf(index, city);
  const { name, shortName, legalForm } = nameOf(random, index, city, type);
  const founded = serialOf(random.whole(1988, 2021), random.whole(1, 12), random.whole(1, 28));
  const size = Math.exp(random.normal() * 0.9 + 3.4);
  const rank = ((index * 37) % 106) + 1;
  const district = random.pick(city.districts);
  const firstDeal = isProspect ? '' : random.chance(0.15) ? serialOf(2026, random.whole(1, 8), random.whole(1, 28)) : serialOf(random.whole(2016, 2024), random.whole(1, 9), random.whole(1, 28));
  return {
    id: `KH${String(index + 1).padStart(4, '0')}`,
    name, shortName, type, city, district, legalForm, founded, firstDeal,
    street: addressOf(random, city),
    longitude: round(city.longitude + random.normal() * 0.06, 6),
    latitude: round(city.latitude + random.normal() * 0.05, 6),
    telephone: telephoneOf(random, city, index),
    contact: personName(random, city),
    email: `sales${index + 1}@${['example.com', 'example.cn', 'example.org'][index % 3] ?? 'example.com'}`,
    website: type === '个人顾客' ? '' : `www.kh${String(index + 1).padStart(4, '0')}.example`,
    business: random.pick(BUSINESSES),
    assets: type === '个人顾客' ? 0 : Math.round(size * 40) * 10_000,
    creditCode: codeOf(random, city, type),
    employees: type === '个人顾客' ? 1 : Math.max(3, Math.round(size * 1.6)),
    annualSales: type === '个人顾客' ? 0 : Math.round(size * 95) * 10_000,
    ownership: type === '政府机构' ? '全民所有制' : random.pick(OWNERSHIPS),
    tradeType: random.pick(TRADES),
    locationType: random.pick(LOCATIONS),
    salesperson: city.region === '台湾' ? random.pick(SALESPEOPLE.slice(5)) : random.pick(SALESPEOPLE.slice(0, 5)),
    persons: [person(random, city), person(random, city), person(random, city)],
    weight: isProspect ? 0 : 1 / Math.pow(rank, 1.05),
    paysLate: random.pick([-5, -2, 0, 0, 3, 8, 15, 40]),
  };
}

const pickCity = (random: SeededRandom, region: string): City => random.pick(CITIES.filter((city) => city.region === region));
const pickMainland = (random: SeededRandom): City => random.pick(CITIES.filter((city) => city.code !== ''));
const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

function typeOf(index: number, city: City): string {
  if (city.region === '海外') return '交易伙伴';
  if (index % 15 === 4 && city.code !== '') return '政府机构';
  if (index % 11 === 9) return '个人顾客';
  if (index % 10 === 7) return '特殊公司';
  return index % 9 === 2 ? '交易伙伴' : '普通公司';
}

function nameOf(random: SeededRandom, index: number, city: City, type: string): Pick<SampleCustomer, 'name' | 'shortName' | 'legalForm'> {
  if (city.region === '海外') {
    const name = random.pick(WESTERN_BRANDS);
    const branch = random.chance(0.4) ? ` (${city.name})` : '';
    return { name: name + branch, shortName: name.split(' ').slice(0, 2).join(' '), legalForm: 'Limited company' };
  }
  if (type === '个人顾客') {
    const name = personName(random, city);
    return { name, shortName: '', legalForm: '个体' };
  }
  if (type === '政府机构') {
    const name = `${city.name}${random.pick(['教育局', '卫生健康委员会', '机关事务管理局', '图书馆'])}`;
    return { name, shortName: name.replace(city.name, city.name.slice(0, 2)), legalForm: '机关法人' };
  }
  if (city.region === '台湾') {
    const brand = `${random.pick(TAIWAN_BRANDS)}${['', '興', '隆'][Math.floor(index / 40)] ?? ''}`;
    return { name: `${brand}${random.pick(['企業', '貿易', '國際', '實業'])}股份有限公司`, shortName: brand, legalForm: '股份有限公司' };
  }
  const brand = `${BRANDS[index % BRANDS.length] ?? '恒达'}${['', '隆', '盛', '安'][Math.floor(index / 30)] ?? ''}`;
  const place = city.name.replace('市', '');
  return { name: `${place}${brand}${random.pick(['商贸', '贸易', '百货', '实业', '科技'])}有限公司`, shortName: `${place}${brand}`, legalForm: '有限责任公司' };
}

function addressOf(random: SeededRandom, city: City): string {
  const street = random.pick(city.streets);
  if (city.region === '海外') return `${random.whole(2, 180)} ${street}`;
  return city.region === '台湾' ? `${street}${random.whole(1, 5)}段${random.whole(2, 280)}號${random.whole(2, 14)}樓` : `${street}${random.whole(2, 988)}号`;
}

/** Telephones as people write them: with dashes, blanks, brackets, extensions, country codes, several in a cell. */
function telephoneOf(random: SeededRandom, city: City, index: number): string {
  if (city.region === '海外') return `${city.areaCode} ${random.digits(4)} ${random.digits(4)}`;
  const number = `${random.whole(2, 8)}${random.digits(city.region === '台湾' ? 6 : 7)}`;
  const mobile = city.region === '台湾' ? `09${random.digits(2)}-${random.digits(3)}-${random.digits(3)}` : `13${random.digits(9)}`;
  const shapes = [
    `${city.areaCode}-${number}`, `(${city.areaCode})${number}`, `${city.areaCode} ${number}`, mobile,
    `${city.areaCode}-${number} 转 ${random.whole(100, 899)}`, `${city.areaCode}-${number} / ${mobile}`,
    city.region === '台湾' ? `+886 ${city.areaCode.slice(1)} ${number}` : `+86 ${city.areaCode.slice(1)} ${number}`,
  ];
  return shapes[index % shapes.length] ?? mobile;
}

function codeOf(random: SeededRandom, city: City, type: string): string {
  if (type === '个人顾客' || city.region === '海外') return '';
  if (city.region === '台湾') return taiwanNumber(random.digits(7));
  return creditCode(city.code, random.digits(8), type === '政府机构' ? '11' : '91');
}

export function personName(random: SeededRandom, city: City): string {
  if (city.region === '海外') return random.pick(WESTERN_NAMES);
  return city.region === '台湾' ? random.pick(TAIWAN_NAMES) : random.pick(FAMILY_NAMES) + random.pick(GIVEN_NAMES);
}

function person(random: SeededRandom, city: City): SamplePerson {
  return {
    name: personName(random, city),
    personality: random.pick(PERSONALITIES),
    hobbies: `${random.pick(HOBBIES)}、${random.pick(HOBBIES)}`,
    family: random.pick(FAMILIES),
    education: random.pick(EDUCATIONS),
    birthDate: serialOf(random.whole(1955, 1992), random.whole(1, 12), random.whole(1, 28)),
    ability: random.pick(ABILITIES),
    telephone: city.region === '海外' ? '' : `13${random.digits(9)}`,
  };
}
