import { CellError, type ErrorText } from '../../model/cellValue';
import type { Token } from '../formula/token';

/** The error value that a token writes, with or without a sheet's name before it. */
export const errorOfToken = ({ text, sheet }: Extract<Token, { kind: 'error' }>): CellError =>
  CellError.of(text.slice(sheet?.text.length ?? 0).toUpperCase() as ErrorText);
