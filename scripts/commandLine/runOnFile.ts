import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import os from 'node:os';
import type { Language } from '../../src/domain/language';
import type { JobResult, Progress, RunnableJob } from '../../src/jobs/job';
import { startExcel, type PreviewExcel } from '../../src/preview/index';
import type { BatchListener } from '../../src/preview/interpreter/trace';
import { openDoor } from '../../src/workbook/runExcel';
import type { Call } from './arguments';

/** What running a job on a file came to. */
export interface FileRun {
  readonly result: JobResult;
  readonly traffic: PreviewExcel['traffic'];
  /** Milliseconds of the job itself, opening and saving left out. */
  readonly duration: number;
}

type JobCall = Extract<Call, { kind: 'job' }>;

/** Opens the workbook, runs the job through the genuine library and saves the result, if it is to be saved. */
export async function runOnFile(
  job: RunnableJob,
  call: JobCall,
  displayLanguage: Language,
  onProgress: (progress: Progress) => void,
  onBatch?: BatchListener,
): Promise<FileRun> {
  const excel = await openInPreview(call.input, displayLanguage);
  if (onBatch) excel.onBatch(onBatch);
  try {
    const run = await runInPreview(excel, job, { ...call, displayLanguage, onProgress });
    if (call.output !== undefined) await writeWhole(call.output, await excel.save());
    return run;
  } finally {
    excel.dispose();
  }
}

export async function openInPreview(file: string, locale: Language): Promise<PreviewExcel> {
  return startExcel({ workbook: await readFile(file), name: path.basename(file), locale, user: os.userInfo().username });
}

export interface RunSettings {
  readonly language: Language | undefined;
  readonly displayLanguage: Language;
  readonly date: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly onProgress: (progress: Progress) => void;
}

/** Runs one job on an open workbook and counts what it cost there. */
export async function runInPreview(excel: PreviewExcel, job: RunnableJob, settings: RunSettings): Promise<FileRun> {
  excel.traffic.reset();
  excel.traffic.beginJob(job.name);
  const started = performance.now();
  const door = openDoor(excel.Excel, (set, version) => excel.Office.context.requirements.isSetSupported(set, version));
  try {
    const result = await job.run(
      {
        door,
        displayLanguage: settings.displayLanguage,
        ...(settings.language === undefined ? {} : { language: settings.language }),
        date: settings.date,
        user: excel.session.options.user,
        onProgress: settings.onProgress,
        signal: new AbortController().signal,
      },
      settings.settings,
    );
    return { result, traffic: excel.traffic, duration: performance.now() - started };
  } finally {
    excel.traffic.endJob();
  }
}

/** Writes beside the target first and renames, so that nobody ever finds half a workbook. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
