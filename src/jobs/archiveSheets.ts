import type { ArchivePolicy } from '../domain/archive/archivePolicy';
import { ARCHIVE_KINDS, type ExistingArchiveSheet } from '../sheets/archive/archivePlan';
import { ARCHIVE_KEY, ARCHIVE_NUMBERS_KEY, parseArchiveSettings, parseNumberMarks } from '../workbook/archiveSettings';
import { readGrids } from '../workbook/readGrids';
import { loadSetting } from '../workbook/settings';
import type { JobContext } from './job';
import type { OwnWorkbook } from './readWorkbook';

/** The company's policy and the highest serials that were ever given; one round trip. */
export async function readArchiveSettings(context: JobContext): Promise<{ readonly policy: ArchivePolicy; readonly highest: Readonly<Record<string, number>> }> {
  return context.door.read(async (excel) => {
    const [policy, numbers] = [ARCHIVE_KEY, ARCHIVE_NUMBERS_KEY].map((key) => loadSetting(excel, key));
    await excel.sync();
    return { policy: parseArchiveSettings(policy?.value()), highest: parseNumberMarks(numbers?.value()) };
  });
}

/** The sheets of the calendar that an earlier run made, with what stands on them from their first cells on. */
export async function readArchiveSheets(context: JobContext, own: OwnWorkbook): Promise<readonly ExistingArchiveSheet[]> {
  const sheets = own.sheets.flatMap((sheet) => (sheet.mark && ARCHIVE_KINDS.has(sheet.mark.kind) ? [{ ...sheet, mark: sheet.mark }] : []));
  if (sheets.length === 0) return [];
  const grids = await context.door.read((excel) => readGrids(excel, sheets));
  return sheets.map(({ id, name, mark }) => {
    const grid = grids.find((one) => one.id === id);
    const left = new Array<string>(grid?.left ?? 0).fill('');
    const above = Array.from({ length: grid?.top ?? 0 }, () => []);
    return { id, name, mark, current: [...above, ...(grid?.rows ?? []).map((row) => [...left, ...row])] };
  });
}
