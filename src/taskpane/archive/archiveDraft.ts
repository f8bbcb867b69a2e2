import type { ArchivePolicy } from '../../domain/archive/archivePolicy';
import { ARCHIVE_CATEGORIES, type ArchiveCategory } from '../../domain/archive/archiveTerms';
import { numberPattern } from '../../domain/archive/numbers/numberPattern';
import { parseRetention } from '../../domain/archive/retention';
import { Refusal, type Problem } from '../../domain/problem';
import type { ArchiveChoices } from '../../workbook/archiveSettings';

/** The rules of the archive as a person types them. */
export interface ArchiveDraft {
  readonly numberPattern: string;
  readonly dayEnds: string;
  readonly hideTitles: boolean;
  readonly ordinaryDestructionNeedsGeneralManager: boolean;
  readonly retention: Readonly<Record<ArchiveCategory, string>>;
  readonly owed: ArchivePolicy['owed'];
}

/** The draft of a policy; `permanent` is the word for ever in the pane's language. */
export function draftOf(policy: ArchivePolicy, permanent: string): ArchiveDraft {
  const retention = Object.fromEntries(ARCHIVE_CATEGORIES.map((category) => [category, policy.retention[category] === 'permanent' ? permanent : String(policy.retention[category])]));
  return { ...policy, retention: retention as Record<ArchiveCategory, string> };
}

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

/** The choices that a draft comes to; undefined while something in it cannot be. */
export function choicesOf(draft: ArchiveDraft): ArchiveChoices | undefined {
  if (patternProblem(draft.numberPattern) || !isTimeOfDay(draft.dayEnds)) return undefined;
  const terms = ARCHIVE_CATEGORIES.map((category) => [category, parseRetention(draft.retention[category])] as const);
  if (terms.some(([, term]) => term === undefined || term === 'unreadable')) return undefined;
  return {
    numberPattern: draft.numberPattern.trim(),
    dayEnds: draft.dayEnds.trim(),
    hideTitles: draft.hideTitles,
    ordinaryDestructionNeedsGeneralManager: draft.ordinaryDestructionNeedsGeneralManager,
    retention: Object.fromEntries(terms) as ArchiveChoices['retention'],
    owed: draft.owed,
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
