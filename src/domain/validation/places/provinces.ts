import { simplifiedForm } from '../../duplicates/characterForms';

/** A province of China (GB/T 2260 level one) as addresses write it. */
export interface Province {
  /** Short name, simplified. */
  readonly name: string;
  /** Short name, traditional. */
  readonly traditional: string;
  /** Large regions that companies count it to; statistics' own one first. */
  readonly regions: readonly string[];
  /** What its postal codes begin with; empty where they do not tell. */
  readonly postalCodes: readonly string[];
  /** The same as a table: 1 at each number that the first two digits may make. */
  readonly postalStarts: Uint8Array;
  /** Places of prefecture level, short names. */
  readonly cities: readonly string[];
}

const province = (names: string, regions: string, postalCodes: string, cities: string): Province => {
  const [name = '', traditional = name] = names.split('/');
  const starts = postalCodes.split(' ').filter((code) => code !== '');
  const postalStarts = new Uint8Array(100);
  for (const start of starts) postalStarts[Number(start)] = 1;
  return {
    name,
    traditional,
    regions: regions.split(' '),
    postalCodes: starts,
    postalStarts,
    cities: cities.split(' '),
  };
};

/** All provinces with their prefectures; municipalities are their own city. */
export const PROVINCES: readonly Province[] = [
  province('北京', '华北', '10', '北京'),
  province('天津', '华北', '30', '天津'),
  province('河北', '华北', '05 06 07', '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水'),
  province('山西', '华北', '03 04', '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁'),
  province(
    '内蒙古',
    '华北',
    '01 02',
    '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒盟 阿拉善盟',
  ),
  province('辽宁/遼寧', '东北', '11 12', '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛'),
  province('吉林', '东北', '13', '长春 吉林 四平 辽源 通化 白山 松原 白城 延边'),
  province(
    '黑龙江/黑龍江',
    '东北',
    '15 16',
    '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭',
  ),
  province('上海', '华东', '20', '上海'),
  province('江苏/江蘇', '华东', '21 22', '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁'),
  province('浙江', '华东', '31 32', '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水'),
  province(
    '安徽',
    '华东',
    '23 24',
    '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  ),
  province('福建', '华东 华南', '35 36', '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德'),
  province('江西', '华东 华中', '33 34', '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶'),
  province(
    '山东/山東',
    '华东 华北',
    '25 26 27',
    '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  ),
  province(
    '河南',
    '华中',
    '45 46 47',
    '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  ),
  province('湖北', '华中', '43 44', '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门'),
  province('湖南', '华中', '41 42', '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西'),
  province(
    '广东/廣東',
    '华南',
    '51 52',
    '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮',
  ),
  province(
    '广西/廣西',
    '华南 西南',
    '53 54',
    '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  ),
  province('海南', '华南', '57', '海口 三亚 三沙 儋州'),
  province('重庆/重慶', '西南', '40', '重庆'),
  province(
    '四川',
    '西南',
    '61 62 63 64',
    '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山',
  ),
  province('贵州/貴州', '西南', '55 56', '贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南'),
  province(
    '云南/雲南',
    '西南',
    '65 66 67',
    '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆',
  ),
  province('西藏', '西南', '85 86', '拉萨 日喀则 昌都 林芝 山南 那曲 阿里'),
  province('陕西/陝西', '西北', '71 72', '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛'),
  province('甘肃/甘肅', '西北', '73 74', '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南'),
  province('青海', '西北', '81', '西宁 海东 海北 黄南 海南 果洛 玉树 海西'),
  province('宁夏/寧夏', '西北', '75', '银川 石嘴山 吴忠 固原 中卫'),
  province(
    '新疆',
    '西北',
    '83 84',
    '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子',
  ),
  province(
    '台湾/台灣',
    '台湾 港澳台',
    '',
    '台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门 连江',
  ),
  province('香港', '港澳 港澳台', '', '香港'),
  province('澳门/澳門', '港澳 港澳台', '', '澳门'),
];

const PROVINCE_ENDING =
  /(?:特别行政区|特別行政區|壮族自治区|壯族自治區|回族自治区|回族自治區|维吾尔自治区|維吾爾自治區|自治区|自治區|省|市)$/;
const CITY_ENDING = /(?:(?:[\u4e00-\u9fff]{1,6}族)?自治州|地区|地區|市|縣|县)$/;

/** How the provinces are written in Latin letters, in the order of PROVINCES. */
const LATIN =
  'beijing tianjin hebei shanxi innermongolia liaoning jilin heilongjiang shanghai jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan chongqing sichuan guizhou yunnan tibet shaanxi gansu qinghai ningxia xinjiang taiwan hongkong macau';
const LATIN_ENDING = /(?:zhuang|hui|uygh?ur)?(?:autonomousregion|specialadministrativeregion|municipality|province|sheng|city|shi|sar|prov)$/;

const BY_NAME: ReadonlyMap<string, Province> = new Map([
  ...PROVINCES.flatMap((one) => [[one.name, one] as const, [one.traditional, one] as const]),
  ...LATIN.split(' ').flatMap((latin, index) => {
    const one = PROVINCES[index];
    return one ? [[latin, one] as const] : [];
  }),
]);
const BY_CITY = new Map<string, Province[]>();
for (const one of PROVINCES)
  for (const city of new Set(one.cities.map(simplified))) BY_CITY.set(city, [...(BY_CITY.get(city) ?? []), one]);
const REGIONS: ReadonlySet<string> = new Set([...PROVINCES.flatMap(({ regions }) => regions), '海外']);

/** The province that an address names, with or without its ending; undefined where it is none of China's. */
export const provinceOf = (text: string): Province | undefined =>
  BY_NAME.get(text) ?? BY_NAME.get(text.replace(PROVINCE_ENDING, '')) ?? provinceFolded(simplified(text));

function provinceFolded(text: string): Province | undefined {
  const latin = text.toLowerCase().replace(/[\s.'’-]+/g, '');
  return BY_NAME.get(text.replace(PROVINCE_ENDING, '')) ?? BY_NAME.get(latin) ?? BY_NAME.get(latin.replace(LATIN_ENDING, ''));
}

/** Traditional characters in their simplified forms. */
function simplified(text: string): string {
  let plain = '';
  for (const character of text) plain += simplifiedForm(character.charCodeAt(0)) ?? character;
  return plain;
}

/** A city's name, simplified and without its ending. */
export const plainCity = (text: string): string => simplified(text).replace(CITY_ENDING, '');

/** The provinces that have a city of this name; empty for names that are not known. */
export const provincesWithCity = (text: string): readonly Province[] => {
  const plain = simplified(text);
  return BY_CITY.get(plain) ?? BY_CITY.get(plain.replace(CITY_ENDING, '')) ?? [];
};

const SIMPLIFIED: Readonly<Record<string, string>> = { 華: '华', 東: '东', 臺: '台', 灣: '湾', 區: '区' };

/** A large region by its usual name (`华东`, `華東地區`); undefined for a company's own regions, which say nothing of provinces. */
export function usualRegion(text: string): string | undefined {
  const plain = text
    .replace(/[華東臺灣區]/g, (character) => SIMPLIFIED[character] ?? character)
    .replace(/(?:地区|大区|区)$/, '');
  return REGIONS.has(plain) ? plain : undefined;
}
