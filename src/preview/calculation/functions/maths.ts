import { CellError, type CellValue } from '../../model/cellValue';
import { DIV0, NUM } from '../engine/coerce';
import { power } from '../engine/operators';
import { ANY, numbers, values, type FunctionTable } from './definition';
import { numbersOf } from './aggregate';

/** Rounds half away from zero on the number as it is written in 15 digits, so that 1.005 rounds to 1.01. */
export function roundTo(value: number, digits: number, how: (value: number) => number = Math.round): number {
  const places = Math.trunc(digits);
  if (places > 300 || !Number.isFinite(value)) return value;
  const magnitude = Math.abs(value);
  const shifted = Number(shift(Number(magnitude.toPrecision(15)), places));
  return Math.sign(value) * Number(shift(how(shifted), -places));
}

/** Moves the decimal point in the text of the number: no error of multiplication. */
function shift(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return `${mantissa}e${Number(exponent) + places}`;
}

const multiple = (value: number, step: number, how: (quotient: number) => number): number => {
  const quotient = value / step;
  const near = Math.round(quotient);
  return (
    (Math.abs(quotient - near) < 1e-12 * Math.max(1, Math.abs(near)) ? near : how(quotient)) *
    Number(step.toPrecision(15))
  );
};

const tidy = (value: number): number => Number(value.toPrecision(15));

function ceiling(value: number, step = 1): number | CellError {
  if (step === 0 || value === 0) return 0;
  if (value > 0 && step < 0) return NUM;
  return tidy(multiple(value, step, Math.ceil));
}

function floor(value: number, step = 1): number | CellError {
  if (value === 0) return 0;
  if (step === 0) return DIV0;
  if (value > 0 && step < 0) return NUM;
  return tidy(multiple(value, step, Math.floor));
}

function modulo(value: number, divisor: number): number | CellError {
  if (divisor === 0) return DIV0;
  const rest = value - divisor * Math.floor(value / divisor);
  return Math.abs(rest - divisor) < Math.abs(divisor) * 1e-15 ? 0 : rest;
}

function factorial(value: number): number | CellError {
  const whole = Math.trunc(value);
  if (whole < 0 || whole > 170) return NUM;
  let result = 1;
  for (let factor = 2; factor <= whole; factor++) result *= factor;
  return result;
}

