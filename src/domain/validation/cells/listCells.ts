import { isErrorText } from '../../matching/cellKind';
import { parseItem, parseYesNo } from '../../parsing/parseCodes';
import type { FieldDefinition, RawCell } from '../../tables';
import { NO_FACTS } from '../finding';
import { cellRule, type CellJudge, type CellRules, type Verdict } from './cellJudge';

/** Yes and no as the add-in's own drop-downs write them. */
const YES_NO: ReadonlySet<RawCell> = new Set<RawCell>([true, false, 'Yes', 'No', '是', '否']);

/** Lists: one of the items; another way of writing one can be made the item. Items are their keys here. */
export function listRules(field: FieldDefinition): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const unknown = cellRule(field, 'listUnknown', 'list', 'error');
  const synonym = cellRule(field, 'listSynonym', 'list', 'hint', true);
  const known: ReadonlySet<RawCell> =
    field.type === 'yesNo' ? YES_NO : new Set((field.items ?? []).map((item) => item.key));
  const read = (cell: RawCell) => (field.type === 'yesNo' ? parseYesNo(cell) : parseItem(cell, field));
  const judge = (cell: RawCell): readonly Verdict[] => {
    if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
    const parsed = read(cell);
    if (parsed.kind === 'value') return [{ rule: synonym, facts: { item: String(parsed.value) }, fix: parsed.value }];
    return [{ rule: unknown, facts: NO_FACTS }];
  };
  return {
    rules: [errorValue, unknown, synonym],
    judgeFor: (): CellJudge => ({ isFine: (cell) => known.has(cell), judge }),
  };
}
