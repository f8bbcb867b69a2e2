import { nextNumber } from '../../domain/archive/borrowing/loanNumber';
import { chainedCells, DESTRUCTION_COLUMNS, type DestructionRow } from '../../domain/archive/destruction/destructionRow';
import { decideFormStep } from '../../domain/archive/destruction/decideForm';
import { foldForms, type DestructionForm } from '../../domain/archive/destruction/foldForms';
import type { FormAction, FormSituation, KeptItem } from '../../domain/archive/destruction/formStep';
import { readDestructionRows } from '../../domain/archive/destruction/destructionRow';
import { numberKey } from '../../domain/archive/numbers/numberPattern';
import { evidenceOf } from '../../domain/archive/register/documentsOut';
import { statusAfterSteps, type StatusChange } from '../../domain/archive/register/statusAfterSteps';
import { Refusal, type Problem } from '../../domain/problem';
import { civilOf } from '../../domain/serialDate';
import type { RawCell } from '../../domain/tables';
import { createTexts, type Texts } from '../../i18n/texts';
import { DESTRUCTION_FORM_KIND, destructionForm } from '../../sheets/archiveForms/destructionForm';
import type { JobContext, JobResult, RunnableJob } from '../job';
import { confirmForm } from './confirmForm';
import { finishStep, languageOfSteps, refusalOf } from './finishStep';
import { placeOfRow, type ArchiveSteps } from './readSteps';
import { registerSteps, statusSteps } from './stepPlan';

/** Everything that a step of a form is decided on. */
export const formSituationOf = (steps: ArchiveSteps, texts: Texts): FormSituation => ({
  documentOf: steps.documents.documentOf,
  loans: steps.loans,
  forms: steps.forms,
  people: steps.people,
  policy: steps.policy,
  now: steps.now,
  nextNumber: nextNumber('D', civilOf(steps.now).year, steps.forms.byNumber.keys()),
  isTrusted: steps.check.isTrusted,
  wordReason: (reason) => texts(`archiveForms.keepReasons.${reason}`),
});

/** Takes one step of a form and records it: chained rows of `Destructions`, statuses of what was destroyed, the printed form. */
export async function recordFormStep(job: Pick<RunnableJob, 'name'>, action: FormAction, steps: ArchiveSteps, context: JobContext): Promise<JobResult> {
  if (steps.people.appointments.length === 0) throw new Refusal({ code: 'appointmentsMissing', severity: 'error', place: {}, facts: {}, rule: 'A8' });
  const language = languageOfSteps(context, steps);
  const texts = createTexts(language);
  const outcome = decideFormStep(action, formSituationOf(steps, texts));
  if (outcome.kind === 'refused') throw refusalOf(outcome);
  const { heads } = steps.check;
  const cells = chainedCells(outcome.rows, heads, { at: steps.now, by: action.by });
  const form = formAfter(outcome.form, outcome.rows, steps);
  const destroyed = outcome.rows.filter(({ step }) => step === 'destroyed');
  const result = await finishStep(
    job,
    steps,
    {
      writes: [
        ...registerSteps({ table: 'Destructions', columns: DESTRUCTION_COLUMNS, rows: cells }, steps.own, language),
        ...statusSteps(statusesAfter(outcome.rows, steps), steps.own, language),
      ],
      sheet: {
        kind: DESTRUCTION_FORM_KIND,
        key: outcome.form,
        name: texts('archiveForms.form.sheet', { form: outcome.form }),
        contentOf: () => destructionForm({ form, heads: [digestIn(cells)], now: steps.now }, texts),
      },
      counts: { formItems: form.items.length, itemsRejected: form.items.filter(({ state }) => state === 'rejected').length, itemsDestroyed: destroyed.length },
      problems: [...steps.problems, ...registerProblems(steps), ...(heads.length > 1 ? [joined(heads.length)] : []), ...outcome.kept.map((item) => keptProblem(item, outcome.form, texts))],
      isPermanent: true,
    },
    context,
  );
  const found = await confirmForm(job, { number: outcome.form, cells }, steps, language, context);
  return { ...result, problems: [...result.problems, ...found] };
}

const digestIn = (cells: readonly (readonly RawCell[])[]): string => String(cells.at(-1)?.at(-1) ?? '');
const joined = (heads: number): Problem => ({ code: 'registerJoined', severity: 'hint', place: {}, facts: { heads }, rule: 'A8.4' });

/** The statuses of the documents that the step was about: due, on hold or destroyed. */
function statusesAfter(rows: readonly DestructionRow[], { documents, loans, forms, now }: ArchiveSteps): readonly StatusChange[] {
  const destroyed = rows.filter(({ step }) => step === 'destroyed').map(({ fileNumber }) => numberKey(fileNumber));
  const evidence = evidenceOf(loans, new Set([...forms.destroyed.keys(), ...destroyed]));
  return statusAfterSteps(rows.map(({ fileNumber }) => fileNumber), { documents, evidence, now, cameBack: false });
}

const keptProblem = ({ fileNumber, reason }: KeptItem, form: string, texts: Texts): Problem => ({
  code: 'formItemKept',
  severity: 'warning',
  place: {},
  facts: { document: fileNumber, reason: texts(`archiveForms.keepReasons.${reason}`), form },
  rule: 'A8.4',
});

/** The form once the new rows are in the register. */
function formAfter(number: string, added: readonly DestructionRow[], { own, forms }: ArchiveSteps): DestructionForm {
  const there = readDestructionRows(own.tables.get('Destructions')?.columns).rows.filter(({ formNumber }) => formNumber === number);
  const after = foldForms([...there, ...added.map((row, index) => ({ ...row, row: Number.MAX_SAFE_INTEGER - added.length + index }))]).byNumber.get(number) ?? forms.byNumber.get(number);
  if (!after) throw new RangeError(`form ${number} has no rows`);
  return after;
}

const CODES = { changed: 'registerChanged', removed: 'registerRemoved', inserted: 'registerInserted' } as const;

/** What verification found: the first break with its place, loose rows by their number. */
export function registerProblems({ check, own }: Pick<ArchiveSteps, 'check' | 'own'>): readonly Problem[] {
  const loose = check.breaks.filter(({ kind }) => kind === 'loose');
  const [first] = check.breaks;
  const place = first && placeOfRow('Destructions', first.row, 'digest', own);
  return [
    ...(first && first.kind !== 'loose' ? [{ code: CODES[first.kind], severity: 'error' as const, place: place ?? {}, facts: { row: first.row + 1 }, rule: 'A8.4' }] : []),
    ...(loose.length > 0 ? [{ code: 'registerLoose', severity: 'warning' as const, place: placeOfRow('Destructions', loose[0]?.row ?? 0, 'digest', own), facts: { count: loose.length }, rule: 'A8.4' }] : []),
  ];
}
