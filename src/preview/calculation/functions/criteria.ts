import { CellError, type CellValue } from '../../model/cellValue';
import { compareValues, sameNumber } from '../engine/coerce';
import { parseInput } from '../parseInput';

/** Whether a cell meets a criterion. */
export type CellTest = (cell: CellValue) => boolean;

/** The regular expression of a text with `*`, `?` and `~`, for whole texts whatever the case. */
export function wildcardPattern(text: string, whole = true): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    return found === '*' ? '[\\s\\S]*' : found === '?' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(whole ? `^${source}$` : source, 'iu');
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

/** The test that a criterion of COUNTIF and its like stands for: `">=5"`, `"<>"`, `"a*"`, 12, TRUE. */
export function criterionTest(criterion: CellValue): CellTest {
  if (criterion === undefined) return (cell) => cell === 0;
  if (criterion instanceof CellError) return (cell) => cell === criterion;
  if (typeof criterion !== 'string') return equalTo(criterion);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const typed =
    operand === '' ? undefined : parseInput(operand.startsWith("'") ? ` ${operand}` : operand, 'en-US').value;
  switch (operator) {
    case '':
    case '=':
      return operand === ''
        ? (cell) => cell === undefined || (operator === '' && cell === '')
        : matches(typed, operand);
    case '<>': {
      if (operand === '') return (cell) => cell !== undefined;
      const equal = matches(typed, operand);
      return (cell) => !equal(cell);
    }
    default:
      return ordered(operator as '<' | '>' | '<=' | '>=', typed, operand);
  }
}

function matches(typed: CellValue, operand: string): CellTest {
  if (typeof typed !== 'string') return typed instanceof CellError ? (cell) => cell === typed : equalTo(typed);
  if (hasWildcards(operand)) {
    const pattern = wildcardPattern(operand);
    return (cell) => typeof cell === 'string' && pattern.test(cell);
  }
  const lower = operand.toLowerCase();
  return (cell) => typeof cell === 'string' && (cell === operand || cell.toLowerCase() === lower);
}

/** Numbers meet texts that look like the number, as in Excel. */
function equalTo(wanted: CellValue): CellTest {
  if (typeof wanted !== 'number') return (cell) => cell === wanted;
  return (cell) =>
    typeof cell === 'number'
      ? sameNumber(cell, wanted)
      : typeof cell === 'string' && cell !== '' && parseInput(cell, 'en-US').value === wanted;
}

function ordered(operator: '<' | '>' | '<=' | '>=', typed: CellValue, operand: string): CellTest {
  const wanted = typed === undefined || typed instanceof CellError ? operand : typed;
  return (cell) => {
    if (cell === undefined || cell instanceof CellError || typeof cell !== typeof wanted) return false;
    const order = compareValues(cell, wanted);
    switch (operator) {
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '<=':
        return order <= 0;
      case '>=':
        return order >= 0;
    }
  };
}
