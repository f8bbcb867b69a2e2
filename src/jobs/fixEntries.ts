import type { Language } from '../domain/language';
import { languageOf } from '../domain/languageOf';
import { UNKNOWN_CUSTOMER, CustomerIndex } from '../domain/customer/customerIndex';
import { Refusal, type Problem } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import type { TableName } from '../domain/tables';
import { cellChanges, changesBy, type CellChange, type FixChoice } from '../domain/validation/cellChanges';
import { RULES } from '../domain/validation/rules/allRules';
import { createTexts } from '../i18n/texts';
import { wordRule } from '../i18n/wordFinding';
import type { PlanStep } from '../sheets/plan';
import { changeNotes, columnStretches, mendStep, type ChangeNote } from '../sheets/validation/fixPlan';
import { applyPlan } from '../workbook/apply/applyPlan';
import { readFormulaCells } from '../workbook/readFormulas';
import { checkEntries, type EntriesChecked } from './checkEntries';
import { runOf, type Job, type JobContext, type JobResult } from './job';
import { listOption, onlyOptions, yesNoOption } from './options';
import type { OwnTable } from './readWorkbook';
import { ruleIds } from './ruleDecisions';

export interface FixOptions {
  readonly choice: FixChoice;
  /** Tells what would be changed and writes nothing. */
  readonly preview: boolean;
}

/** Makes safe corrections: all of a rule, or of findings that a person chose. Formulas stay; `Changes` keeps what was there. */
export const fixEntries: Job<FixOptions> = {
  name: 'fixEntries',
  parseOptions: (given) => {
    onlyOptions(given, ['rule', 'finding', 'preview']);
    const rules = (listOption(given, 'rule') ?? []).flatMap(ruleIds);
    const findings = listOption(given, 'finding') ?? [];
    if (rules.length + findings.length === 0)
      throw new Refusal({ code: 'fixChoiceMissing', severity: 'error', place: {}, facts: { option: 'rule' } });
    return { choice: { rules, findings }, preview: yesNoOption(given, 'preview') ?? false };
  },
  run,
};

/** What mending would do: the cells that change, and those that would but hold a formula. */
export interface ProposedFixes {
  readonly changes: readonly CellChange[];
  readonly formulas: readonly CellChange[];
  readonly checked: EntriesChecked;
}

/** Changes that a preview tells one by one. */
const TOLD_AT_MOST = 200;

/** Looks what the chosen corrections would change; nothing is written. For the pane's preview. */
export async function proposeFixes(context: JobContext, choice: FixChoice): Promise<ProposedFixes> {
  const checked = await checkEntries(context);
  if (checked.own.tables.size === 0) throw new Refusal({ code: 'mendingNeedsTables', severity: 'error', place: {}, facts: {}, rule: 'P4.1' });
  const { tables, places } = checked.entries;
  const all = cellChanges(checked.outcome.findings, choice, tables, places);
  const isFormula = await formulasAmong(context, all, checked);
  return { checked, changes: all.filter((change) => !isFormula(change)), formulas: all.filter(isFormula) };
}

async function run(context: JobContext, { choice, preview }: FixOptions): Promise<JobResult> {
  const proposed = await proposeFixes(context, choice);
  const { changes, formulas, checked } = proposed;
  const kept = formulas.map(({ place, field }): Problem => ({
    code: 'fixFormulaKept',
    severity: 'warning',
    place,
    facts: { field },
  }));
  if (changes.length + formulas.length === 0) throw nothingToFix(choice);
  if (preview)
    return {
      counts: { cellsToMend: changes.length, formulasKept: formulas.length },
      sheetsMade: [],
      problems: [...changes.slice(0, TOLD_AT_MOST).map(proposal), ...kept],
    };
  await applyPlan(
    context.door,
    { steps: fixSteps(context, changes, checked) },
    {
      signal: context.signal,
      onStep: (done, total) => context.onProgress({ phase: 'writing', done, total }),
      run: runOf(fixEntries, context),
    },
  );
  return { counts: { cellsMended: changes.length, formulasKept: formulas.length }, sheetsMade: [], problems: kept };
}

