import { DEFAULT_ARCHIVE_POLICY, type ArchivePolicy } from '../domain/archive/archivePolicy';
import { numberPattern } from '../domain/archive/numbers/numberPattern';
import { Refusal } from '../domain/problem';
import { serialOfIso } from '../domain/serialDate';
import { TABLE_NAMES } from '../domain/tables';
import { checkTables } from '../domain/validation/checkTables';
import { placeFindings, type CheckOutcome } from '../domain/validation/placedFinding';
import { CHECK_REPORT_KIND, dismissalsIn } from '../sheets/validation/checkReport';
import { CHECK_SUMMARY_KIND } from '../sheets/validation/checkSummary';
import { ARCHIVE_KEY, parseArchiveSettings } from '../workbook/archiveSettings';
import { readListTables, type ListTable } from '../workbook/readListTables';
import { loadSetting } from '../workbook/settings';
import {
  checkSettingsOf,
  DEFAULT_VALIDATION_SETTINGS,
  parseValidationSettings,
  VALIDATION_KEY,
  type ValidationSettings,
} from '../workbook/validationSettings';
import { readEntries, type EntriesToCheck } from './entriesToCheck';
import type { JobContext } from './job';
import { readOwnWorkbook, type OwnWorkbook } from './readWorkbook';

/** What a check came to, with everything that it rests on: the pane lists `outcome`, jobs go on with the rest. */
export interface EntriesChecked {
  readonly outcome: CheckOutcome;
  readonly own: OwnWorkbook;
  readonly entries: EntriesToCheck;
  readonly settings: ValidationSettings;
  /** The lists of an earlier run, by the kind of their sheets. */
  readonly lists: ReadonlyMap<string, ListTable>;
}

/** What to change in the settings before checking; the dismissals that people wrote into the report are in them already. */
export type ChangeSettings = (settings: ValidationSettings) => ValidationSettings;

/**
 * Checks every structured table by every rule, or the lists that stand for them. Nothing is written. Refuses a workbook
 * with neither (`nothingToCheck`).
 */
export async function checkEntries(
  context: JobContext,
  change: ChangeSettings = (settings) => settings,
): Promise<EntriesChecked> {
  const own = await readOwnWorkbook(context, TABLE_NAMES);
  const entries = await readEntries(context, own);
  const { stored, archive, lists } = await readLists(context, own);
  const dismissed = withDismissals(parseValidationSettings(stored), lists.get(CHECK_REPORT_KIND), context);
  const settings = change(dismissed);
  context.onProgress({ phase: 'checking', done: 0, total: 1 });
  const { tables, places } = entries;
  const results = checkTables(tables, serialOfIso(context.date), { ...checkSettingsOf(settings), fileNumberPattern: fileNumberShape(settings, archive) });
  const outcome = placeFindings(results, tables, places, (key) => Object.hasOwn(settings.dismissed, key));
  context.onProgress({ phase: 'checking', done: 1, total: 1 });
  return { outcome, own, entries, settings, lists };
}

async function readLists(context: JobContext, own: OwnWorkbook) {
  const sheets = own.sheets.filter(({ mark }) => mark?.kind === CHECK_REPORT_KIND || mark?.kind === CHECK_SUMMARY_KIND);
  return context.door.read(async (excel) => {
    const stored = loadSetting(excel, VALIDATION_KEY);
    const archive = loadSetting(excel, ARCHIVE_KEY);
    if (sheets.length === 0) await excel.sync();
    const lists = await readListTables(excel, sheets);
    return { stored: stored.value(), archive: parseArchiveSettings(archive.value()), lists };
  });
}

/** A5.5: numbers are checked by the rule that they are made by, unless the check has a rule of its own. */
function fileNumberShape({ fileNumberPattern }: ValidationSettings, { numberPattern: text }: ArchivePolicy): string {
  if (fileNumberPattern !== DEFAULT_VALIDATION_SETTINGS.fileNumberPattern || text === DEFAULT_ARCHIVE_POLICY.numberPattern) return fileNumberPattern;
  try {
    return numberPattern(text).shape;
  } catch (error) {
    // Registering archives refuses such a pattern and says why; here nothing can be checked by it.
    if (error instanceof Refusal) return '';
    throw error;
  }
}

/** What people wrote beside findings on the report counts from now on. */
function withDismissals(
  settings: ValidationSettings,
  report: ListTable | undefined,
  { user, date }: JobContext,
): ValidationSettings {
  const reasons = dismissalsIn(report?.rows ?? []);
  if (reasons.size === 0) return settings;
  const dismissed = { ...settings.dismissed };
  for (const [key, reason] of reasons) dismissed[key] ??= { reason, user, date };
  return { ...settings, dismissed };
}
