import { GRADES } from '../domain/classification/classes';
import { classifyTables } from '../domain/classification/classifyTables';
import { changesSince, customerClasses, type CustomerClasses } from '../domain/classification/customerClasses';
import { GRADE_STANDARDS, type ClassificationStandard } from '../domain/classification/standard';
import { CustomerIndex } from '../domain/customer/customerIndex';
import { Refusal } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import type { TableName } from '../domain/tables';
import { createTexts } from '../i18n/texts';
import { classificationHead, summaryHead } from '../sheets/classification/heads';
import { planClassification } from '../sheets/classification/classificationPlan';
import { planOwnColumns, type OwnColumnsPlan } from '../sheets/classification/ownColumns';
import { partsText } from '../sheets/classification/partsText';
import type { PlanStep } from '../sheets/plan';
import { applyPlan } from '../workbook/apply/applyPlan';
import { OWN_COLUMNS_KEY, standardOf, WAITING_OVERRIDES_KEY } from '../workbook/classificationSettings';
import { CREDIT_KEY, parseCreditSettings } from '../workbook/creditSettings';
import { cardTargets } from './classify/cardTargets';
import { overridesOf, type Overrides } from './classify/overridesOf';
import { overrideProblems, salesProblems } from './classify/problems';
import { readClassified, type Classified } from './classify/readClassified';
import { summaryFacts } from './classify/summaryFacts';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { choiceOption, onlyOptions, wholeNumberOption, yesNoOption } from './options';
import { readOwnWorkbook } from './readWorkbook';
import { readSources } from './readSources';
import { sheetLanguage } from './sheetLanguage';
import { freeTableName } from './tableNames';

export interface ClassifyOptions {
  /** Whether computed classes go into columns of the list of customers, too. */
  readonly columns: boolean;
  /** What this run takes instead of the workbook's settings. */
  readonly standard: Partial<ClassificationStandard>;
}

const TABLES: readonly TableName[] = ['Customers', 'Sales', 'Receivables', 'Opportunities'];

/** P1.1-P1.4, P3.2a, P3.2b: every customer in its classes, with the reason; overrides that people filled in are honoured. */
export const classifyCustomers: Job<ClassifyOptions> = { name: 'classify', parseOptions, run };

function parseOptions(given: Readonly<Record<string, string>>): ClassifyOptions {
  onlyOptions(given, ['columns', 'standard', 'periodMonths', 'newCustomerDays', 'activeCustomerDays', 'keyYears', 'regularOrders']);
  const number = (key: keyof ClassificationStandard, min: number, max: number): Partial<ClassificationStandard> => {
    const value = wholeNumberOption(given, key, min, max);
    return value === undefined ? {} : { [key]: value };
  };
  const gradeStandard = choiceOption(given, 'standard', GRADE_STANDARDS);
  return {
    columns: yesNoOption(given, 'columns') ?? false,
    standard: {
      ...(gradeStandard ? { gradeStandard } : {}),
      ...number('periodMonths', 1, 120),
      ...number('newCustomerDays', 1, 36_500),
      ...number('activeCustomerDays', 1, 36_500),
      ...number('keyYears', 0, 100),
      ...number('regularOrders', 0, 10_000),
    },
  };
}

async function run(context: JobContext, options: ClassifyOptions): Promise<JobResult> {
  const own = await readOwnWorkbook(context, TABLES, { settings: [CREDIT_KEY], isWanted: () => false });
  const sources = await readSources(context, own);
  const before = await readClassified(context, own);
  context.onProgress({ phase: 'computing', done: 0, total: 1 });
  const standard = { ...standardOf(before.settings), ...options.standard };
  const customers = sources.tables.get('Customers');
  if (!customers) throw new Refusal({ code: 'noCustomers', severity: 'error', place: {}, facts: {}, rule: 'P2.1' });
  const classification = classifyTables(sources.tables, new CustomerIndex(customers), serialOfIso(context.date), standard, parseCreditSettings(own.stored.get(CREDIT_KEY)));
  const filled = overridesOf(before);
  const all = customerClasses(classification, customers, filled.complete);
  if (all.length === 0) throw new Refusal({ code: 'noCustomers', severity: 'error', place: {}, facts: {}, rule: 'P2.1' });
  const texts = createTexts(sheetLanguage(context, own.settings, sources.headers));
  const cards = cardTargets(own.sheets);
  const changes = before.lastRun ? all.flatMap((facts) => changesSince(facts, before.filled?.classes.get(facts.key)).map((change) => ({ facts, change }))) : [];
  const columns = options.columns ? ownColumns(before, all, texts) : undefined;
  const steps: readonly PlanStep[] = [
    ...planClassification(
      {
        rows: all.map((facts) => ({ facts, filled: filled.cells.get(facts.key) ?? ['', '', '', ''], parts: partsText(classification, facts.row, texts), card: cards.get(facts.key) })),
        head: classificationHead(classification, all.length, texts),
        summary: { ...summaryHead(classification, context.user, texts), ...summaryFacts(classification, all, filled, before, texts), changes: before.lastRun ? { since: before.lastRun, list: changes } : undefined },
        existing: before.sheet,
        existingSummary: before.summary,
        newTableName: freeTableName('Classification', own.tableNames),
        date: context.date,
      },
      texts,
    ),
    ...waitingStep(filled, all),
    ...(columns?.kind === 'steps' ? [...columns.steps, { kind: 'setSetting' as const, key: OWN_COLUMNS_KEY, value: columns.columns }] : []),
  ];
  const applied = await applyPlan(context.door, { steps }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: runOf(classifyCustomers, context),
  });
  return {
    counts: { customers: all.length, ...gradeCounts(all), classesChanged: changes.length, overrides: all.filter(({ override }) => override).length },
    sheetsMade: [...applied.sheets.values()].map((sheet) => sheet.name),
    problems: [...sources.problems, ...salesProblems(classification, sources.tables.get('Sales')?.rowCount ?? 0), ...overrideProblems(filled, all, before, classification.figures.reportDate), ...(columns?.kind === 'refused' ? [columns.problem] : [])],
  };
}

function ownColumns(before: Classified, all: readonly CustomerClasses[], texts: ReturnType<typeof createTexts>): OwnColumnsPlan {
  if (before.customers) return planOwnColumns(before.customers, all, before.ownColumns, texts);
  return { kind: 'refused', problem: { code: 'columnsNeedTable', severity: 'warning', place: {}, facts: {}, rule: 'P3.2b' } };
}

/** What people filled in for customers that are not in the list now is kept until they are there again. */
function waitingStep({ cells }: Overrides, all: readonly CustomerClasses[]): readonly PlanStep[] {
  const there = new Set(all.map(({ key }) => key));
  const waiting = [...cells].filter(([key]) => !there.has(key));
  return [{ kind: 'setSetting', key: WAITING_OVERRIDES_KEY, value: Object.fromEntries(waiting) }];
}

function gradeCounts(all: readonly CustomerClasses[]): Readonly<Record<string, number>> {
  return Object.fromEntries(GRADES.map((grade) => [`grade${grade}`, all.filter(({ classes }) => classes.grade.valid?.value === grade).length]));
}
