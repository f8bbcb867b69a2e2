/** @jest-environment ./test/helpers/browserLikeEnvironment.ts */
import { afterEach, expect, it, jest } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import { createTexts } from '../../src/i18n/texts';
import { startExcel, type PreviewExcel } from '../../src/preview';
import { TextsProvider } from '../../src/taskpane/language/TextsContext';
import { EndedJob } from '../../src/taskpane/results/EndedJob';
import { outcomeOf, type Outcome } from '../../src/taskpane/running/jobState';
import { jobs } from '../../src/jobs/registry';
import { openDoor, type RequirementCheck } from '../../src/workbook/runExcel';

jest.setTimeout(120_000);
afterEach(cleanup);

const SALES = [
  ['Order date', 'Order no.', 'Customer ID', 'Customer name', 'Product', 'Region', 'Amount'],
  ['2026-05-03', 'S1', 'C1', 'North Trading', 'Tea', 'North', 600],
  ['2026-08-01', 'S2', 'C1', 'North Trading', 'Tea', 'North', 1000],
  ['2026-08-15', 'S3', 'C2', 'South Trading', 'Cups', 'South', 250.5],
];

/** How composition reports end on a host, as the pane's runner sees it. */
async function composed(isSetSupported: RequirementCheck, prepare: (context: Excel.RequestContext) => void = () => undefined): Promise<Outcome> {
  const host: PreviewExcel = await startExcel();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, SALES.length, 7).values = SALES;
    prepare(context);
    await context.sync();
  });
  const context = { door: openDoor(host.Excel, isSetSupported), displayLanguage: 'en-US' as const, language: 'en-US' as const, date: '2026-10-15', user: 'Li', onProgress: () => undefined, signal: new AbortController().signal };
  try {
    const result = await jobs.get('composeReports')?.run(context, {});
    if (!result) throw new Error('no such job');
    return { kind: 'done', result };
  } catch (error) {
    return outcomeOf(error, false);
  } finally {
    host.dispose();
  }
}

function show(outcome: Outcome): HTMLElement {
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <TextsProvider value={createTexts('en-US')}>
        <EndedJob state={{ kind: 'ended', job: 'composeReports', outcome }} onGoTo={() => undefined} onAgain={() => undefined} onUndo={() => undefined} onClose={() => undefined} />
      </TextsProvider>
    </FluentProvider>,
  );
  return container;
}

it('the pane says that PivotTables are missing, on which reports and why; the reports themselves are there', async () => {
  const shown = show(await composed((_, version) => version !== '1.8'));
  expect(shown.textContent).toContain('No PivotTable on Sales composition 2026-Q3, Product composition 2026-Q3, Region composition 2026-Q3, Credit analysis 2026-Q3: this version of Excel does not let add-ins make any.');
  expect(screen.getByRole('button', { name: 'Sales composition 2026-Q3' })).toBeTruthy();
  expect(shown.textContent).toContain('4 reports');
});

it('the pane says what to do where the structure of the workbook is protected', async () => {
  const shown = show(await composed(() => true, (context) => context.workbook.protection.protect()));
  expect(shown.textContent).toContain('Nothing was changed in the workbook.');
  expect(shown.textContent).toContain('Take the protection off under Review > Protect Workbook');
});

it('the pane names sheets that could not be taken away again', () => {
  const shown = show({ kind: 'cancelled', sheetsLeft: ['Sales composition 2026-Q3'] });
  expect(shown.textContent).toContain('These sheets could not be taken away again: Sales composition 2026-Q3.');
  expect(shown.textContent).not.toContain('as it was');
});
