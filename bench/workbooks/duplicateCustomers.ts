import type { ColumnTable, RawCell } from '../../src/domain/tables';
import { seeded } from '../measure';

/**
 * Customers with planted duplicates and with pairs that look like duplicates and are none. Names are put together from
 * this file's own words, each written in simplified and traditional characters by hand, some of them unknown to the code
 * under test.
 */
export interface PlantedCustomers {
  readonly table: ColumnTable;
  /** Rows that are one company: the one in the list, and its duplicate. */
  readonly planted: readonly (readonly [number, number])[];
}

/** A word in simplified and traditional characters. */
type Word = readonly [simplified: string, traditional: string];

const pairs = (text: string): readonly Word[] =>
  text.split(' ').map((word): Word => {
    const [simplified = '', traditional = simplified] = word.split('/');
    return [simplified, traditional];
  });

const FIRST = pairs('恒 瑞 华/華 金 远/遠 嘉 天 鑫 康 永 德 宏 东/東 明 万/萬 同 佳 锦/錦 泰 新 联/聯 汇/匯 鼎 博 富 正 伟/偉 盛 凯/凱 荣/榮 庆/慶 龙/龍 凤/鳳 云/雲 海 江 信 诚/誠 顺/順 丰/豐 艺/藝 益 众/眾 乐/樂 优/優 捷 耀 睿 腾/騰 骏/駿');
const SECOND = pairs('达/達 丰/豐 美 桥/橋 航 禾 成 源 泰 兴/興 盛 图/圖 升 辉/輝 利 心 乐/樂 绣/繡 和 世 创/創 通 雅 康 大 友 洋 发/發 业/業 峰 翔 宇 隆 昌 祥 安 宁/寧 尔/爾 特 斯 佰 亿/億 帆 迪 龙/龍 维/維 讯/訊 胜/勝');
const THIRD = pairs('隆 盛 安 旺 来/來 德 星 捷 园/園 宝/寶');
const TRADES = pairs('商贸/商貿 贸易/貿易 百货/百貨 实业/實業 科技 电子/電子 食品 建材 五金 服饰/服飾 家具/傢俱 物流 机械/機械 化工 医药/醫藥 餐饮管理/餐飲管理 办公用品/辦公用品 汽车配件/汽車配件 信息技术/資訊技術 环保科技/環保科技 文化传播/文化傳播 装饰工程/裝飾工程 国际贸易/國際貿易 农业发展/農業發展 宠物用品/寵物用品 眼镜/眼鏡 铝箔容器/鋁箔容器 花卉园艺/花卉園藝 消防器材 净水设备/淨水設備 模具 标识制作/標識製作');
const CITIES = '上海|021|上海 北京|010|北京 深圳|0755|广东 广州|020|广东 杭州|0571|浙江 宁波|0574|浙江 南京|025|江苏 苏州|0512|江苏 无锡|0510|江苏 青岛|0532|山东 济南|0531|山东 武汉|027|湖北 成都|028|四川 重庆|023|重庆 天津|022|天津 厦门|0592|福建 福州|0591|福建 长沙|0731|湖南 郑州|0371|河南 西安|029|陕西 沈阳|024|辽宁 大连|0411|辽宁 昆明|0871|云南 合肥|0551|安徽 东莞|0769|广东 佛山|0757|广东'
  .split(' ')
  .map((text) => text.split('|') as [string, string, string]);
const TAIWAN = '台北市|02 新北市|02 桃園市|03 台中市|04 台南市|06 高雄市|07 新竹市|03'.split(' ').map((text) => text.split('|') as [string, string]);
const STREETS = pairs('中山路 人民路 解放路 建设路/建設路 和平路 张江路/張江路 学院路/學院路 环城西路/環城西路 长江大道/長江大道 科苑路 滨江大道/濱江大道 兴业街/興業街 工业北路/工業北路 南京东路/南京東路 复兴中路/復興中路 民族大道 虹桥路/虹橋路 创新一路/創新一路');
const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = '建国 志强 秀英 丽华 海燕 文博 晓东 婷婷 俊杰 雪梅 国栋 美玲 宇航 永康 春兰 家豪 立群 思远 振华 慧敏 伟 磊 静 敏 涛'.split(' ');
const LATIN = 'Nor Cas Mer Elb Rai Har Lum Ven Tor Bel Kas Ost Wex Pri Zan Quo Fel Gar Sil Dov'.split(' ');
const LATIN_END = 'cade lion bourne nier dia tech field ton mark via stone wick ora tis ley gate forth den'.split(' ');
const LATIN_TRADES = ['Trading', 'Foods', 'Electronics', 'Logistics', 'Home Goods', 'Optical', 'Pet Care', 'Industries', 'Medical'];
const LATIN_FORMS = ['Co., Ltd.', 'Ltd', 'GmbH', 'Inc.', 'Pte Ltd', 'LLC', 'S.A.'];
const LEGAL = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司'];
const FREE = ['qq.com', '163.com', 'gmail.com', 'hotmail.com'];

