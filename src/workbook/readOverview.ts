import type { TableName } from '../domain/tables';
import { listSheets } from './ownSheets';
import { findTables } from './readTables';
import type { ExcelDoor } from './runExcel';
import { loadSetting, parseSettings, SETTINGS_KEY, type WorkbookSettings } from './settings';

/** What the workbook has of customer files, without its rows. */
export interface WorkbookOverview {
  readonly tables: readonly { readonly table: TableName; readonly sheetName: string; readonly rows: number }[];
  /** Sheets with one card each. */
  readonly cardSheets: number;
  readonly settings: WorkbookSettings;
}

/** Reads the overview; four round trips, whatever the workbook's size. */
export async function readOverview(door: ExcelDoor): Promise<WorkbookOverview> {
  return door.read(async (context) => {
    const settings = loadSetting(context, SETTINGS_KEY);
    const sheets = await listSheets(context);
    const places = await findTables(context, sheets);
    return {
      tables: places.map(({ table, sheetName, rows }) => ({ table, sheetName, rows: rows - 1 })),
      cardSheets: sheets.filter((sheet) => sheet.mark?.kind === 'card').length,
      settings: parseSettings(settings.value()),
    };
  });
}

/** Keeps the settings in the workbook, for everybody who shares it; one round trip. */
export async function saveSettings(door: ExcelDoor, settings: WorkbookSettings): Promise<void> {
  await door.run(async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, settings);
    await context.sync();
  });
}
