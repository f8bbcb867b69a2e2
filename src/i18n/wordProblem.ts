import type { Problem } from '../domain/problem';
import type { Texts } from './texts';

/** A problem in words. A code that has no wording is shown with its facts rather than hidden. */
export function wordProblem(texts: Texts, problem: Problem): string {
  const key = `problems.${problem.code}`;
  if (texts.has(key)) return texts(key, problem.facts);
  const facts = Object.entries(problem.facts).map(([name, fact]) => `${name}: ${fact}`);
  return [problem.code, ...facts].join(' · ');
}

/** Where a problem is, as Excel writes it: `Sheet1!B4`, `'My sheet'!B4`, or the sheet alone; '' where there is no place. */
export function wordPlace(problem: Problem): string {
  const { sheet, cell } = problem.place;
  if (sheet === undefined) return cell ?? '';
  if (cell === undefined) return sheet;
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${cell}`;
}
