import { parseYesNo } from '../../parsing/parseCodes';
import { civilOf, type SerialDate } from '../../serialDate';
import type { ColumnTable, RawCell } from '../../tables';
import { DEFAULT_ARCHIVE_POLICY, type ArchivePolicy } from '../archivePolicy';
import { documentFiling, NO_PERIOD, RHYTHM_AT } from '../filing/documentFiling';
import { GivenNumbers } from '../numbers/givenNumbers';
import { NumberCodes, type CodeBasis } from '../numbers/numberCodes';
import { numberKey, numberPattern, type NumberPattern } from '../numbers/numberPattern';
import { parseRetention, retainedUntil } from '../retention';
import { categoryAt, documentColumns, NO_DAY, NO_TERM, statusAt, type DocumentColumns } from './documentColumns';
import { documentEvidence, type DocumentEvidence } from './documentsOut';
import { documentStatus, type StatusDoubt } from './documentStatus';
import { holdOf } from './holds';
import { RegisterProblems, type RegisterProblem } from './registerProblem';

/** A cell of the register that is to be filled; rows count from the first under the headers. */
export interface RegisterFilling {
  readonly row: number;
  readonly column: 'fileNumber' | 'period' | 'retentionYears' | 'retentionUntil' | 'status';
  readonly value: RawCell;
}

export interface RegisterFacts {
  readonly archives: ColumnTable;
  readonly borrowings: ColumnTable | undefined;
  readonly destructions: ColumnTable | undefined;
  /** The highest serials ever given, by scope. */
  readonly highest: Readonly<Record<string, number>>;
  readonly today: SerialDate;
  readonly policy: ArchivePolicy;
}

export interface RegisterFillings {
  readonly fillings: readonly RegisterFilling[];
  readonly numbersGiven: number;
  /** The highest serials, to be kept. */
  readonly highest: Readonly<Record<string, number>>;
  readonly problems: readonly RegisterProblem[];
}

/**
 * What the register lacks and the add-in can say: file numbers (A5.5), filing period (A5.1), retention and its last day
 * (A8.2), status. Only empty cells are filled; the status moves on with loans and destructions (`documentStatus`).
 * Refuses a number pattern that cannot be read (A5.5).
 */
export function registerFillings(facts: RegisterFacts): RegisterFillings {
  const { archives, policy } = facts;
  const documents = documentColumns(archives);
  const problems = new RegisterProblems('Archives');
  const fillings: RegisterFilling[] = [];
  const evidence = documentEvidence(facts.borrowings, facts.destructions);
  const given = giveNumbers(documents, facts, fillings, problems);
  fillPeriods(documents, policy, fillings);
  const until = fillRetention(documents, policy, fillings, problems);
  fillStatus({ documents, evidence, until, today: facts.today }, fillings, problems);
  tellCopies(documents, problems);
  return { fillings, ...given, problems: problems.all() };
}

const cell = (documents: DocumentColumns, key: string, row: number): RawCell => documents.cells(key)[row] ?? '';
const text = (documents: DocumentColumns, key: string, row: number): string => String(cell(documents, key, row)).trim();
const named = (documents: DocumentColumns, row: number): { readonly number: string; readonly title: string } => ({ number: text(documents, 'fileNumber', row), title: text(documents, 'title', row) });

