import { z } from 'zod';

/** Where the add-in's settings live in the workbook, so that everyone who shares it has the same ones. */
export const SETTINGS_KEY = 'customerFiles.settings';

/**
 * The setting that says which lists were taken over and what they held: a list that has not changed since is not looked
 * at again, so that what a person changed or deleted in a structured table stays as the person left it.
 */
export const SOURCES_KEY = 'customerFiles.sources';

const settingsSchema = z.object({
  /** Language of the sheets that the add-in makes; 'auto' follows the data and Office. */
  sheetLanguage: z.enum(['auto', 'zh-CN', 'zh-TW', 'en-US']).default('auto'),
  /** Up to so many customers get a sheet each; above it they go into a card book. */
  cardSheetLimit: z.number().int().min(1).max(500).default(200),
});

/** The add-in's settings in a workbook; what is missing or unusable there has its default. */
export type WorkbookSettings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: WorkbookSettings = settingsSchema.parse({});

/** Reads a stored value, field by field: one unusable field does not cost the others. */
export function parseSettings(stored: unknown): WorkbookSettings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return whole.data;
  const usable = Object.entries(stored).filter(([key, value]) => settingsSchema.safeParse({ [key]: value }).success);
  return settingsSchema.parse(Object.fromEntries(usable));
}

/** Queues the read of one stored value; `value()` is there after the next sync, undefined where nothing is stored. */
export function loadSetting(context: Excel.RequestContext, key: string): { readonly value: () => unknown } {
  const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
  return { value: () => (setting.isNullObject ? undefined : (setting.value as unknown)) };
}
