import type { Language } from './language';

/** Characters that headers of lists are full of and that the two scripts write differently, pair by pair. */
const SIMPLIFIED = '户号编电话务单价额数销员区产业称级联邮网类备购订发质种间国总计帐账标规访问题经营';
const TRADITIONAL = '戶號編電話務單價額數銷員區產業稱級聯郵網類備購訂發質種間國總計帳賬標規訪問題經營';

const simplified = new Set(SIMPLIFIED);
const traditional = new Set(TRADITIONAL);
for (const character of SIMPLIFIED) {
  if (!traditional.has(character)) continue;
  simplified.delete(character);
  traditional.delete(character);
}

/** Below this share of Han characters a workbook counts as written in Latin letters. */
const HAN_SHARE = 0.2;

/**
 * The language that texts of a workbook (headers, titles) are written in; undefined where there is too little to go by.
 * Chinese is told apart by characters that only one of the scripts has; without any, it counts as simplified.
 */
export function languageOf(texts: Iterable<string>): Language | undefined {
  let han = 0;
  let latin = 0;
  let simple = 0;
  let full = 0;
  for (const text of texts) {
    for (const character of text) {
      if (/\p{Script=Han}/u.test(character)) han++;
      else if (/\p{L}/u.test(character)) latin++;
      if (simplified.has(character)) simple++;
      else if (traditional.has(character)) full++;
    }
  }
  if (han + latin < 4) return undefined;
  if (han < HAN_SHARE * (han + latin)) return 'en-US';
  return full > simple ? 'zh-TW' : 'zh-CN';
}
