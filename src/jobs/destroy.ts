import { dueList, type DueItem } from '../domain/archive/destruction/checkItem';
import type { FormAction } from '../domain/archive/destruction/formStep';
import { evidenceOf } from '../domain/archive/register/documentsOut';
import { statusAfterSteps, type StatusChange } from '../domain/archive/register/statusAfterSteps';
import { createTexts } from '../i18n/texts';
import { DUE_KIND, dueForDestructionList } from '../sheets/archiveForms/archiveLists';
import { DESTRUCTION_FORM_KIND } from '../sheets/archiveForms/destructionForm';
import { listContent } from '../sheets/archiveForms/officeList';
import { againWhereTaken } from './archiveSteps/againWhereTaken';
import { finishStep, languageOfSteps } from './archiveSteps/finishStep';
import { recordFormStep } from './archiveSteps/formJob';
import { readSteps, type ArchiveSteps } from './archiveSteps/readSteps';
import { statusSteps } from './archiveSteps/stepPlan';
import { neededText, textOption, timeOfStep, timeOption, type TimeOption } from './archiveSteps/stepOptions';
import type { Job, JobContext, JobResult } from './job';
import { choiceOption, listOption, onlyOptions } from './options';

const DUE = { kind: DUE_KIND, key: '' } as const;
const STEPS = ['due', 'list', 'review', 'approve', 'reject', 'witness', 'execute'] as const;

export interface DestroyOptions {
  readonly at: TimeOption | undefined;
  readonly step: (typeof STEPS)[number];
  readonly form: string;
  readonly who: string;
  /** Empty: on listing all that are due and may go, on rejecting all that are open. */
  readonly documents: readonly string[];
  readonly reason: string;
  readonly witness: string;
}

/**
 * A8: a form of destruction from its listing to its execution, one step a run; without a step, what is due, with what stands
 * against it. `who` takes the step. What a step writes into the register stays there for ever.
 */
export const destroy: Job<DestroyOptions> = {
  name: 'destroy',
  parseOptions: (given) => {
    onlyOptions(given, ['at', 'step', 'form', 'who', 'documents', 'reason', 'witness']);
    const step = choiceOption(given, 'step', STEPS) ?? 'due';
    return {
      at: timeOption(given, 'at'),
      step,
      form: step === 'due' || step === 'list' ? '' : neededText(given, 'form'),
      who: step === 'due' ? '' : neededText(given, 'who'),
      documents: listOption(given, 'documents') ?? [],
      reason: textOption(given, 'reason'),
      witness: step === 'witness' ? neededText(given, 'witness') : '',
    };
  },
  run,
};

async function run(context: JobContext, options: DestroyOptions): Promise<JobResult> {
  const shows = options.step === 'due' ? DUE : { kind: DESTRUCTION_FORM_KIND, key: options.form };
  return againWhereTaken(async () => {
    const steps = await readSteps(context, timeOfStep(options.at, context), shows);
    return options.step === 'due' ? showDue(steps, context) : recordFormStep(destroy, actionOf(options, options.step, steps, context), steps, context);
  });
}

/** A8.2: all documents whose retention is over, in the order in which it ended. */
export function dueNow({ documents, loans, forms, now }: Pick<ArchiveSteps, 'documents' | 'loans' | 'forms' | 'now'>): readonly DueItem[] {
  const over = documents.rowsOver(now).flatMap((row) => documents.at(row) ?? []);
  return dueList(over, { loans, forms, today: now });
}

async function showDue(steps: ArchiveSteps, context: JobContext): Promise<JobResult> {
  const texts = createTexts(languageOfSteps(context, steps));
  const due = dueNow(steps);
  const list = dueForDestructionList(due, Math.floor(steps.now), texts);
  return finishStep(
    destroy,
    steps,
    {
      writes: statusSteps(statusesOf(due, steps), steps.own, languageOfSteps(context, steps)),
      sheet: { ...DUE, name: texts('archiveForms.due.sheet'), contentOf: (rowsBefore) => listContent(list, rowsBefore, texts) },
      counts: { documentsDue: due.length, documentsToKeep: due.filter(({ reasons }) => reasons.length > 0).length },
      problems: steps.problems,
    },
    context,
  );
}

/** A document whose retention is over is due, unless it is lent or on hold: its status in the register says so at once. */
function statusesOf(due: readonly DueItem[], { documents, loans, forms, now }: ArchiveSteps): readonly StatusChange[] {
  const evidence = evidenceOf(loans, new Set(forms.destroyed.keys()));
  return statusAfterSteps(due.map(({ document }) => document.fileNumber), { documents, evidence, now, cameBack: false });
}

function actionOf(options: DestroyOptions, step: Exclude<DestroyOptions['step'], 'due'>, steps: ArchiveSteps, context: JobContext): FormAction {
  const { form, who: by, documents, reason, witness } = options;
  switch (step) {
    case 'list': {
      const usual = createTexts(languageOfSteps(context, steps))('archiveForms.form.usualReason');
      const fileNumbers = documents.length > 0 ? documents : dueNow(steps).filter(({ reasons }) => reasons.length === 0).map(({ document }) => document.fileNumber);
      return { kind: 'list', by, fileNumbers, reason: reason || usual };
    }
    case 'reject':
      return { kind: 'reject', form, by, fileNumbers: documents, reason };
    case 'witness':
      return { kind: 'nameWitness', form, by, witness };
    case 'review':
    case 'approve':
    case 'execute':
      return { kind: step, form, by };
  }
}
