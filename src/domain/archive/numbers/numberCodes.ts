import type { RawCell } from '../../tables';
import type { ArchivePolicy } from '../archivePolicy';
import { ARCHIVE_CATEGORIES, type ArchiveCategory } from '../archiveTerms';
import { initialsOf } from '../pinyinInitials';
import type { NumberPattern } from './numberPattern';

/** Where a code comes from: the company's settings, numbers that are in the register, or the name. */
export type CodeBasis = 'set' | 'inUse' | 'fromName';

export interface NumberCode {
  readonly code: string;
  readonly basis: CodeBasis;
}

/** What numbers that are there are learned from, a cell a document. */
export interface NumberedDocuments {
  readonly numbers: readonly RawCell[];
  readonly departments: readonly RawCell[];
  readonly categories: readonly RawCell[];
}

/** Ends of departments' names that codes leave out: 行政部 XZ. */
const DEPARTMENT_END = /(?:办公室|辦公室|中心|[部处處科室课課组組])$/u;
const LONGEST = 6;

/**
 * Codes of departments and categories for new numbers (A5.5): those that are set, else those that most of the department's
 * numbers in the register have, else letters of the name that no other department has.
 */
export class NumberCodes {
  private readonly departments = new Map<string, NumberCode>();
  private readonly categories: ReadonlyMap<string, string>;

  constructor(
    pattern: NumberPattern,
    documents: NumberedDocuments,
    private readonly policy: Pick<ArchivePolicy, 'departmentCodes' | 'categoryCodes'>,
  ) {
    const learned = learn(pattern, documents);
    for (const [name, code] of Object.entries(policy.departmentCodes)) this.departments.set(name.trim(), { code, basis: 'set' });
    for (const [name, code] of learned.departments) if (!this.departments.has(name)) this.departments.set(name, { code, basis: 'inUse' });
    this.categories = learned.categories;
  }

  /** The code of a department; undefined for one whose name gives no letters and that has none set. */
  department(name: string): NumberCode | undefined {
    const known = this.departments.get(name);
    if (known) return known;
    const letters = codeFromName(name);
    if (letters === '') return undefined;
    const taken = new Set([...this.departments.values()].map(({ code }) => code.toUpperCase()));
    let code = letters;
    for (let number = 2; taken.has(code); number++) code = `${letters}${number}`;
    const made: NumberCode = { code, basis: 'fromName' };
    this.departments.set(name, made);
    return made;
  }

  /** The code of a category; one that the company's settings change goes before what is in use. */
  category(category: ArchiveCategory, defaults: Pick<ArchivePolicy, 'categoryCodes'>): string {
    const set = this.policy.categoryCodes[category];
    return set !== defaults.categoryCodes[category] ? set : (this.categories.get(category) ?? set);
  }
}

/** 行政部 XZ, Human Resources HR, Sales SAL. */
export function codeFromName(name: string): string {
  const plain = name.normalize('NFKC').trim();
  const words = plain.match(/\p{Script=Latin}+/gu) ?? [];
  if (words.length > 1 && !/\p{Script=Han}/u.test(plain)) return words.map((word) => word[0] ?? '').join('').toUpperCase().slice(0, LONGEST);
  if (words.length === 1 && words[0] === plain) return plain.slice(0, 3).toUpperCase();
  const short = plain.replace(DEPARTMENT_END, '');
  return initialsOf(short === '' ? plain : short).toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, LONGEST);
}

function learn(pattern: NumberPattern, { numbers, departments, categories }: NumberedDocuments) {
  const byDepartment = new Tally();
  const byCategory = new Tally();
  const known = new Set<string>(ARCHIVE_CATEGORIES);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? '';
    const read = number === '' ? undefined : pattern.read(String(number));
    if (!read) continue;
    const department = String(departments[row] ?? '').trim();
    const category = String(categories[row] ?? '');
    if (department !== '' && read.department !== '') byDepartment.add(department, read.department);
    if (known.has(category) && read.category !== '') byCategory.add(category, read.category);
  }
  return { departments: byDepartment.mostFrequent(), categories: byCategory.mostFrequent() };
}

/** How often each code stands with each name; of codes that are equally frequent the first one met counts. */
class Tally {
  private readonly counts = new Map<string, Map<string, number>>();

  add(name: string, code: string): void {
    const codes = this.counts.get(name) ?? new Map<string, number>();
    this.counts.set(name, codes);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }

  mostFrequent(): ReadonlyMap<string, string> {
    return new Map([...this.counts].map(([name, codes]) => [name, [...codes].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]));
  }
}
