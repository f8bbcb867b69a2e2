import type { FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import { STAGE_ITEMS } from './listItems';

const ID_WORDS =
  '客户代码 | 客户代号 | 客户号 | 客户编码 | 客户ID | 会员编号 | 会员号 | 单位编号 | 单位代码 | 客戶代碼 | 客戶代號 | 客戶ID | 會員編號 | 顧客編號 | 顾客编号 | customer no | customer number | customer code | customer key | cust id | cust no | cust code | cust num | cust | client id | client no | client code | account id | account number | account no | buyer id';
const NAME_WORDS =
  '客户 | 客户姓名 | 客户全称 | 客户单位 | 单位名称 | 公司名称 | 购货单位 | 购买方 | 购买方名称 | 买方 | 往来单位 | 顾客姓名 | 客戶 | 客戶姓名 | 客戶全稱 | 公司名稱 | 單位名稱 | 買方 | 買受人 | 往來對象 | customer | cust name | client | client name | company | company name | account name | buyer | buyer name | sold to | bill to | ship name';

const sale = fieldsUnder('Sales', 'P2.3');
const invoice = fieldsUnder('Receivables', 'P3.3d');
const deal = fieldsUnder('Opportunities', 'P1.2');

/** One sale line a row. `amount` is reckoned from quantity, price and discount where the source has none. */
export const SALES_FIELDS: readonly FieldDefinition[] = [
  sale(
    'orderDate',
    'date',
    '日期 | 日期 | Date',
    '销售日期 | 订单日期 | 下单日期 | 开票日期 | 成交日期 | 交易日期 | 出库日期 | 单据日期 | 发货日期 | 下单时间 | 时间 | 銷售日期 | 訂單日期 | 出貨日期 | 交易日期 | 單據日期 | 發票日期 | 下單時間 | 時間 | order date | sale date | sales date | date of sale | invoice date | transaction date | posting date | purchase date | trans date',
    { requiredFor: 'all' },
  ),
  sale(
    'orderNumber',
    'id',
    '订单号 | 訂單編號 | Order no.',
    '订单编号 | 单号 | 销售单号 | 单据号 | 单据编号 | 出库单号 | 发票号 | 发票号码 | 订单ID | 單號 | 銷售單號 | 出貨單號 | 單據號碼 | 發票號碼 | 訂單號碼 | order id | order number | order no | order # | sales order | invoice no | invoice number | invoice id | transaction id | document no | receipt no',
  ),
  sale('customerId', 'id', '客户编号 | 客戶編號 | Customer ID', ID_WORDS),
  sale('customerName', 'text', '客户名称 | 客戶名稱 | Customer name', NAME_WORDS),
  sale(
    'productId',
    'id',
    '产品编号 | 產品編號 | Product ID',
    '商品编号 | 商品编码 | 货号 | 产品代码 | 物料编码 | 商品代码 | 条码 | 旧编号 | 商品編號 | 料號 | 貨號 | 品號 | 產品代碼 | 條碼 | product code | product no | product number | item id | item no | item code | item number | sku | stock code | stockcode | part no | article no | barcode | ean',
  ),
  sale(
    'productName',
    'text',
    '产品 | 產品 | Product',
    '产品名称 | 商品名称 | 商品 | 品名 | 货品名称 | 物料名称 | 名称 | 產品名稱 | 商品名稱 | 品名規格 | 貨品名稱 | product name | item | item name | description | item description | article',
  ),
  sale(
    'category',
    'text',
    '类别 | 類別 | Category',
    '产品类别 | 商品类别 | 品类 | 产品分类 | 大类 | 产品线 | 產品類別 | 商品類別 | 品類 | 產品分類 | 產品線 | product category | category name | product line | product group | product type | item category',
  ),
  sale(
    'region',
    'text',
    '地区 | 地區 | Region',
    '区域 | 销售区域 | 大区 | 省份 | 區域 | 銷售區域 | 業務區域 | sales region | area | territory | country | country code | market | ship country | ship region',
  ),
  sale(
    'quantity',
    'decimal',
    '数量 | 數量 | Quantity',
    '销售数量 | 订货数量 | 件数 | 订货 | 订购数量 | 銷售數量 | 訂購數量 | 件數 | qty | units | units sold | order quantity | quantity ordered | pieces',
  ),
  sale('unit', 'text', '单位 | 單位 | Unit', '计量单位 | 計量單位 | uom | unit of measure'),
  sale(
    'unitPrice',
    'money',
    '单价 | 單價 | Unit price',
    '销售单价 | 价格 | 售价 | 含税单价 | 进货价 | 銷售單價 | 價格 | 售價 | 含稅單價 | price | price each | price per unit | selling price | list price',
  ),
  sale('discount', 'percent', '折扣 | 折扣 | Discount', '折扣率 | 优惠 | 折讓率 | discount rate | discount pct | disc'),
  sale(
    'amount',
    'money',
    '金额 | 金額 | Amount',
    '销售额 | 销售金额 | 订单金额 | 总金额 | 总价 | 含税金额 | 价税合计 | 成交金额 | 销售收入 | 銷售額 | 銷售金額 | 訂單金額 | 總金額 | 總價 | 小計金額 | 含稅金額 | sales | sales amount | total | total amount | line total | net amount | order amount | revenue | total price | extended price | net sales | total sales | invoice amount',
    { requiredFor: 'all' },
  ),
  sale(
    'cost',
    'money',
    '成本 | 成本 | Cost',
    '销售成本 | 成本金额 | 成本价 | 銷售成本 | 成本金額 | cogs | cost of goods | cost amount | total cost',
    { sensitive: true },
  ),
  sale('currency', 'text', '币种 | 幣別 | Currency', '货币 | 貨幣 | 幣種 | currency code'),
  sale(
    'salesperson',
    'text',
    '业务员 | 業務員 | Salesperson',
    '销售员 | 销售人员 | 销售 | 推销员 | 负责人 | 制单人 | 業務 | 業務代表 | 銷售人員 | 負責業務 | sales person | sales rep | sales representative | rep | salesman | seller | employee | employee id',
  ),
  sale(
    'remarks',
    'longText',
    '备注 | 備註 | Remarks',
    '说明 | 說明 | remark | note | notes | comment | comments | memo',
  ),
];

/** One invoice a row. */
export const RECEIVABLES_FIELDS: readonly FieldDefinition[] = [
  invoice(
    'invoiceNumber',
    'id',
    '发票号 | 發票號碼 | Invoice no.',
    '发票号码 | 单据号 | 应收单号 | 账单号 | 票号 | 單據號碼 | 應收單號 | 帳單號碼 | 發票編號 | invoice number | invoice id | invoice | invoice # | bill no | document no | document number',
    { requiredFor: 'all' },
  ),
  invoice('customerId', 'id', '客户编号 | 客戶編號 | Customer ID', ID_WORDS),
  invoice('customerName', 'text', '客户名称 | 客戶名稱 | Customer name', NAME_WORDS),
  invoice(
    'issueDate',
    'date',
    '开票日期 | 開立日期 | Issue date',
    '发票日期 | 账单日期 | 单据日期 | 立账日期 | 發票日期 | 帳單日期 | 單據日期 | 立帳日期 | invoice date | bill date | document date | date of invoice | issued',
    { requiredFor: 'all' },
  ),
  invoice(
    'dueDate',
    'date',
    '到期日 | 到期日 | Due date',
    '应收日期 | 应付日期 | 到期日期 | 付款期限 | 应收款日期 | 應收日期 | 到期日期 | 付款期限 | 應付日期 | due | payment due | due on',
    { requiredFor: 'all' },
  ),
  invoice(
    'amount',
    'money',
    '应收金额 | 應收金額 | Amount',
    '金额 | 发票金额 | 应收账款 | 应收 | 开票金额 | 金額 | 發票金額 | 應收帳款 | 應收款 | invoice amount | amount due | total | total amount | gross amount | bill amount | receivable',
    { requiredFor: 'all' },
  ),
  invoice(
    'paidDate',
    'date',
    '收款日期 | 收款日期 | Paid date',
    '回款日期 | 付款日期 | 结清日期 | 到账日期 | 付清日期 | 入帳日期 | 付款日期 | 結清日期 | date paid | payment date | settled date | settlement date | cleared date | paid on',
  ),
  invoice(
    'paidAmount',
    'money',
    '已收金额 | 已收金額 | Paid amount',
    '回款金额 | 收款金额 | 已收款 | 已付金额 | 实收金额 | 收款金額 | 已收款 | 實收金額 | amount paid | payment amount | paid | received | received amount | settled amount',
  ),
  invoice(
    'orderNumber',
    'id',
    '订单号 | 訂單編號 | Order no.',
    '订单编号 | 销售单号 | 銷售單號 | order id | order number | order no | sales order',
  ),
  invoice(
    'disputed',
    'yesNo',
    '有争议 | 有爭議 | Disputed',
    '争议 | 是否争议 | 爭議 | 是否爭議 | dispute | in dispute',
  ),
  invoice('currency', 'text', '币种 | 幣別 | Currency', '货币 | 貨幣 | 幣種 | currency code'),
  invoice(
    'remarks',
    'longText',
    '备注 | 備註 | Remarks',
    '说明 | 說明 | remark | note | notes | comment | comments | memo',
  ),
];

/** One expected deal a row. */
export const OPPORTUNITIES_FIELDS: readonly FieldDefinition[] = [
  deal(
    'opportunityNumber',
    'id',
    '商机编号 | 商機編號 | Opportunity no.',
    '商机号 | 项目编号 | 機會編號 | 專案編號 | opportunity id | opportunity number | deal id',
  ),
  deal('customerId', 'id', '客户编号 | 客戶編號 | Customer ID', ID_WORDS),
  deal('customerName', 'text', '客户名称 | 客戶名稱 | Customer name', NAME_WORDS),
  deal(
    'description',
    'text',
    '商机 | 商機 | Opportunity',
    '商机名称 | 项目名称 | 机会名称 | 商機名稱 | 專案名稱 | 機會名稱 | opportunity name | deal | deal name',
  ),
  deal(
    'expectedDate',
    'date',
    '预计成交日期 | 預計成交日期 | Expected date',
    '预计签约日期 | 预计日期 | 預計簽約日 | 預計日期 | expected close date | close date | expected close',
    { requiredFor: 'all' },
  ),
  deal(
    'amount',
    'money',
    '预计金额 | 預計金額 | Amount',
    '商机金额 | 金额 | 预计销售额 | 商機金額 | 金額 | expected amount | deal value | value | expected revenue',
    { sensitive: true },
  ),
  deal(
    'stage',
    'list',
    '阶段 | 階段 | Stage',
    '商机阶段 | 销售阶段 | 状态 | 商機階段 | 銷售階段 | 狀態 | sales stage | deal stage | status',
    { items: STAGE_ITEMS },
  ),
  deal(
    'probability',
    'percent',
    '成交概率 | 成交機率 | Probability',
    '可能性 | 概率 | 赢率 | 機率 | 贏率 | win probability | chance',
  ),
  deal(
    'salesperson',
    'text',
    '业务员 | 業務員 | Salesperson',
    '销售员 | 负责人 | 業務代表 | 負責業務 | sales person | sales rep | owner',
  ),
  deal(
    'remarks',
    'longText',
    '备注 | 備註 | Remarks',
    '说明 | 說明 | remark | note | notes | comment | comments | memo',
  ),
];
