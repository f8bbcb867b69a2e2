import { isErrorText } from '../../matching/cellKind';
import type { FieldDefinition, RawCell } from '../../tables';
import {
  CREDIT_CODE_LENGTH,
  creditCodeCheck,
  hasCreditCodeShape,
  isBusinessNumber,
  isWhollyRight,
  organisationCheck,
} from '../checkDigits';
import { NO_FACTS } from '../finding';
import { cellRule, type CellJudge, type CellRules, type Verdict } from './cellJudge';

/** Credit codes: check character with the one that would be right (never put in unasked), shape, the organisation's code inside. */
export function creditCodeRules(field: FieldDefinition): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const untidy = cellRule(field, 'textUntidy', 'format', 'hint', true);
  const asNumber = cellRule(field, 'creditCodeAsNumber', 'type', 'error');
  const checkDigit = cellRule(field, 'checkDigit', 'format', 'error');
  const shape = cellRule(field, 'creditCodeShape', 'format', 'error');
  const organisation = cellRule(field, 'organisationCode', 'format', 'warning');
  const business = cellRule(field, 'businessNumber', 'format', 'warning');
  const judge = (cell: RawCell): readonly Verdict[] => {
    if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
    if (typeof cell === 'number' && cell >= BEYOND_EXACT) return [{ rule: asNumber, facts: NO_FACTS }];
    const text = String(cell);
    const code = plainCode(text);
    const verdicts: Verdict[] = code === text ? [] : [{ rule: untidy, facts: { tidy: code }, fix: code }];
    const found = judgeCode(code);
    return found ? [...verdicts, found] : verdicts;
  };
  const judgeCode = (code: string): Verdict | undefined => {
    if (/^\d{8}$/.test(code)) return isBusinessNumber(code) ? undefined : { rule: business, facts: NO_FACTS };
    if (code.length !== CREDIT_CODE_LENGTH)
      return looksMainland(code) ? { rule: shape, facts: { characters: code.length } } : undefined;
    if (!hasCreditCodeShape(code)) return { rule: shape, facts: { characters: code.length } };
    const right = creditCodeCheck(code);
    if (right !== code.charAt(17)) return { rule: checkDigit, facts: { right } };
    const part = organisationCheck(code);
    return part === code.charAt(16) ? undefined : { rule: organisation, facts: { right: part } };
  };
  return {
    rules: [errorValue, untidy, asNumber, checkDigit, shape, organisation, business],
    judgeFor: (): CellJudge => ({ isFine, judge }),
  };
}

/** Excel keeps 15 digits of a number: of a longer code kept as a number the last ones are lost. */
const BEYOND_EXACT = 1e15;

/** Capital letters without blanks; hyphens and points go where what is left is as long as a mainland code. */
function plainCode(text: string): string {
  const code = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  const joined = code.replace(/[-.·]/g, '');
  return joined.length === CREDIT_CODE_LENGTH && looksMainland(joined) ? joined : code;
}

const isFine = (cell: RawCell): boolean => typeof cell === 'string' && isWhollyRight(cell);

/** Registration and tax numbers from abroad have shapes of their own; a mainland code is long and begins with its division. */
const looksMainland = (code: string): boolean =>
  /^[0-9A-Z]{14,20}$/.test(code) && /^(?:9[1-3]|1[1-3]|[1-8]\d|0{2})\d/.test(code);
