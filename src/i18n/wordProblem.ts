import { TABLE_NAMES, type FieldDefinition } from '../domain/tables';
import { fieldsOf } from '../domain/catalogue/catalogue';
import type { Problem } from '../domain/problem';
import type { TextFacts, Texts } from './texts';

const FIELDS: ReadonlyMap<string, FieldDefinition> = new Map(
  TABLE_NAMES.flatMap((table) => fieldsOf(table).map((field): [string, FieldDefinition] => [field.key, field])),
);

/** A problem in words. A code that has no wording is shown with its facts rather than hidden. */
export function wordProblem(texts: Texts, problem: Problem): string {
  const key = `problems.${problem.code}`;
  const facts = wordFacts(texts, problem.facts);
  if (texts.has(key)) return texts(key, facts);
  return [problem.code, ...Object.entries(facts).map(([name, fact]) => `${name}: ${fact}`)].join(' · ');
}

/** Fields and tables are named by their keys in facts and by their headers to people. */
function wordFacts(texts: Texts, facts: Problem['facts']): TextFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, wordFact(texts, name, fact)]));
}

function wordFact(texts: Texts, name: string, fact: string | number): string | number {
  if (typeof fact === 'number') return fact;
  if (name === 'field' || name === 'column') return FIELDS.get(fact)?.header[texts.language] ?? fact.replace(/^extra:/, '');
  const table = name === 'table' ? TABLE_NAMES.find((one) => one === fact) : undefined;
  return table ? texts(`tables.sheets.${table}`) : fact;
}

/** Where a problem is, as Excel writes it: `Sheet1!B4`, `'My sheet'!B4`, or the sheet alone; '' where there is no place. */
export function wordPlace(problem: Problem): string {
  const { sheet, cell } = problem.place;
  if (sheet === undefined) return cell ?? '';
  if (cell === undefined) return sheet;
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${cell}`;
}
