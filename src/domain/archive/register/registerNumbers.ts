import { civilOf } from '../../serialDate';
import type { ColumnTable, RawCell } from '../../tables';
import { DEFAULT_ARCHIVE_POLICY } from '../archivePolicy';
import { GivenNumbers } from '../numbers/givenNumbers';
import { NumberCodes } from '../numbers/numberCodes';
import { numberKey, numberPattern, type NumberPattern } from '../numbers/numberPattern';
import { text } from './documentCells';
import { categoryAt, NO_DAY, NO_TERM, statusAt, type DocumentColumns } from './documentColumns';
import type { RegisterFacts, RegisterFilling, RegisterFillings } from './registerFillings';
import type { RegisterProblems } from './registerProblem';

/** A5.5: numbers for documents that have none; what is still expected gets its number when it comes in. */
export function giveNumbers(documents: DocumentColumns, facts: RegisterFacts, fillings: RegisterFilling[], problems: RegisterProblems): Pick<RegisterFillings, 'numbersGiven' | 'highest'> {
  const pattern = numberPattern(facts.policy.numberPattern);
  const numbers = documents.cells('fileNumber');
  const column = (table: ColumnTable | undefined): readonly RawCell[] => table?.columns.get('fileNumber') ?? [];
  const given = new GivenNumbers(pattern, { register: numbers, destroyed: column(facts.destructions), borrowed: column(facts.borrowings), highest: facts.highest });
  const codes = new NumberCodes(pattern, { numbers, departments: documents.cells('department'), categories: documents.cells('category') }, facts.policy);
  tellNumbers(documents, given, problems);
  let numbersGiven = 0;
  for (let row = 0; row < documents.count; row++) {
    const isWanted = (numbers[row] ?? '') === '' && text(documents, 'title', row) !== '' && statusAt(documents.status[row] ?? NO_TERM) !== 'expected';
    const number = isWanted ? newNumber(documents, row, pattern, given, codes, problems) : undefined;
    if (number === undefined) continue;
    fillings.push({ row, column: 'fileNumber', value: number });
    numbersGiven++;
  }
  return { numbersGiven, highest: given.marks() };
}

function newNumber(documents: DocumentColumns, row: number, pattern: NumberPattern, given: GivenNumbers, codes: NumberCodes, problems: RegisterProblems): string | undefined {
  const name = documents.departments[documents.department[row] ?? 0] ?? '';
  const category = categoryAt(documents.category[row] ?? NO_TERM);
  const day = (documents.documentDate[row] ?? NO_DAY) || (documents.filedDate[row] ?? NO_DAY);
  const code = pattern.needs.department ? departmentCode(name, row, codes, problems) : undefined;
  const lacking = [
    ...(pattern.needs.date && day === NO_DAY ? ['documentDate'] : []),
    ...(pattern.needs.department && code === undefined ? ['department'] : []),
    ...(pattern.needs.category && category === undefined ? ['category'] : []),
  ];
  const [field] = lacking;
  if (field !== undefined) {
    problems.add('archiveLacksForNumber', 'warning', { column: field, row, rule: 'A5.5', key: field }, { field, title: text(documents, 'title', row) });
    return undefined;
  }
  const { year, month } = civilOf(day);
  return given.next({ year, month, department: code ?? '', category: category ? codes.category(category, DEFAULT_ARCHIVE_POLICY) : '' });
}

function departmentCode(name: string, row: number, codes: NumberCodes, problems: RegisterProblems): string | undefined {
  if (name === '') return undefined;
  const found = codes.department(name);
  if (found?.basis === 'fromName') problems.add('archiveCodeFromName', 'hint', { column: 'department', row, rule: 'A5.5', key: name }, { department: name, code: found.code });
  return found?.code;
}

/** Most gaps that are told one by one. */
const GAPS_TOLD = 20;

/** A5.5: numbers that stand twice, and gaps with their reasons. */
function tellNumbers(documents: DocumentColumns, given: GivenNumbers, problems: RegisterProblems): void {
  const numbers = documents.cells('fileNumber');
  const first = new Map<string, number>();
  for (let row = 0; row < documents.count; row++) {
    const number = numbers[row] ?? '';
    if (number === '') continue;
    const key = numberKey(String(number));
    const known = first.get(key);
    if (known === undefined) first.set(key, row);
    else problems.add('archiveNumberTwice', 'error', { column: 'fileNumber', row, rule: 'A5.5', key }, { number: String(number), title: text(documents, 'title', row), other: text(documents, 'title', known) });
  }
  const gaps = given.gaps();
  for (const { scope, from, to, reason } of gaps.slice(0, GAPS_TOLD)) {
    const code = GAP_CODES[reason];
    problems.add(code, reason === 'destroyed' ? 'hint' : 'warning', { column: 'fileNumber', rule: 'A5.5', key: `${scope}|${from}` }, { scope, from, to });
  }
  if (gaps.length > GAPS_TOLD) problems.add('archiveGapsNotTold', 'hint', { column: 'fileNumber', rule: 'A5.5' }, { found: gaps.length, told: GAPS_TOLD });
}

const GAP_CODES = { destroyed: 'archiveGapDestroyed', borrowedOnly: 'archiveGapBorrowed', rowGone: 'archiveGapRowGone', unknown: 'archiveGapUnknown' } as const;
