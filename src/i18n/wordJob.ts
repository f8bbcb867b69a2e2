import type { Texts } from './texts';

/** A job's name for people; the job's own name where it has no wording. */
export function wordJob(texts: Texts, job: string): string {
  const key = `jobs.${job}.name`;
  return texts.has(key) ? texts(key) : job;
}

/** What a running job is doing. */
export function wordPhase(texts: Texts, phase: string): string {
  const key = `phases.${phase}`;
  return texts.has(key) ? texts(key) : phase;
}

/** One count of a job's result. */
export function wordCount(texts: Texts, name: string, count: number): string {
  const key = `counts.${name}`;
  return texts.has(key) ? texts(key, { count }) : `${name}: ${count}`;
}
