import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Case {
  readonly says: string;
  readonly file: string;
  readonly text: string;
  /** The rule that has to bite, or undefined where the text is lawful. */
  readonly rule: string | undefined;
}

const PATHS = 'import-x/no-restricted-paths';
const PACKAGES = 'no-restricted-imports';
const EXCEL = 'no-restricted-syntax';

const CASES: readonly Case[] = [
  { says: 'domain knows no sheets', file: 'src/domain/probe.ts', text: `import type { Plan } from '../sheets/plan';\nexport type P = Plan;`, rule: PATHS },
  { says: 'domain knows no texts', file: 'src/domain/probe.ts', text: `export { createTexts } from '../i18n/texts';`, rule: PATHS },
  { says: 'sheets know no workbook', file: 'src/sheets/probe.ts', text: `export { openDoor } from '../workbook/runExcel';`, rule: PATHS },
  { says: 'workbook knows no jobs', file: 'src/workbook/probe.ts', text: `export { runnable } from '../jobs/job';`, rule: PATHS },
  { says: 'the preview knows nothing of ours', file: 'src/preview/interpreter/probe.ts', text: `export { openDoor } from '../../workbook/runExcel';`, rule: PATHS },
  { says: 'nothing of ours knows the preview', file: 'src/jobs/probe.ts', text: `export { CellStore } from '../preview/model/cellStore';`, rule: PATHS },
  { says: 'jobs know no pane', file: 'src/jobs/probe.ts', text: `export { App } from '../taskpane/app/App';`, rule: PATHS },
  { says: 'domain takes no React', file: 'src/domain/probe.ts', text: `export { useState } from 'react';`, rule: PACKAGES },
  { says: 'only workbook uses Excel', file: 'src/jobs/probe.ts', text: `export const run = (): unknown => Excel.run(async () => 1);`, rule: EXCEL },
  { says: 'only workbook names Excel types', file: 'src/sheets/probe.ts', text: `export type R = Excel.Range;`, rule: EXCEL },
  { says: 'sheets use domain', file: 'src/sheets/probe.ts', text: `export { assertNever } from '../domain/assertNever';`, rule: undefined },
  { says: 'jobs use workbook', file: 'src/jobs/probe.ts', text: `export { openDoor } from '../workbook/runExcel';`, rule: undefined },
];

const root = path.join(__dirname, '..', '..');

describe('the folder boundaries of docs/architecture.md', () => {
  const found = JSON.parse(
    execFileSync(process.execPath, [path.join(__dirname, 'lintTexts.mjs')], { cwd: root, input: JSON.stringify(CASES), encoding: 'utf8' }),
  ) as readonly (readonly string[])[];

  it.each(CASES.map((one, index) => ({ ...one, index })))('$says', ({ rule, index }) => {
    const boundaryRules = (found[index] ?? []).filter((id) => [PATHS, PACKAGES, EXCEL].includes(id));
    expect(boundaryRules).toEqual(rule === undefined ? [] : [rule]);
  });
});
