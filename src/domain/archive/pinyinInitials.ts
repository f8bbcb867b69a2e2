/** The first characters of each initial in the order of pinyin; no syllable begins with i, u or v. */
const FIRST_OF_LETTER = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const NONE = '';

/** Frequent characters of office language with a second reading, which sorting by pinyin alone does not know. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  长: 'cz', 長: 'cz', 重: 'cz', 行: 'xh', 会: 'hk', 會: 'hk', 调: 'dt', 調: 'dt', 参: 'cs', 參: 'cs', 传: 'cz', 傳: 'cz', 单: 'ds', 單: 'ds',
  曾: 'cz', 降: 'jx', 乐: 'ly', 樂: 'ly', 率: 'ls', 省: 'sx', 校: 'xj', 解: 'jx', 查: 'cz', 弹: 'dt', 彈: 'dt', 朝: 'cz', 藏: 'cz', 仇: 'cq',
  还: 'hh', 系: 'xj', 係: 'xj', 盛: 'cs', 石: 'sd', 提: 'dt', 殷: 'yy', 厦: 'sx', 廈: 'sx',
};

const IDEOGRAPH = /[\u3400-\u9fff]/u;
const known = new Map<string, string>();
let collator: Intl.Collator | undefined | null;

/** The collator for pinyin, or undefined where the program's language data do not have that order. */
function pinyinOrder(): Intl.Collator | undefined {
  if (collator === undefined) {
    const candidate = new Intl.Collator('zh-u-co-pinyin');
    const firsts = [...FIRST_OF_LETTER];
    const isOrdered = firsts.every((first, index) => index === 0 || candidate.compare(firsts[index - 1] ?? '', first) < 0);
    collator = isOrdered ? candidate : null;
  }
  return collator ?? undefined;
}

/**
 * The initials that a character's pinyin may begin with, the usual one first; a letter or digit is its own, anything else
 * has none. '' for ideographs too where the program has no order by pinyin.
 */
export function readingsOf(character: string): string {
  let readings = known.get(character);
  if (readings === undefined) known.set(character, (readings = findReadings(character)));
  return readings;
}

function findReadings(character: string): string {
  if (!IDEOGRAPH.test(character)) return /^[\p{L}\p{N}]$/u.test(character) ? character.normalize('NFKC').toLowerCase() : NONE;
  const order = pinyinOrder();
  if (!order) return NONE;
  const other = OTHER_READINGS[character];
  if (other !== undefined) return other;
  const index = [...FIRST_OF_LETTER].findLastIndex((first) => order.compare(first, character) <= 0);
  return LETTERS[index] ?? NONE;
}

/** The usual initials of a text, lower case: `xz` for 行政; signs and blanks are left out. */
export const initialsOf = (text: string): string => [...text].map((character) => readingsOf(character)[0] ?? '').join('');

/** Whether the initials, in the order given and without a break, stand in the text: `htgl` in 采购合同管理办法. */
export function hasInitials(text: string, initials: string): boolean {
  const wanted = initials.toLowerCase();
  const readings: string[] = [];
  for (const character of text) {
    const reading = readingsOf(character);
    if (reading !== NONE) readings.push(reading);
  }
  for (let start = 0; start + wanted.length <= readings.length; start++) if (isMetAt(readings, start, wanted)) return true;
  return false;
}

function isMetAt(readings: readonly string[], start: number, wanted: string): boolean {
  for (let index = 0; index < wanted.length; index++) if (!(readings[start + index] ?? '').includes(wanted[index] ?? '')) return false;
  return true;
}
