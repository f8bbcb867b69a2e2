import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';

/**
 * What dates and times look like in the languages that the preview is used in, as the system's settings write it
 * (`M` is the month, `m` the minute, `tt` AM or PM), which is not how Excel's number formats do.
 */
interface DatePatterns {
  readonly dateSeparator: string;
  readonly longDatePattern: string;
  readonly shortDatePattern: string;
  readonly longTimePattern: string;
}

const ENGLISH: DatePatterns = {
  dateSeparator: '/',
  longDatePattern: 'dddd, MMMM d, yyyy',
  shortDatePattern: 'M/d/yyyy',
  longTimePattern: 'h:mm:ss tt',
};

const CHINESE = { dateSeparator: '/', longDatePattern: "yyyy'年'M'月'd'日'", shortDatePattern: 'yyyy/M/d' };

const PATTERNS: Readonly<Record<string, DatePatterns>> = {
  'zh-CN': { ...CHINESE, longTimePattern: 'H:mm:ss' },
  'zh-TW': { ...CHINESE, longTimePattern: 'tt hh:mm:ss' },
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
    longTimePattern: { get: (_workbook, session) => patterns(session.options.locale).longTimePattern },
    shortDatePattern: { get: (_workbook, session) => patterns(session.options.locale).shortDatePattern },
    timeSeparator: { get: () => ':' },
  },
};

export const numberFormatInfoClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { numberDecimalSeparator: { get: () => '.' }, numberGroupSeparator: { get: () => ',' } },
};
