import { Refusal } from '../domain/problem';

/** Options as they were given: `--set key=value`, or a person's choices in the pane. */
export type GivenOptions = Readonly<Record<string, string>>;

const refuse = (code: string, facts: Readonly<Record<string, string | number>>): Refusal =>
  new Refusal({ code, severity: 'error', place: {}, facts });

/** Refuses options that the job does not have, so that a misspelt one is not passed over. */
export function onlyOptions(given: GivenOptions, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw refuse('unknownOption', { option: unknown, known: known.join(', ') });
}

/** A whole number option within bounds; undefined where it was not given. */
export function wholeNumberOption(given: GivenOptions, key: string, min: number, max: number): number | undefined {
  const text = given[key];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max) throw refuse('optionOutOfRange', { option: key, value: text, min, max });
  return number;
}

/**
 * An option that lists things, separated by commas (also full-width) or semicolons; in a text with line breaks by these
 * alone, so that names may have commas. Undefined where it was not given.
 */
export function listOption(given: GivenOptions, key: string): readonly string[] | undefined {
  const text = given[key];
  const items = text?.split(text.includes('\n') ? /\n/ : /[,;，；]/).map((item) => item.trim()).filter((item) => item !== '');
  return items && items.length > 0 ? items : undefined;
}

/** Texts as `listOption` reads them, whatever signs they hold but line breaks. */
export const listed = (texts: readonly string[]): string => texts.map((text) => `${text.replace(/\s*\n\s*/g, ' ')}\n`).join('');

/** A yes-or-no option; undefined where it was not given. */
export function yesNoOption(given: GivenOptions, key: string): boolean | undefined {
  const text = given[key]?.trim().toLowerCase();
  if (text === undefined) return undefined;
  if (['yes', 'true', '1', '是'].includes(text)) return true;
  if (['no', 'false', '0', '否'].includes(text)) return false;
  throw refuse('optionNotYesNo', { option: key, value: text });
}

/** One of a few words; undefined where it was not given. */
export function choiceOption<Choice extends string>(given: GivenOptions, key: string, choices: readonly Choice[]): Choice | undefined {
  const text = given[key]?.trim();
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw refuse('optionNotAmong', { option: key, value: text, choices: choices.join(', ') });
  return found;
}