/** A5.5: numbers for documents that have none; what is still expected gets its number when it comes in. */
function giveNumbers(documents: DocumentColumns, facts: RegisterFacts, fillings: RegisterFilling[], problems: RegisterProblems): Pick<RegisterFillings, 'numbersGiven' | 'highest'> {
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
  const basis: CodeBasis | undefined = found?.basis;
  if (found && basis === 'fromName') problems.add('archiveCodeFromName', 'hint', { column: 'department', row, rule: 'A5.5', key: name }, { department: name, code: found.code });
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

function fillPeriods(documents: DocumentColumns, policy: ArchivePolicy, fillings: RegisterFilling[]): void {
  const written = documents.cells('period');
  const { rhythm, period } = documentFiling(documents, policy);
  for (let row = 0; row < documents.count; row++) {
    const number = period[row] ?? NO_PERIOD;
    if (number === NO_PERIOD || (written[row] ?? '') !== '') continue;
    fillings.push({ row, column: 'period', value: rhythm[row] === RHYTHM_AT.quarterly ? `${number >> 2}-Q${(number & 3) + 1}` : String(number) });
  }
}

/** Fills terms and last days; answers the last day of each document, NO_DAY where it is kept for ever or not known. */
function fillRetention(documents: DocumentColumns, policy: ArchivePolicy, fillings: RegisterFilling[], problems: RegisterProblems): Int32Array {
  const until = documents.retentionUntil.slice();
  const terms = documents.cells('retentionYears');
  for (let row = 0; row < documents.count; row++) {
    const entered = parseRetention(terms[row]);
    if (entered === 'unreadable') {
      problems.add('archiveRetentionUnreadable', 'warning', { column: 'retentionYears', row, rule: 'A8.2', key: String(terms[row]) }, { ...named(documents, row), text: String(terms[row]) });
      continue;
    }
    const category = categoryAt(documents.category[row] ?? NO_TERM);
    const ends = until[row] ?? NO_DAY;
    const term = entered ?? (category && ends === NO_DAY ? policy.retention[category] : undefined);
    if (term === undefined) continue;
    if (entered === undefined) fillings.push({ row, column: 'retentionYears', value: term });
    const day = documents.documentDate[row] ?? NO_DAY;
    if (term === 'permanent' && ends !== NO_DAY) {
      problems.add('archivePermanentEnds', 'warning', { column: 'retentionUntil', row, rule: 'A8.2' }, named(documents, row));
      until[row] = NO_DAY;
    }
    const last = day === NO_DAY || ends !== NO_DAY ? undefined : retainedUntil(day, term, policy);
    if (last === undefined) continue;
    fillings.push({ row, column: 'retentionUntil', value: last });
    until[row] = last;
  }
  return until;
}

interface StatusSources {
  readonly documents: DocumentColumns;
  readonly evidence: DocumentEvidence;
  readonly until: Int32Array;
  readonly today: SerialDate;
}

const DOUBTS: Readonly<Record<StatusDoubt, readonly [code: string, rule: string]>> = {
  lentWithoutLoan: ['archiveLentWithoutLoan', 'A7'],
  destroyedWithoutForm: ['archiveDestroyedWithoutForm', 'A8.4'],
  holdWithoutReason: ['archiveHoldWithoutReason', 'A8.2'],
};

function fillStatus({ documents, evidence, until, today }: StatusSources, fillings: RegisterFilling[], problems: RegisterProblems): void {
  const entered = documents.cells('status');
  for (let row = 0; row < documents.count; row++) {
    const known = statusAt(documents.status[row] ?? NO_TERM);
    // A text that is no status stays: a person meant something by it.
    if ((entered[row] ?? '') !== '' && known === undefined) continue;
    if (known === undefined && text(documents, 'title', row) === '' && text(documents, 'fileNumber', row) === '') continue;
    const key = numberKey(text(documents, 'fileNumber', row));
    const ends = until[row] ?? NO_DAY;
    const hold = holdOf(documents, row, today);
    if (hold === 'endsBeforeStart') problems.add('archiveHoldEndsBeforeStart', 'warning', { column: 'holdEnded', row, rule: 'A8.2' }, named(documents, row));
    const { status, doubt } = documentStatus({
      entered: known,
      isDestroyed: evidence.destroyed.has(key),
      out: evidence.out.get(key),
      wasBorrowed: evidence.borrowed.has(key),
      isOnHold: hold === 'inForce' || hold === 'endsBeforeStart',
      isRetentionOver: ends !== NO_DAY && ends < today,
    });
    if (doubt) problems.add(DOUBTS[doubt][0], 'warning', { column: 'status', row, rule: DOUBTS[doubt][1] }, named(documents, row));
    if (status !== known) fillings.push({ row, column: 'status', value: status });
  }
}

/** A5.4: of papers from higher authorities the original is in the archive room. */
function tellCopies(documents: DocumentColumns, problems: RegisterProblems): void {
  const kinds = documents.cells('originality');
  for (let row = 0; row < kinds.length && row < documents.count; row++) {
    if (kinds[row] !== 'copy') continue;
    const parsed = parseYesNo(cell(documents, 'fromHigherAuthority', row));
    if (parsed.kind === 'value' && parsed.value === true) problems.add('archiveCopyFromAuthority', 'error', { column: 'originality', row, rule: 'A5.4' }, named(documents, row));
  }
}
