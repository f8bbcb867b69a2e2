import { z } from 'zod';
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../domain/validation/checkSettings';
import { SEVERITIES } from '../domain/validation/rule';

/** Where the rules' settings and what was dismissed live in the workbook. */
export const VALIDATION_KEY = 'customerFiles.validation';

/** Who decided it, when and why. */
const word = { reason: z.string(), user: z.string(), date: z.string() };

const ruleChange = z.object({ off: z.boolean().optional(), severity: z.enum(SEVERITIES).optional(), ...word });
const dismissal = z.object(word);
const days = z.number().int().min(1).max(3_650);

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const schema = z.object({
  /** By rule id: switched off, or another severity. */
  rules: z.record(z.string(), ruleChange).default({}),
  /** By key of the finding. */
  dismissed: z.record(z.string(), dismissal).default({}),
  staleDaysKey: days.default(DEFAULT_CHECK_SETTINGS.staleDaysKey),
  staleDays: days.default(DEFAULT_CHECK_SETTINGS.staleDays),
  rounding: z.number().min(0).default(DEFAULT_CHECK_SETTINGS.rounding),
  outlierDeviations: z.number().min(1).max(100).default(DEFAULT_CHECK_SETTINGS.outlierDeviations),
  longTextCharacters: z.number().int().min(20).max(32_767).default(DEFAULT_CHECK_SETTINGS.longTextCharacters),
  fileNumberPattern: z.string().refine(isPattern).default(DEFAULT_CHECK_SETTINGS.fileNumberPattern),
});

/** What a workbook has decided about rules and findings. */
export type ValidationSettings = z.infer<typeof schema>;

export const DEFAULT_VALIDATION_SETTINGS: ValidationSettings = schema.parse({});

/** Reads what is stored, field by field: one unusable field does not cost the others. */
export function parseValidationSettings(stored: unknown): ValidationSettings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_VALIDATION_SETTINGS;
  const whole = schema.safeParse(stored);
  if (whole.success) return whole.data;
  const usable = Object.entries(stored).filter(([key, value]) => schema.safeParse({ [key]: value }).success);
  return schema.parse(Object.fromEntries(usable));
}

/** The settings as the checks take them. */
export const checkSettingsOf = ({ rules, ...thresholds }: ValidationSettings): CheckSettings => ({
  ...thresholds,
  rules: new Map(Object.entries(rules)),
});
