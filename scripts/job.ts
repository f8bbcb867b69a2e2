import type { Language } from '../src/domain/language';
import { createTexts } from '../src/i18n/texts';
import { jobs } from '../src/jobs/registry';
import { parseCall, WrongCall, type Call } from './commandLine/arguments';
import { failureOf, jsonOfFailure, jsonOfRun, linesOfRun } from './commandLine/report';
import { runOnFile } from './commandLine/runOnFile';
import { systemLanguage, today } from './commandLine/surroundings';

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 done, 1 refused or failed with nothing written, 2 a call that cannot be carried out. */
async function main(words: readonly string[]): Promise<number> {
  const language = systemLanguage();
  let call: Call;
  try {
    call = parseCall(words, [...jobs.keys()], today());
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
  return call.kind === 'list' ? list(call.json, language) : run(call, call.language ?? language);
}

function list(json: boolean, language: Language): number {
  const texts = createTexts(language);
  const rows = [...jobs.keys()].map((job) => {
    const key = `jobs.${job}.description`;
    return { job, description: texts.has(key) ? texts(key) : '' };
  });
  if (json) console.log(JSON.stringify(rows));
  else rows.forEach(({ job, description }) => console.log(`${job.padEnd(16)} ${description}`));
  return 0;
}

async function run(call: Extract<Call, { kind: 'job' }>, language: Language): Promise<number> {
  const texts = createTexts(language);
  const job = jobs.get(call.job);
  if (!job) return 2;
  try {
    const done = await runOnFile(job, call, language, () => undefined);
    if (call.json) console.log(JSON.stringify(jsonOfRun(call.job, done)));
    else console.log([`${call.job}: ${call.input}${call.output === undefined ? '' : ` -> ${call.output}`}`, ...linesOfRun(done, texts)].join('\n'));
    return 0;
  } catch (error) {
    const failure = failureOf(error, texts);
    if (call.json) console.log(JSON.stringify(jsonOfFailure(call.job, failure)));
    else console.error(`${failure.message}${failure.facts['detail'] === undefined ? '' : `\n${failure.facts['detail']}`}`);
    return 1;
  }
}
