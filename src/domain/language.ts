/** The three languages that the add-in reads and writes. */
export type Language = 'zh-CN' | 'zh-TW' | 'en-US';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en-US'];

/** A text in all three languages. */
export type Localized = Readonly<Record<Language, string>>;
