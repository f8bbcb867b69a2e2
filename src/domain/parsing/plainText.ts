/** Characters that nobody sees and that make equal texts differ. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Text as a person meant it: invisible characters and blanks at the ends taken away; width and case stay. */
export const cleanText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();

/** Text for comparing: also width and case do not count. */
export const comparable = (text: string): string =>
  cleanText(text).normalize('NFKC').replace(/\s+/g, ' ').toLowerCase();

const PLACEHOLDER =
  /^(?:null|n\/?a|#n\/a|nan|none|nil|tbd|-+|—+|–+|_+|\?+|\.+|\*+|\/|\\|无|無|未知|不详|不詳|暂无|暫無|待定|未填|unknown|not available|n\.a\.)$/i;

/** Words that people and exports put where nothing is known: `N/A`, `NULL`, `-`, `无`, `??`. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= 20 && PLACEHOLDER.test(text.normalize('NFKC').trim());

/** In columns of names and remarks only what an export writes for nothing counts as nothing. */
export const isExportNull = (text: string): boolean => /^(?:NULL|#N\/A|nan|NaN)$/.test(text);
