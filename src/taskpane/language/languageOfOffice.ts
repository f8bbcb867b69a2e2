import type { Language } from '../../domain/language';

/** Which of our languages a locale of Office's stands for (`zh-HK` reads traditional characters). English for all others. */
export function languageOfOffice(locale: string | undefined): Language {
  const [language = '', ...parts] = (locale ?? '').toLowerCase().split('-');
  if (language !== 'zh') return 'en-US';
  const isTraditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return isTraditional ? 'zh-TW' : 'zh-CN';
}
