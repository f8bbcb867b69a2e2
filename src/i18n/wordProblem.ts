import { TABLE_NAMES, type FieldDefinition } from '../domain/tables';
import { fieldsOf } from '../domain/catalogue/catalogue';
import { DESTRUCTION_STEP_ITEMS, LOAN_STEP_ITEMS, POSITION_ITEMS } from '../domain/catalogue/listItems';
import type { Place, Problem } from '../domain/problem';
import type { TextFacts, Texts } from './texts';

const FIELDS: ReadonlyMap<string, FieldDefinition> = new Map(
  TABLE_NAMES.flatMap((table) => fieldsOf(table).map((field): [string, FieldDefinition] => [field.key, field])),
);

/** Steps of loans and of destruction forms; a key that both have means the same in both. */
const STEP_ITEMS = [...LOAN_STEP_ITEMS, ...DESTRUCTION_STEP_ITEMS];

/** A problem in words. A code that has no wording is shown with its facts rather than hidden. */
export function wordProblem(texts: Texts, problem: Problem): string {
  const key = `problems.${problem.code}`;
  const facts = wordFacts(texts, problem);
  if (texts.has(key)) return `${texts(key, facts)}${howMany(texts, problem)}`;
  return [problem.code, ...Object.entries(facts).map(([name, fact]) => `${name}: ${fact}`)].join(' · ');
}

/** Fields, tables and positions are named by their keys in facts and by their headers and labels to people. */
function wordFacts(texts: Texts, { code, facts }: Problem): TextFacts {
  // A column's heading is a person's own word; only a column that was left out is named by its field.
  const isField = (name: string): boolean => name === 'field' || (name === 'column' && code === 'columnLeftOut');
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, wordFact(texts, name, fact, isField(name))]));
}

/** Cells of one column that have the same trouble are one problem: at the first of them, with their number. */
function howMany(texts: Texts, { facts }: Problem): string {
  const { column, count } = facts;
  if (column === undefined || typeof count !== 'number' || count < 2) return '';
  return ` ${texts('pane.problems.alike', { count })}`;
}

function wordFact(texts: Texts, name: string, fact: string | number, isField: boolean): string | number {
  if (typeof fact === 'number') return fact;
  if (isField) return FIELDS.get(fact)?.header[texts.language] ?? fact.replace(/^extra:/, '');
  if (name === 'step' || name === 'state' || name === 'otherStep') return STEP_ITEMS.find(({ key }) => key === fact)?.label[texts.language] ?? fact;
  if (name === 'position') return POSITION_ITEMS.find(({ key }) => key === fact)?.label[texts.language] ?? fact;
  const table = name === 'table' ? TABLE_NAMES.find((one) => one === fact) : undefined;
  return table ? texts(`tables.sheets.${table}`) : fact;
}

/** Where a problem is, as Excel writes it: `Sheet1!B4`, `'My sheet'!B4`, or the sheet alone; '' where there is no place. */
export const wordPlace = (problem: Problem): string => placeText(problem.place);

/** A place as Excel writes it. */
export function placeText({ sheet, cell }: Place): string {
  if (sheet === undefined) return cell ?? '';
  if (cell === undefined) return sheet;
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${cell}`;
}
