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
  const checkDigit = cellRule(field, 'checkDigit', 'format', 'error');
  const shape = cellRule(field, 'creditCodeShape', 'format', 'error');
  const organisation = cellRule(field, 'organisationCode', 'format', 'warning');
  const business = cellRule(field, 'businessNumber', 'format', 'warning');
  const judge = (cell: RawCell): readonly Verdict[] => {
    if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
    const text = String(cell);
    const code = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
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
    rules: [errorValue, untidy, checkDigit, shape, organisation, business],
    judgeFor: (): CellJudge => ({ isFine, judge }),
  };
}

const isFine = (cell: RawCell): boolean => typeof cell === 'string' && isWhollyRight(cell);

/** Registration and tax numbers from abroad have shapes of their own; a mainland code is long and begins with its division. */
const looksMainland = (code: string): boolean =>
  /^[0-9A-Z]{14,20}$/.test(code) && /^(?:9[1-3]|1[1-3]|[1-8]\d)\d/.test(code);
