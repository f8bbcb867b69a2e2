import { showsDates } from './numberFormat';

/**
 * A number as precisely as its format shows it. General, dates, fractions and texts show it whole as far as precision
 * goes, so that they leave it as it is.
 */
export function displayedNumber(value: number, numberFormat: string): number {
  if (/general|@/i.test(numberFormat) || showsDates(numberFormat)) return value;
  const digits = bareSection(value, numberFormat);
  if (!/[0#?]/.test(digits) || digits.includes('/')) return value;
  const exponent = /^([^E]*)E[+-]/i.exec(digits)?.[1];
  if (exponent !== undefined) return Number(value.toExponential(decimalsOf(exponent)));
  const percents = digits.split('%').length - 1;
  const thousands = /[0#?.](,+)[^0#?]*$/.exec(digits)?.[1]?.length ?? 0;
  return rounded(value, decimalsOf(digits) + 2 * percents - 3 * thousands);
}

/** The section of a format that a number is shown by, without texts, colours, conditions and spaces. */
function bareSection(value: number, numberFormat: string): string {
  const bare = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  const sections = bare.split(';');
  const wanted = value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0];
  return wanted ?? sections[0] ?? '';
}

const decimalsOf = (digits: string): number => /\.([0#?]*)/.exec(digits)?.[1]?.length ?? 0;

/** Rounds half away from zero, as Excel does; with negative decimals to tens, hundreds ... */
function rounded(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-decimals}`);
}
