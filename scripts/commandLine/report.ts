import { Refusal, type Problem } from '../../src/domain/problem';
import type { Texts } from '../../src/i18n/texts';
import { wordPlace, wordProblem as wordSentence } from '../../src/i18n/wordProblem';
import { Cancelled } from '../../src/workbook/apply/messageMeter';
import { PlanFailed } from '../../src/workbook/apply/planFailed';
import { WorkbookError } from '../../src/workbook/workbookError';
import { WorkbookFileError } from '../../src/preview/file/workbookFileError';
import type { FileRun } from './runOnFile';

/** The one JSON object of `--json` for a job that was done. */
export function jsonOfRun(job: string, { result, traffic, duration }: FileRun): object {
  const { syncs, requestBytes, responseBytes, largestRequest, largestResponse, actions } = traffic;
  return {
    job,
    done: true,
    counts: result.counts,
    sheetsMade: result.sheetsMade,
    problems: result.problems.map(jsonOfProblem),
    traffic: { syncs, requestBytes, responseBytes, largestRequest, largestResponse, actions },
    duration: Math.round(duration),
  };
}

const jsonOfProblem = (problem: Problem): object => ({
  code: problem.code,
  severity: problem.severity,
  sheet: problem.place.sheet ?? null,
  cell: problem.place.cell ?? null,
  ...(problem.rule === undefined ? {} : { rule: problem.rule }),
  facts: problem.facts,
});

/** What went wrong, as a code with its facts and as sentences. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const jsonOfFailure = (job: string, failure: Failure): object => ({ job, done: false, error: failure, problems: [] });

/** Words an error of a job for a person. What nobody foresaw keeps its own message as a fact. */
export function failureOf(error: unknown, texts: Texts): Failure {
  if (error instanceof PlanFailed) return withSheetsLeft(failureOf(error.cause, texts), error.sheetsLeft, texts);
  if (error instanceof Refusal) {
    const { code, facts } = error.problem;
    return { code, message: wordProblem(error.problem, texts), facts };
  }
  if (error instanceof WorkbookError) {
    return { code: error.code, message: wordError(error.code, texts), facts: { excelCode: error.excelCode, location: error.location } };
  }
  if (error instanceof WorkbookFileError) {
    return { code: error.code, message: texts(`files.${error.code}`), facts: error.part === undefined ? {} : { part: error.part } };
  }
  if (error instanceof Cancelled) return { code: 'cancelled', message: texts('files.cancelled'), facts: {} };
  if (isMissingFile(error)) return { code: 'FileNotFound', message: texts('files.FileNotFound', { file: error.path }), facts: { file: error.path } };
  return { code: 'unexpected', message: wordError('unexpected', texts), facts: { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
}

function withSheetsLeft(failure: Failure, sheetsLeft: readonly string[], texts: Texts): Failure {
  if (sheetsLeft.length === 0) return failure;
  const sheets = sheetsLeft.join(', ');
  return { ...failure, message: `${failure.message} ${texts('files.sheetsLeft', { sheets })}`, facts: { ...failure.facts, sheetsLeft: sheets } };
}

const wordError = (code: WorkbookError['code'], texts: Texts): string => `${texts(`errors.${code}.what`)} ${texts(`errors.${code}.advice`)}`;

const isMissingFile = (error: unknown): error is Error & { path: string } =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error && typeof error.path === 'string';

/** A problem as a sentence, with its place before it. */
export function wordProblem(problem: Problem, texts: Texts): string {
  const place = wordPlace(problem);
  return `${place === '' ? '' : `${place}: `}${wordSentence(texts, problem)}`;
}

const SHOWN_PROBLEMS = 40;

/** A finished job as lines for a person: counts, sheets, problems (the first of many), cost. */
export function linesOfRun({ result, traffic, duration }: FileRun, texts: Texts): readonly string[] {
  const counts = Object.entries(result.counts).map(([key, count]) => {
    const name = `counts.${key}`;
    return `  ${texts.has(name) ? texts(name, { count }) : `${key}: ${count}`}`;
  });
  const problems = result.problems.slice(0, SHOWN_PROBLEMS).map((problem) => `  [${problem.severity}] ${wordProblem(problem, texts)}`);
  const more = result.problems.length - problems.length;
  return [
    ...counts,
    ...result.sheetsMade.slice(0, 12).map((name) => `  + ${name}`),
    ...(result.sheetsMade.length > 12 ? [`  + … (${result.sheetsMade.length})`] : []),
    ...problems,
    ...(more > 0 ? [`  … ${texts('files.moreProblems', { count: more })}`] : []),
    `  ${traffic.syncs} syncs, ${kilobytes(traffic.requestBytes)} kB out, ${kilobytes(traffic.responseBytes)} kB in, ${Math.round(duration)} ms`,
  ];
}

const kilobytes = (bytes: number): string => Math.ceil(bytes / 1000).toLocaleString('en-US');
