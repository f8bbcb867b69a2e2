import { chainedCells, DESTRUCTION_COLUMNS, joinRow } from '../domain/archive/destruction/destructionRow';
import { Refusal, type Problem } from '../domain/problem';
import { placeText } from '../i18n/wordProblem';
import { createTexts } from '../i18n/texts';
import { destructionRegisterList, REGISTER_KIND } from '../sheets/archiveForms/archiveLists';
import { listContent } from '../sheets/archiveForms/officeList';
import { finishStep, languageOfSteps } from './archiveSteps/finishStep';
import { registerProblems } from './archiveSteps/formJob';
import { placeOfRow, readSteps, type ArchiveSteps } from './archiveSteps/readSteps';
import { registerSteps } from './archiveSteps/stepPlan';
import { neededText, textOption, timeOfStep, timeOption, type TimeOption } from './archiveSteps/stepOptions';
import type { Job, JobContext, JobResult } from './job';
import { onlyOptions, yesNoOption } from './options';

const REGISTER = { kind: REGISTER_KIND, key: '' } as const;

export interface VerifyOptions {
  readonly at: TimeOption | undefined;
  /** A digest that was kept elsewhere, as it stands on a printed form; '' for none. */
  readonly head: string;
  /** Who joins the ends of a fork; undefined: they are told and stay. */
  readonly joinedBy: string | undefined;
}

/**
 * A8.4: verifies the register of destructions, names the first row that was changed, removed or inserted, and lists what was
 * destroyed with its persons. `head` is looked for among its rows; `join` joins the ends of a fork by a row that names them.
 */
export const verifyRegister: Job<VerifyOptions> = {
  name: 'verifyRegister',
  parseOptions: (given) => {
    onlyOptions(given, ['at', 'head', 'join', 'who']);
    return { at: timeOption(given, 'at'), head: textOption(given, 'head').toLowerCase(), joinedBy: yesNoOption(given, 'join') ? neededText(given, 'who') : undefined };
  },
  run,
};

async function run(context: JobContext, options: VerifyOptions): Promise<JobResult> {
  const steps = await readSteps(context, timeOfStep(options.at, context), REGISTER);
  const language = languageOfSteps(context, steps);
  const texts = createTexts(language);
  const { heads } = steps.check;
  const joins = options.joinedBy !== undefined && heads.length > 1;
  const join = { at: steps.now, by: options.joinedBy ?? '' };
  const cells = joins ? chainedCells([joinRow(join)], heads, join).slice(0, 1) : [];
  const check = joins ? { ...steps.check, rows: steps.check.rows + 1, intact: steps.check.intact + 1, heads: [String(cells[0]?.at(-1))] } : steps.check;
  const [first] = check.breaks;
  const firstPlace = first ? placeText(placeOfRow('Destructions', first.row, 'digest', steps.own)) : '';
  const list = destructionRegisterList({ check, forms: [...steps.forms.byNumber.values()], firstPlace, now: steps.now }, texts);
  return finishStep(
    verifyRegister,
    steps,
    {
      writes: joins ? registerSteps({ table: 'Destructions', columns: DESTRUCTION_COLUMNS, rows: cells }, steps.own, language) : [],
      sheet: { ...REGISTER, name: texts('archiveForms.register.sheet'), contentOf: (rowsBefore) => listContent(list, rowsBefore, texts) },
      counts: { registerRows: check.rows, registerRowsIntact: check.intact, itemsDestroyed: steps.forms.destroyed.size },
      problems: [...registerProblems(steps), ...headProblems(options.head, steps), ...forkProblems(steps, joins), ...steps.problems],
      ...(joins ? { isPermanent: true } : {}),
    },
    context,
  );
}

const forkProblems = ({ check }: ArchiveSteps, joins: boolean): readonly Problem[] =>
  check.heads.length > 1 ? [{ code: joins ? 'registerJoined' : 'registerFork', severity: joins ? 'hint' : 'warning', place: {}, facts: { heads: check.heads.length }, rule: 'A8.4' }] : [];

/** A digest of 64 hexadecimal digits, or its beginning of 8 or more as it is told over the telephone. */
function headProblems(head: string, { check }: ArchiveSteps): readonly Problem[] {
  if (head === '') return [];
  if (!/^[0-9a-f]{8,64}$/.test(head)) throw new Refusal({ code: 'optionNotDigest', severity: 'error', place: {}, facts: { option: 'head', value: head } });
  return check.isKnownHead(head) ? [] : [{ code: 'registerHeadMissing', severity: 'error', place: {}, facts: { head }, rule: 'A8.4' }];
}
