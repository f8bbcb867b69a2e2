import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition, OfficeObject, Session } from '../../interpreter/officeClass';
import type { Rect } from '../../model/area';
import { intersectAreas, subtractAreas } from '../../model/operations/subtractAreas';
import { ruleOver, rulesWithout, setRuleAreas } from '../../model/ruleAreas';
import type { DataValidationModel } from '../../model/rules';
import { booleanArgument, itemNotFound } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { rangeAreasObject, rectOf } from '../range/rangeObject';
import { checkedAlert, checkedPrompt, checkedRule, kindOf } from './validationRule';
import { isValidCell } from './validationTest';

/** What Excel shows of a range without a rule. */
const NO_ALERT: DataValidationModel['errorAlert'] = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT: DataValidationModel['prompt'] = { message: '', showPrompt: true, title: '' };

type Part = Partial<Pick<DataValidationModel, 'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'>>;

function rectsOf(area: LiveArea): readonly Rect[] {
  rectOf(area);
  return area.rects;
}

/** The rules that touch the area, and whether every cell of it has one. */
function rulesOn(area: LiveArea): { readonly rules: readonly DataValidationModel[]; readonly complete: boolean } {
  const rects = rectsOf(area);
  const rules = area.sheet.validations.filter((rule) => intersectAreas(rule.areas, rects).length > 0);
  const complete =
    subtractAreas(
      rects,
      rules.flatMap((rule) => rule.areas),
    ).length === 0;
  return { rules, complete };
}

/** A part of the rule if the whole area agrees on it, `none` where there is no rule at all, null where it differs. */
function agreed<Value>(area: LiveArea, part: (rule: DataValidationModel) => Value, none: Value): Value | null {
  const { rules, complete } = rulesOn(area);
  const [first] = rules;
  if (!first) return none;
  const same = rules.every((rule) => JSON.stringify(part(rule)) === JSON.stringify(part(first)));
  return complete && same ? part(first) : null;
}

/** Takes the area out of all rules. */
function clear(area: LiveArea): void {
  checkAllowed(area.sheet);
  const rects = rectsOf(area);
  const { sheet } = area;
  sheet.validations = rulesWithout(sheet.validations, rects);
}

/** Changes a part of the rules in the area, splitting rules that reach beyond it; cells without a rule get one. */
function change(area: LiveArea, part: Part): void {
  const rects = rectsOf(area);
  const { sheet } = area;
  const inside = sheet.validations.flatMap((rule) => {
    const areas = intersectAreas(rule.areas, rects);
    return areas.length > 0 ? [changedRule(rule, part, areas, rects)] : [];
  });
  const bare = subtractAreas(
    rects,
    sheet.validations.flatMap((rule) => rule.areas),
  );
  clear(area);
  const none = { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true, areas: bare };
  const changed = [...inside, ...(bare.length > 0 ? [changedRule(none, part, bare, rects)] : [])];
  const overAll = changed.map((rule) => ruleOver(rule, [...rects]));
  const [first] = overAll;
  const alike = first && overAll.every((rule) => JSON.stringify(rule) === JSON.stringify(first));
  sheet.validations.push(...(alike ? [first] : changed));
}

/** The part of a rule that lies in the area, changed; a new rule's formulas count from the area's first cell. */
function changedRule(rule: DataValidationModel, part: Part, areas: Rect[], rects: readonly Rect[]): DataValidationModel {
  const kept = ruleOver(rule, areas);
  if (part.rule === undefined) return { ...kept, ...part };
  const changed = { ...kept, ...part };
  setRuleAreas(changed, areas, rects[0]);
  return changed;
}

/** Excel.DataValidationType: cells with different rules are inconsistent, some with and some without one are mixed. */
function typeOf(area: LiveArea): string {
  const { rules, complete } = rulesOn(area);
  const [first] = rules;
  if (!first) return 'None';
  if (!rules.every((rule) => JSON.stringify(rule.rule) === JSON.stringify(first.rule))) return 'Inconsistent';
  if (!complete) return 'MixedCriteria';
  const kind = kindOf(first.rule);
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Every cell of the area that has a rule, down to the last one in use, with whether it keeps it. */
function* checkedCells(
  area: LiveArea,
  session: Session,
): Iterable<{ readonly row: number; readonly column: number; readonly valid: boolean }> {
  session.calculateIfNeeded();
  const used = area.sheet.cells.usedRect(true);
  for (const rule of area.sheet.validations) {
    for (const part of intersectAreas(rule.areas, rectsOf(area))) {
      const bottom = Math.min(part.bottom, Math.max(used?.bottom ?? -1, part.top));
      const right = Math.min(part.right, Math.max(used?.right ?? -1, part.left));
      for (let row = part.top; row <= bottom; row++) {
        for (let column = part.left; column <= right; column++) {
          yield { row, column, valid: isValidCell(rule, area.sheet, row, column, session) };
        }
      }
    }
  }
}

/** True if all cells are valid, false if none is, null if some are. */
function validity(area: LiveArea, session: Session): boolean | null {
  let valid = false;
  let invalid = false;
  for (const cell of checkedCells(area, session)) {
    if (cell.valid) valid = true;
    else invalid = true;
    if (valid && invalid) return null;
  }
  return !invalid;
}

/** The cells that break their rule, in columns' runs. */
function invalidCells(area: LiveArea, session: Session): OfficeObject | null {
  const cells = [...checkedCells(area, session)]
    .filter(({ valid }) => !valid)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Rect[] = [];
  for (const { row, column } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs.length > 0 ? rangeAreasObject(session, area.sheet, runs) : null;
}

export const dataValidationClass: OfficeClassDefinition<LiveArea> = {
  scalars: {
    errorAlert: {
      get: (area) => agreed(area, (rule) => rule.errorAlert, NO_ALERT),
      set: (area, value) => change(area, { errorAlert: checkedAlert(value) }),
    },
    ignoreBlanks: {
      get: (area) => agreed(area, (rule) => rule.ignoreBlanks, true),
      set: (area, value) => change(area, { ignoreBlanks: booleanArgument(value, 'ignoreBlanks') }),
    },
    prompt: {
      get: (area) => agreed(area, (rule) => rule.prompt, NO_PROMPT),
      set: (area, value) => change(area, { prompt: checkedPrompt(value) }),
    },
    rule: {
      get: (area) => agreed(area, (rule) => rule.rule, {}),
      set: (area, value, session) => change(area, { rule: checkedRule(value, session) }),
    },
    type: { get: typeOf },
    valid: { get: validity },
  },
  methods: {
    clear,
    getInvalidCells: (area, _, session) => {
      const cells = invalidCells(area, session);
      if (!cells) throw itemNotFound('All cells are valid.');
      return cells;
    },
    getInvalidCellsOrNullObject: (area, _, session) => invalidCells(area, session),
  },
};
