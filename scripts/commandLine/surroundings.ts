import type { Language } from '../../src/domain/language';

/** The language that the system is set to, as far as the add-in speaks it. */
export function systemLanguage(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): Language {
  if (/^zh-(?:.*-)?(?:Hant|TW|HK|MO)/i.test(locale)) return 'zh-TW';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en-US';
}

/** Today where the user is, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
