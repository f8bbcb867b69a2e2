import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createTexts } from '../../src/i18n/texts';
import { startExcel } from '../../src/preview/index';
import { publicData, runJob, sheetContent } from './onWorkbook';

const whereShared = existsSync(publicData('a04.csv')) ? describe : describe.skip;

whereShared('public lists (../shared/data; left out where it is missing)', () => {
  it('a04: the invalid e-mail addresses that are known, but for the empty one', async () => {
    const excel = await startExcel({
      workbook: readFileSync(publicData('a04.csv')),
      name: 'a04.csv',
      locale: 'en-US',
      user: 'Tester',
    });
    await runJob(excel, 'setUpWorkbook', {}, { language: 'en-US' });
    await runJob(excel, 'validate', {}, { language: 'en-US' });
    const { values } = (await sheetContent(excel, 'Check report')) as {
      readonly values: readonly (readonly unknown[])[];
    };
    const asked = createTexts('en-US')('validation.rules.emailInvalid');
    const invalid = values.filter((row) => row[2] === asked).map((row) => row[6]);
    expect(invalid).toEqual(['anna.schmidt@', 'carlos@@gmail.com', 'emma.johnson@gmail', 'lisa.chen@', 'henrik@']);
  });
});
