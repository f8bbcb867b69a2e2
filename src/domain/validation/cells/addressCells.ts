import isEmail from 'validator/lib/isEmail.js';
import isURL from 'validator/lib/isURL.js';
import { isErrorText } from '../../matching/cellKind';
import type { FieldDefinition, RawCell } from '../../tables';
import { NO_FACTS } from '../finding';
import type { Rule } from '../rule';
import { cellRule, type CellJudge, type CellRules, type Verdict } from './cellJudge';
import { tidyText } from './textCells';

/** Addresses that are right beyond doubt; all others are looked at by the validator. */
const PLAIN_EMAIL = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*@[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*\.[A-Za-z]{2,18}$/;
const PLAIN_URL = /^(?:https?:\/\/)?[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*\.[A-Za-z]{2,18}\/?$/;
const LONGEST_PLAIN = 60;
/** The validator takes a Chinese full stop for a point between names of a domain. */
const CHINESE_MARKS = /[。．｡，；：]/;

/** E-mail: each address of a cell is one; blanks around it can be taken away. */
export const emailRules = (field: FieldDefinition): CellRules =>
  addressRules(
    field,
    cellRule(field, 'emailInvalid', 'format', 'error'),
    (cell) => typeof cell === 'string' && cell.length <= LONGEST_PLAIN && PLAIN_EMAIL.test(cell),
    (text) => {
      const parts = text.split(/\s*[;,；、]\s*/).filter((part) => part !== '');
      return parts.length > 0 && parts.every((part) => !CHINESE_MARKS.test(part) && isEmail(part));
    },
  );

/** Web addresses: a host with a domain, with or without a protocol. */
export const urlRules = (field: FieldDefinition): CellRules =>
  addressRules(
    field,
    cellRule(field, 'urlInvalid', 'format', 'warning'),
    (cell) => typeof cell === 'string' && cell.length <= LONGEST_PLAIN && PLAIN_URL.test(cell),
    (text) => isURL(text, { require_protocol: false, allow_underscores: true }),
  );

function addressRules(
  field: FieldDefinition,
  invalid: Rule,
  isFine: CellJudge['isFine'],
  isRight: (tidy: string) => boolean,
): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const untidy = cellRule(field, 'textUntidy', 'format', 'hint', true);
  const judge = (cell: RawCell): readonly Verdict[] => {
    if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
    const text = String(cell);
    const tidy = tidyText(text);
    const verdicts: Verdict[] = tidy === text ? [] : [{ rule: untidy, facts: { tidy }, fix: tidy }];
    if (!isRight(tidy)) verdicts.push({ rule: invalid, facts: NO_FACTS });
    return verdicts;
  };
  return { rules: [errorValue, untidy, invalid], judgeFor: (): CellJudge => ({ isFine, judge }) };
}
