import { shiftFormula } from '../calculation/references';
import { rewriteRuleFormulas } from './ruleFormulas';
import { contains, intersect, type Rect } from './area';
import { subtractAreas } from './operations/subtractAreas';
import type { ConditionalFormatModel, DataValidationModel } from './rules';
import type { SheetModel } from './sheet';

type Rule = DataValidationModel | ConditionalFormatModel;

/**
 * Gives a rule other areas. Its formulas, which count from the first cell of its first area, count from the new one
 * then, so that every cell is judged as before.
 */
export function setRuleAreas(rule: Rule, areas: Rect[], from = rule.areas[0]): void {
  const to = areas[0];
  rule.areas = areas;
  if (!from || !to) return;
  const [rows, columns] = [to.top - from.top, to.left - from.left];
  if (rows !== 0 || columns !== 0) rewriteRuleFormulas(rule, (formula) => shiftFormula(formula, rows, columns));
}

/** A rule like another one over other areas. */
export function ruleOver<R extends Rule>(rule: R, areas: Rect[]): R {
  const copy = { ...rule };
  setRuleAreas(copy, areas);
  return copy;
}

/** Takes cells out of rules; those without any cells left are left out. */
export function rulesWithout<R extends Rule>(rules: readonly R[], taken: readonly Rect[]): R[] {
  return rules.filter((rule) => {
    if (!rule.areas.some((area) => taken.some((rect) => intersect(area, rect)))) return true;
    setRuleAreas(rule, subtractAreas(rule.areas, taken));
    return rule.areas.length > 0;
  });
}

/** The parts of rules that lie in an area. */
export const rulesWithin = <R extends Rule>(rules: readonly R[], rect: Rect): R[] =>
  rules.flatMap((rule) => {
    const areas = rule.areas.map((area) => intersect(area, rect)).filter((area) => area !== undefined);
    return areas.length === 0 ? [] : [ruleOver(rule, areas)];
  });

/** Makes rules count from a cell that stays, where the one that they count from is about to be taken out. */
export function keepRuleAnchors({ validations, conditionalFormats }: SheetModel, gone: Rect): void {
  for (const rule of [...validations, ...conditionalFormats]) {
    const [first] = rule.areas;
    if (!first || !contains(gone, { ...first, bottom: first.top, right: first.left })) continue;
    const left = subtractAreas(rule.areas, [gone]);
    if (left.length > 0) setRuleAreas(rule, left);
  }
}