const nothingToFix = ({ rules, findings }: FixChoice): Refusal =>
  new Refusal({
    code: 'nothingToFix',
    severity: 'hint',
    place: {},
    facts: { rule: [...rules, ...findings].join(', ') },
  });

const proposal = ({ place, field, old, value }: CellChange): Problem => ({
  code: 'fixProposed',
  severity: 'hint',
  place,
  facts: { field, old: String(old), new: String(value) },
});

/** The language that a table's labels are in: its headers'. */
const languageOfTable = (table: OwnTable, context: JobContext): Language =>
  languageOf(table.data.headers) ?? context.displayLanguage;

function fixSteps(context: JobContext, changes: readonly CellChange[], checked: EntriesChecked): readonly PlanStep[] {
  const { own } = checked;
  const mended = [...changesBy(changes, ({ table }) => table)].flatMap(([name, some]): readonly PlanStep[] => {
    const table = own.tables.get(name);
    if (!table) return [];
    const { sheetId, top, left } = table.data;
    const columnKeys = [...table.columns.columns.keys()];
    return [
      mendStep({ table: name, sheetId, top, left, columnKeys }, columnStretches(some, languageOfTable(table, context))),
    ];
  });
  const log = own.tables.get('Changes');
  if (!log || changes.length === 0) return mended;
  const place = { excelName: log.data.excelName, columnKeys: [...log.columns.columns.keys()] };
  const language = languageOfTable(log, context);
  return [
    ...mended,
    changeNotes(
      notesOf(changes, checked, language),
      place,
      { user: context.user, day: serialOfIso(context.date) },
      language,
    ),
  ];
}

/** Whose file each change is about: the row's customer, by the list where the row is another table's. */
function notesOf(
  changes: readonly CellChange[],
  { entries: { tables } }: EntriesChecked,
  language: Language,
): readonly ChangeNote[] {
  const texts = createTexts(language);
  const customers = tables.get('Customers');
  const index = customers ? new CustomerIndex(customers) : undefined;
  const located = new Map<TableName, Int32Array | undefined>();
  return changes.map((change): ChangeNote => {
    const table = tables.get(change.table);
    if (!located.has(change.table))
      located.set(change.table, change.table === 'Customers' || !table ? undefined : index?.locate(table));
    const position = located.get(change.table)?.[change.row] ?? UNKNOWN_CUSTOMER;
    const [from, row] = position === UNKNOWN_CUSTOMER ? [table, change.row] : [customers, position];
    const rule = RULES.get(change.ruleId);
    return {
      change,
      customerId: from?.columns.get('customerId')?.[row] ?? '',
      customerName: from?.columns.get('customerName')?.[row] ?? '',
      reason: rule ? texts('validation.change', { rule: wordRule(texts, rule) }) : change.ruleId,
    };
  });
}

/** Which of the changes are of cells with formulas. */
async function formulasAmong(
  context: JobContext,
  changes: readonly CellChange[],
  { own }: EntriesChecked,
): Promise<(change: CellChange) => boolean> {
  const stretches = [...changesBy(changes, ({ table }) => table)].flatMap(([name, some]) => {
    const table = own.tables.get(name);
    return table ? columnStretches(some, 'en-US').map((stretch) => ({ name, table, stretch })) : [];
  });
  if (stretches.length === 0) return () => false;
  const requests = stretches.map(({ table: { data, columns }, stretch }) => ({
    sheetId: data.sheetId,
    area: {
      row: data.top + 1 + stretch.first,
      column: data.left + [...columns.columns.keys()].indexOf(stretch.column),
      rows: stretch.values.length,
      columns: 1,
    },
  }));
  const answers = await context.door.read((excel) => readFormulaCells(excel, requests));
  const found = new Set<string>();
  stretches.forEach(({ name, stretch }, index) =>
    answers[index]?.forEach((row, offset) => {
      if (row[0]) found.add(`${name}.${stretch.column}.${stretch.first + offset}`);
    }),
  );
  return ({ table, field, row }) => found.has(`${table}.${field}.${row}`);
}
