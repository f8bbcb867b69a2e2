import type { ExcelDoor } from './runExcel';
import { loadSetting } from './settings';

/** Entries of a setting that people share, by name. */
export type SettingEntries = Readonly<Record<string, unknown>>;

/** What came of a change: it was kept, or other people changed the same entries since they were read, and nothing was written. */
export type ChangeOutcome = { readonly kind: 'kept'; readonly stored: SettingEntries } | { readonly kind: 'changedMeanwhile'; readonly names: readonly string[]; readonly stored: SettingEntries };

/** The entries stored under a key; none where nothing usable is stored. One round trip. */
export async function readSharedSetting(door: ExcelDoor, key: string): Promise<SettingEntries> {
  return door.read(async (context) => {
    const stored = loadSetting(context, key);
    await context.sync();
    return entriesOf(stored.value());
  });
}

/**
 * Keeps changed entries in the workbook, for everybody who shares it; `undefined` takes an entry away, entries that are not
 * named stay. `seen` are the entries as they were when the person began: where a named one is another now, somebody else
 * changed it meanwhile, and nothing is written. Two round trips.
 */
export async function changeSharedSetting(door: ExcelDoor, key: string, changes: SettingEntries, seen: SettingEntries): Promise<ChangeOutcome> {
  return door.run(async (context) => {
    const before = loadSetting(context, key);
    await context.sync();
    const stored = entriesOf(before.value());
    const names = Object.keys(changes).filter((name) => !isSameData(stored[name], seen[name]) && !isSameData(stored[name], changes[name]));
    if (names.length > 0) return { kind: 'changedMeanwhile', names, stored };
    const next = Object.fromEntries(Object.entries({ ...stored, ...changes }).filter(([, value]) => value !== undefined));
    context.workbook.settings.add(key, next);
    await context.sync();
    return { kind: 'kept', stored: next };
  });
}

const entriesOf = (stored: unknown): SettingEntries => (typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {});

/** Whether two values of plain data say the same, whatever the order of their entries; an entry of undefined is none. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const read = (value: object, name: string): unknown => (value as SettingEntries)[name];
  return [...names].every((name) => isSameData(read(one, name), read(other, name)));
}
