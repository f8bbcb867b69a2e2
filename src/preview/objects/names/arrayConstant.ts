import { CellError, type CellValue, type ErrorText } from '../../model/cellValue';

/** The rows of an array constant such as `={1,"a";TRUE,#N/A}`; undefined for any other formula. */
export function arrayConstant(formula: string): readonly (readonly CellValue[])[] | undefined {
  const inner = /^=\s*\{([\s\S]*)\}\s*$/.exec(formula)?.[1];
  if (inner === undefined) return undefined;
  const rows: CellValue[][] = [[]];
  for (const [, text, other, separator] of inner.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,;"]*))\s*([,;]|$)/g)) {
    if (text === undefined && other === '' && separator === '') continue;
    const row = rows[rows.length - 1];
    row?.push(text === undefined ? plainConstant((other ?? '').trim()) : text.replace(/""/g, '"'));
    if (separator === ';') rows.push([]);
  }
  return rows;
}

function plainConstant(text: string): CellValue {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  if (text.startsWith('#')) return CellError.of(text as ErrorText);
  return text === '' ? undefined : Number(text);
}
