const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of an organisation's code of eight characters (GB 11714). */
function organisationCheck(body: string): string {
  const sum = [...body].reduce((total, digit, index) => total + parseInt(digit, 36) * (BODY_WEIGHTS[index] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
}

/** A unified social credit code of 18 characters with its check character right (GB 32100). */
export function creditCode(administrativeCode: string, organisation: string, kind = '91'): string {
  const body = `${kind}${administrativeCode}${organisation}${organisationCheck(organisation)}`;
  const sum = [...body].reduce((total, character, index) => total + SYMBOLS.indexOf(character) * (WEIGHTS[index] ?? 0), 0);
  return body + (SYMBOLS[(31 - (sum % 31)) % 31] ?? '0');
}

const TAX_WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1];

/** A Taiwan business number of eight digits whose weighted digit sum is divisible by five. */
export function taiwanNumber(firstSeven: string): string {
  const digitSum = (value: number): number => Math.floor(value / 10) + (value % 10);
  const sum = [...firstSeven].reduce((total, digit, index) => total + digitSum(Number(digit) * (TAX_WEIGHTS[index] ?? 0)), 0);
  return firstSeven + String((5 - (sum % 5)) % 5);
}

/** The same code with a wrong last character. */
export const withWrongCheck = (code: string): string => {
  const last = SYMBOLS.indexOf(code.slice(-1));
  return code.slice(0, -1) + (SYMBOLS[(last + 1) % SYMBOLS.length] ?? '0');
};
