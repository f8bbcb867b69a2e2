import type { ColumnTable, RawCell } from '../../tables';
import { isClassified, type DocumentStatus, type Position, type SecrecyLevel } from '../archiveTerms';
import { numberKey } from '../numbers/numberPattern';
import { hasInitials } from '../pinyinInitials';
import { categoryAt, documentColumns, levelAt, NO_TERM, statusAt, type DocumentColumns } from './documentColumns';

/** What is looked for; parts that are left out do not narrow. */
export interface LookUp {
  /** Words of number, title or author, or the initials of the title's pinyin; all words have to be met. */
  readonly text?: string;
  readonly department?: string;
  readonly period?: string;
  readonly category?: string;
  readonly level?: SecrecyLevel;
  readonly status?: DocumentStatus;
}

export interface FoundDocument {
  /** Position in the register. */
  readonly row: number;
  readonly fileNumber: string;
  /** Undefined where it is not shown to who asks. */
  readonly title: string | undefined;
  readonly department: string;
  readonly category: string;
  readonly period: string;
  readonly level: SecrecyLevel | undefined;
  readonly status: DocumentStatus | undefined;
  readonly place: string;
}

export interface LookUpFacts {
  readonly archives: ColumnTable;
  /** The setting: titles of documents that one may not read are left out. */
  readonly hideTitles: boolean;
  /** Positions of who asks; none for anybody. */
  readonly positions: ReadonlySet<Position>;
  /** Most documents that are answered. */
  readonly most: number;
}

/** Positions that keep the archive or approve its reading, and so see titles of classified documents. */
const SEES_CLASSIFIED: readonly Position[] = ['generalManager', 'deputyGeneralManager', 'headOfOffice', 'archivist'];

/** Whether a title may be shown: of unclassified documents to everyone; a level that is not known counts as classified. */
export const maySeeTitle = (level: SecrecyLevel | undefined, positions: ReadonlySet<Position>): boolean =>
  (level !== undefined && !isClassified(level)) || SEES_CLASSIFIED.some((position) => positions.has(position));

/**
 * Documents that are met, in the order of the register, and how many there are in all. A title that is hidden is not
 * searched in either, so that its words cannot be found out by guessing.
 */
export function lookUp(wanted: LookUp, facts: LookUpFacts): { readonly found: readonly FoundDocument[]; readonly count: number } {
  const documents = documentColumns(facts.archives);
  const words = (wanted.text ?? '').split(/\s+/u).filter((word) => word !== '').map(searchWord);
  const found: FoundDocument[] = [];
  let count = 0;
  for (let row = 0; row < documents.count; row++) {
    if (!isMet(documents, row, wanted)) continue;
    const isHidden = facts.hideTitles && !maySeeTitle(levelAt(documents.level[row] ?? NO_TERM), facts.positions);
    if (!words.every((word) => hasWord(documents, row, word, isHidden))) continue;
    count++;
    if (found.length < facts.most) found.push(foundAt(documents, row, isHidden));
  }
  return { found, count };
}

const text = (documents: DocumentColumns, key: string, row: number): string => String(documents.cells(key)[row] ?? '').trim();

function isMet(documents: DocumentColumns, row: number, { department, period, category, level, status }: LookUp): boolean {
  return (
    (department === undefined || documents.departments[documents.department[row] ?? 0] === department) &&
    (period === undefined || text(documents, 'period', row) === period) &&
    (category === undefined || categoryAt(documents.category[row] ?? NO_TERM) === category) &&
    (level === undefined || levelAt(documents.level[row] ?? NO_TERM) === level) &&
    (status === undefined || statusAt(documents.status[row] ?? NO_TERM) === status) &&
    (text(documents, 'fileNumber', row) !== '' || text(documents, 'title', row) !== '')
  );
}

/** A word as it is looked for in numbers and in texts. */
interface SearchWord {
  readonly inNumber: string;
  readonly inText: string;
  /** Whether it may be initials of pinyin. */
  readonly isInitials: boolean;
}

function searchWord(word: string): SearchWord {
  const inText = folded(word);
  return { inNumber: numberKey(word), inText, isInitials: /^[a-z]{2,}$/.test(inText) };
}

/** Ideographs, lower-case Latin letters, digits and usual signs are as they are compared already. */
const isFolded = (text: string): boolean => /^[\u0020-\u0040\u005b-\u007e\u4e00-\u9fff]*$/.test(text);
const folded = (text: string): string => (isFolded(text) ? text : text.normalize('NFKC').toLowerCase());

function hasWord(documents: DocumentColumns, row: number, { inNumber, inText, isInitials }: SearchWord, isHidden: boolean): boolean {
  if (numberKey(text(documents, 'fileNumber', row)).includes(inNumber)) return true;
  if (isHidden) return false;
  const title = text(documents, 'title', row);
  return folded(title).includes(inText) || folded(text(documents, 'author', row)).includes(inText) || (isInitials && hasInitials(title, inText));
}

function foundAt(documents: DocumentColumns, row: number, isHidden: boolean): FoundDocument {
  const place = ['location', 'room', 'shelf', 'box'].map((key) => text(documents, key, row)).filter((part) => part !== '');
  return {
    row,
    fileNumber: text(documents, 'fileNumber', row),
    title: isHidden ? undefined : text(documents, 'title', row),
    department: text(documents, 'department', row),
    category: text(documents, 'category', row),
    period: text(documents, 'period', row),
    level: levelAt(documents.level[row] ?? NO_TERM),
    status: statusAt(documents.status[row] ?? NO_TERM),
    place: [...new Set(place)].join(' '),
  };
}

/** The different values of a column, in their order in the register, for filters. */
export function valuesIn(archives: ColumnTable, key: string): readonly string[] {
  return [...new Set((archives.columns.get(key) ?? []).map((cell: RawCell) => String(cell).trim()))].filter((value) => value !== '');
}
