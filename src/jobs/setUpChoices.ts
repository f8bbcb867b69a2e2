import { z } from 'zod';
import { Refusal } from '../domain/problem';
import { TABLE_NAMES } from '../domain/tables';

const choicesSchema = z.record(
  z.string(),
  z.object({
    /** The table that the list feeds; null leaves the list out. */
    table: z.enum(TABLE_NAMES).nullable().optional(),
    /** By column, counted from the sheet's column A: the field's key; null keeps it as an extra column. */
    columns: z.record(z.string().regex(/^\d+$/), z.string().nullable()).optional(),
  }),
);

/** What a person chose for lists, by list id; lists and columns that are not named go by the recognition. */
export type SetUpChoices = z.infer<typeof choicesSchema>;

/** Reads choices from JSON; a Refusal where they cannot be made sense of. */
export function parseChoices(json: string | undefined): SetUpChoices {
  if (json === undefined || json === '') return {};
  try {
    return choicesSchema.parse(JSON.parse(json));
  } catch {
    throw new Refusal({ code: 'choicesUnreadable', severity: 'error', place: {}, facts: { option: 'choices' } });
  }
}
