/** @jest-environment ./test/helpers/browserLikeEnvironment.ts */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createJobRequests } from '../../src/commands/jobRequests';
import type { Language } from '../../src/domain/language';
import { createTexts } from '../../src/i18n/texts';
import { readCompositions } from '../../src/jobs/compositionPreview';
import type { GivenOptions } from '../../src/jobs/options';
import { startExcel, type PreviewExcel } from '../../src/preview';
import type { OverviewState } from '../../src/taskpane/app/useOverview';
import { TextsProvider } from '../../src/taskpane/language/TextsContext';
import { LazyComposition } from '../../src/taskpane/reports/composition/LazyComposition';
import type { PaneServices } from '../../src/taskpane/services';
import { openDoor } from '../../src/workbook/runExcel';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

const CUSTOMERS = [
  ['Customer ID', 'Customer name', 'Region'],
  ['C1', 'North Trading', 'North'],
  ['C2', 'South Trading', 'South'],
];
const SALES = [
  ['Order date', 'Order no.', 'Customer ID', 'Product', 'Category', 'Region', 'Salesperson', 'Amount'],
  ['2026-05-03', 'S1', 'C1', 'Tea', 'Drinks', 'North', 'Li', 600],
  ['2026-08-01', 'S2', 'C1', 'Tea', 'Drinks', 'North', 'Li', 1000],
  ['2026-08-15', 'S3', 'C2', 'Cups', 'Ware', 'South', 'Wang', 250.5],
  ['2026-09-02', 'S4', 'C9', 'Cups', 'Ware', 'South', 'Wang', 40],
];

let excel: PreviewExcel | undefined;
let started: GivenOptions[] = [];
beforeEach(() => {
  started = [];
});
afterEach(() => {
  cleanup();
  excel?.dispose();
});

/** The workbook's reader as if its ledger had so many lines. */
const withLines = (lines: number): PaneServices['readCompositions'] => async (context) => ({ ...(await readCompositions(context)), lines });

interface Opening {
  readonly lines?: number;
  readonly language?: Language;
  readonly sales?: readonly (readonly (string | number)[])[];
  readonly isBusy?: boolean;
}

/** The panel over a workbook with the two lists. */
async function openPanel({ language = 'en-US', sales = SALES, isBusy = false, lines }: Opening = {}): Promise<HTMLElement> {
  const host = await startExcel();
  excel = host;
  await host.Excel.run(async (context) => {
    const put = (sheet: Excel.Worksheet, rows: readonly (readonly (string | number)[])[]): void => {
      sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0).values = rows.map((row) => [...row]);
    };
    put(context.workbook.worksheets.getFirst(), CUSTOMERS);
    if (sales.length > 0) put(context.workbook.worksheets.add('Sales'), sales);
    await context.sync();
  });
  const services = { door: openDoor(host.Excel, () => true), requests: createJobRequests(), readCompositions: lines === undefined ? readCompositions : withLines(lines) } as unknown as PaneServices;
  const wishes = { language, person: '', date: '2026-10-15' };
  const overview: OverviewState = { kind: 'loading' };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <TextsProvider value={createTexts(language)}>
        <LazyComposition services={services} wishes={wishes} overview={overview} isBusy={isBusy} onStart={(given) => started.push(given)} />
      </TextsProvider>
    </FluentProvider>,
  );
  return container;
}

const figures = (): Promise<HTMLElement> => screen.findByRole('status', { name: 'First figures' });

