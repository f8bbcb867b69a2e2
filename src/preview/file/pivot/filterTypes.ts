/**
 * A filter's kind in the file, taken apart: what is tested, Office.js's condition, and whether what meets it is taken
 * out.
 */
export interface FilterType {
  readonly tests: 'caption' | 'value' | 'date';
  readonly condition: string;
  readonly exclusive: boolean;
}

/** Conditions with a word of their own in the file; `opposite` is the word where what meets them is taken out. */
const COMPARISONS: Readonly<
  Record<string, { readonly word: string; readonly opposite: string; readonly sign: string }>
> = {
  Equals: { word: 'Equal', opposite: 'NotEqual', sign: '=' },
  GreaterThan: { word: 'GreaterThan', opposite: 'LessThanOrEqual', sign: '>' },
  GreaterThanOrEqualTo: { word: 'GreaterThanOrEqual', opposite: 'LessThan', sign: '>=' },
  LessThan: { word: 'LessThan', opposite: 'GreaterThanOrEqual', sign: '<' },
  LessThanOrEqualTo: { word: 'LessThanOrEqual', opposite: 'GreaterThan', sign: '<=' },
  After: { word: 'NewerThan', opposite: 'OlderThanOrEqual', sign: '>' },
  AfterOrEqualTo: { word: 'NewerThanOrEqual', opposite: 'OlderThan', sign: '>=' },
  Before: { word: 'OlderThan', opposite: 'NewerThanOrEqual', sign: '<' },
  BeforeOrEqualTo: { word: 'OlderThanOrEqual', opposite: 'NewerThan', sign: '<=' },
  BeginsWith: { word: 'BeginsWith', opposite: 'NotBeginsWith', sign: '=' },
  EndsWith: { word: 'EndsWith', opposite: 'NotEndsWith', sign: '=' },
  Contains: { word: 'Contains', opposite: 'NotContains', sign: '=' },
  Between: { word: 'Between', opposite: 'NotBetween', sign: '>=' },
};

const OPPOSITE_SIGNS: Readonly<Record<string, string>> = { '=': '<>', '>': '<=', '>=': '<', '<': '>=', '<=': '>' };

/** The file's word for a filter; undefined for a condition that it has none for. */
export function typeWord({ tests, condition, exclusive }: FilterType): string | undefined {
  const comparison = COMPARISONS[condition];
  return comparison && tests + (exclusive ? comparison.opposite : comparison.word);
}

/** The sign before the operand of a condition: `>=`. */
export function signOf({ condition, exclusive }: Pick<FilterType, 'condition' | 'exclusive'>): string {
  const sign = COMPARISONS[condition]?.sign ?? '=';
  return exclusive ? (OPPOSITE_SIGNS[sign] ?? '<>') : sign;
}

/** The reverse of {@link typeWord}. */
export function filterTypeOf(word: string): FilterType | undefined {
  const [, tests, rest = ''] = /^(caption|value|date)(.+)$/.exec(word) ?? [];
  if (tests !== 'caption' && tests !== 'value' && tests !== 'date') return undefined;
  const isOfDates = (name: string): boolean => /^(After|Before)/.test(name);
  for (const [condition, { word: own, opposite }] of Object.entries(COMPARISONS)) {
    if (tests === 'date' && /Than/.test(own) && !isOfDates(condition)) continue;
    if (rest === own) return { tests, condition, exclusive: false };
    if (rest === opposite && opposite.startsWith('Not')) return { tests, condition, exclusive: true };
  }
  return undefined;
}
