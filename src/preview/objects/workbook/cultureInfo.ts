import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';

/** What dates look like in the languages that the preview is used in. */
interface DatePatterns {
  readonly dateSeparator: string;
  readonly longDatePattern: string;
  readonly shortDatePattern: string;
}

const ENGLISH: DatePatterns = { dateSeparator: '/', longDatePattern: 'dddd, mmmm d, yyyy', shortDatePattern: 'm/d/yyyy' };

const PATTERNS: Readonly<Record<string, DatePatterns>> = {
  'zh-CN': { dateSeparator: '/', longDatePattern: 'yyyy"年"m"月"d"日"', shortDatePattern: 'yyyy/m/d' },
  'zh-TW': { dateSeparator: '/', longDatePattern: 'yyyy"年"m"月"d"日"', shortDatePattern: 'yyyy/m/d' },
};

const patterns = (locale: string): DatePatterns => PATTERNS[locale] ?? ENGLISH;

export const cultureInfoClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { name: { get: (_workbook, session) => session.options.locale } },
  navigation: {
    datetimeFormat: (workbook) => officeObject('DatetimeFormatInfo', workbook),
    numberFormat: (workbook) => officeObject('NumberFormatInfo', workbook),
  },
};

export const datetimeFormatInfoClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    dateSeparator: { get: (_workbook, session) => patterns(session.options.locale).dateSeparator },
    longDatePattern: { get: (_workbook, session) => patterns(session.options.locale).longDatePattern },
    longTimePattern: { get: (_workbook, session) => (session.options.locale.startsWith('zh') ? 'h:mm:ss' : 'h:mm:ss AM/PM') },
    shortDatePattern: { get: (_workbook, session) => patterns(session.options.locale).shortDatePattern },
    timeSeparator: { get: () => ':' },
  },
};

export const numberFormatInfoClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { numberDecimalSeparator: { get: () => '.' }, numberGroupSeparator: { get: () => ',' } },
};
