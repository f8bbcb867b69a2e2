/** The words that Excel itself writes into PivotTables. */
export interface PivotTexts {
  readonly rowLabels: string;
  readonly columnLabels: string;
  readonly values: string;
  readonly grandTotal: string;
  readonly all: string;
  readonly multipleItems: string;
  readonly blank: string;
  /** The name of a value, such as 'Sum of Amount', from its function and its field's name. */
  readonly valueName: (summarizeBy: string, field: string) => string;
  /** The label of an item's subtotal: 'East Total', or 'East Average' for a function of its own. */
  readonly subtotal: (item: string, summarizeBy: string | undefined) => string;
  /** The label of one value's grand total where there are several: 'Total Sum of Amount'. */
  readonly valueTotal: (valueName: string) => string;
}

interface FunctionWords {
  /** In the name of a value. */
  readonly value: Readonly<Record<string, string>>;
  /** Behind an item's name in a subtotal. */
  readonly subtotal: Readonly<Record<string, string>>;
}

const ENGLISH_FUNCTIONS: Readonly<Record<string, string>> = {
  Sum: 'Sum',
  Count: 'Count',
  Average: 'Average',
  Max: 'Max',
  Min: 'Min',
  Product: 'Product',
  CountNumbers: 'Count',
  StandardDeviation: 'StdDev',
  StandardDeviationP: 'StdDevp',
  Variance: 'Var',
  VarianceP: 'Varp',
};

const SIMPLIFIED: FunctionWords = {
  value: {
    Sum: '求和项',
    Count: '计数项',
    Average: '平均值项',
    Max: '最大值项',
    Min: '最小值项',
    Product: '乘积项',
    CountNumbers: '计数项',
    StandardDeviation: '标准偏差项',
    StandardDeviationP: '总体标准偏差项',
    Variance: '方差项',
    VarianceP: '总体方差项',
  },
  subtotal: {
    Sum: '求和',
    Count: '计数',
    Average: '平均值',
    Max: '最大值',
    Min: '最小值',
    Product: '乘积',
    CountNumbers: '计数',
    StandardDeviation: '标准偏差',
    StandardDeviationP: '总体标准偏差',
    Variance: '方差',
    VarianceP: '总体方差',
  },
};

const TRADITIONAL_FUNCTIONS: Readonly<Record<string, string>> = {
  Sum: '加總',
  Count: '計數',
  Average: '平均值',
  Max: '最大值',
  Min: '最小值',
  Product: '乘積',
  CountNumbers: '計數',
  StandardDeviation: '標準差',
  StandardDeviationP: '母體標準差',
  Variance: '變異數',
  VarianceP: '母體變異數',
};

const ENGLISH: PivotTexts = {
  rowLabels: 'Row Labels',
  columnLabels: 'Column Labels',
  values: 'Values',
  grandTotal: 'Grand Total',
  all: '(All)',
  multipleItems: '(Multiple Items)',
  blank: '(blank)',
  valueName: (summarizeBy, field) => `${ENGLISH_FUNCTIONS[summarizeBy] ?? summarizeBy} of ${field}`,
  subtotal: (item, summarizeBy) =>
    `${item} ${summarizeBy === undefined ? 'Total' : (ENGLISH_FUNCTIONS[summarizeBy] ?? summarizeBy)}`,
  valueTotal: (valueName) => `Total ${valueName}`,
};

const SIMPLIFIED_CHINESE: PivotTexts = {
  rowLabels: '行标签',
  columnLabels: '列标签',
  values: '值',
  grandTotal: '总计',
  all: '(全部)',
  multipleItems: '(多项)',
  blank: '(空白)',
  valueName: (summarizeBy, field) => `${SIMPLIFIED.value[summarizeBy] ?? summarizeBy}:${field}`,
  subtotal: (item, summarizeBy) =>
    `${item} ${summarizeBy === undefined ? '汇总' : (SIMPLIFIED.subtotal[summarizeBy] ?? summarizeBy)}`,
  valueTotal: (valueName) => `${valueName}汇总`,
};

const TRADITIONAL_CHINESE: PivotTexts = {
  rowLabels: '列標籤',
  columnLabels: '欄標籤',
  values: '值',
  grandTotal: '總計',
  all: '(全部)',
  multipleItems: '(多重項目)',
  blank: '(空白)',
  valueName: (summarizeBy, field) => `${TRADITIONAL_FUNCTIONS[summarizeBy] ?? summarizeBy} - ${field}`,
  subtotal: (item, summarizeBy) =>
    `${item} ${summarizeBy === undefined ? '合計' : (TRADITIONAL_FUNCTIONS[summarizeBy] ?? summarizeBy)}`,
  valueTotal: (valueName) => `${valueName} 的加總`,
};

/** Excel's words in a locale; the English ones for a locale that the preview has none of. */
export function pivotTexts(locale: string): PivotTexts {
  const tag = locale.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return TRADITIONAL_CHINESE;
  return tag.startsWith('zh') ? SIMPLIFIED_CHINESE : ENGLISH;
}
