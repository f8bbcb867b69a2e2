import type { RawCell } from '../tables';

/** Other ways in which people write a currency's ISO 4217 code. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ...['RMB', '人民币', '人民幣', '元', '￥', '¥', 'CN¥'].map((text) => [text, 'CNY'] as const),
  ...['NTD', 'NT$', 'NT', '新台币', '新台幣', '新臺幣', '台币', '台幣', '臺幣'].map((text) => [text, 'TWD'] as const),
  ...['US$', '$', '美元', '美金'].map((text) => [text, 'USD'] as const),
  ...['€', '欧元', '歐元'].map((text) => [text, 'EUR'] as const),
  ...['HK$', '港币', '港幣', '港元'].map((text) => [text, 'HKD'] as const),
]);

/** The currency that a cell names, '' where it names none; a word that is not known stands for itself. */
export function currencyOf(cell: RawCell): string {
  const text = String(cell).trim().toUpperCase();
  return WRITTEN.get(text) ?? text;
}

/** Currencies counted from 0 as they come up; the first is '', for lines that name none. */
export class CurrencyCodes {
  readonly names: string[] = [''];
  private readonly known = new Map<RawCell, number>([['', 0]]);
  private lastCell: RawCell = '';
  private lastCode = 0;

  code(cell: RawCell): number {
    if (cell === this.lastCell) return this.lastCode;
    let code = this.known.get(cell);
    if (code === undefined) this.known.set(cell, (code = this.codeOfName(currencyOf(cell))));
    this.lastCell = cell;
    this.lastCode = code;
    return code;
  }

  private codeOfName(name: string): number {
    const known = this.names.indexOf(name);
    if (known >= 0) return known;
    this.names.push(name);
    return this.names.length - 1;
  }
}

/** The named currency that most lines have, by the lines of each code; of equally many the first. 0 where no line names one. */
export function prevailingCode(linesByCode: ArrayLike<number>): number {
  let best = 0;
  for (let code = 1; code < linesByCode.length; code++) if (best === 0 || (linesByCode[code] ?? 0) > (linesByCode[best] ?? 0)) best = code;
  return best;
}
