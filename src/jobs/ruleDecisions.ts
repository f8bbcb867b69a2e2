import { Refusal } from '../domain/problem';
import { RULES } from '../domain/validation/rules/allRules';
import { SEVERITIES, type Severity } from '../domain/validation/rule';
import type { ValidationSettings } from '../workbook/validationSettings';
import { listOption, type GivenOptions } from './options';

/** What a person decides about rules and findings with a run of `validate`. */
export interface RuleDecisions {
  /** Rule ids; a message code stands for all its rules. */
  readonly off: readonly string[];
  /** Rules that are to be as they were at first. */
  readonly on: readonly string[];
  readonly severities: readonly { readonly rule: string; readonly severity: Severity }[];
  /** Keys of findings. */
  readonly dismiss: readonly string[];
  /** Keys of findings that are to be told again; `all` for every one. */
  readonly restore: readonly string[];
  readonly reason: string;
}

export const DECISION_OPTIONS = ['off', 'on', 'severity', 'dismiss', 'restore', 'reason'] as const;

const refuse = (code: string, facts: Readonly<Record<string, string | number>>): Refusal =>
  new Refusal({ code, severity: 'error', place: {}, facts });

/** Reads the options; refuses rules that there are not (`unknownRule`), severities that there are not, and decisions without a reason. */
export function parseDecisions(given: GivenOptions): RuleDecisions {
  const rules = (key: 'off' | 'on'): readonly string[] => (listOption(given, key) ?? []).flatMap(ruleIds);
  const severities = (listOption(given, 'severity') ?? []).flatMap(severitiesOf);
  const decisions: RuleDecisions = {
    off: rules('off'),
    on: rules('on'),
    severities,
    dismiss: listOption(given, 'dismiss') ?? [],
    restore: listOption(given, 'restore') ?? [],
    reason: given['reason']?.trim() ?? '',
  };
  const needsReason = decisions.off.length + severities.length + decisions.dismiss.length > 0;
  if (needsReason && decisions.reason === '') throw refuse('reasonMissing', { option: 'reason' });
  return decisions;
}

/** The rule of an id, or all rules of a message code; refuses what is neither (`unknownRule`). */
export function ruleIds(name: string): readonly string[] {
  const ids = RULES.has(name)
    ? [name]
    : [...RULES.values()].filter(({ message }) => message === name).map(({ id }) => id);
  if (ids.length === 0) throw refuse('unknownRule', { rule: name });
  return ids;
}

function severitiesOf(text: string): RuleDecisions['severities'] {
  const [name = '', word = ''] = text.split(/[:：]/).map((part) => part.trim());
  const severity = SEVERITIES.find((one) => one === word);
  if (!severity) throw refuse('unknownSeverity', { value: word, known: SEVERITIES.join(', ') });
  return ruleIds(name).map((rule) => ({ rule, severity }));
}

/** The settings with the decisions in them, under the name of who made them. */
export function withDecisions(
  settings: ValidationSettings,
  decisions: RuleDecisions,
  who: { readonly user: string; readonly date: string },
): ValidationSettings {
  const { reason } = decisions;
  const word = { reason, user: who.user, date: who.date };
  const rules = { ...settings.rules };
  for (const id of decisions.on) delete rules[id];
  for (const id of decisions.off) rules[id] = { ...rules[id], off: true, ...word };
  for (const { rule, severity } of decisions.severities) rules[rule] = { ...rules[rule], severity, ...word };
  const kept = decisions.restore.includes('all')
    ? {}
    : Object.fromEntries(Object.entries(settings.dismissed).filter(([key]) => !decisions.restore.includes(key)));
  const added = Object.fromEntries(decisions.dismiss.map((key) => [key, word]));
  return { ...settings, rules, dismissed: { ...kept, ...added } };
}
