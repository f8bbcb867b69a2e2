const DIGITS = {
  simplified: { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖', 3: '０１２３４５６７８９' },
  traditional: { 1: '○一二三四五六七八九', 2: '零壹貳參肆伍陸柒捌玖', 3: '０１２３４５６７８９' },
} as const;
const PLACES = {
  simplified: { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'], groups: ['', '万', '亿', '兆'] },
  traditional: { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'], groups: ['', '萬', '億', '兆'] },
} as const;

/**
 * The `[DBNum1]`, `[DBNum2]` and `[DBNum3]` forms of a number's text: 一千二百, 壹仟贰佰, full-width digits.
 * As Excel does, years are read digit by digit, and only in dates is ten 十 instead of 一十.
 */
export function chineseNumerals(text: string, kind: 1 | 2 | 3, locale: string, isDate: boolean): string {
  const script = /^zh-(tw|hk|mo|hant)/i.test(locale) ? 'traditional' : 'simplified';
  const digits = DIGITS[script][kind];
  const digitwise = (part: string): string => part.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  if (kind === 3) return digitwise(text);
  return text.replace(/\d+(\.\d+)?/g, (number) => {
    const [whole = '', fraction] = number.split('.');
    if (whole.length > 16 || (isDate && whole.length === 4)) return digitwise(number);
    const spelled = spell(whole, digits, PLACES[script][kind], PLACES[script].groups, isDate);
    return fraction === undefined ? spelled : `${spelled}.${digitwise(fraction)}`;
  });
}

function spell(
  whole: string,
  digits: string,
  places: readonly string[],
  groups: readonly string[],
  shortTen: boolean,
): string {
  const zero = digits[0] ?? '';
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  if (trimmed === '0') return zero;
  let spelled = '';
  let gap = false;
  for (let start = 0; start < trimmed.length; start++) {
    const place = trimmed.length - 1 - start;
    const digit = Number(trimmed[start]);
    if (digit === 0) gap = true;
    else {
      if (gap && spelled) spelled += zero;
      gap = false;
      spelled += `${digits[digit] ?? ''}${places[place % 4] ?? ''}`;
    }
    const group = trimmed.slice(Math.max(0, start - 3), start + 1);
    if (place % 4 === 0 && place > 0 && /[1-9]/.test(group)) spelled += groups[place / 4] ?? '';
  }
  return shortTen && /^一十/.test(spelled) ? spelled.slice(1) : spelled;
}
