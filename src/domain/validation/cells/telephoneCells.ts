import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { isErrorText } from '../../matching/cellKind';
import { telephoneParts } from '../../parsing/parseCodes';
import type { FieldDefinition, RawCell } from '../../tables';
import { NO_FACTS } from '../finding';
import { cellRule, type CellJudge, type CellRules, type Verdict } from './cellJudge';
import { tidyText } from './textCells';

/** Numbers as people usually write them on the mainland and in Taiwan; anything else is read by the numbering plans. */
const USUAL =
  /^(?:1[3-9]\d{9}|0(?:10|2\d)-[2-8]\d{7}|0[3-9]\d{2}-[2-8]\d{6,7}|09\d{2}-\d{3}-\d{3}|09\d{8}|0[2-8]-\d{7,8})$/;
/** Plans that a number without a country code is tried on. */
const PLANS: readonly CountryCode[] = ['CN', 'TW', 'HK'];
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;
/** Numbers of services, which are short. */
const SERVICE = /^(?:1\d{2,5}|95\d{3,6}|[48]00\d{7})$/;

/** Telephones: numbers at all, possible by the numbering plan, written with the usual signs, with their leading zero. */
export function telephoneRules(field: FieldDefinition): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const invalid = cellRule(field, 'telephoneInvalid', 'format', 'error');
  const doubtful = cellRule(field, 'telephoneDoubtful', 'format', 'hint');
  const format = cellRule(field, 'telephoneFormat', 'format', 'hint', true);
  const asNumber = cellRule(field, 'telephoneAsNumber', 'format', 'hint', true);
  const leadingZero = cellRule(field, 'telephoneLeadingZero', 'format', 'warning', true);
  const judge = (cell: RawCell): readonly Verdict[] => {
    if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
    const text = String(cell);
    if (/^9\d{8}$/.test(text)) return [{ rule: leadingZero, facts: { better: `0${text}` }, fix: `0${text}` }];
    const parts = telephoneParts(text);
    if (parts.length === 0 || !parts.every(isNumber)) return [{ rule: invalid, facts: NO_FACTS }];
    const better = orderly(text);
    const verdicts: Verdict[] = [];
    if (better !== text) verdicts.push({ rule: format, facts: { better }, fix: better });
    else if (typeof cell !== 'string') verdicts.push({ rule: asNumber, facts: { better }, fix: better });
    if (!parts.every(isPlanned)) verdicts.push({ rule: doubtful, facts: NO_FACTS });
    return verdicts;
  };
  return {
    rules: [errorValue, invalid, doubtful, format, asNumber, leadingZero],
    judgeFor: (): CellJudge => ({ isFine: (cell) => typeof cell === 'string' && USUAL.test(cell), judge }),
  };
}

function isNumber(part: string): boolean {
  if (!/^[\d\s()+./\-–—]+$/.test(part)) return false;
  const digits = part.replace(/\D/g, '');
  return (digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS) || SERVICE.test(digits);
}

/** Whether some numbering plan has such a number. The plans' short form does not know how long mobile numbers are. */
function isPlanned(part: string): boolean {
  const digits = part.replace(/\D/g, '').replace(/^(?:00)?86(?=1)/, '');
  if (SERVICE.test(digits)) return true;
  if (part.startsWith('+')) return parsePhoneNumberFromString(part)?.isValid() === true;
  if (digits.startsWith('1')) return /^1[3-9]\d{9}$/.test(digits);
  return PLANS.some((plan) => parsePhoneNumberFromString(part, plan)?.isValid() === true);
}

/** The same numbers with half-width signs, plain hyphens and no dots between the digits. */
const orderly = (text: string): string =>
  tidyText(text)
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')')
    .replace(/[＋]/g, '+')
    .replace(/[‐-―－]/g, '-')
    .replace(/(\d)\s*[.·]\s*(?=\d)/g, '$1-');
