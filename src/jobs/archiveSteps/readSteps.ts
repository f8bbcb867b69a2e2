import { readAppointments } from '../../domain/archive/appointments/readAppointments';
import type { ArchivePolicy } from '../../domain/archive/archivePolicy';
import { foldLoans, type Loans } from '../../domain/archive/borrowing/foldLoans';
import { readLoanRows } from '../../domain/archive/borrowing/loanRow';
import { loansOut } from '../../domain/archive/borrowing/loanLadder';
import type { SerialTime } from '../../domain/archive/borrowing/loanTime';
import { readDestructionRows } from '../../domain/archive/destruction/destructionRow';
import { foldForms, type Forms } from '../../domain/archive/destruction/foldForms';
import { readDocuments, type ArchiveDocuments } from '../../domain/archive/readDocuments';
import { verifyRegister, type RegisterCheck } from '../../domain/archive/registerDigest/verifyRegister';
import { readDelegations, type RowProblem } from '../../domain/archive/rights/readPeople';
import type { People } from '../../domain/archive/rights/standing';
import { findField } from '../../domain/catalogue/catalogue';
import { a1 } from '../../domain/matching/sheetGrid';
import { Refusal, type Problem } from '../../domain/problem';
import type { ColumnTable, TableName } from '../../domain/tables';
import type { SheetMark } from '../../sheets/plan';
import { ARCHIVE_KEY, parseArchiveSettings } from '../../workbook/archiveSettings';
import type { JobContext } from '../job';
import { readOwnWorkbook, type OwnWorkbook } from '../readWorkbook';

/** The archive as a step of a loan or of a form looks at it. */
export interface ArchiveSteps {
  readonly own: OwnWorkbook;
  readonly policy: ArchivePolicy;
  readonly documents: ArchiveDocuments;
  readonly loans: Loans;
  readonly forms: Forms;
  readonly check: RegisterCheck;
  readonly people: People;
  readonly now: SerialTime;
  /** What is wrong in the tables, with its place; nothing of it was relied on. */
  readonly problems: readonly Problem[];
}

/** The sheet that the step is going to show; what stands on it is read along. */
export type ShownSheet = Pick<SheetMark, 'kind' | 'key'>;

const STEP_TABLES: readonly TableName[] = ['Archives', 'Borrowings', 'Destructions', 'Delegations', 'Appointments'];
const EMPTY: ColumnTable = { rowCount: 0, columns: new Map() };

/** Reads registers, positions and powers of attorney. Refuses a workbook without documents (`archivesMissing`). */
export async function readSteps(context: JobContext, now: SerialTime, shows: ShownSheet): Promise<ArchiveSteps> {
  const steps = await findSteps(context, now, shows);
  if (!steps) throw new Refusal({ code: 'archivesMissing', severity: 'error', place: {}, facts: {}, rule: 'A5.5' });
  return steps;
}

/** The same; undefined where the workbook has no register of documents. */
export async function findSteps(context: JobContext, now: SerialTime, shows?: ShownSheet): Promise<ArchiveSteps | undefined> {
  const own = await readOwnWorkbook(context, STEP_TABLES, { settings: [ARCHIVE_KEY], isWanted: (mark) => shows !== undefined && mark.kind === shows.kind && mark.key === shows.key });
  const columns = (table: TableName): ColumnTable | undefined => own.tables.get(table)?.columns;
  const archives = columns('Archives');
  if (!archives) return undefined;
  const policy = parseArchiveSettings(own.stored.get(ARCHIVE_KEY));
  const [loanRows, formRows] = [readLoanRows(columns('Borrowings')), readDestructionRows(columns('Destructions'))];
  const [loans, forms] = [foldLoans(loanRows.rows), foldForms(formRows.rows)];
  const delegations = readDelegations(columns('Delegations'));
  const { appointments } = readAppointments(columns('Appointments'), Math.floor(now));
  const documents = readDocuments(archives, policy, Math.floor(now));
  return {
    own,
    policy,
    documents,
    loans,
    forms,
    check: verifyRegister(columns('Destructions') ?? EMPTY),
    people: { appointments, delegations: delegations.delegations },
    now,
    problems: [
      ...placedProblems('Borrowings', [...loanRows.problems, ...loans.problems], own),
      ...placedProblems('Destructions', [...formRows.problems, ...forms.problems], own),
      ...placedProblems('Delegations', delegations.problems, own),
      ...recalled(loans, documents, now),
    ],
  };
}

/** A document whose level was raised while it is lent has to come back. */
const recalled = (loans: Loans, documents: ArchiveDocuments, now: SerialTime): readonly Problem[] =>
  loansOut(loans, documents.documentOf, now)
    .filter(({ rung }) => rung === 'recalled')
    .map(({ loan }): Problem => ({ code: 'loanRecalled', severity: 'warning', place: {}, facts: { loan: loan.number, document: loan.first.fileNumber, borrower: loan.first.borrower }, rule: 'A7.3' }));

/** Problems of a table's rows with the cells where they stand. */
export function placedProblems(table: TableName, problems: readonly RowProblem[], own: Pick<OwnWorkbook, 'tables'>, severity: Problem['severity'] = 'warning'): readonly Problem[] {
  return problems.map(({ code, row, column, facts, rule }) => ({ code, severity, place: placeOfRow(table, row, column, own), facts, rule }));
}

/** Where a row of a structured table stands: the cell of a column, or of the first one. */
export function placeOfRow(table: TableName, row: number, column: string, own: Pick<OwnWorkbook, 'tables'>): Problem['place'] {
  const data = own.tables.get(table)?.data;
  if (!data) return {};
  const headers = Object.values(findField(table, column)?.header ?? {});
  const at = data.headers.findIndex((header) => headers.includes(header.trim()));
  return { sheet: data.sheetName, cell: a1(data.top + 1 + row, data.left + Math.max(0, at)) };
}
