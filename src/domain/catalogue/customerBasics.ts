import type { CustomerType, FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import { CUSTOMER_TYPE_ITEMS } from './listItems';

const COMPANIES: readonly CustomerType[] = ['governmentBody', 'specialCompany', 'ordinaryCompany', 'tradingPartner'];
const BUSINESSES: readonly CustomerType[] = ['specialCompany', 'ordinaryCompany', 'tradingPartner'];

const basic = fieldsUnder('Customers', 'P2.1', { section: 'P2.1' });
const nature = fieldsUnder('Customers', 'P1.3', { section: 'P2.1' });

/** P2.1 without the three persons. */
export const CUSTOMER_BASICS: readonly FieldDefinition[] = [
  basic(
    'customerId',
    'id',
    '客户编号 | 客戶編號 | Customer ID',
    '客户代码 | 客户代号 | 客户号 | 客户编码 | 客户ID | 会员编号 | 会员号 | 单位编号 | 单位代码 | 店铺编号 | 客戶代碼 | 客戶代號 | 客戶ID | 會員編號 | 顧客編號 | 顾客编号 | customer no | customer number | customer code | customer key | customer # | cust id | cust no | cust code | cust num | cust number | cust | client id | client no | client code | client number | account id | account number | account no | account code | acct no | buyer id | store num | store number | store no | store id | member id | kundennummer | id | 编号 | 編號 | 代码 | 代碼',
    { requiredFor: 'all' },
  ),
  basic(
    'customerName',
    'text',
    '客户名称 | 客戶名稱 | Customer name',
    '客户姓名 | 客户 | 客户全称 | 单位名称 | 单位全称 | 单位 | 公司名称 | 公司全称 | 企业名称 | 企业全称 | 购货单位 | 购买方 | 购买方名称 | 买方 | 商户名称 | 店铺名称 | 会员姓名 | 顾客姓名 | 顾客名称 | 姓名 | 名称 | 客戶姓名 | 客戶 | 客戶全稱 | 公司名稱 | 公司 | 公司全名 | 企業名稱 | 單位名稱 | 買方 | 買受人 | 店名 | 店家名稱 | 會員姓名 | 顧客姓名 | 名稱 | customer | customer full name | cust name | client | client name | company | company name | companyname | organisation | organization | organisation name | organization name | account name | business name | buyer | buyer name | full name | fullname | store name | sold to | bill to | ship name | kunde | firma | name',
    { requiredFor: 'all' },
  ),
  basic('familyName', 'text', '姓 | 姓氏 | Family name', 'last name | surname | lastname | 姓'),
  basic('givenName', 'text', '名 | 名字 | Given name', 'first name | firstname | forename | 名'),
  basic(
    'shortName',
    'text',
    '简称 | 簡稱 | Short name',
    '客户简称 | 公司简称 | 单位简称 | 客戶簡稱 | 公司簡稱 | abbreviation | alias | nick name | trade name',
  ),
  nature(
    'customerType',
    'list',
    '客户性质 | 客戶性質 | Customer type',
    '客户类型 | 客户类别 | 客户分类 | 性质 | 客戶類型 | 客戶類別 | 客戶分類 | 性質 | type of customer | customer category | customer class | client type | segment | account type',
    { items: CUSTOMER_TYPE_ITEMS, requiredFor: 'all' },
  ),
  basic(
    'telephone',
    'telephone',
    '电话 | 電話 | Telephone',
    '联系电话 | 电话号码 | 联系方式 | 手机 | 手机号 | 手机号码 | 移动电话 | 固定电话 | 公司电话 | 座机 | 联系人电话 | 聯絡電話 | 連絡電話 | 電話號碼 | 手機 | 手機號碼 | 行動電話 | 公司電話 | 市話 | phone | phone no | phone number | tel | tel no | telephone no | telephone number | mobile | mobile phone | cell | cell phone | contact number | contact phone | telefon',
    { requiredFor: 'all' },
  ),
  basic(
    'contactName',
    'text',
    '联系人 | 聯絡人 | Contact person',
    '联系人姓名 | 联络人 | 对接人 | 業務聯絡人 | 窗口 | 聯絡人姓名 | 連絡人 | contact | contact name | attention | attn | ansprechpartner',
  ),
  basic(
    'contactTitle',
    'text',
    '联系人职务 | 聯絡人職稱 | Contact’s position',
    '职务 | 职位 | 職務 | 職稱 | 職位 | title | job title | position | contact title',
  ),
  basic(
    'email',
    'email',
    '电子邮箱 | 電子郵件 | E-mail',
    '邮箱 | 邮件 | 电邮 | 电子邮件 | 邮箱地址 | 信箱 | 電子信箱 | 電郵 | email | e mail address | email address | mail',
  ),
  basic(
    'website',
    'url',
    '网址 | 網址 | Web site',
    '网站 | 公司网址 | 官网 | 主页 | 網站 | 官網 | 公司網址 | website | web | url | homepage | home page',
  ),
  basic(
    'country',
    'text',
    '国家 | 國家 | Country',
    '国别 | 國別 | country name | country region | nation | land | country code | countrycode',
  ),
  basic(
    'region',
    'text',
    '地区 | 地區 | Region',
    '区域 | 大区 | 片区 | 所属区域 | 所在地区 | 销售区域 | 區域 | 大區 | 所屬區域 | 業務區域 | area | territory | sales region | sales area | zone',
    { requiredFor: 'all' },
  ),
  basic(
    'province',
    'text',
    '省份 | 省份 | Province',
    '省 | 所在省份 | 省/直辖市 | 省市 | 州 | state | province | state province | county state | str state',
    {},
  ),
  basic(
    'city',
    'text',
    '城市 | 縣市 | City',
    '市 | 所在城市 | 地市 | 县市 | 城市名称 | 所在縣市 | 縣/市 | town | city name | str city | ort | stadt',
    { requiredFor: COMPANIES },
  ),
  basic(
    'district',
    'text',
    '区县 | 鄉鎮市區 | District',
    '区 | 县 | 行政区 | 区/县 | 市辖区 | 區 | 鄉鎮 | 行政區 | 鄉鎮區 | county | borough | suburb',
  ),
  basic(
    'street',
    'text',
    '街道地址 | 街道地址 | Street',
    '地址 | 详细地址 | 联系地址 | 通讯地址 | 公司地址 | 街道 | 注册地址 | 经营地址 | 住址 | 收货地址 | 詳細地址 | 聯絡地址 | 通訊地址 | 公司地址 | 地址 | 營業地址 | 送貨地址 | address | street address | address line 1 | address 1 | addr | streetaddr | mailing address | str addr | ship address | adresse | strasse',
    { requiredFor: COMPANIES },
  ),
  basic(
    'postalCode',
    'postalCode',
    '邮政编码 | 郵遞區號 | Postal code',
    '邮编 | 邮政代码 | 郵區 | 郵編 | post code | postcode | zip | zip code | zipcode | plz',
  ),
  basic('longitude', 'longitude', '经度 | 經度 | Longitude', 'lon | lng | long | x coordinate'),
  basic('latitude', 'latitude', '纬度 | 緯度 | Latitude', 'lat | y coordinate'),
  basic(
    'foundingDate',
    'date',
    '成立日期 | 成立日期 | Founding date',
    '成立时间 | 注册日期 | 创立日期 | 开业日期 | 设立日期 | 成立時間 | 設立日期 | 創立日期 | 開業日期 | founded | founded on | established | date of incorporation | incorporation date | open date | opendate | opening date',
    { requiredFor: BUSINESSES },
  ),
  basic(
    'firstDealDate',
    'date',
    '首次交易日期 | 首次交易日期 | First deal date',
    '首次成交日期 | 首次合作日期 | 初次交易时间 | 开始合作时间 | 合作日期 | 开户日期 | 首次購買日 | 首次成交日 | 開始往來日期 | 往來日期 | customer since | first order date | first purchase | first purchase date | first transaction | account opened | registration date | registered on | 注册时间 | 建档日期 | 建檔日期 | join date | signup date',
  ),
  basic(
    'expectedFirstDealDate',
    'date',
    '预计首次交易日期 | 預計首次交易日期 | Expected first deal',
    '预计成交日期 | 预计合作日期 | 預計成交日期 | expected first deal date',
  ),
  basic(
    'legalForm',
    'text',
    '企业组织形式 | 企業組織型態 | Legal form',
    '企业类型 | 公司类型 | 组织形式 | 企业性质 | 公司類型 | 組織型態 | 企業類型 | company form | entity type | company type | business form',
    { requiredFor: BUSINESSES },
  ),
  basic(
    'lineOfBusiness',
    'text',
    '业种 | 行業別 | Line of business',
    '行业 | 所属行业 | 行业类别 | 主营业务 | 经营范围 | 業種 | 行業 | 產業 | 產業別 | 所屬行業 | 營業項目 | industry | sector | trade | business type | branch | occupation',
    { requiredFor: COMPANIES },
  ),
  basic(
    'assets',
    'money',
    '资产 | 資產 | Assets',
    '总资产 | 资产总额 | 注册资本 | 注册资金 | 總資產 | 資產總額 | 資本額 | 實收資本額 | total assets | capital | registered capital',
    { sensitive: true },
  ),
  basic(
    'creditCode',
    'creditCode',
    '统一社会信用代码 | 統一編號 | Unified social credit code',
    '信用代码 | 社会信用代码 | 税号 | 纳税人识别号 | 营业执照号 | 组织机构代码 | 统一信用代码 | 統編 | 統一社會信用代碼 | 稅號 | 公司統編 | 營利事業統一編號 | credit code | uscc | tax id | tax number | tax no | vat | vat no | vat id | vat number | registration number | company registration number | ein',
    { requiredFor: COMPANIES },
  ),
  fieldsUnder('Customers', 'P4.4')(
    'salesperson',
    'text',
    '负责业务员 | 負責業務員 | Salesperson in charge',
    '业务员 | 销售员 | 销售人员 | 负责人员 | 客户经理 | 推销员 | 跟进人 | 负责业务 | 業務 | 業務員 | 業務代表 | 業務人員 | 負責業務 | 客戶經理 | salesperson | sales person | sales rep | sales representative | rep | account manager | account owner | salesman | employee id | seller',
    { requiredFor: 'all' },
  ),
];
