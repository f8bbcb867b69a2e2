/**
 * Provinces with their cities as names and addresses begin with them, folded and without 省, 市, 自治区: all provinces,
 * prefecture-level cities and Taiwan's counties.
 */
const CITIES_BY_PROVINCE: Readonly<Record<string, string>> = {
  北京: '北京', 上海: '上海', 天津: '天津', 重庆: '重庆',
  河北: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水',
  山西: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  内蒙古: '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布',
  辽宁: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛',
  吉林: '长春 四平 辽源 通化 白山 松原 白城 延边',
  黑龙江: '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化',
  江苏: '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁',
  浙江: '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水',
  安徽: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  福建: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德',
  江西: '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  山东: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  河南: '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店',
  湖北: '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施',
  湖南: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底',
  广东: '广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮',
  广西: '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  海南: '海口 三亚 儋州', 四川: '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳',
  贵州: '贵阳 六盘水 遵义 安顺 毕节 铜仁', 云南: '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 红河', 西藏: '拉萨 日喀则 昌都 林芝',
  陕西: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛', 甘肃: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南',
  青海: '西宁 海东', 宁夏: '银川 石嘴山 吴忠 固原 中卫', 新疆: '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 喀什', 香港: '香港', 澳门: '澳门',
  台湾: '台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门',
};

/** County-level cities with many companies, each with the city that it belongs to and that address columns name. */
const COUNTY_CITIES = '昆山:苏州 常熟:苏州 张家港:苏州 太仓:苏州 江阴:无锡 宜兴:无锡 义乌:金华 慈溪:宁波 余姚:宁波 晋江:泉州 石狮:泉州 顺德:佛山';

/** Cities as English names write them, where that differs from nothing but the script. */
const ENGLISH_PLACES =
  'beijing:北京 shanghai:上海 tianjin:天津 chongqing:重庆 guangzhou:广州 shenzhen:深圳 dongguan:东莞 foshan:佛山 hangzhou:杭州 ningbo:宁波 nanjing:南京 suzhou:苏州 ' +
  'wuxi:无锡 qingdao:青岛 dalian:大连 wuhan:武汉 chengdu:成都 xiamen:厦门 fuzhou:福州 changsha:长沙 zhengzhou:郑州 jinan:济南 shenyang:沈阳 xian:西安 kunming:昆明 ' +
  'taipei:台北 taichung:台中 tainan:台南 kaohsiung:高雄 hsinchu:新竹 taoyuan:桃园 hongkong:香港 macau:澳门 china:中国 taiwan:台湾 zhejiang:浙江 jiangsu:江苏 guangdong:广东';

const COUNTRY = '中国';

/** A place: its city and its province, '' where it says none. */
export interface NamedPlace {
  readonly city: string;
  readonly province: string;
}

const NOWHERE: NamedPlace = { city: '', province: '' };

const PLACES = new Map<string, NamedPlace>([[COUNTRY, NOWHERE]]);
for (const [province, cities] of Object.entries(CITIES_BY_PROVINCE)) {
  PLACES.set(province, { city: cities === province ? province : '', province });
  for (const city of cities.split(' ')) PLACES.set(city, { city, province });
}
for (const pair of `${COUNTY_CITIES} ${ENGLISH_PLACES}`.split(' ')) {
  const [name = '', of = ''] = pair.split(':');
  PLACES.set(name, PLACES.get(of) ?? NOWHERE);
}

const LONGEST_PLACE = 4;
const KINDS = ['特别行政区', '维吾尔自治区', '壮族自治区', '回族自治区', '自治区', '自治州', '省', '市', '县'];
const DISTRICT = /^[^区县市镇]{1,3}(?:新区|区|县|镇)/;

/** The place of a text that is a place and nothing else, such as `上海市`; undefined for any other text. */
export function placeNamed(text: string): NamedPlace | undefined {
  const kind = KINDS.find((one) => text.length > one.length && text.endsWith(one));
  return PLACES.get(text) ?? (kind === undefined ? PLACES.get(text.replaceAll(' ', '')) : PLACES.get(text.slice(0, -kind.length)));
}

/**
 * Takes country, province, city and (after a city) district off the front of a folded text, where at least `keep`
 * characters are left. A second place counts only inside the first: `浙江杭州`, but not the brand in `北京上海滩`.
 */
export function splitPlace(text: string, keep = 2): { readonly place: NamedPlace; readonly rest: string } {
  let rest = text;
  let place = NOWHERE;
  for (let found = placeAhead(rest, keep); found; found = placeAhead(rest, keep)) {
    if (!isInside(found.place, place)) break;
    rest = rest.slice(found.length);
    place = found.place;
  }
  if (place.city === '') return { place, rest };
  const district = DISTRICT.exec(rest);
  return district && rest.length - district[0].length >= keep ? { place, rest: rest.slice(district[0].length) } : { place, rest };
}

const isInside = (inner: NamedPlace, outer: NamedPlace): boolean =>
  outer.province === '' || (outer.city === '' && inner.city !== '' && inner.province === outer.province);

function placeAhead(text: string, keep: number): { readonly place: NamedPlace; readonly length: number } | undefined {
  const blank = text.indexOf(' ');
  const isLatin = text.charCodeAt(0) < 0x2e80;
  if (isLatin) {
    const place = blank > 0 ? PLACES.get(text.slice(0, blank)) : undefined;
    return place && text.length - blank - 1 >= keep ? { place, length: blank + 1 } : undefined;
  }
  for (let length = Math.min(LONGEST_PLACE, text.length - keep); length >= 2; length--) {
    const place = PLACES.get(text.slice(0, length));
    if (!place) continue;
    const kind = KINDS.find((one) => text.startsWith(one, length) && text.length - length - one.length >= keep);
    return { place, length: length + (kind?.length ?? 0) };
  }
  return undefined;
}
