/** @jest-environment ./test/helpers/browserLikeEnvironment.ts */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createJobRequests } from '../../src/commands/jobRequests';
import type { Language } from '../../src/domain/language';
import { readStepsOverview } from '../../src/jobs/archiveSteps/stepsOverview';
import { readArchive } from '../../src/jobs/archiveOverview';
import { checkEntries } from '../../src/jobs/checkEntries';
import { readCompositions } from '../../src/jobs/compositionPreview';
import { readCustomers } from '../../src/jobs/customerList';
import { listDuplicates } from '../../src/jobs/duplicateList';
import { listJoins } from '../../src/jobs/merge/listJoins';
import { proposeFixes } from '../../src/jobs/fixEntries';
import { jobs } from '../../src/jobs/registry';
import { proposeSetUp } from '../../src/jobs/setUpProposal';
import { startExcel, type PreviewExcel } from '../../src/preview';
import { App } from '../../src/taskpane/app/App';
import type { PaneServices } from '../../src/taskpane/services';
import { openDoor } from '../../src/workbook/runExcel';

jest.setTimeout(120_000);
// What the pane shows comes when the preview has answered, however busy the machine is.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => {
  window.matchMedia = (query) =>
    ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
});

let excel: PreviewExcel | undefined;
afterEach(() => {
  cleanup();
  excel?.dispose();
  window.localStorage.clear();
});

const LIST = [
  ['客户编号', '客户名称', '电话', '城市'],
  ['C1', '第一贸易公司', '021-55551000', '上海'],
  ['C2', '第二贸易公司', '021-55551001', '北京'],
  ['C3', '', '021-55551002', '广州'],
];

/** The pane over a workbook of its own, with the given cells on its one sheet. */
async function openPane(rows: readonly (readonly string[])[], displayLanguage: Language = 'en-US'): Promise<PaneServices> {
  const host = await startExcel();
  excel = host;
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    if (rows.length > 0) sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0).values = rows.map((row) => [...row]);
    await context.sync();
  });
  const services: PaneServices = {
    door: openDoor(host.Excel, (set, version) => host.Office.context.requirements.isSetSupported(set, version)),
    requests: createJobRequests(),
    displayLanguage,
    loadJobs: () => Promise.resolve(jobs),
    proposeSetUp,
    readCustomers,
    checkEntries,
    proposeFixes,
    listDuplicates,
    listJoins,
    readCompositions,
    readArchive,
    readSteps: readStepsOverview,
    storage: window.localStorage,
    isDark: false,
  };
  render(<App services={services} />);
  return services;
}

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name }, { timeout: 20_000 });

describe('the pane', () => {
  it('says that there are no files yet, and how to begin', async () => {
    await openPane(LIST);
    expect(await screen.findByText('No customer files yet')).toBeTruthy();
    expect(screen.queryByRole('tab', { name: 'Customers' })).toBeNull();
  });

  it('sets up and builds cards for chosen customers', async () => {
    await openPane(LIST);
    const user = userEvent.setup();
    await user.click(await button('Set up workbook'));
    await screen.findByText(/Set up workbook: done/, {}, { timeout: 30_000 });
    await user.click(await screen.findByRole('tab', { name: 'Customers' }));
    await user.click(await screen.findByRole('checkbox', { name: /第二贸易公司/ }));
    await user.click(await button('Build 1 card'));
    await screen.findByText(/Build cards: done/, {}, { timeout: 30_000 });
    expect(screen.getByText('1 card made')).toBeTruthy();
  });

  it('refuses where there is no list, with nothing changed', async () => {
    await openPane([]);
    await userEvent.click(await button('Set up workbook'));
    const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
    expect(within(alert).getByText('Set up workbook: not possible yet')).toBeTruthy();
    expect(screen.getByText(/The workbook is empty/)).toBeTruthy();
    expect(await button('Try again')).toBeTruthy();
  });

  it('runs what the ribbon asks for', async () => {
    const { requests } = await openPane(LIST);
    act(() => requests.ask({ name: 'setUpWorkbook' }));
    await screen.findByText(/Set up workbook: done/, {}, { timeout: 30_000 });
  });

  it('shows what was found and takes a correction over', async () => {
    await openPane(LIST);
    const user = userEvent.setup();
    await user.click(await button('See what each column is taken for'));
    await user.click(await button('Show all columns'));
    await user.selectOptions(screen.getByRole('combobox', { name: '城市' }), '');
    await user.click(await button('Make the tables'));
    await screen.findByText(/Set up workbook: done/, {}, { timeout: 30_000 });
    const headers = await excel?.Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Customers').getHeaderRowRange().load('values');
      await context.sync();
      return range.values[0] ?? [];
    });
    // The table has a field of that name; the extra column stands beside it.
    expect(headers?.at(-1)).toBe('城市 (2)');
  });

  it('changes its language at once and remembers it', async () => {
    await openPane(LIST, 'zh-CN');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: '设置' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '面板语言' }), 'zh-TW');
    expect(await screen.findByRole('tab', { name: '設定' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('zh-TW');
    expect(window.localStorage.getItem('customerFiles.personal')).toContain('zh-TW');
  });

  it('keeps the settings in the workbook and refuses a limit that cannot be', async () => {
    const { door } = await openPane(LIST);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Settings' }));
    const limit = await screen.findByRole('textbox', { name: 'A sheet for each customer up to' });
    await user.clear(limit);
    await user.type(limit, '0');
    expect(await screen.findByText('Enter a whole number from 1 to 500.')).toBeTruthy();
    await user.clear(limit);
    await user.type(limit, '12');
    await user.click(await button('Save'));
    await screen.findByText('Saved.');
    const stored = await door.read(async (context) => {
      const setting = context.workbook.settings.getItem('customerFiles.settings').load('value');
      await context.sync();
      return setting.value as unknown;
    });
    await waitFor(() => expect(stored).toMatchObject({ cardSheetLimit: 12 }));
  });

  it('the introduction can be skipped and does not come again', async () => {
    const { storage } = await openPane(LIST);
    await userEvent.click(await button('Got it'));
    expect(screen.queryByText('Welcome')).toBeNull();
    expect(storage.getItem('customerFiles.personal')).toContain('"introductionSeen":true');
  });

  it('undoes what a job did, where it tells of it', async () => {
    await openPane(LIST);
    const user = userEvent.setup();
    await user.click(await button('Set up workbook'));
    await screen.findByText(/Set up workbook: done/, {}, { timeout: 30_000 });
    await user.click(await button('Undo'));
    await screen.findByText(/Undo last run: done/, {}, { timeout: 30_000 });
    expect(await screen.findByText('No customer files yet')).toBeTruthy();
  });
});

