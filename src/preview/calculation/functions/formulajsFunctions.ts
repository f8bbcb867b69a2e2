import * as formulajs from '@formulajs/formulajs';
import { CellError, type CellValue, type ErrorText } from '../../model/cellValue';
import { NUM, VALUE } from '../engine/coerce';
import { firstError, plain } from '../engine/lift';
import { finite } from '../engine/operators';
import { Matrix, type Value } from '../engine/values';
import { ANY, cells, values, type FunctionDefinition, type FunctionTable } from './definition';

/** Functions of single values that the library computes as Excel documents them. */
const OF_CELLS =
  'ACOSH ACOT ACOTH ARABIC ASINH ATANH BESSELI BESSELJ BESSELK BESSELY BIN2DEC BIN2HEX BIN2OCT BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
  'COMBINA COMPLEX CONVERT COT COTH CSC CSCH CUMIPMT CUMPRINC DB DDB DEC2BIN DEC2HEX DEC2OCT DECIMAL DELTA DOLLARDE DOLLARFR EFFECT ERF ' +
  'ERF.PRECISE ERFC ERFC.PRECISE FACTDOUBLE FISHER FISHERINV FV GAMMA GAMMALN GAMMALN.PRECISE GAUSS GESTEP HEX2BIN HEX2DEC HEX2OCT IMABS ' +
  'IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSEC IMSECH IMSIN IMSINH ' +
  'IMSQRT IMSUB IMTAN IPMT ISPMT NOMINAL NPER OCT2BIN ' +
  'OCT2DEC OCT2HEX PDURATION PERMUTATIONA PHI PMT PPMT PV RATE ROMAN RRI SEC SECH SLN STANDARDIZE SYD ' +
  'BETA.DIST BETA.INV BETADIST BETAINV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BINOMDIST CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHIDIST CHIINV ' +
  'CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T CRITBINOM EXPON.DIST EXPONDIST F.DIST F.DIST.RT F.INV F.INV.RT FDIST FINV GAMMA.DIST GAMMA.INV GAMMADIST ' +
  'GAMMAINV HYPGEOM.DIST HYPGEOMDIST LOGNORM.DIST LOGNORM.INV LOGINV LOGNORMDIST NEGBINOM.DIST NEGBINOMDIST NORM.DIST NORM.INV NORM.S.DIST ' +
  'NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV POISSON POISSON.DIST T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T TDIST TINV WEIBULL WEIBULL.DIST';

/** Functions that take whole ranges. */
const OF_RANGES =
  'CORREL COVAR COVARIANCE.P COVARIANCE.S FORECAST FORECAST.LINEAR FVSCHEDULE GROWTH IMPRODUCT IMSUM INTERCEPT IRR KURT LINEST LOGEST MIRR ' +
  'MODE.MULT MULTINOMIAL NPV PEARSON PERCENTRANK.EXC PROB RSQ SKEW SKEW.P SLOPE STEYX TREND TRIMMEAN XIRR XNPV Z.TEST ZTEST T.TEST TTEST F.TEST FTEST CHISQ.TEST CHITEST ' +
  'DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP';

type LibraryFunction = (...values: unknown[]) => unknown;

/** Names that the library has under another one only. */
const ALIASES: Readonly<Record<string, string>> = {
  'ERF.PRECISE': 'ERF',
  'ERFC.PRECISE': 'ERFC',
  CONFIDENCE: 'CONFIDENCE.NORM',
  POISSON: 'POISSON.DIST',
  WEIBULL: 'WEIBULL.DIST',
  'FORECAST.LINEAR': 'FORECAST',
};

/** The library keeps `NORM.DIST` as a member of `NORM`. */
function libraryFunction(name: string): LibraryFunction | undefined {
  let found: unknown = formulajs;
  for (const part of (ALIASES[name] ?? name).split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  return typeof found === 'function' ? (found as LibraryFunction) : undefined;
}

const ERRORS: readonly ErrorText[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#CALC!'];

/** What the library gives as a value of ours: its errors are Error objects that carry Excel's text. */
function taken(result: unknown): CellValue | Matrix {
  if (result instanceof Error) {
    const text = ERRORS.find((error) => error === result.message);
    return text ? CellError.of(text) : VALUE;
  }
  if (typeof result === 'number') return Number.isNaN(result) ? NUM : finite(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (Array.isArray(result) && result.length > 0) return takenArray(result);
  return VALUE;
}

function takenArray(rows: readonly unknown[]): Matrix | CellError {
  const lines = rows.map((row) => (Array.isArray(row) ? row : [row]) as unknown[]);
  const cells = lines.map((line) => line.map((cell) => taken(cell)));
  if (cells.flat().some((cell) => cell instanceof Matrix)) return VALUE;
  return Matrix.ofRows(cells as CellValue[][]);
}

/** Trailing arguments that are left out are not passed, so that the library's defaults count. */
function called(apply: LibraryFunction, given: readonly unknown[]): CellValue | Matrix {
  const end = given.findLastIndex((value) => value !== undefined) + 1;
  try {
    return taken(apply(...given.slice(0, end)));
  } catch {
    return VALUE;
  }
}

function ofCells(name: string, apply: LibraryFunction): FunctionDefinition {
  return cells(0, ANY, (given) => {
    const result = firstError(given) ?? called(apply, given);
    const cell = result instanceof Matrix ? result.at(0, 0) : result;
    // The library writes hexadecimal digits small, Excel in capitals.
    return typeof cell === 'string' && name.endsWith('2HEX') ? cell.toUpperCase() : cell;
  });
}

/** Blanks in a range are null to the library. */
function nested(value: Value): unknown {
  const read = plain(value);
  if (!(read instanceof Matrix)) return read;
  return Array.from({ length: read.rows }, (_, row) => read.row(row).map((cell) => cell ?? null));
}

/** Ranges of one line are flat lists to the library's statistics. */
function flat(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.every((row) => Array.isArray(row) && row.length === 1) || value.length === 1 ? value.flat() : value;
}

function ofRanges(name: string, apply: LibraryFunction): FunctionDefinition {
  return values(1, ANY, (given) => {
    const errors = given.map(plain).flatMap((read) => (read instanceof Matrix ? read.data : [read]));
    const error = firstError(errors);
    if (error) return error;
    const isDatabase = /^D[A-Z]/.test(name);
    const passed = given.map((value) => (isDatabase ? columnsFirst(nested(value)) : flat(nested(value))));
    return called(apply, passed);
  });
}

/** The library's database functions want columns with their headers first. */
function columnsFirst(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[][];
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
}

/** Functions that come from @formulajs/formulajs: the long tail that no sheet of ours needs but a user's may. */
export const FORMULAJS: FunctionTable = Object.fromEntries(
  [
    ...OF_CELLS.split(' ').map(
      (name) => [name, libraryFunction(name), (apply: LibraryFunction) => ofCells(name, apply)] as const,
    ),
    ...OF_RANGES.split(' ').map(
      (name) => [name, libraryFunction(name), (apply: LibraryFunction) => ofRanges(name, apply)] as const,
    ),
  ].flatMap(([name, found, wrap]) => (found ? [[name, wrap(found)] as const] : [])),
);

/** Names of the lists above that the library does not have, for the test that keeps them in step. */
export const MISSING = [...OF_CELLS.split(' '), ...OF_RANGES.split(' ')].filter((name) => !libraryFunction(name));
