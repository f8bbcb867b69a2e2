import { localeFormats } from './localeFormats';

type Words = Readonly<Record<string, string>>;

const GENERAL = 'G/通用格式';

const SIMPLIFIED: Words = {
  Black: '黑色',
  Blue: '蓝色',
  Cyan: '青色',
  Green: '绿色',
  Magenta: '洋红',
  Red: '红色',
  White: '白色',
  Yellow: '黄色',
};

const TRADITIONAL: Words = { ...SIMPLIFIED, Blue: '藍色', Green: '綠色', Magenta: '洋紅', Red: '紅色', Yellow: '黃色' };

function colorWords(locale: string): Words | undefined {
  const tag = locale.toLowerCase();
  if (!tag.startsWith('zh')) return undefined;
  return /^zh-(tw|hk|mo|hant)/.test(tag) ? TRADITIONAL : SIMPLIFIED;
}

/** Quoted texts and escaped characters stay; what is in square brackets, and all the rest, may have words. */
const PART = /\\.|"[^"]*"|\[[^\]]*\]|[^\\"[]+/gsu;

const words = (format: string, bracket: (word: string) => string, rest: (text: string) => string): string =>
  format.replace(PART, (part) => {
    if (part.startsWith('"') || part.startsWith('\\')) return part;
    return part.startsWith('[') ? `[${bracket(part.slice(1, -1))}]` : rest(part);
  });

const found = (table: Words, word: string): string | undefined =>
  Object.entries(table).find(([key]) => key.toLowerCase() === word.toLowerCase())?.[1];

/** A number format's code as Excel shows it in a language. */
export function localNumberFormat(format: string, locale: string): string {
  const colors = colorWords(locale);
  if (!colors) return format;
  const system = found(localeFormats(locale).system, format);
  if (system !== undefined) return system;
  return words(
    format,
    (word) => found(colors, word) ?? word,
    (text) => text.replace(/General/gi, GENERAL),
  );
}

/** The code that a text in a language stands for. */
export function fromLocalNumberFormat(text: string, locale: string): string {
  const colors = colorWords(locale);
  if (!colors) return text;
  const system = Object.entries(localeFormats(locale).system).find(([, local]) => local === text)?.[0];
  if (system !== undefined) return system;
  const english = Object.fromEntries(Object.entries(colors).map(([color, word]) => [word, color]));
  return words(
    text,
    (word) => found(english, word) ?? word,
    (part) => part.replaceAll(GENERAL, 'General'),
  );
}
