/** The words that names of companies are made of, folded (simplified, small letters, no signs). Made by hand. */

const words = (text: string): readonly string[] => text.split(/\s*\|\s*/).filter((word) => word !== '');

/** Endings that say which legal form a company has. `集团` and holding belong to them: a group often leaves them out. */
export const LEGAL_FORMS: readonly string[] = words(
  '股份有限公司 | 有限责任公司 | 责任有限公司 | 有限公司 | 集团股份有限公司 | 集团有限公司 | 集团有限责任公司 | 控股集团有限公司 | ' +
    '控股股份有限公司 | 控股有限公司 | 投资控股有限公司 | 股份公司 | 集团公司 | 总公司 | 集团 | 控股 | 公司 | 有限合伙 | 普通合伙 | 合伙企业 | ' +
    '个人独资企业 | 个体工商户 | 股份合作公司 | 两合公司 | 无限公司 | 株式会社 | 有限会社 | 合同会社 | ' +
    'co ltd | coltd | company limited | co limited | company ltd | co inc | corp ltd | corporation limited | limited company | ' +
    'private limited | pvt ltd | pte ltd | pty ltd | pte limited | pty limited | sdn bhd | bhd | ltd | limited | corporation | corp | ' +
    'incorporated | inc | llc | l l c | llp | lp | plc | company | co | gmbh co kg | gmbh and co kg | gmbh | ag | kg | ohg | gbr | ug | se | ' +
    'sa | s a | sas | sarl | s a r l | srl | s r l | spa | s p a | bv | b v | nv | n v | oy | oyj | ab | as | aps | sl | kk | group | holdings | holding',
);

/** What stands after the legal form, or in brackets, and names a part of a company. */
export const BRANCH_ENDINGS: readonly string[] = words(
  '分公司 | 分店 | 门店 | 分厂 | 分部 | 支店 | 支行 | 分行 | 办事处 | 营业部 | 经营部 | 门市部 | 专柜 | 店 | 处 | 部 | 厂 | 仓库 | branch | store | shop | office | plant',
);

/** What a company does, as names say it; several may follow one another. */
export const TRADE_WORDS: readonly string[] = words(
  '国际贸易 | 进出口贸易 | 进出口 | 贸易 | 商贸 | 经贸 | 外贸 | 工贸 | 商业 | 商务 | 商行 | 商店 | 商场 | 商社 | 贸易行 | 批发 | 批发部 | 零售 | 经销 | 经销部 | 供销 | 购销 | 销售 | 营销 | ' +
    '百货 | 日用品 | 日用百货 | 超市 | 便利店 | 连锁 | 专卖店 | 购物中心 | 科技 | 技术 | 信息技术 | 信息科技 | 网络科技 | 网络 | 信息 | 软件 | 智能科技 | 智能 | 数码 | 数据 | 通信 | 通讯 | 电讯 | ' +
    '电子 | 电子科技 | 电子元件 | 电器 | 电气 | 家用电器 | 家电 | 电机 | 机电 | 机械 | 机械设备 | 设备 | 仪器 | 仪表 | 自动化 | 五金 | 五金建材 | 建材 | 建筑材料 | 材料 | 新材料 | 钢铁 | 金属 | 钢材 | 铝业 | 铜业 | ' +
    '化工 | 化学 | 塑胶 | 塑料 | 橡胶 | 玻璃 | 陶瓷 | 包装 | 印刷 | 纸业 | 造纸 | 纺织 | 针织 | 服装 | 服饰 | 鞋业 | 鞋帽 | 皮革 | 家具 | 家居 | 木业 | 装饰 | 装潢 | 装修 | 工程 | 建设 | 建筑 | 建筑工程 | 置业 | 房地产 | 地产 | 物业 | 物业管理 | ' +
    '食品 | 食品饮料 | 饮料 | 粮油 | 啤酒 | 白酒 | 酒业 | 酒类 | 茶业 | 茶叶 | 水产 | 海产 | 农产品 | 农业 | 农业科技 | 果业 | 蔬菜 | 肉类 | 乳业 | 餐饮 | 餐饮管理 | 饮食 | 餐厅 | 酒店 | 酒店管理 | 饭店 | 宾馆 | 旅游 | 旅行社 | ' +
    '医药 | 药业 | 制药 | 医疗 | 医疗器械 | 器械 | 生物 | 生物科技 | 生物技术 | 保健品 | 化妆品 | 美容 | 日化 | 汽车 | 汽车销售 | 汽车配件 | 配件 | 零件 | 车业 | 物流 | 运输 | 货运 | 货运代理 | 快递 | 仓储 | 供应链 | 供应链管理 | 船务 | 航运 | 国际货运代理 | ' +
    '实业 | 企业 | 企业社 | 企业管理 | 工业 | 产业 | 事业 | 开发 | 发展 | 投资 | 投资管理 | 资产管理 | 管理 | 咨询 | 顾问 | 管理咨询 | 服务 | 技术服务 | 代理 | 租赁 | 广告 | 传媒 | 文化 | 文化传播 | 传播 | 教育 | 教育科技 | 培训 | 设计 | 制造 | 制作 | 加工 | ' +
    '能源 | 新能源 | 电力 | 光电 | 光伏 | 环保 | 环保科技 | 石油 | 石化 | 矿业 | 煤业 | 办公用品 | 办公设备 | 文具 | 文化用品 | 用品 | 礼品 | 工艺品 | 玩具 | 体育用品 | 图书 | 书店 | 精密 | 精密机械 | 精密工业 | 国际 | 工作室 | 中心 | 行 | 厂 | 店 | 工厂 | 加工厂 | ' +
    'trading | trade | traders | import export | import and export | imports | exports | import | export | international | technology | technologies | tech | industries | industrial | industry | ' +
    'enterprise | enterprises | foods | food | beverage | beverages | electronics | electronic | electric | electrical | machinery | hardware | logistics | supply | supplies | office supply | services | service | ' +
    'solutions | systems | software | textile | textiles | furniture | pharma | pharmaceutical | pharmaceuticals | medical | chemical | chemicals | materials | construction | engineering | retail | wholesale | stores | goods | home goods | products | handels | handel | vertrieb',
);

/** Trade words that mean the same line of business: one for another is not much of a difference. */
export const ALIKE_TRADES: readonly (readonly string[])[] = [
  words('贸易 | 商贸 | 经贸 | 国际贸易 | 商业 | 商务 | 商行 | 商社 | 贸易行 | 进出口 | 进出口贸易 | 外贸 | 工贸 | trading | trade | traders | import export | international'),
  words('科技 | 技术 | 信息技术 | 信息科技 | 网络科技 | 网络 | 信息 | technology | technologies | tech'),
  words('实业 | 企业 | 企业社 | 工业 | 产业 | 发展 | 开发 | 集团 | enterprise | enterprises | industries | industrial | industry'),
  words('电子 | 电子科技 | 电子元件 | 电器 | 电气 | 家电 | 家用电器 | electronics | electronic | electric | electrical'),
  words('百货 | 日用品 | 日用百货 | 超市 | 商店 | 商场 | retail | stores'),
  words('食品 | 食品饮料 | 饮料 | 粮油 | foods | food | beverage | beverages'),
  words('物流 | 运输 | 货运 | 快递 | 仓储 | 供应链 | logistics'),
  words('机械 | 机械设备 | 设备 | 机电 | 精密机械 | machinery'),
  words('五金 | 五金建材 | 建材 | 建筑材料 | 材料 | hardware | materials'),
];
