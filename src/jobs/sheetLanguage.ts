import type { Language } from '../domain/language';
import { languageOf } from '../domain/languageOf';
import type { WorkbookSettings } from '../workbook/settings';
import type { JobContext } from './job';

/**
 * The language of the sheets that a job makes: the one asked for, else the workbook's setting, else the language of its
 * headers, else that of the program around it.
 */
export function sheetLanguage(context: JobContext, settings: WorkbookSettings, headers: Iterable<string>): Language {
  if (context.language) return context.language;
  if (settings.sheetLanguage !== 'auto') return settings.sheetLanguage;
  return languageOf(headers) ?? context.displayLanguage;
}
