import { describe, expect, it, jest } from '@jest/globals';
import { Refusal } from '../../src/domain/problem';
import type { PreviewExcel } from '../../src/preview/index';
import { cellValues, openRows, openSample, runJob, sheetContent, sheetNames, write } from './onWorkbook';

jest.setTimeout(120_000);

type Row = readonly (string | number | boolean)[];
/** As an archivist keeps it: a title over the header, gaps, terms in her own words. */
const LIST: readonly Row[] = [
  ['Archive room, documents received', '', '', '', '', '', '', ''],
  ['Archive no.', 'Document title', 'Record type', 'Dept', 'Document date', 'Date filed', 'Secrecy level', 'Retention'],
  ['', 'Supply contract', 'Contract', 'Sales', '2026-02-10', '2026-04-08', 'Unclassified', '10 years'],
  ['', 'Lease', 'Contract', 'Sales', '2026-03-01', '2026-05-20', 'none', ''],
  ['2026-SL-HT-0005', 'Licence', 'Contract', 'Sales', '2026-03-02', '2026-04-02', 'Secret', 'permanent'],
  ['', 'Board decision', 'Decision', 'Human Resources', '2025-11-03', '2026-01-12', 'Unclassified', ''],
];
const APPOINTMENTS: readonly Row[] = [
  ['Appointee', 'Job title', 'Dept', 'From date', 'To date'],
  ['Ann Lee', 'General manager', '', '2020-01-01', ''],
  ['Bo Ray', 'Head of the general manager’s office', '', '2020-01-01', '2026-06-30'],
  ['Cy Day', 'Archivist', '', '2020-01-01', ''],
  ['Di Fox', 'Department manager', 'Sales', '2024-01-01', ''],
];

async function openLists(): Promise<PreviewExcel> {
  const excel = await openRows(LIST, 'Received');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('People');
    sheet.getRangeByIndexes(0, 0, APPOINTMENTS.length, 5).values = APPOINTMENTS.map((row) => [...row]);
    await context.sync();
  });
  return excel;
}

/** A structured table's rows by the texts of its headers. */
async function tableOn(excel: PreviewExcel, sheet: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { values } = (await sheetContent(excel, sheet)) as { values: unknown[][] };
  const [headers = [], ...rows] = values;
  return rows.filter((row) => row[1] !== '').map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
}

const valuesOn = async (excel: PreviewExcel, sheet: string): Promise<readonly (readonly unknown[])[]> => ((await sheetContent(excel, sheet)) as { values: unknown[][] }).values;

const setSetting = (excel: PreviewExcel, key: string, value: unknown): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });

const refusalOf = (running: Promise<unknown>): Promise<unknown> => running.then(() => undefined, (error: unknown) => (error instanceof Refusal ? error.problem : error));