const KEYS = ['customerId', 'customerName', 'shortName', 'telephone', 'creditCode', 'email', 'city', 'province', 'street', 'legalRepresentativeName', 'longitude', 'latitude'] as const;
type Key = (typeof KEYS)[number];

/** One company before it is written down; words stay apart, so that a duplicate can write them otherwise. */
interface Company {
  readonly place: 'mainland' | 'taiwan' | 'abroad';
  readonly city: string;
  readonly province: string;
  readonly areaCode: string;
  readonly brand: Word;
  readonly trade: Word;
  readonly legal: string;
  readonly namesCity: boolean;
  /** National number without area code, or a mobile number. */
  readonly number: string;
  readonly isMobile: boolean;
  readonly code: string;
  readonly email: string;
  readonly street: Word;
  readonly house: number;
  readonly person: string;
  readonly at: readonly [number, number] | undefined;
}

class Maker {
  readonly random = seeded(20_261_015);
  readonly names = new Set<string>();

  chance = (share: number): boolean => this.random() < share;
  whole = (below: number): number => Math.floor(this.random() * below);
  digits = (count: number): string => Array.from({ length: count }, () => this.whole(10)).join('');
  pick<T>(from: readonly T[]): T {
    const one = from[this.whole(from.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}

/** So many customers in all, so many of them duplicates of others; the same for the same numbers. */
export function plantedCustomers(count: number, duplicates: number): PlantedCustomers {
  const make = new Maker();
  const companies: Company[] = [];
  while (companies.length < count - duplicates) {
    const company = nextCompany(make, companies);
    const name = fullName(company);
    if (make.names.has(name)) continue;
    make.names.add(name);
    companies.push(company);
  }
  const rows = companies.map((company) => written(make, company));
  const planted: [number, number][] = [];
  const taken = new Set<number>();
  while (planted.length < duplicates) {
    const original = make.whole(companies.length);
    const company = companies[original];
    if (!company || taken.has(original)) continue;
    taken.add(original);
    planted.push([original, rows.length]);
    rows.push(duplicateOf(make, company, rows[original] ?? {}));
  }
  return shuffled(make, rows, planted);
}

/** Some companies are made to look like one that is there: a namesake elsewhere, a like name, a neighbour, a sister. */
function nextCompany(make: Maker, there: readonly Company[]): Company {
  const fresh = newCompany(make);
  const other = there.length > 100 ? there[make.whole(there.length)] : undefined;
  const kind = make.random();
  if (!other || other.place !== fresh.place) return fresh;
  if (kind < 0.1) return { ...fresh, brand: other.brand, trade: other.trade };
  if (kind < 0.15) return { ...fresh, brand: likeBrand(make, other), trade: other.trade, city: other.city, province: other.province, areaCode: other.areaCode };
  if (kind < 0.21) return { ...fresh, city: other.city, province: other.province, areaCode: other.areaCode, number: other.number, isMobile: other.isMobile, street: other.street, house: other.house, at: other.at };
  if (kind < 0.23) return { ...other, trade: otherLine(make, other.trade), code: fresh.code, email: make.chance(0.5) ? other.email : fresh.email };
  return fresh;
}

function likeBrand(make: Maker, { brand, place }: Company): Word {
  if (place === 'abroad') return [`${brand[0]}${make.pick(LATIN_END)}`, ''];
  const end = make.pick(SECOND);
  return [brand[0].slice(0, -1) + end[0], brand[1].slice(0, -1) + end[1]];
}

/** A sister company does something else: half the list further on. */
function otherLine(make: Maker, trade: Word): Word {
  const at = TRADES.findIndex(([simplified]) => simplified === trade[0]);
  return at < 0 ? ['Shipping', ''] : (TRADES[(at + 8 + make.whole(12)) % TRADES.length] ?? trade);
}

function newCompany(make: Maker): Company {
  const kind = make.random();
  const person = make.pick(FAMILY) + make.pick(GIVEN);
  const common = { street: make.pick(STREETS), house: 1 + make.whole(900), person, at: undefined };
  if (kind < 0.12) {
    const brand = `${make.pick(LATIN)}${make.pick(LATIN_END)}${make.chance(0.6) ? ` ${make.pick(LATIN)}${make.pick(LATIN_END)}` : ''}`;
    return { ...common, place: 'abroad', city: make.pick(['Hamburg', 'Lyon', 'Singapore', 'Seattle', 'London']), province: '', areaCode: '+65', brand: [brand, ''], trade: [make.pick(LATIN_TRADES), ''], legal: make.pick(LATIN_FORMS), namesCity: false, number: `${6 + make.whole(3)}${make.digits(7)}`, isMobile: false, code: '', email: mail(make, brand), street: [`${make.pick(LATIN)}${make.pick(LATIN_END)} Street`, ''] };
  }
  const brand = joined(make.pick(FIRST), make.pick(SECOND), make.chance(0.35) ? make.pick(THIRD) : ['', '']);
  const trade = make.pick(TRADES);
  const email = mail(make, `${make.pick(LATIN)}${make.pick(LATIN_END)}`);
  if (kind < 0.27) {
    const [city, areaCode] = make.pick(TAIWAN);
    const isMobile = make.chance(0.3);
    return { ...common, place: 'taiwan', city, province: '', areaCode, brand, trade, legal: make.chance(0.5) ? '有限公司' : '股份有限公司', namesCity: false, number: isMobile ? `9${make.digits(8)}` : `${2 + make.whole(7)}${make.digits(7)}`, isMobile, code: make.chance(0.75) ? taiwanCode(make) : '', email };
  }
  const [city, areaCode, province] = make.pick(CITIES);
  const isMobile = make.chance(0.45);
  return { ...common, place: 'mainland', city, province, areaCode, brand, trade, legal: make.pick(LEGAL), namesCity: make.chance(0.85), number: isMobile ? `1${3 + make.whole(7)}${make.digits(9)}` : `${2 + make.whole(7)}${make.digits(7)}`, isMobile, code: make.chance(0.75) ? mainlandCode(make) : '', email, at: make.chance(0.3) ? [100 + make.random() * 20, 22 + make.random() * 18] : undefined };
}

const joined = (...words: readonly Word[]): Word => [words.map(([simplified]) => simplified).join(''), words.map(([, traditional]) => traditional).join('')];

const mail = (make: Maker, brand: string): string =>
  make.chance(0.2) ? '' : make.chance(0.5) ? `${make.digits(8)}@${make.pick(FREE)}` : `sales@${brand.toLowerCase().replace(/ /g, '-')}${make.whole(5000)}.example`;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function mainlandCode(make: Maker): string {
  const body = `91${make.digits(6)}MA${Array.from({ length: 7 }, () => ALPHABET[make.whole(31)]).join('')}`;
  const sum = [...body].reduce((total, sign, at) => total + ALPHABET.indexOf(sign) * (WEIGHTS[at] ?? 0), 0);
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? '');
}

function taiwanCode(make: Maker): string {
  for (;;) {
    const code = make.digits(8);
    const sum = [...code].reduce((total, digit, at) => total + [...String(Number(digit) * ([1, 2, 1, 2, 1, 2, 4, 1][at] ?? 0))].reduce((crossed, one) => crossed + Number(one), 0), 0);
    if (sum % 10 === 0) return code;
  }
}

/** The name in full, as the company is registered. */
function fullName({ place, city, brand, trade, legal, namesCity }: Company): string {
  if (place === 'abroad') return `${brand[0]} ${trade[0]} ${legal}`;
  if (place === 'taiwan') return brand[1] + trade[1] + legal;
  return (namesCity ? city : '') + brand[0] + trade[0] + legal;
}

type Row = Readonly<Partial<Record<Key, string | number>>>;

function written(make: Maker, company: Company): Row {
  const { place, city, province, code, email, person, at } = company;
  return {
    customerName: fullName(company),
    telephone: make.chance(0.9) ? telephone(make, company) : '',
    creditCode: code,
    email,
    city: make.chance(0.9) ? (place === 'mainland' && make.chance(0.5) ? `${city}市` : city) : '',
    province,
    street: make.chance(0.85) ? street(make, company) : '',
    legalRepresentativeName: make.chance(0.7) ? person : '',
    ...(at ? { longitude: at[0], latitude: at[1] } : {}),
  };
}

function street(make: Maker, { place, city, street: [simplified, traditional], house }: Company): string {
  if (place === 'abroad') return `${house} ${simplified}`;
  if (place === 'taiwan') return `${traditional}${house}號${make.chance(0.4) ? `${2 + make.whole(12)}樓` : ''}`;
  return `${make.chance(0.3) ? `${city}市` : ''}${simplified}${house}号${make.chance(0.3) ? `${1 + make.whole(20)}室` : ''}`;
}

function telephone(make: Maker, { place, areaCode, number, isMobile }: Company): string {
  const shape = make.whole(6);
  if (place === 'abroad') return shape < 3 ? `${areaCode} ${number.slice(0, 4)} ${number.slice(4)}` : `${areaCode}${number}`;
  const country = place === 'taiwan' ? '886' : '86';
  if (isMobile && place === 'taiwan') return [`0${number}`, `0${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`, `+${country} ${number}`][shape % 3] ?? number;
  if (isMobile) return [number, `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`, `+${country} ${number}`, `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`, `00${country}${number}`, number][shape] ?? number;
  return [`${areaCode}-${number}`, `(${areaCode})${number}`, `${areaCode} ${number.slice(0, 4)} ${number.slice(4)}`, `+${country} ${areaCode.slice(1)} ${number}`, `${areaCode}-${number} 转 ${100 + make.whole(800)}`, `${areaCode}${number}`][shape] ?? number;
}

const wide = (text: string): string => [...text].map((sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign)).join('');

/** The same company entered a second time by somebody who did not look. */
function duplicateOf(make: Maker, company: Company, original: Row): Row {
  const again = written(make, company);
  const number = make.chance(0.12) ? { ...company, number: company.isMobile ? `1${3 + make.whole(7)}${make.digits(9)}` : `${2 + make.whole(7)}${make.digits(7)}` } : company;
  return {
    ...again,
    customerName: nameAgain(make, company),
    telephone: make.chance(0.85) ? telephone(make, number) : '',
    creditCode: make.chance(0.5) ? '' : make.chance(0.06) ? mistyped(make, company.code) : company.code,
    email: make.chance(0.5) ? '' : company.email,
    city: make.chance(0.75) ? (original.city ?? '') : '',
    street: make.chance(0.7) ? street(make, company) : '',
    legalRepresentativeName: make.chance(0.5) ? company.person : '',
  };
}

function mistyped(make: Maker, code: string): string {
  const at = make.whole(Math.max(1, code.length));
  return code === '' ? '' : code.slice(0, at) + make.digits(1) + code.slice(at + 1);
}

function nameAgain(make: Maker, company: Company): string {
  const { place, city, namesCity } = company;
  if (place === 'abroad') return latinAgain(make, company);
  const form = place === 'taiwan' ? 1 : 0;
  const script = make.chance(0.15) ? 1 - form : form;
  const brand = make.chance(0.12) ? slip(make, company.brand[script] ?? '') : (company.brand[script] ?? '');
  const trade = make.chance(0.05) ? slip(make, company.trade[script] ?? '') : (company.trade[script] ?? '');
  const front = namesCity && make.chance(0.65) ? city + (make.chance(0.2) ? '市' : '') : '';
  const legal = make.pick([company.legal, company.legal, company.legal, '', '公司', `（${company.legal}）`, '有限公司']);
  const name = front + brand + trade + legal;
  if (namesCity && front === '' && make.chance(0.2)) return `${brand}${trade}（${city}）${legal}`;
  return make.chance(0.06) ? [...name].join(' ') : name;
}

function latinAgain(make: Maker, { brand, trade, legal }: Company): string {
  const form = make.pick([legal, legal, '', legal.replace(/[.,]/g, ''), legal.toUpperCase()]);
  const name = `${make.chance(0.15) ? slip(make, brand[0]) : brand[0]} ${trade[0]} ${form}`.trim();
  return make.chance(0.2) ? wide(name) : make.chance(0.25) ? name.toUpperCase() : name;
}

/** A character wrong, left out, or two swapped. */
function slip(make: Maker, text: string): string {
  const at = make.whole(text.length);
  const kind = make.whole(3);
  if (kind === 0 && text.length > 2) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1 && at + 1 < text.length) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  const other = text.charCodeAt(0) < 0x2e80 ? 'abcdeiorstu'[make.whole(11)] : make.pick(SECOND)[0];
  return text.slice(0, at) + (other ?? '') + text.slice(at + 1);
}

function shuffled(make: Maker, rows: readonly Row[], planted: readonly (readonly [number, number])[]): PlantedCustomers {
  const order = rows.map((_, index) => index);
  for (let i = order.length - 1; i > 0; i--) {
    const j = make.whole(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const place = new Int32Array(rows.length);
  order.forEach((row, at) => (place[row] = at));
  const columns = new Map<string, readonly RawCell[]>(
    KEYS.map((key) => [key, order.map((row, at): RawCell => (key === 'customerId' ? `C${String(at + 1).padStart(6, '0')}` : (rows[row]?.[key] ?? '')))]),
  );
  return { table: { rowCount: rows.length, columns }, planted: planted.map(([first, second]) => [place[first] ?? 0, place[second] ?? 0]) };
}
