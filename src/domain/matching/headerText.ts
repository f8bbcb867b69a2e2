/** What a bracket behind a header says of the column's numbers: how much one stands for, and of which currency. */
export interface HeaderUnit {
  readonly text: string;
  readonly scale: number;
  readonly currency: string | undefined;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^百万|^百萬|^million|^mio/i, 1_000_000],
  [/^千万|^千萬/, 10_000_000],
  [/^亿|^億/, 100_000_000],
  [/^万|^萬/, 10_000],
  [/^千|^仟|^thousand|^k(?=$|[^a-z])|^'?000/i, 1_000],
];

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/美元|美金|usd|us\$/i, 'USD'],
  [/欧元|歐元|eur|€/i, 'EUR'],
  [/新台币|新臺幣|新台幣|台币|台幣|twd|nt\$?/i, 'TWD'],
  [/港元|港币|港幣|hkd|hk\$/i, 'HKD'],
  [/日元|日圓|日币|日幣|jpy/i, 'JPY'],
  [/英镑|英鎊|gbp|£/i, 'GBP'],
  [/人民币|人民幣|rmb|cny|元/i, 'CNY'],
];

const BRACKETS = /[(（[【〔<《]([^()（）[\]【】〔〕<>《》]*)[)）\]】〕>》]/g;

/** The unit that a header's bracket names, such as `金额(万元)`; undefined where it names none. */
export function headerUnit(header: string): HeaderUnit | undefined {
  for (const match of header.normalize('NFKC').matchAll(BRACKETS)) {
    const text = (match[1] ?? '').replace(/^(?:单位|單位|unit)\s*[:：]?\s*/i, '').trim();
    const scale = SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
    const currency = CURRENCIES.find(([pattern]) => pattern.test(text))?.[1];
    if (scale !== 1 || currency !== undefined)
      return { text, scale, currency: /^元|^万元|^萬元|^千元|^亿元|^億元/.test(text) ? undefined : currency };
  }
  return undefined;
}

/** A header without width, case, blanks and punctuation: `Customer_ID`, `customer id` and `ＣｕｓｔｏｍｅｒID` are one. */
export const normalHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, '');

const splitScripts = (text: string): readonly string[] => {
  const latin = text.replace(/[\p{Script=Han}\u3000-\u303f]+/gu, ' ').trim();
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).join('');
  return latin !== '' && han !== '' ? [han, latin] : [];
};

/**
 * The forms under which a header is looked up, best first: as it stands, without what stands in brackets, the parts of a
 * bilingual header (`客户名称 Customer Name`, `电话/Tel`).
 */
export function headerForms(text: string): readonly string[] {
  const bare = text.normalize('NFKC').replace(BRACKETS, ' ');
  const parts = bare.split(/[\n\r/|]+/);
  const forms = [text, bare, ...(parts.length > 1 ? parts : []), ...splitScripts(bare)];
  return [...new Set(forms.map(normalHeader))].filter((form) => form !== '');
}
