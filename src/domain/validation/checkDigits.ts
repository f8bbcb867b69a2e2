/** The 31 characters of a unified social credit code (GB 32100-2015); I, O, S, V and Z are none of them. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALUE_OF = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUE_OF[ALPHABET.charCodeAt(i)] = i;
/** Powers of 3 modulo 31. */
const WEIGHTS = Int8Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28);
/** GB 11714. */
const ORGANISATION_WEIGHTS = Int8Array.of(3, 7, 9, 10, 5, 8, 4, 2);
const ORGANISATION_AT = 8;

export const CREDIT_CODE_LENGTH = 18;

const valueAt = (code: string, position: number): number => VALUE_OF[code.charCodeAt(position)] ?? -1;

/**
 * Whether a text is made like a credit code: 18 of its characters, first the registering department (1 to 9, A, N, Y)
 * and the kind of body (1 to 9), then digits for the administrative division.
 */
export const hasCreditCodeShape = (code: string): boolean =>
  /^[1-9ANY][1-9]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code);

/** The check character that belongs to the first 17; '' where one of these is no character of a credit code. */
export function creditCodeCheck(code: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) {
    const value = valueAt(code, i);
    if (value < 0) return '';
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character of the organisation code at positions 9 to 17 (GB 11714); '' where its characters are none. */
export function organisationCheck(code: string): string {
  let sum = 0;
  for (let i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
    const value = parseInt(code.charAt(ORGANISATION_AT + i), 36);
    if (Number.isNaN(value)) return '';
    sum += value * (ORGANISATION_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
}

/** What a character counts in an organisation code: its base-36 value. */
const ORGANISATION_VALUE = new Int8Array(128).fill(-1);
for (let i = 0; i < 36; i++) ORGANISATION_VALUE[i.toString(36).toUpperCase().charCodeAt(0)] = i;
const CHECK_AT = CREDIT_CODE_LENGTH - 1;

/** Whether shape, check character and organisation code are all right; one pass, for most codes are. */
export function isWhollyRight(code: string): boolean {
  // No department and no kind of body has the number 0.
  if (code.length !== CREDIT_CODE_LENGTH || code.startsWith('0') || code.charAt(1) === '0') return false;
  let sum = 0;
  let organisation = 0;
  for (let i = 0; i < CHECK_AT; i++) {
    const unit = code.charCodeAt(i);
    const value = VALUE_OF[unit] ?? -1;
    if (value < 0 || (i >= 2 && i < ORGANISATION_AT && value > 9)) return false;
    sum += value * (WEIGHTS[i] ?? 0);
    if (i >= ORGANISATION_AT && i < CHECK_AT - 1)
      organisation += (ORGANISATION_VALUE[unit] ?? 0) * (ORGANISATION_WEIGHTS[i - ORGANISATION_AT] ?? 0);
  }
  if (VALUE_OF[code.charCodeAt(CHECK_AT)] !== (31 - (sum % 31)) % 31) return false;
  const check = 11 - (organisation % 11);
  const entered = code.charCodeAt(CHECK_AT - 1);
  return check === 11 ? entered === 0x30 : check === 10 ? entered === 0x58 : entered === 0x30 + check;
}

const BUSINESS_WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1];

/** Whether eight digits are a Taiwan business number: the digit sums of the weighted digits add up to a multiple of 5; a 7 in the seventh place may count one less. */
export function isBusinessNumber(digits: string): boolean {
  const sum = BUSINESS_WEIGHTS.reduce((total, weight, index) => {
    const product = Number(digits.charAt(index)) * weight;
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (digits.charAt(6) === '7' && (sum + 1) % 5 === 0);
}
