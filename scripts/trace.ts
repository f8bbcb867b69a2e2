import { readFile, writeFile } from 'node:fs/promises';
import { createTexts } from '../src/i18n/texts';
import { jobs } from '../src/jobs/registry';
import type { BatchTrace } from '../src/preview/interpreter/trace';
import { parseCall, WrongCall } from './commandLine/arguments';
import { failureOf } from './commandLine/report';
import { runOnFile } from './commandLine/runOnFile';
import { systemLanguage, today } from './commandLine/surroundings';
import { fromJsonLines, NoTrace, toJsonLines } from './trace/jsonLines';
import { traceTable } from './trace/table';

const USAGE = `usage: npm run trace -- job <job> in.xlsx [--out out.xlsx] [--lang ...] [--date ...] [--set key=value] [--save trace.jsonl]
       npm run trace -- show trace.jsonl`;

process.exitCode = await main(process.argv.slice(2));

/** Exit codes as `npm run job`. */
async function main(words: readonly string[]): Promise<number> {
  const [what, ...rest] = words;
  if (what === 'show' && rest[0] !== undefined && rest.length === 1) return show(rest[0]);
  if (what === 'job' || (what !== undefined && jobs.has(what))) return trace(what === 'job' ? rest : words);
  console.error(USAGE);
  return 2;
}

async function show(file: string): Promise<number> {
  try {
    print(fromJsonLines(await readFile(file, 'utf8')));
    return 0;
  } catch (error) {
    if (!(error instanceof NoTrace) && !(error instanceof Error && 'code' in error)) throw error;
    console.error(`${file}: ${error.message}`);
    return 1;
  }
}

/** Runs a job as `npm run job` does and prints the batches that it sent, also those of a job that failed. */
async function trace(words: readonly string[]): Promise<number> {
  const { kept, file } = withoutSave(words);
  try {
    const call = parseCall(kept, [...jobs.keys()], today());
    const job = call.kind === 'job' ? jobs.get(call.job) : undefined;
    if (call.kind !== 'job' || !job) throw new WrongCall(USAGE, 2);
    const batches: BatchTrace[] = [];
    const language = call.language ?? systemLanguage();
    const failure = await runOnFile(job, call, language, () => undefined, (batch) => batches.push(batch)).then(
      () => undefined,
      (error: unknown) => failureOf(error, createTexts(language)),
    );
    print(batches);
    if (file !== undefined) await writeFile(file, toJsonLines(batches));
    if (failure) console.error(failure.message);
    return failure ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

/** The words of the job's own call, and the file that `--save` names. */
function withoutSave(words: readonly string[]): { readonly kept: readonly string[]; readonly file: string | undefined } {
  const at = words.indexOf('--save');
  if (at < 0) return { kept: words, file: undefined };
  return { kept: [...words.slice(0, at), ...words.slice(at + 2)], file: words[at + 1] };
}

function print(batches: readonly BatchTrace[]): void {
  for (const line of traceTable(batches)) console.log(line);
}
