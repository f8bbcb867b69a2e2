/** Excel's built-in lists, of English and Chinese versions, by which labels are sorted and series go on. */
export const CUSTOM_LISTS: readonly (readonly string[])[] = [
  'Sun Mon Tue Wed Thu Fri Sat',
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'January February March April May June July August September October November December',
  '日 一 二 三 四 五 六',
  '星期日 星期一 星期二 星期三 星期四 星期五 星期六',
  '週日 週一 週二 週三 週四 週五 週六',
  '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月',
  '第一季 第二季 第三季 第四季',
  '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 腊月',
  '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 臘月',
  '子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥',
  '甲 乙 丙 丁 戊 己 庚 辛 壬 癸',
].map((list) => list.split(' '));
