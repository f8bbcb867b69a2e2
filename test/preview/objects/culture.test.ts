import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';

describe('cultureInfo', () => {
  it.each([
    { locale: 'en-US', long: 'dddd, MMMM d, yyyy', short: 'M/d/yyyy', time: 'h:mm:ss tt' },
    { locale: 'zh-CN', long: "yyyy'年'M'月'd'日'", short: 'yyyy/M/d', time: 'H:mm:ss' },
    { locale: 'zh-TW', long: "yyyy'年'M'月'd'日'", short: 'yyyy/M/d', time: 'tt hh:mm:ss' },
    { locale: 'fr-FR', long: 'dddd, MMMM d, yyyy', short: 'M/d/yyyy', time: 'h:mm:ss tt' },
  ])('writes dates and times of $locale as the system does', async ({ locale, long, short, time }) => {
    await onSheet(
      async (_, context) => {
        const culture = context.application.cultureInfo.load('name,datetimeFormat,numberFormat');
        await context.sync();
        expect(culture.toJSON()).toEqual({
          name: locale,
          datetimeFormat: {
            dateSeparator: '/',
            longDatePattern: long,
            shortDatePattern: short,
            longTimePattern: time,
            timeSeparator: ':',
          },
          numberFormat: { numberDecimalSeparator: '.', numberGroupSeparator: ',' },
        });
      },
      { locale },
    );
  });
});
