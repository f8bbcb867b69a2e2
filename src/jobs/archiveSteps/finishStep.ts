import type { Problem } from '../../domain/problem';
import type { Language } from '../../domain/language';
import { Refusal } from '../../domain/problem';
import type { StepRefusal } from '../../domain/archive/borrowing/loanStep';
import type { PlanStep } from '../../sheets/plan';
import { applyPlan } from '../../workbook/apply/applyPlan';
import { runOf, type JobContext, type JobResult, type RunnableJob } from '../job';
import { sheetLanguage } from '../sheetLanguage';
import type { ArchiveSteps } from './readSteps';
import { sheetSteps, type StepSheet } from './stepSheet';

/** What a step leaves behind. */
export interface FinishedStep {
  /** Rows and cells that are written. */
  readonly writes: readonly PlanStep[];
  readonly sheet: StepSheet;
  readonly counts: JobResult['counts'];
  readonly problems: readonly Problem[];
  /** Whether it wrote into a register that nothing is taken out of again (A8.4). */
  readonly isPermanent?: boolean;
}

/** Writes what a step decided, all of it or nothing, with its sheet in front. */
export async function finishStep(job: Pick<RunnableJob, 'name'>, { own }: Pick<ArchiveSteps, 'own'>, step: FinishedStep, context: JobContext): Promise<JobResult> {
  const shown = await sheetSteps(step.sheet, own, context);
  const steps = [...shown.steps.filter(isMaking), ...step.writes, ...shown.steps.filter((one) => !isMaking(one))];
  const applied = await applyPlan(context.door, { steps }, {
    signal: context.signal,
    onStep: (done, total) => context.onProgress({ phase: 'makingSheets', done, total }),
    run: { ...runOf(job, context), ...(step.isPermanent ? { notTakenBack: 'permanent' } : {}) },
  });
  const made = [...applied.sheets.values()].map(({ name }) => name);
  const over = own.sheets.filter(({ id }) => shown.steps.some((one) => one.kind === 'activate' && one.sheet.kind === 'existing' && one.sheet.id === id)).map(({ name }) => name);
  return { counts: step.counts, sheetsMade: [...made, ...over], problems: [...step.problems, ...shown.problems] };
}

/** The step's sheet comes first: where another person has just made one of the same name, the plan fails before it has done anything. */
const isMaking = ({ kind }: PlanStep): boolean => kind === 'makeSheet';

/** A refused step as the job's refusal. */
export const refusalOf = ({ code, rule, facts }: StepRefusal): Refusal => new Refusal({ code, severity: 'error', place: {}, facts, rule });

/** The language of what a step writes: that of the workbook's tables. */
export const languageOfSteps = (context: JobContext, { own }: Pick<ArchiveSteps, 'own'>): Language =>
  sheetLanguage(context, own.settings, [...own.tables.values()].flatMap(({ data }) => data.headers));
