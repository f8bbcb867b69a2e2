import i18next from 'i18next';
import type { Language } from '../domain/language';
import { enUS } from './en-US';
import type { Paths } from './wording';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

/** All texts of each language, nested by namespace. */
export const RESOURCES = { 'en-US': enUS, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The name of a text: `namespace.group.text`, typed from the English texts. */
export type TextKey = Paths<typeof enUS>;

/** What a text is filled in with. `count` also chooses between one and many. */
export type TextFacts = Readonly<Record<string, string | number>>;

/** The texts of one language: `texts('pane.home.title')`, `texts('counts.customers', { count: 3 })`. Pure. */
export interface Texts {
  (key: TextKey, facts?: TextFacts): string;
  readonly language: Language;
  /** Whether there is a text for a key that was put together while running, such as `problems.<code>`. */
  readonly has: (key: string) => key is TextKey;
}

const made = new Map<Language, Texts>();

/**
 * The texts of a language. Facts are written `{{fact}}` in a text, numbers with the language's separators
 * `{{fact, number}}`; facts are put in as they are, never read as markup or as further placeholders.
 */
export function createTexts(language: Language): Texts {
  const known = made.get(language);
  if (known) return known;
  const texts = makeTexts(language);
  made.set(language, texts);
  return texts;
}

function makeTexts(language: Language): Texts {
  const engine = i18next.createInstance();
  void engine.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: { translation: RESOURCES[language] } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  });
  const word = (key: TextKey, facts: TextFacts = {}): string => String(engine.t(key, { ...facts }));
  const has = (key: string): key is TextKey => engine.exists(key) || engine.exists(`${key}_other`);
  return Object.assign(word, { language, has });
}
