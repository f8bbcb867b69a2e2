import type { ArchivePolicy } from '../domain/archive/archivePolicy';
import type { SheetGrid } from '../domain/matching/sheetGrid';
import { ARCHIVE_KINDS, type ExistingArchiveSheet } from '../sheets/archive/archivePlan';
import { ARCHIVE_KEY, ARCHIVE_NUMBERS_KEY, parseArchiveSettings, parseNumberMarks } from '../workbook/archiveSettings';
import type { SheetEntry } from '../workbook/ownSheets';
import { ARCHIVE_TABLES } from './archiveTables';
import type { JobContext } from './job';
import { peopleSheets, readOwnWorkbook, type OwnWorkbook } from './readWorkbook';

/** Everything that registering archives rests on. */
export interface ArchiveWorkbook {
  readonly own: OwnWorkbook;
  readonly policy: ArchivePolicy;
  /** The highest serials that were ever given, by scope (A5.5). */
  readonly highest: Readonly<Record<string, number>>;
  /** People's own sheets; none where the register is left alone. */
  readonly people: readonly SheetGrid[];
  /** The sheets of the calendar that an earlier run made. */
  readonly existing: readonly ExistingArchiveSheet[];
}

/** Reads the archive's tables, settings and sheets, and people's own sheets where they are wanted, in one batch. */
export async function readArchiveWorkbook(context: JobContext, wantsPeople: boolean): Promise<ArchiveWorkbook> {
  const own = await readOwnWorkbook(context, ARCHIVE_TABLES, {
    settings: [ARCHIVE_KEY, ARCHIVE_NUMBERS_KEY],
    isWanted: ({ kind }) => ARCHIVE_KINDS.has(kind),
    people: wantsPeople,
  });
  const isPeople = new Set(peopleSheets(own.sheets).map(({ id }) => id));
  return {
    own,
    policy: parseArchiveSettings(own.stored.get(ARCHIVE_KEY)),
    highest: parseNumberMarks(own.stored.get(ARCHIVE_NUMBERS_KEY)),
    people: own.grids.filter(({ id }) => isPeople.has(id)),
    existing: own.sheets.flatMap((sheet) => existingSheet(sheet, own.grids)),
  };
}

/** A sheet of the calendar with what stands on it from its first cell on. */
function existingSheet({ id, name, mark }: SheetEntry, grids: readonly SheetGrid[]): readonly ExistingArchiveSheet[] {
  if (!mark || !ARCHIVE_KINDS.has(mark.kind)) return [];
  const grid = grids.find((one) => one.id === id);
  const left = new Array<string>(grid?.left ?? 0).fill('');
  const above = Array.from({ length: grid?.top ?? 0 }, () => []);
  return [{ id, name, mark, current: [...above, ...(grid?.rows ?? []).map((row) => [...left, ...row])] }];
}