function combinations(total: number, chosen: number): number | CellError {
  const [n, k] = [Math.trunc(total), Math.trunc(chosen)];
  if (n < 0 || k < 0 || k > n) return NUM;
  let result = 1;
  for (let step = 1; step <= Math.min(k, n - k); step++) result = (result * (n - Math.min(k, n - k) + step)) / step;
  return Math.round(result);
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

const overWhole = (join: (a: number, b: number) => number) =>
  values(1, ANY, (given): CellValue => {
    const whole = numbersOf(given).map(Math.trunc);
    if (whole.some((number) => number < 0)) return NUM;
    return whole.reduce(join);
  });

const guarded =
  (allowed: (value: number) => boolean, apply: (value: number) => number) =>
  (value: number): number | CellError =>
    allowed(value) ? apply(value) : NUM;

export const MATHS: FunctionTable = {
  ROUND: numbers(2, 2, (value, digits) => roundTo(value, digits)),
  ROUNDUP: numbers(2, 2, (value, digits) => roundTo(value, digits, Math.ceil)),
  ROUNDDOWN: numbers(2, 2, (value, digits) => roundTo(value, digits, Math.floor)),
  TRUNC: numbers(1, 2, (value, digits = 0) => roundTo(value, digits, Math.floor)),
  INT: numbers(1, 1, Math.floor),
  MROUND: numbers(2, 2, (value, step) => {
    if (step === 0 || value === 0) return 0;
    if (Math.sign(value) !== Math.sign(step)) return NUM;
    return tidy(Math.sign(value) * multiple(Math.abs(value), Math.abs(step), Math.round));
  }),
  CEILING: numbers(2, 2, ceiling),
  FLOOR: numbers(2, 2, floor),
  'CEILING.MATH': numbers(1, 3, (value, step = 1, mode = 0) =>
    step === 0 ? 0 : tidy(multiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.floor : Math.ceil)),
  ),
  'FLOOR.MATH': numbers(1, 3, (value, step = 1, mode = 0) =>
    step === 0 ? 0 : tidy(multiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.ceil : Math.floor)),
  ),
  'CEILING.PRECISE': numbers(1, 2, (value, step = 1) =>
    step === 0 ? 0 : tidy(multiple(value, Math.abs(step), Math.ceil)),
  ),
  'ISO.CEILING': numbers(1, 2, (value, step = 1) =>
    step === 0 ? 0 : tidy(multiple(value, Math.abs(step), Math.ceil)),
  ),
  'FLOOR.PRECISE': numbers(1, 2, (value, step = 1) =>
    step === 0 ? 0 : tidy(multiple(value, Math.abs(step), Math.floor)),
  ),
  EVEN: numbers(1, 1, (value) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2)),
  ODD: numbers(1, 1, (value) => (value === 0 ? 1 : Math.sign(value) * (2 * Math.ceil((Math.abs(value) - 1) / 2) + 1))),
  ABS: numbers(1, 1, Math.abs),
  SIGN: numbers(1, 1, Math.sign),
  MOD: numbers(2, 2, modulo),
  QUOTIENT: numbers(2, 2, (value, divisor) => (divisor === 0 ? DIV0 : Math.trunc(value / divisor))),
  POWER: numbers(2, 2, (base, exponent) => power(base, exponent) as number | CellError),
  SQRT: numbers(
    1,
    1,
    guarded((value) => value >= 0, Math.sqrt),
  ),
  SQRTPI: numbers(
    1,
    1,
    guarded(
      (value) => value >= 0,
      (value) => Math.sqrt(value * Math.PI),
    ),
  ),
  EXP: numbers(1, 1, Math.exp),
  LN: numbers(
    1,
    1,
    guarded((value) => value > 0, Math.log),
  ),
  LOG10: numbers(
    1,
    1,
    guarded((value) => value > 0, Math.log10),
  ),
  LOG: numbers(1, 2, (value, base = 10) => {
    if (value <= 0 || base <= 0) return NUM;
    if (base === 1) return DIV0;
    return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : tidy(Math.log(value) / Math.log(base));
  }),
  PI: values(0, 0, () => Math.PI),
  FACT: numbers(1, 1, factorial),
  COMBIN: numbers(2, 2, combinations),
  PERMUT: numbers(2, 2, (total, chosen) => {
    const ways = combinations(total, chosen);
    const orders = factorial(chosen);
    return ways instanceof CellError ? ways : orders instanceof CellError ? orders : ways * orders;
  }),
  GCD: overWhole(gcd),
  LCM: overWhole((a, b) => (a === 0 || b === 0 ? 0 : (a * b) / gcd(a, b))),
  SIN: numbers(1, 1, Math.sin),
  COS: numbers(1, 1, Math.cos),
  TAN: numbers(1, 1, Math.tan),
  ASIN: numbers(
    1,
    1,
    guarded((value) => Math.abs(value) <= 1, Math.asin),
  ),
  ACOS: numbers(
    1,
    1,
    guarded((value) => Math.abs(value) <= 1, Math.acos),
  ),
  ATAN: numbers(1, 1, Math.atan),
  ATAN2: numbers(2, 2, (x, y) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  SINH: numbers(1, 1, Math.sinh),
  COSH: numbers(1, 1, Math.cosh),
  TANH: numbers(1, 1, Math.tanh),
  DEGREES: numbers(1, 1, (radians) => (radians * 180) / Math.PI),
  RADIANS: numbers(1, 1, (degrees) => (degrees * Math.PI) / 180),
  RAND: { ...values(0, 0, (_, context) => context.engine.random()), volatile: true },
  RANDBETWEEN: {
    ...values(2, 2, (given, context) => {
      const [least = 0, most = 0] = numbersOf(given);
      const [low, high] = [Math.ceil(least), Math.floor(most)];
      return low > high ? NUM : low + Math.floor(context.engine.random() * (high - low + 1));
    }),
    volatile: true,
  },
  SERIESSUM: values(4, 4, ([x, n, m, coefficients]) => {
    const [base = 0, start = 0, step = 0] = numbersOf([x, n, m]);
    return numbersOf([coefficients]).reduce(
      (total, factor, index) => total + factor * base ** (start + index * step),
      0,
    );
  }),
  BASE: numbers(2, 3, (value, radix, length = 0) =>
    value < 0 || radix < 2 || radix > 36
      ? NUM
      : Math.trunc(value).toString(Math.trunc(radix)).toUpperCase().padStart(length, '0'),
  ),
  ISEVEN: numbers(1, 1, (value) => Math.trunc(value) % 2 === 0),
  ISODD: numbers(1, 1, (value) => Math.trunc(value) % 2 !== 0),
};
