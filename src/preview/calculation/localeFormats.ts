/** What a regional setting of Windows gives to Excel: the formats that follow the system, and the order of dates. */
export interface LocaleFormats {
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
  readonly dayAndMonth: string;
  readonly monthAndYear: string;
  readonly dateOrder: 'mdy' | 'ymd';
  readonly currency: readonly string[];
  /** The format that typed currency gets, without and with decimals. */
  readonly currencyFormats: readonly [string, string];
  /** Built-in formats that are shown in the system's own way, by their en-US text in lower case. */
  readonly system: Readonly<Record<string, string>>;
}

const system = (shortDate: string, shortTime: string): Readonly<Record<string, string>> => ({
  'm/d/yyyy': shortDate,
  'mm-dd-yy': shortDate,
  'm/d/yyyy h:mm': `${shortDate} ${shortTime}`,
  'm/d/yy h:mm': `${shortDate} ${shortTime}`,
});

const ENGLISH: LocaleFormats = {
  shortDate: 'm/d/yyyy',
  longDate: 'dddd, mmmm d, yyyy',
  longTime: 'h:mm:ss AM/PM',
  dayAndMonth: 'd-mmm',
  monthAndYear: 'mmm-yy',
  dateOrder: 'mdy',
  currency: ['$'],
  currencyFormats: ['$#,##0_);[Red]($#,##0)', '$#,##0.00_);[Red]($#,##0.00)'],
  system: system('m/d/yyyy', 'h:mm'),
};

const SIMPLIFIED: LocaleFormats = {
  shortDate: 'yyyy/m/d',
  longDate: 'yyyy"年"m"月"d"日"',
  longTime: 'h:mm:ss',
  dayAndMonth: 'm"月"d"日"',
  monthAndYear: 'yyyy"年"m"月"',
  dateOrder: 'ymd',
  currency: ['¥', '￥'],
  currencyFormats: ['¥#,##0;[Red]¥-#,##0', '¥#,##0.00;[Red]¥-#,##0.00'],
  system: system('yyyy/m/d', 'h:mm'),
};

const TRADITIONAL: LocaleFormats = {
  ...SIMPLIFIED,
  longTime: 'AM/PM hh:mm:ss',
  currency: ['$', 'NT$'],
  currencyFormats: ['$#,##0;[Red]-$#,##0', '$#,##0.00;[Red]-$#,##0.00'],
};

/** The formats of a locale; the English ones for a locale that the preview has none of. */
export function localeFormats(locale: string): LocaleFormats {
  const tag = locale.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return TRADITIONAL;
  return tag.startsWith('zh') ? SIMPLIFIED : ENGLISH;
}
