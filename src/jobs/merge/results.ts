import type { JobResult } from '../job';

/** Several runs as one: counts added up, the rest one after another. */
export function addResults(results: readonly JobResult[]): JobResult {
  const counts: Record<string, number> = {};
  for (const result of results) for (const [name, count] of Object.entries(result.counts)) counts[name] = (counts[name] ?? 0) + count;
  return { counts, sheetsMade: results.flatMap(({ sheetsMade }) => sheetsMade), problems: results.flatMap(({ problems }) => problems) };
}