describe('registering archives', () => {
  it('makes the archive’s tables of lists and fills in what they lack', async () => {
    const excel = await openLists();
    const before = await sheetContent(excel, 'Received');
    const { counts, sheetsMade } = await runJob(excel, 'registerArchives');
    expect(sheetsMade).toEqual(['Lists', 'Archive register', 'Borrowing register', 'Destruction register', 'Powers of attorney', 'Appointments', 'Filing due', 'Notice Q1 2026', 'Notice Q2 2026', 'Notice Q3 2026', 'Filing 2026'].filter((name) => sheetsMade.includes(name)));
    expect(counts).toMatchObject({ documentsRegistered: 4, numbersGiven: 3, rowsAdded: 8 });
    const rows = await tableOn(excel, 'Archive register');
    expect(rows.map((row) => row['File no.'])).toEqual(['2026-SL-HT-0006', '2026-SL-HT-0007', '2026-SL-HT-0005', '2025-HR-JD-0001']);
    expect(rows[0]).toMatchObject({ 'Retention (years)': '10 years', 'Filing period': '2026-Q1', Status: 'Filed' });
    expect(rows.map((row) => row['Retention (years)'])).toEqual(['10 years', 30, 'permanent', 'Permanent']);
    expect(rows[2]).toMatchObject({ 'Retained until': '', 'Filing period': '2026' });
    expect(await sheetContent(excel, 'Received')).toEqual(before);
  });

  it('adds nothing the second time, and one row where the list has one more', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    const before = await sheetContent(excel, 'Archive register');
    expect((await runJob(excel, 'registerArchives')).counts).toMatchObject({ rowsAdded: 0, numbersGiven: 0 });
    expect(await sheetContent(excel, 'Archive register')).toEqual(before);
    await write(excel, 'Received', 'A7:H7', [['', 'Tender', 'Contract', 'Sales', '2026-05-05', '', 'Unclassified', '']]);
    expect((await runJob(excel, 'registerArchives')).counts).toMatchObject({ rowsAdded: 1, numbersGiven: 1, documentsRegistered: 5 });
  });

  it('writes over nothing that a person typed', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    await write(excel, 'Archive register', 'A2', [['OWN-1']]);
    const headers = (await valuesOn(excel, 'Archive register'))[0] ?? [];
    const [, lease = {}] = await tableOn(excel, 'Archive register');
    const status = headers.indexOf('Status');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Archive register').getCell(2, status).values = [['Missing']];
      await context.sync();
    });
    await runJob(excel, 'registerArchives');
    const rows = await tableOn(excel, 'Archive register');
    expect(rows[0]?.['File no.']).toBe('OWN-1');
    expect(rows[1]).toEqual({ ...lease, Status: 'Missing' });
  });

  it('never gives a number again whose row was deleted', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Archives').rows.getItemAt(1).delete();
      await context.sync();
    });
    await write(excel, 'Received', 'A7:H7', [['', 'Tender', 'Contract', 'Sales', '2026-05-05', '', 'Unclassified', '']]);
    const { problems } = await runJob(excel, 'registerArchives');
    const numbers = (await tableOn(excel, 'Archive register')).map((row) => row['File no.']);
    expect(numbers).toContain('2026-SL-HT-0008');
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(problems.map(({ code }) => code)).not.toContain('archiveNumberTwice');
  });

  it('tells what is wrong, by the cell and with the rule', async () => {
    const excel = await openLists();
    await write(excel, 'Received', 'A7:H7', [['2026-SL-HT-0005', 'Twin', 'Contract', 'Sales', '2026-05-05', '', 'Unclassified', 'for some time']]);
    const { problems } = await runJob(excel, 'registerArchives');
    expect(problems.find(({ code }) => code === 'archiveNumberTwice')).toMatchObject({ severity: 'error', rule: 'A5.5', place: { sheet: 'Archive register', cell: 'A6' } });
    expect(problems.find(({ code }) => code === 'archiveRetentionUnreadable')).toMatchObject({ rule: 'A8.2', facts: { text: 'for some time' }, place: { sheet: 'Archive register' } });
    expect(problems.find(({ code }) => code === 'positionVacantDays')).toMatchObject({ place: { sheet: 'Appointments' }, facts: { position: 'headOfOffice', fromDay: '2026-07-01' } });
  });
});

describe('the filing calendar', () => {
  it('shows what each department owes, with its manager, and what is missing', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    const overview = await valuesOn(excel, 'Filing 2026');
    expect(overview[0]?.[0]).toBe('Filing calendar 2026');
    const sales = overview.find(([department]) => department === 'Sales');
    expect(sales?.slice(0, 4)).toEqual(['Sales', 'Di Fox', '1 of 1, 1 late', '0 of 1, 1 missing']);
    const notice = await valuesOn(excel, 'Notice Q2 2026');
    expect(notice.find(([department]) => department === 'Sales')?.slice(0, 8)).toEqual(['Sales', 'Di Fox', 'Contract', 'Missing', 0, 0, 0, '2 filed for Q1 2026']);
    const due = await valuesOn(excel, 'Filing due');
    expect(due.filter(([state]) => state === 'Missing' || state === 'Late').map((row) => [row[0], row[2], row[4]])).toEqual([
      ['Missing', '(no document yet)', 'Human Resources'],
      ['Missing', '(no document yet)', 'Sales'],
      ['Missing', '(no document yet)', 'Human Resources'],
      ['Late', 'Lease', 'Sales'],
    ]);
  });

  it('keeps what people wrote into the remarks, also where rows move', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    const at = (await valuesOn(excel, 'Notice Q2 2026')).findIndex(([department]) => department === 'Sales');
    await write(excel, 'Notice Q2 2026', `I${at + 1}`, [['comes on Monday']]);
    await write(excel, 'Received', 'A7:H7', [['', 'Minutes of May', 'Minutes', 'Buying', '2026-05-05', '2026-07-05', 'Unclassified', '']]);
    const { sheetsMade } = await runJob(excel, 'registerArchives');
    expect(sheetsMade).toEqual([]);
    const rows = await valuesOn(excel, 'Notice Q2 2026');
    expect(rows.find(([department]) => department === 'Sales')?.[8]).toBe('comes on Monday');
    expect(rows.some(([department]) => department === 'Buying')).toBe(true);
  });

  it('leaves a sheet alone that a person changed, and makes a new one', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    await write(excel, 'Filing 2026', 'A1', [['My own calendar']]);
    const { problems, sheetsMade } = await runJob(excel, 'registerArchives');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'archiveSheetChanged', place: { sheet: 'Filing 2026' } }));
    expect(sheetsMade).toHaveLength(1);
    expect(await cellValues(excel, 'Filing 2026', 'A1')).toEqual([['My own calendar']]);
  });

  it('alone leaves the register as it is', async () => {
    const excel = await openLists();
    await runJob(excel, 'registerArchives');
    await write(excel, 'Received', 'A7:H7', [['', 'Tender', 'Contract', 'Sales', '2026-05-05', '', 'Unclassified', '']]);
    const before = await sheetContent(excel, 'Archive register');
    const { counts, sheetsMade } = await runJob(excel, 'registerArchives', { calendarOnly: 'yes', period: '2026-Q2', department: 'Sales' });
    expect(sheetsMade).toEqual(['Filing due Sales', 'Notice Q2 2026 Sales', 'Filing 2026 Sales']);
    expect(await sheetContent(excel, 'Archive register')).toEqual(before);
    expect(counts).toEqual({ documentsRegistered: 4, filingsDue: 1, filingsMissing: 1 });
  });

  it('hides titles of classified documents where the workbook says so', async () => {
    const excel = await openLists();
    await write(excel, 'Received', 'G4', [['Secret']]);
    await write(excel, 'Received', 'F4', [['2027-03-05']]);
    await setSetting(excel, 'customerFiles.archive', { hideTitles: true });
    await runJob(excel, 'registerArchives', { year: '2026' }, { date: '2027-04-01' });
    const due = await valuesOn(excel, 'Filing due');
    expect(due.find(([state]) => state === 'Late')?.[2]).toBe('(title not shown)');
  });

  it.each([
    ['zh-CN', '归档日历 2026', '永久'],
    ['zh-TW', '歸檔行事曆 2026', '永久'],
  ] as const)('is in %s where that is the language', async (language, sheet, word) => {
    const excel = await openLists();
    const { sheetsMade } = await runJob(excel, 'registerArchives', {}, { language });
    expect(sheetsMade).toContain(sheet);
    const register = sheetsMade.find((name) => name.endsWith('登记簿') || name.endsWith('登記簿')) ?? '';
    expect((await valuesOn(excel, register)).flat()).toContain(word);
  });
});

