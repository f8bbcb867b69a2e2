import { readAppointments } from '../domain/archive/appointments/readAppointments';
import type { ArchivePolicy } from '../domain/archive/archivePolicy';
import { DOCUMENT_STATUSES, type Appointment, type DocumentStatus } from '../domain/archive/archiveTerms';
import { documentFiling } from '../domain/archive/filing/documentFiling';
import { dueDocuments } from '../domain/archive/filing/dueDocuments';
import { filingCalendar, type FilingCalendar } from '../domain/archive/filing/filingCalendar';
import { currentFilingYear, openFilings } from '../domain/archive/filing/filingYear';
import { documentColumns, statusAt } from '../domain/archive/register/documentColumns';
import { serialOfIso, type SerialDate } from '../domain/serialDate';
import type { ColumnTable } from '../domain/tables';
import { ARCHIVE_KEY, parseArchiveSettings } from '../workbook/archiveSettings';
import type { JobContext } from './job';
import { readOwnWorkbook } from './readWorkbook';

/** The archive as the pane shows it; look-up goes over `archives`. */
export interface ArchiveOverview {
  readonly archives: ColumnTable;
  readonly today: SerialDate;
  readonly policy: ArchivePolicy;
  readonly appointments: readonly Appointment[];
  /** Documents by status, in the order of the terms; without those that have none. */
  readonly statuses: readonly { readonly status: DocumentStatus; readonly documents: number }[];
  readonly calendar: FilingCalendar;
  /** Filings to see to: documents to be filed at once, categories missing and due. */
  readonly open: { readonly urgent: number; readonly missing: number; readonly due: number };
}

/** Reads the register, the appointments and the policy; undefined where the workbook has no register. Nothing is written. */
export async function readArchive(context: JobContext): Promise<ArchiveOverview | undefined> {
  const own = await readOwnWorkbook(context, ['Archives', 'Appointments'], { settings: [ARCHIVE_KEY], isWanted: () => false });
  const archives = own.tables.get('Archives')?.columns;
  if (!archives) return undefined;
  const policy = parseArchiveSettings(own.stored.get(ARCHIVE_KEY));
  const today = serialOfIso(context.date);
  const year = currentFilingYear(today);
  const documents = documentColumns(archives);
  const filing = documentFiling(documents, policy);
  const calendar = filingCalendar(documents, filing, { year, today, policy });
  const urgent = dueDocuments(documents, filing, { today, year, policy }).filter(({ state }) => state === 'urgent').length;
  return {
    archives,
    today,
    policy,
    appointments: readAppointments(own.tables.get('Appointments')?.columns, today).appointments,
    statuses: statusesIn(documents.status),
    calendar,
    open: { urgent, ...openFilings(calendar) },
  };
}

function statusesIn(positions: Uint8Array): ArchiveOverview['statuses'] {
  const counts = new Map<DocumentStatus, number>();
  for (const position of positions) {
    const status = statusAt(position);
    if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return DOCUMENT_STATUSES.flatMap((status) => (counts.has(status) ? [{ status, documents: counts.get(status) ?? 0 }] : []));
}
