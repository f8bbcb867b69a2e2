import { isErrorText } from '../../matching/cellKind';
import { cleanText } from '../../parsing/plainText';
import type { FieldDefinition, RawCell } from '../../tables';
import { NO_FACTS } from '../finding';
import { cellRule, type CellJudge, type CellRules, type Verdict } from './cellJudge';
import { isFormulaLike, isPlainText } from './plainCharacters';

/** Full-width letters, digits and blanks become half-width; marks stay, since Chinese is punctuated with them. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** A text without blanks at its ends or twice in a row, without what nobody sees, letters and digits half-width. */
export const tidyText = (text: string): string => narrow(cleanText(text)).replace(/ {2,}/g, ' ');

/** Rules that every field with text shares: errors of Excel's, tidiness, signs of formulas, length. */
export function textRules(field: FieldDefinition): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const untidy = cellRule(field, 'textUntidy', 'format', 'hint', true);
  const formulaLike = cellRule(field, 'formulaLike', 'format', 'hint');
  const tooLong = cellRule(field, 'textTooLong', 'range', 'hint');
  return {
    rules: [errorValue, untidy, formulaLike, tooLong],
    judgeFor: (input): CellJudge => {
      const limit = input.settings.longTextCharacters;
      const judge = (cell: RawCell): readonly Verdict[] => {
        if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
        const text = String(cell);
        const verdicts: Verdict[] = [];
        const tidy = tidyText(text);
        if (typeof cell === 'string' && tidy !== text) verdicts.push({ rule: untidy, facts: { tidy }, fix: tidy });
        if (typeof cell === 'string' && isFormulaLike(text)) verdicts.push({ rule: formulaLike, facts: NO_FACTS });
        if (text.length > limit) verdicts.push({ rule: tooLong, facts: { characters: text.length, limit } });
        return verdicts;
      };
      return { isFine: (cell) => typeof cell !== 'string' || (cell.length <= limit && isPlainText(cell)), judge };
    },
  };
}
