/** @jest-environment ./test/helpers/browserLikeEnvironment.ts */
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FluentProvider } from '@fluentui/react-components';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createTexts } from '../../src/i18n/texts';
import { readStepsOverview, type StepsOverview } from '../../src/jobs/archiveSteps/stepsOverview';
import type { PreviewExcel } from '../../src/preview/index';
import { StepPanels } from '../../src/taskpane/archive/StepPanels';
import { LoansReminder } from '../../src/taskpane/home/LoansReminder';
import { TextsProvider } from '../../src/taskpane/language/TextsContext';
import { LIGHT_THEME } from '../../src/taskpane/theme/themes';
import { openDoor } from '../../src/workbook/runExcel';
import { openArchive } from '../jobs/archiveWorkbook';
import { runJob, SAMPLE_DATE, sheetNames } from '../jobs/onWorkbook';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeAll(() => {
  window.matchMedia = (query) =>
    ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
});

let excel: PreviewExcel;
beforeEach(async () => {
  excel = await openArchive();
});
afterEach(() => {
  cleanup();
  excel.dispose();
});

async function overview(): Promise<StepsOverview> {
  const door = openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version));
  const read = await readStepsOverview({ door, displayLanguage: 'en-US', date: SAMPLE_DATE, user: '', onProgress: () => undefined, signal: new AbortController().signal });
  if (!read) throw new Error('no register');
  return read;
}

/** The panels over the workbook as it stands; what they start is kept, not run. */
async function show(): Promise<readonly (readonly [string, Readonly<Record<string, string>>])[]> {
  const started: (readonly [string, Readonly<Record<string, string>>])[] = [];
  const steps = await overview();
  render(
    <FluentProvider theme={LIGHT_THEME}>
      <TextsProvider value={createTexts('en-US')}>
        <LoansReminder steps={steps} onShow={() => undefined} />
        <StepPanels steps={steps} isBusy={false} onStart={(job, given) => started.push([job, given])} />
      </TextsProvider>
    </FluentProvider>,
  );
  return started;
}

const type = async (label: string | RegExp, text: string): Promise<void> => {
  const [field] = screen.getAllByLabelText(label);
  if (field) await userEvent.type(field, text);
};
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

describe('the panels for loans and destructions', () => {
  it('say that nobody is authenticated', async () => {
    await show();
    expect(screen.getByText(/nobody is authenticated here/)).toBeTruthy();
  });

  it('show the decision with its rule before anything is written', async () => {
    const before = await sheetNames(excel);
    const started = await show();
    await type('File no.', '2013-XS-JY-0001');
    await type('Borrower', '董成');
    await type('Purpose', 'audit');
    expect(await screen.findByText(/Needs the approval of one of: 高明, 丁一, 华清 \(A7\.3c\)/)).toBeTruthy();
    await userEvent.click(button('Record request'));
    expect(started).toEqual([['borrow', { step: 'request', document: '2013-XS-JY-0001', purpose: 'audit', manner: 'lent', who: '董成' }]]);
    expect(await sheetNames(excel)).toEqual(before);
  });

  it('do not let a request be recorded that is refused', async () => {
    await show();
    await type('File no.', '2021-ZB-JD-0001');
    await type('Borrower', '高明');
    await type('Purpose', 'audit');
    expect(await screen.findByText(/nobody has access\. \(A7\.3a\)/)).toBeTruthy();
    expect(button('Record request').disabled).toBe(true);
  });

  it('offer what the acting person may do, and say why not', async () => {
    await runJob(excel, 'borrow', { step: 'request', document: '2013-XS-JY-0001', who: '董成', purpose: 'x', at: '00:01' });
    const started = await show();
    await type(/Who is acting/, '董成');
    expect(await screen.findByText(/asked for or filed L-2026-0001 and cannot approve it\. \(A7\)/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    await userEvent.clear(screen.getAllByLabelText(/Who is acting/)[0] as HTMLElement);
    await type(/Who is acting/, '高明');
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(started).toEqual([['borrow', { step: 'approve', loan: 'L-2026-0001', who: '高明' }]]);
  });

  it('list on a form by the archivist alone, and go on step by step', async () => {
    await runJob(excel, 'destroy', { step: 'list', who: '安宁', documents: '2012-XS-HT-0001', at: '00:01' });
    const started = await show();
    expect(button('Review').disabled).toBe(true);
    await type(/Who is acting/, '华清');
    await userEvent.click(button('Review'));
    expect(started).toEqual([['destroy', { step: 'review', form: 'D-2026-0001', who: '华清' }]]);
    expect(screen.getByText('Register: 1 rows, all intact.')).toBeTruthy();
  });

  it('remind of loans that are overdue', async () => {
    await runJob(excel, 'borrow', { step: 'lend', document: '2012-XS-HT-0001', borrower: '董成', who: '安宁', purpose: 'x', from: '2026-09-01', to: '2026-09-02', at: '2026-09-01 09:00' });
    await show();
    expect(screen.getByText('1 loan to see to')).toBeTruthy();
    expect(screen.getByText(/long overdue: 1/)).toBeTruthy();
    expect(screen.getByText('long overdue')).toBeTruthy();
  });
});
