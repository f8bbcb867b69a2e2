import { isCreditCode } from '../parsing/parseCodes';

const TAIWAN_WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1];
/** Since 2023 the sum has to be divisible by 5; numbers by the older rule, by 10, are among them. */
const TAIWAN_DIVISOR = 5;

/** Taiwan's business number (統一編號), eight digits with a check sum; a 7 in the seventh place may count as 0 or 1. */
export function isTaiwanBusinessNumber(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  const sum = TAIWAN_WEIGHTS.reduce((total, weight, index) => {
    const product = weight * Number(text[index]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % TAIWAN_DIVISOR === 0 || (text[6] === '7' && (sum + 1) % TAIWAN_DIVISOR === 0);
}

/** A code as it is compared: half width, capitals, letters and digits alone. */
export const foldedCode = (text: string): string =>
  /^[0-9A-Z]*$/.test(text) ? text : text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Whether a folded code can stand for one company and no other: 18 characters or eight digits whose check fits. */
export const isValidBusinessCode = (code: string): boolean =>
  code.length === 18 ? isCreditCode(code) : code.length === 8 && isTaiwanBusinessNumber(code);
