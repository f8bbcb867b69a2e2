import { parseYesNo } from '../../parsing/parseCodes';
import type { SerialDate } from '../../serialDate';
import type { ColumnTable, RawCell } from '../../tables';
import type { ArchivePolicy } from '../archivePolicy';
import { documentFiling, NO_PERIOD, RHYTHM_AT } from '../filing/documentFiling';
import { numberKey } from '../numbers/numberPattern';
import { parseRetention, retainedUntil } from '../retention';
import { cell, named, text } from './documentCells';
import { categoryAt, documentColumns, NO_DAY, NO_TERM, statusAt, type DocumentColumns } from './documentColumns';
import { documentEvidence, type DocumentEvidence } from './documentsOut';
import { documentStatus, type StatusDoubt } from './documentStatus';
import { holdOf } from './holds';
import { giveNumbers } from './registerNumbers';
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
