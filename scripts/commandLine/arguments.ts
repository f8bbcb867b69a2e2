import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, type Language } from '../../src/domain/language';

/** A call of the command line that makes sense. */
export type Call =
  | { readonly kind: 'list'; readonly json: boolean }
  | {
      readonly kind: 'job';
      readonly job: string;
      readonly input: string;
      readonly output: string | undefined;
      readonly language: Language | undefined;
      /** `YYYY-MM-DD`. */
      readonly date: string;
      readonly settings: Readonly<Record<string, string>>;
      readonly json: boolean;
    };

/** A call that cannot be made sense of, worded for the person at the command line; help is one too, with exit 0. */
export class WrongCall extends Error {
  constructor(message: string, readonly exitCode: 0 | 2) {
    super(message);
    this.name = 'WrongCall';
  }
}

interface Options {
  readonly out?: string;
  readonly lang?: Language;
  readonly date: string;
  readonly set: Readonly<Record<string, string>>;
  readonly json?: boolean;
}

/** Reads the words after `npm run job --`. `jobs` are the names that exist. Throws WrongCall. */
export function parseCall(words: readonly string[], jobs: readonly string[], today: string): Call {
  const command = makeCommand(jobs, today);
  parse(command, words);
  const options = command.opts<Options>();
  const [job, input] = command.args;
  if (job === 'list') return { kind: 'list', json: options.json === true };
  if (job === undefined || !jobs.includes(job)) throw new WrongCall(`there is no job '${job ?? ''}'; jobs: ${jobs.join(', ')}`, 2);
  if (input === undefined) throw new WrongCall(`job '${job}' needs a workbook: npm run job -- ${job} in.xlsx --out out.xlsx`, 2);
  return {
    kind: 'job',
    job,
    input,
    output: options.out,
    language: options.lang,
    date: options.date,
    settings: options.set,
    json: options.json === true,
  };
}

function makeCommand(jobs: readonly string[], today: string): Command {
  return new Command('npm run job --')
    .description('Runs a job of the add-in on a workbook file, without Excel.')
    .argument('<job>', `list, or one of: ${jobs.join(', ')}`)
    .argument('[workbook]', '.xlsx, .xlsm, .csv or .tsv')
    .option('--out <file>', 'where the workbook with the result goes; without it nothing is saved')
    .addOption(new Option('--lang <language>', 'language of the sheets that are made').choices([...LANGUAGES]))
    .option('--date <YYYY-MM-DD>', 'the report date', parseDate, today)
    .option('--set <key=value>', 'an option of the job; may be given several times', collectSetting, {})
    .option('--json', 'print one JSON object')
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
}

function parse(command: Command, words: readonly string[]): void {
  try {
    command.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const asksForHelp = error.code === 'commander.helpDisplayed';
    throw new WrongCall(asksForHelp ? command.helpInformation() : error.message, asksForHelp ? 0 : 2);
  }
}

function parseDate(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
  if (!isDate) throw new InvalidArgumentError('a date is written YYYY-MM-DD and must exist');
  return text;
}

function collectSetting(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [, key, value] = /^([A-Za-z][\w.]*)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new InvalidArgumentError('an option is written key=value');
  return { ...before, [key]: value };
}
