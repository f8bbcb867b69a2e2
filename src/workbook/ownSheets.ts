import type { SheetMark } from '../sheets/plan';

/** Keys of the sheet's custom properties that hold the add-in's mark. They stay with a sheet that is renamed. */
const KIND = 'customerFiles.kind';
const KEY = 'customerFiles.key';
const BASELINE = 'customerFiles.baseline';
/** The id of the sheet that was marked: a person's copy takes the properties along, but has an id of its own. */
const HOME = 'customerFiles.home';

/** A sheet of the workbook as the add-in sees it; `mark` is there on sheets that the add-in made. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly mark: SheetMark | undefined;
}

/** Marks a sheet as the add-in's own. */
export function markSheet(sheet: Excel.Worksheet, mark: SheetMark): void {
  sheet.customProperties.add(KIND, mark.kind);
  sheet.customProperties.add(KEY, mark.key);
  sheet.customProperties.add(BASELINE, mark.baseline ?? '');
}

/** Notes which sheet it was that got the mark; needs the sheet's id, which Excel gives one round trip later. */
export function markHome(sheet: Excel.Worksheet, id: string): void {
  sheet.customProperties.add(HOME, id);
}

/** Every sheet of the workbook with its mark, in tab order; two round trips. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetEntry[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const properties = sheets.items.map((sheet) => sheet.customProperties.load('items/key,items/value'));
  await context.sync();
  const marks = sheets.items.map((sheet, index) => readMark(sheet.id, properties[index]?.items ?? []));
  const owners = ownersOf(marks);
  return sheets.items.map((sheet, index) => {
    const found = marks[index];
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      mark: found && owners.get(nameOf(found.mark)) === found ? found.mark : undefined,
    };
  });
}

interface FoundMark {
  readonly mark: SheetMark;
  /** Whether the sheet is the very one that was marked. */
  readonly atHome: boolean;
}

const nameOf = (mark: SheetMark): string => JSON.stringify([mark.kind, mark.key]);

/** Of several sheets with one mark, the one that was marked; else the first. The others are people's copies. */
function ownersOf(marks: readonly (FoundMark | undefined)[]): ReadonlyMap<string, FoundMark> {
  const owners = new Map<string, FoundMark>();
  for (const found of marks) {
    if (!found) continue;
    const known = owners.get(nameOf(found.mark));
    if (!known || (found.atHome && !known.atHome)) owners.set(nameOf(found.mark), found);
  }
  return owners;
}

function readMark(sheetId: string, properties: readonly Excel.WorksheetCustomProperty[]): FoundMark | undefined {
  const values = new Map(properties.map((property) => [property.key, property.value]));
  const kind = values.get(KIND);
  const key = values.get(KEY);
  if (kind === undefined || key === undefined) return undefined;
  const baseline = values.get(BASELINE);
  return { mark: baseline ? { kind, key, baseline } : { kind, key }, atHome: values.get(HOME) === sheetId };
}