describe('registering archives is refused, with nothing changed,', () => {
  const check = (what: string, given: Readonly<Record<string, string>>, problem: object, prepare?: (excel: PreviewExcel) => Promise<void>): void =>
    it(what, async () => {
      const excel = await openLists();
      await prepare?.(excel);
      expect(await refusalOf(runJob(excel, 'registerArchives', given))).toMatchObject(problem);
      expect(await sheetNames(excel)).toEqual(['Received', 'People']);
    });
  check('where the number pattern has an unknown token', {}, { code: 'archiveTokenUnknown', rule: 'A5.5', facts: { token: 'TEAM' } }, (excel) =>
    setSetting(excel, 'customerFiles.archive', { numberPattern: 'YEAR-TEAM-NNNN' }),
  );
  check('for a period that has not begun', { period: '2027-Q2' }, { code: 'archivePeriodNotBegun', rule: 'A5.1', facts: { period: '2027-Q2', begins: '2027-07-01' } });
  check('for a year that has not begun', { year: '2028' }, { code: 'archivePeriodNotBegun', rule: 'A5.1' });
  check('for a period that is none', { period: '31 February' }, { code: 'archivePeriodUnreadable', rule: 'A5.1' });
  check('for a department that nothing knows', { department: 'Space' }, { code: 'archiveDepartmentUnknown', rule: 'A5.2', facts: { department: 'Space' } });
  check('with an option that there is not', { colour: 'red' }, { code: 'unknownOption' });
});

it('checks numbers by the rule that they are made by', async () => {
  const excel = await openLists();
  await setSetting(excel, 'customerFiles.archive', { numberPattern: 'YEAR/DEPT/NNN' });
  await runJob(excel, 'registerArchives');
  expect((await tableOn(excel, 'Archive register')).map((row) => row['File no.'])).toEqual(['2026/SAL/001', '2026/SAL/002', '2026-SL-HT-0005', '2025/HR/001']);
  const { sheetsMade } = await runJob(excel, 'validate');
  const report = (await Promise.all(sheetsMade.map((sheet) => valuesOn(excel, sheet)))).flat();
  const numbers = report.flat().filter((cell) => /^(?:2026|2025)[-/]/.test(String(cell)));
  expect(numbers).toContain('2026-SL-HT-0005');
  expect(numbers.some((cell) => String(cell).startsWith('2026/SAL'))).toBe(false);
});

it('an empty workbook gets the tables of the archive, ready to be filled in', async () => {
  const excel = await openRows([]);
  const { sheetsMade, problems } = await runJob(excel, 'registerArchives');
  expect(sheetsMade).toContain('Archive register');
  expect(problems).toContainEqual(expect.objectContaining({ code: 'archiveRegisterEmpty' }));
});

it('costs at most 12 round trips on the sample, the first time and again', async () => {
  const excel = await openSample();
  for (const time of ['first', 'again']) {
    excel.traffic.reset();
    await runJob(excel, 'registerArchives');
    expect([time, excel.traffic.syncs <= 12]).toEqual([time, true]);
  }
});
