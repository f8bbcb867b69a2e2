import type { CellValue } from '../../model/cellValue';
import { errorOfToken } from './parsedError';
import { FormulaSyntaxError, type TokenCursor } from './tokenCursor';
import { Matrix } from './values';

/** Reads an array of constants, whose opening brace was read. */
export function parseArrayConstant(tokens: TokenCursor): Matrix {
  const rows: CellValue[][] = [[]];
  for (;;) {
    rows[rows.length - 1]?.push(element(tokens));
    const token = tokens.take();
    if (token?.kind === 'braceClose') break;
    if (token?.kind !== 'separator') throw new FormulaSyntaxError('an array is not closed');
    if (token.text === ';') rows.push([]);
  }
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new FormulaSyntaxError('rows of different length');
  return Matrix.ofRows(rows);
}

function element(tokens: TokenCursor): CellValue {
  let sign = 1;
  while (tokens.peek()?.kind === 'operator') {
    const operator = tokens.take();
    if (operator?.text === '-') sign = -sign;
    else if (operator?.text !== '+') throw new FormulaSyntaxError('unexpected operator');
  }
  const token = tokens.take();
  switch (token?.kind) {
    case 'number':
      return sign * token.value;
    case 'string':
      return token.value;
    case 'error':
      return errorOfToken(token);
    case 'name':
      if (/^(TRUE|FALSE)$/i.test(token.text)) return token.text.toUpperCase() === 'TRUE';
  }
  throw new FormulaSyntaxError('an array holds constants only');
}
