import { describe, expect, it } from '@jest/globals';
import { asCellInput } from '../../src/workbook/textAsData';

const check = (value: string | number | boolean | null, expected: string | number | boolean | null): void =>
  expect(asCellInput(value)).toBe(expected);

describe('what is handed to Excel so that data stay data', () => {
  const dangerous = ['=1+1', '+886 2 2345', '-5', '@SUM(1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'];
  it.each(dangerous)('text %j is marked as text', (text) => check(text, `'${text}`));

  const numberLike = ['0123', '1/2', '3-4', '50%', '$5', '￥7', '１２', '(5)', '.5', '#N/A', 'TRUE', 'false', 'Mar 3', 'Dec-21'];
  it.each(numberLike)('text %j that Excel would read as something else is marked as text', (text) => check(text, `'${text}`));

  it('keeps an apostrophe of the data', () => check("'quoted", "''quoted"));
  it.each(['华东机械有限公司', 'Acme Ltd', 'Marchand SA', 'maybe'])('plain text %j needs no mark', (text) => check(text, text));
  it('leaves numbers, truth values, empty and untouched cells alone', () => {
    check(12, 12);
    check(true, true);
    check('', '');
    check(null, null);
  });
  it('cuts what no cell can hold', () => expect(String(asCellInput('x'.repeat(40_000)))).toHaveLength(32_767));
});