describe('the Check page', () => {
  const FAULTY = [
    ['Customer ID', 'Customer name', 'Customer type', 'E-mail'],
    ['C1', 'Northwind Ltd', 'company', 'office@northwind.example'],
    ['C2', 'Contoso Ltd', 'ordinary company', 'nobody@@contoso'],
    ['C3', 'Fabrikam Ltd', 'Ordinary company', 'info@fabrikam.example'],
  ];

  async function openCheck() {
    await openPane(FAULTY);
    const user = userEvent.setup();
    await user.click(await button('Set up workbook'));
    await screen.findByText(/Set up workbook: done/, {}, { timeout: 30_000 });
    await user.click(await button('Close'));
    await user.click(await screen.findByRole('tab', { name: 'Check' }));
    return user;
  }

  it('lists what the rules find, by rule, and filters it', async () => {
    const user = await openCheck();
    expect((await screen.findAllByText(/nobody@@contoso/, {}, { timeout: 20_000 })).length).toBeGreaterThan(0);
    await user.type(screen.getByRole('searchbox', { name: 'Customer, value or cell' }), 'northwind');
    expect(screen.queryByText(/nobody@@contoso/)).toBeNull();
  });

  it('dismisses a finding with its reason, for everybody and for good', async () => {
    const user = await openCheck();
    const [message] = await screen.findAllByText(/nobody@@contoso/, {}, { timeout: 20_000 });
    const item = message?.closest('li') as HTMLElement;
    await user.click(within(item).getByRole('button', { name: 'Dismiss' }));
    await user.type(within(item).getByRole('textbox', { name: 'Why is this all right?' }), 'told so');
    await user.click(within(item).getByRole('button', { name: 'Dismiss' }));
    await screen.findByText(/Check entries: done/, {}, { timeout: 30_000 });
    const decided = within(await screen.findByRole('region', { name: 'Decided in this workbook' }));
    expect(screen.queryByRole('region', { name: /^E-mail/ })).toBeNull();
    expect(decided.getByText(/Dismissed findings: 1/)).toBeTruthy();
    expect(decided.getByText(/: told so$/)).toBeTruthy();
    await user.click(decided.getByRole('button', { name: 'Tell again' }));
    expect(await screen.findByRole('region', { name: /^E-mail/ }, { timeout: 30_000 })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Decided in this workbook' })).toBeNull();
  });

  it('gives a rule another severity with a reason, and takes that back', async () => {
    const user = await openCheck();
    await screen.findAllByText(/nobody@@contoso/, {}, { timeout: 20_000 });
    const group = (): HTMLElement => screen.getByRole('region', { name: /^E-mail/ });
    expect(within(group()).getByLabelText('Error')).toBeTruthy();
    await user.click(within(group()).getByRole('button', { name: 'Change the severity' }));
    await user.selectOptions(within(group()).getByRole('combobox', { name: 'Severity in this workbook' }), 'hint');
    await user.type(within(group()).getByRole('textbox'), 'seldom used');
    await user.click(within(group()).getByRole('button', { name: 'Change the severity' }));
    await waitFor(() => expect(within(group()).getByLabelText('Hint')).toBeTruthy(), { timeout: 30_000 });
    await user.click(within(screen.getByRole('region', { name: 'Decided in this workbook' })).getByRole('button', { name: 'As at first' }));
    await waitFor(() => expect(within(group()).getByLabelText('Error')).toBeTruthy(), { timeout: 30_000 });
  });

  it('lists what is found in a workbook that was never set up, without anything to mend', async () => {
    await openPane(FAULTY);
    await userEvent.click(await screen.findByRole('tab', { name: 'Check' }));
    expect((await screen.findAllByText(/nobody@@contoso/, {}, { timeout: 20_000 })).length).toBeGreaterThan(0);
    expect(screen.getByText(/stand on your own sheets, which are never changed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Mend/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Sheet1!D3' })).toBeTruthy();
  });

  it('shows what mending would change before it mends', async () => {
    const user = await openCheck();
    await excel?.Excel.run(async (context) => {
      const names = context.workbook.tables.getItem('Customers').columns.getItem('Customer name').getDataBodyRange();
      names.getCell(1, 0).values = [['Ｃontoso Ltd']];
      names.getCell(2, 0).values = [['  Fabrikam  Ltd ']];
      await context.sync();
    });
    await user.click(await button('Look again'));
    const [mend] = await screen.findAllByRole('button', { name: /^Mend/ }, { timeout: 20_000 });
    await user.click(mend as HTMLElement);
    expect(await screen.findByText('What would be changed')).toBeTruthy();
    await user.click(await button(/^Mend \d+ cell/));
    await screen.findByText(/Mend entries: done/, {}, { timeout: 30_000 });
  });
});

describe('possible duplicates on the Check page', () => {
  const TWINS = [
    ['Customer ID', 'Customer name', 'Telephone', 'E-mail', 'City'],
    ['C1', 'Northwind Traders Ltd', '020 7946 0958', 'office@northwind.example', 'London'],
    ['C2', 'NORTHWIND TRADERS LIMITED', '+44 20 7946 0958', 'office@northwind.example', ''],
    ['C3', 'Fabrikam GmbH', '030 901820', 'info@fabrikam.example', 'Berlin'],
  ];

  const panel = (): HTMLElement => screen.getByRole('region', { name: 'Possible duplicates' });

  async function openDuplicates() {
    await openPane(TWINS);
    const user = userEvent.setup();
    await user.click(await button('Set up workbook'));
    await screen.findByText(/Set up workbook: done/, {}, { timeout: 30_000 });
    await user.click(await button('Close'));
    await user.click(await screen.findByRole('tab', { name: 'Check' }));
    await user.click(await button('Look for duplicates'));
    await within(panel()).findByText('C2 NORTHWIND TRADERS LIMITED', {}, { timeout: 20_000 });
    return user;
  }

  const customerIds = async (): Promise<readonly unknown[]> =>
    (await excel?.Excel.run(async (context) => {
      const ids = context.workbook.tables.getItem('Customers').columns.getItem('Customer ID').getDataBodyRange().load('values');
      await context.sync();
      return ids.values.map(([id]) => id as unknown);
    })) ?? [];

  it('are joined with the values that a person chose, and the join is undone', async () => {
    const user = await openDuplicates();
    await user.click(await button('Join…'));
    await user.click(await screen.findByRole('radio', { name: 'NORTHWIND TRADERS LIMITED' }));
    await user.click(await button('Join the two'));
    await screen.findByText(/Join customers: done/, {}, { timeout: 30_000 });
    expect(await customerIds()).toEqual(['C1', 'C3']);
    await user.click(await screen.findByRole('button', { name: 'Undo this join' }, { timeout: 20_000 }));
    await waitFor(async () => expect(await customerIds()).toEqual(['C1', 'C2', 'C3']), { timeout: 30_000 });
  });

  it('may stay the other way round, and the join can be undone without looking for duplicates again', async () => {
    const user = await openDuplicates();
    await user.click(await button('Join…'));
    await user.click(await button('Let C2 NORTHWIND TRADERS LIMITED stay instead'));
    await user.click(await button('Join the two'));
    await screen.findByText(/Join customers: done/, {}, { timeout: 30_000 });
    expect(await customerIds()).toEqual(['C2', 'C3']);
    await user.click(await screen.findByRole('tab', { name: 'Home' }));
    await user.click(await screen.findByRole('tab', { name: 'Check' }));
    const joins = within(await screen.findByRole('region', { name: 'Joined customers' }, { timeout: 20_000 }));
    expect(joins.getByText(/^No\. 1: C1 Northwind Traders Ltd was joined into C2/)).toBeTruthy();
    await user.click(joins.getByRole('button', { name: 'Undo this join' }));
    await waitFor(async () => expect(await customerIds()).toEqual(['C1', 'C2', 'C3']), { timeout: 30_000 });
  });

  it('are shown in a workbook that was never set up, to be told apart, not joined', async () => {
    await openPane(TWINS);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Check' }));
    await user.click(await button('Look for duplicates'));
    await within(panel()).findByText('C2 NORTHWIND TRADERS LIMITED', {}, { timeout: 20_000 });
    expect(within(panel()).queryByRole('button', { name: 'Join…' })).toBeNull();
    expect(within(panel()).getByText(/set up the workbook first/)).toBeTruthy();
  });

  it('are told apart for good', async () => {
    const user = await openDuplicates();
    await user.click(await button('Not the same'));
    await screen.findByText(/Find duplicates: done/, {}, { timeout: 30_000 });
    expect(await within(panel()).findByText('No two customers look like one.')).toBeTruthy();
    expect(within(panel()).queryByText('C2 NORTHWIND TRADERS LIMITED')).toBeNull();
  });
});

describe('the Archive page', () => {
  const DOCUMENTS = [
    ['Archive no.', 'Document title', 'Record type', 'Dept', 'Document date', 'Date filed', 'Secrecy level', 'Record status'],
    ['2024-SL-HT-0001', 'Supply contract', 'Contract', 'Sales', '2024-02-10', '2024-04-08', 'Unclassified', ''],
    ['2024-SL-HT-0002', '采购合同', 'Contract', 'Buying', '2024-02-11', '2024-04-09', 'Secret', ''],
    ['', 'Power of attorney', 'Power of attorney', 'Sales', '2024-03-11', '', 'Unclassified', 'Expected'],
  ];

  async function openArchive() {
    const services = await openPane(DOCUMENTS);
    const user = userEvent.setup();
    act(() => services.requests.ask({ name: 'registerArchives' }));
    await screen.findByText(/Register archives: done/, {}, { timeout: 30_000 });
    await user.click(await button('Close'));
    return user;
  }

  it('is one click from the reminder of what has to be filed', async () => {
    const user = await openArchive();
    expect(await screen.findByText('1 filing to see to', {}, { timeout: 20_000 })).toBeTruthy();
    await user.click(await button('Open Archive'));
    expect(await screen.findByRole('region', { name: 'State of the archive' })).toBeTruthy();
    expect(screen.getAllByText('vacant').length).toBe(4);
  });

  it('finds a document by the initials of its title, and by what is chosen', async () => {
    const user = await openArchive();
    await user.click(await screen.findByRole('tab', { name: 'Archive' }));
    const panel = await screen.findByRole('region', { name: 'Look up' }, { timeout: 20_000 });
    await user.type(within(panel).getByRole('searchbox'), 'cght');
    expect(await within(panel).findByText('采购合同')).toBeTruthy();
    expect(within(panel).getByText(/2024-SL-HT-0002 · Buying/)).toBeTruthy();
    await user.selectOptions(within(panel).getByRole('combobox', { name: 'All levels' }), 'unclassified');
    expect(await within(panel).findByText('No document fits.')).toBeTruthy();
  });

  it('keeps the rules of the archive in the workbook and refuses a pattern that cannot be read', async () => {
    const user = await openArchive();
    await user.click(await screen.findByRole('tab', { name: 'Archive' }));
    await user.click(await button('Change the rules…'));
    const pattern = screen.getByRole('textbox', { name: 'How file numbers are made' });
    await user.clear(pattern);
    await user.type(pattern, 'YEAR-TEAM-NNN');
    expect(await screen.findByText(/“TEAM” is no part of file numbers/)).toBeTruthy();
    expect((await button('Save')).hasAttribute('disabled')).toBe(true);
    await user.clear(pattern);
    await user.type(pattern, 'YEAR-DEPT-NNN');
    await user.click(await button('Save'));
    await screen.findByText('Saved.');
    const stored = await excel?.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('customerFiles.archive').load('value');
      await context.sync();
      return setting.value as unknown;
    });
    expect(stored).toMatchObject({ numberPattern: 'YEAR-DEPT-NNN', retention: { decision: 'permanent', contract: 30 } });
  });
});
