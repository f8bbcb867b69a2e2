/** Number formats that files name by number alone (en-US). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Only those that mean the same in every language of Excel are written by number; 14 and 22 follow the reader's culture. */
const WRITTEN_BY_NUMBER = new Map(
  Object.entries(BUILT_IN)
    .map(([id, code]) => [code, Number(id)] as const)
    .filter(([, id]) => id < 5 || (id >= 9 && id <= 22) || (id >= 37 && id <= 49 && id !== 42 && id !== 44)),
);

const FIRST_CUSTOM = 164;

export const builtInFormat = (id: number): string | undefined => BUILT_IN[id];

/** Gives number formats their numbers: built-in ones where they exist, those of the opened file, new ones from 164. */
export class NumberFormatTable {
  private readonly ids = new Map<string, number>();
  private next = FIRST_CUSTOM;

  /** `known` formats keep their numbers, whether or not a cell has them, since parts that are kept point to them. */
  constructor(private readonly known: ReadonlyMap<number, string> = new Map()) {
    for (const [id, code] of known) {
      if (!this.ids.has(code)) this.ids.set(code, id);
      this.next = Math.max(this.next, id + 1);
    }
  }

  idOf(code: string): number {
    const builtIn = WRITTEN_BY_NUMBER.get(code);
    if (builtIn !== undefined) return builtIn;
    let id = this.ids.get(code);
    if (id === undefined) this.ids.set(code, (id = this.next++));
    return id;
  }

  /** By number. */
  get custom(): ReadonlyMap<number, string> {
    return new Map([...this.known, ...[...this.ids].map(([code, id]) => [id, code] as const)]);
  }
}
