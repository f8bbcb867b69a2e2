import { findField } from '../domain/catalogue/catalogue';
import { creditAdvice, isOverLimit } from '../domain/credit/creditAdvice';
import type { CreditPolicy } from '../domain/credit/creditPolicy';
import { creditProblems, type CreditProblem } from '../domain/credit/creditProblems';
import { creditReport, type CreditReport } from '../domain/credit/creditReport';
import { a1 } from '../domain/matching/sheetGrid';
import { Refusal, type Problem } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import type { TableName } from '../domain/tables';
import { CREDIT_KINDS, planCredit } from '../sheets/credit/creditPlan';
import { CREDIT_KIND, REMARK_COLUMNS, remarkKey } from '../sheets/credit/creditSheet';
import type { CellInput } from '../sheets/plan';
import { applyPlan } from '../workbook/apply/applyPlan';
import { CREDIT_KEY, parseCreditSettings } from '../workbook/creditSettings';
import { readListTables, type ListTable } from '../workbook/readListTables';
import { loadSetting } from '../workbook/settings';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { onlyOptions, wholeNumberOption } from './options';
import { readSources } from './readSources';
import { readOwnWorkbook, type OwnWorkbook } from './readWorkbook';
import { sheetLanguage } from './sheetLanguage';
import { freeTableName } from './tableNames';

/** What can be set for one run; the workbook's policy holds for the rest. */
export type AssessCreditOptions = Partial<Pick<CreditPolicy, (typeof WHOLE_NUMBERS)[number]['key'] | 'assetShare' | 'largeShare'>>;

const WHOLE_NUMBERS = [
  { key: 'defaultTermDays', min: 0, max: 365 },
  { key: 'openOrderDays', min: 0, max: 3_650 },
  { key: 'limitStep', min: 1, max: 10_000_000 },
  { key: 'agencyCost', min: 0, max: 10_000_000 },
  { key: 'agencyStake', min: 0, max: 10_000 },
  { key: 'agencyDays', min: 0, max: 3_650 },
] as const;
/** Shares are given in percent. */
const PERCENTS = [
  { key: 'assetShare', option: 'assetPercent' },
  { key: 'largeShare', option: 'largePercent' },
] as const;

const CREDIT_TABLES: readonly TableName[] = ['Customers', 'Sales', 'Receivables', 'Submissions', 'Opportunities'];

/** P3.3d: grade, limit, terms and handling of every customer from its payments, with the arithmetic on sheets of its own. */
export const assessCredit: Job<AssessCreditOptions> = {
  name: 'assessCredit',
  parseOptions: (given) => {
    onlyOptions(given, [...WHOLE_NUMBERS.map(({ key }) => key), ...PERCENTS.map(({ option }) => option)]);
    const numbers = WHOLE_NUMBERS.map(({ key, min, max }) => [key, wholeNumberOption(given, key, min, max)] as const);
    const shares = PERCENTS.map(({ key, option }) => [key, wholeNumberOption(given, option, 0, 100)] as const).map(
      ([key, percent]) => [key, percent === undefined ? undefined : percent / 100] as const,
    );
    return Object.fromEntries([...numbers, ...shares].filter(([, value]) => value !== undefined));
  },
  run,
};

async function run(context: JobContext, options: AssessCreditOptions): Promise<JobResult> {
  const own = await readOwnWorkbook(context, CREDIT_TABLES);
  const sources = await readSources(context, own);
  const { policy, lists } = await readCredit(context, own, options);
  context.onProgress({ phase: 'computing', done: 0, total: 1 });
  const report = creditReport(sources.tables, serialOfIso(context.date), policy);
  context.onProgress({ phase: 'computing', done: 1, total: 1 });
  if (report.customers.length === 0) throw new Refusal({ code: 'noCustomers', severity: 'error', place: {}, facts: {}, rule: 'P2.1' });
  const { plan, problems } = planCredit({
    report,
    there: new Map([...lists].map(([kind, list]) => [kind, placeOf(list, own)])),
    remarks: remarksOn(lists.get(CREDIT_KIND)),
    tableName: (wish) => freeTableName(wish, own.tableNames),
    language: sheetLanguage(context, own.settings, sources.headers),
    date: context.date,
  });
  const applied = await applyPlan(context.door, plan, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(assessCredit, context),
  });
  return {
    counts: countsOf(report),
    sheetsMade: [...applied.sheets.values()].map(({ name }) => name),
    problems: [...sources.problems, ...creditProblems(report).map((problem) => placed(problem, own)), ...problems],
  };
}

/** The workbook's policy with what was set for this run, and the lists of an earlier run. */
async function readCredit(
  context: JobContext,
  own: OwnWorkbook,
  options: AssessCreditOptions,
): Promise<{ readonly policy: CreditPolicy; readonly lists: ReadonlyMap<string, ListTable> }> {
  const sheets = own.sheets.filter(({ mark }) => CREDIT_KINDS.some((kind) => kind === mark?.kind));
  return context.door.read(async (excel) => {
    const stored = loadSetting(excel, CREDIT_KEY);
    await excel.sync();
    const lists = await readListTables(excel, sheets);
    return { policy: { ...parseCreditSettings(stored.value()), ...options }, lists };
  });
}

const placeOf = ({ sheetId, table, top, left, rows }: ListTable, { sheets }: OwnWorkbook) => ({
  sheetId,
  sheetName: sheets.find(({ id }) => id === sheetId)?.name ?? '',
  table,
  top,
  left,
  rows: rows.length - 1,
  columns: rows[0]?.length ?? 0,
});

/** What people wrote beside customers on the credit sheet. */
function remarksOn(list: ListTable | undefined): ReadonlyMap<string, CellInput> {
  const { id, customer, remark } = REMARK_COLUMNS;
  const remarks = new Map<string, CellInput>();
  for (const row of list?.rows.slice(1) ?? []) {
    const text = row[remark] ?? '';
    if (text !== '') remarks.set(remarkKey(row[id], row[customer]), text);
  }
  return remarks;
}

function countsOf(report: CreditReport): JobResult['counts'] {
  const { assessment, policy, customers, advice } = report;
  const count = (is: (position: number) => boolean): number => customers.filter(({ position }) => is(position)).length;
  return {
    customersAssessed: customers.length,
    customersUnrated: count((position) => assessment.grade[position] === policy.grades.length),
    customersOverLimit: count((position) => isOverLimit(assessment, position)),
    agencyAdvised: count((position) => creditAdvice(advice, position).some(({ kind }) => kind === 'askAgency')),
  };
}

/** Where the row that a problem is about stands in its structured table; lists that were recognised have no table yet. */
function placed({ table, column, row, ...problem }: CreditProblem, own: OwnWorkbook): Problem {
  const data = table ? own.tables.get(table)?.data : undefined;
  if (!table || !data || row === undefined) return { ...problem, place: {} };
  const headers = Object.values(findField(table, column ?? '')?.header ?? {});
  const at = data.headers.findIndex((header) => headers.includes(header.trim()));
  return { ...problem, place: { sheet: data.sheetName, cell: a1(data.top + 1 + row, data.left + Math.max(0, at)) } };
}