describe('the panel for composition reports', () => {
  it('shows the first figures of the last quarter before anything is written', async () => {
    await openPanel();
    const shown = await figures();
    expect(shown.textContent).toContain('quarter 3 of 2026');
    expect(shown.textContent).toContain('1,250.50');
    expect(shown.textContent).toContain('+108.4% against 600 before');
    expect(shown.textContent).toContain('2 customers bought');
    expect(shown.textContent).toContain('2 lines of the ledger · Left out: customer not on file: 1');
    expect(started).toEqual([]);
  });

  it('starts the job with what was chosen', async () => {
    await openPanel();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('checkbox', { name: 'Credit' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'A quarter');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which' }), 'Q3');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'The same period last year');
    await user.click(screen.getByRole('button', { name: 'Create reports' }));
    expect(started).toEqual([
      expect.objectContaining({ reports: 'sales,product,region', period: '2026-Q3', compare: 'samePeriodLastYear', region: '', sheets: 'new', fiscalYearStart: '1' }),
    ]);
  });

  it('keeps reports to some regions, and the figures follow', async () => {
    await openPanel();
    const user = userEvent.setup();
    await figures();
    await user.click(screen.getByRole('button', { name: 'Filters, fiscal year, sheets' }));
    const regions = screen.getByRole('combobox', { name: 'Regions' });
    await user.type(regions, 'sou');
    await waitFor(() => expect(screen.getAllByRole('menuitemcheckbox').map((one) => one.textContent)).toEqual(['South']));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'South' }));
    await waitFor(async () => expect((await figures()).textContent).toContain('Of the period, kept out by the filter: 1'));
    expect((await figures()).textContent).toContain('250.50');
    await user.click(screen.getByRole('button', { name: 'Create reports' }));
    expect(started).toEqual([expect.objectContaining({ region: 'South' })]);
  });

  it('makes one report alone by its menu', async () => {
    await openPanel();
    const user = userEvent.setup();
    await figures();
    await user.click(screen.getByRole('button', { name: 'Make one alone' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Region composition' }));
    expect(started).toEqual([expect.objectContaining({ only: 'region', period: 'quarter' })]);
  });

  it('starts nothing while the choice is not complete, and says what is missing', async () => {
    await openPanel();
    const user = userEvent.setup();
    await figures();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'A year');
    await user.clear(screen.getByRole('spinbutton', { name: 'Year' }));
    expect(screen.getByText('The period is not complete or does not exist.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create reports' })).toHaveProperty('disabled', true);
    expect(screen.queryByRole('status', { name: 'First figures' })).toBeNull();
  });

  it('says why there are no figures for a period', async () => {
    await openPanel();
    const user = userEvent.setup();
    await figures();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'A year');
    await user.clear(screen.getByRole('spinbutton', { name: 'Year' }));
    await user.type(screen.getByRole('spinbutton', { name: 'Year' }), '1999');
    expect(await screen.findByText(/1999-01-01/)).toBeTruthy();
  });

  it('waits to be asked where a large ledger would hold the pane up', async () => {
    await openPanel({ lines: 1_000_000 });
    const user = userEvent.setup();
    const look = await screen.findByRole('button', { name: 'Work out the first figures (1,000,000 lines)' });
    expect(screen.queryByRole('status', { name: 'First figures' })).toBeNull();
    await user.click(look);
    expect((await figures()).textContent).toContain('1,250.50');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'The same period last year');
    expect(await screen.findByRole('button', { name: /Work out the first figures/ })).toBeTruthy();
  });

  it('says why where there is no ledger', async () => {
    await openPanel({ sales: [] });
    expect(await screen.findByText(/sales/i, { selector: '[class*="MessageBar"] *' })).toBeTruthy();
  });

  it('lets nothing be started while a job is running', async () => {
    await openPanel({ isBusy: true });
    await figures();
    for (const name of ['Create reports', 'Make one alone']) expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true);
  });

  it.each<readonly [Language, string]>([
    ['zh-CN', '主要数字预览'],
    ['zh-TW', '主要數字預覽'],
  ])('speaks %s', async (language, name) => {
    await openPanel({ language });
    expect((await screen.findByRole('status', { name })).textContent).toMatch(/2026年第3季/);
  });

  it('can be used with a screen reader', async () => {
    const container = await openPanel();
    await figures();
    await userEvent.click(screen.getByRole('button', { name: 'Filters, fiscal year, sheets' }));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
