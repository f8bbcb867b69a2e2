import type { ConditionalFormatModel, DataValidationModel } from './rules';
import type { SheetModel } from './sheet';

type Rule = DataValidationModel | ConditionalFormatModel;

/** Rewrites the formulas of a validation or a conditional format. */
export function rewriteRuleFormulas(rule: Rule, rewrite: (formula: string) => string): void {
  if ('settings' in rule) rule.settings = rewritten(rule.settings, rewrite);
  else rule.rule = rewritten(rule.rule, rewrite);
}

/** What is known of a sheet's rules: those looked at, and every formula of theirs that has a `!`, lower-cased, in one text. */
interface KnownRules {
  readonly seen: readonly object[];
  readonly naming: string;
}

const knownRules = new WeakMap<SheetModel, KnownRules>();

/**
 * The formulas of a sheet's rules that may name a sheet, lower-cased, one after the other. Rules are read again only
 * where one was replaced since: a workbook of many sheets asks this of each of them whenever one gets another name.
 */
export function sheetNamingRules(sheet: SheetModel): string {
  const known = knownRules.get(sheet);
  if (known && isUpToDate(known.seen, sheet)) return known.naming;
  const seen = [...sheet.validations.map(({ rule }) => rule), ...sheet.conditionalFormats.map(({ settings }) => settings)];
  const naming = seen.flatMap(namingFormulas).join('\n');
  knownRules.set(sheet, { seen, naming });
  return naming;
}

function isUpToDate(seen: readonly object[], { validations, conditionalFormats }: SheetModel): boolean {
  if (seen.length !== validations.length + conditionalFormats.length) return false;
  let index = 0;
  for (const { rule } of validations) if (rule !== seen[index++]) return false;
  for (const { settings } of conditionalFormats) if (settings !== seen[index++]) return false;
  return true;
}

/** Rules are replaced, never changed, and copies share them, so that what was found in one stays true. */
const namingOfRules = new WeakMap<object, readonly string[]>();

function namingFormulas(rule: object): readonly string[] {
  const known = namingOfRules.get(rule);
  if (known) return known;
  const found: string[] = [];
  rewritten(rule, (formula) => {
    if (formula.includes('!')) found.push(formula.toLowerCase());
    return formula;
  });
  namingOfRules.set(rule, found);
  return found;
}

/** A part of conditional formats' settings that holds no formula: the look. */
const LOOK = 'format';

/** The same plain data with every text that is a formula rewritten; the data itself where no formula changed. */
function rewritten<Data>(data: Data, rewrite: (formula: string) => string): Data {
  return rewrittenPart(data, rewrite) as Data;
}

function rewrittenPart(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => rewrittenPart(part, rewrite));
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const changed: Record<string, unknown> = {};
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record)) {
    if (key === LOOK) continue;
    const part = rewrittenPart(record[key], rewrite);
    if (part !== record[key]) changed[key] = part;
  }
  return Object.keys(changed).length > 0 ? { ...record, ...changed } : value;
}
