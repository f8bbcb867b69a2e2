import type { ArchivePolicy, Retention } from '../../domain/archive/archivePolicy';
import { ARCHIVE_CATEGORIES, type ArchiveCategory } from '../../domain/archive/archiveTerms';
import { numberPattern } from '../../domain/archive/numbers/numberPattern';
import { parseRetention } from '../../domain/archive/retention';
import { Refusal, type Problem } from '../../domain/problem';

/** The rules of the archive as a person types them. */
export interface ArchiveDraft {
  readonly numberPattern: string;
  readonly dayEnds: string;
  readonly hideTitles: boolean;
  readonly ordinaryDestructionNeedsGeneralManager: boolean;
  /** By department; '' or none: the code that its numbers have already, else letters of its name. */
  readonly departmentCodes: Readonly<Record<string, string>>;
  readonly categoryCodes: Readonly<Record<ArchiveCategory, string>>;
  readonly retention: Readonly<Record<ArchiveCategory, string>>;
  readonly retentionFrom: ArchivePolicy['retentionFrom'];
  readonly rhythm: ArchivePolicy['rhythm'];
  readonly atOnceDays: string;
  readonly owed: ArchivePolicy['owed'];
}

/** The draft of a policy; `permanent` is the word for ever in the pane's language. */
export function draftOf(policy: ArchivePolicy, permanent: string): ArchiveDraft {
  return {
    ...policy,
    retention: byCategory((category) => (policy.retention[category] === 'permanent' ? permanent : String(policy.retention[category]))),
    atOnceDays: String(policy.atOnceDays),
  };
}

const byCategory = <Value>(valueOf: (category: ArchiveCategory) => Value): Readonly<Record<ArchiveCategory, Value>> =>
  Object.fromEntries(ARCHIVE_CATEGORIES.map((category) => [category, valueOf(category)])) as Record<ArchiveCategory, Value>;

/** What is wrong with the pattern, as the rule says it; undefined where nothing is. */
export function patternProblem(text: string): Problem | undefined {
  try {
    numberPattern(text.trim());
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

export const isTimeOfDay = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text.trim());

export const isTerm = (text: string): boolean => {
  const term = parseRetention(text);
  return term !== undefined && term !== 'unreadable';
};

/** Days that filing at once may take: a whole number from 0 to 90. */
export const isDays = (text: string): boolean => /^\d{1,2}$/.test(text.trim()) && Number(text) <= 90;

/** What is wrong with a code of file numbers. A code stands between hyphens, and no two departments or categories have one. */
export type CodeFault = 'bad' | 'twice';

/** The faults of codes, by name; codes that are not filled in have none unless `needed`. */
export function codeFaults(codes: Readonly<Record<string, string>>, needed: boolean): ReadonlyMap<string, CodeFault> {
  const keys = Object.entries(codes).map(([name, code]) => [name, code.trim().toUpperCase()] as const);
  const times = new Map<string, number>();
  for (const [, key] of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return new Map(
    keys.flatMap(([name, key]): readonly (readonly [string, CodeFault])[] => {
      if (key === '' && !needed) return [];
      if (!CODE.test(key)) return [[name, 'bad']];
      return (times.get(key) ?? 0) > 1 ? [[name, 'twice']] : [];
    }),
  );
}

const CODE = /^[^-\s]{1,12}$/u;

/** The choices that a draft comes to; undefined while something in it cannot be. */
export function choicesOf(draft: ArchiveDraft): ArchivePolicy | undefined {
  const { categoryCodes, departmentCodes } = draft;
  if (patternProblem(draft.numberPattern) || !isTimeOfDay(draft.dayEnds) || !isDays(draft.atOnceDays)) return undefined;
  if (codeFaults(categoryCodes, true).size + codeFaults(departmentCodes, false).size > 0) return undefined;
  if (ARCHIVE_CATEGORIES.some((category) => !isTerm(draft.retention[category]))) return undefined;
  return {
    ...draft,
    numberPattern: draft.numberPattern.trim(),
    dayEnds: draft.dayEnds.trim(),
    atOnceDays: Number(draft.atOnceDays),
    departmentCodes: Object.fromEntries(Object.entries(departmentCodes).flatMap(([name, code]) => (code.trim() === '' ? [] : [[name, code.trim()]]))),
    categoryCodes: byCategory((category) => categoryCodes[category].trim()),
    retention: byCategory((category) => parseRetention(draft.retention[category]) as Retention),
  };
}

/** The draft with what a department owes; both empty is no choice, so that former periods decide. */
export function withOwed(draft: ArchiveDraft, department: string, kind: 'quarterly' | 'yearly', categories: readonly ArchiveCategory[]): ArchiveDraft {
  const before = draft.owed[department] ?? { quarterly: [], yearly: [] };
  const after = { ...before, [kind]: categories };
  const others = Object.entries(draft.owed).filter(([name]) => name !== department);
  const isEmpty = after.quarterly.length === 0 && after.yearly.length === 0;
  return { ...draft, owed: Object.fromEntries(isEmpty ? others : [...others, [department, after]]) };
}
