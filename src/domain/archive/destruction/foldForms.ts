import { SECRECY_LEVELS, type SecrecyLevel } from '../archiveTerms';
import { numberKey } from '../numbers/numberPattern';
import type { RowProblem } from '../rights/readPeople';
import { samePerson } from '../rights/samePerson';
import { DESTRUCTION_STEPS, type DestructionRow, type DestructionStep, type PlacedDestructionRow } from './destructionRow';

export type ItemState = Exclude<DestructionStep, 'joined'>;

/** One item of a form, from its steps. */
export interface FormItem {
  readonly fileNumber: string;
  readonly state: ItemState;
  readonly listed: DestructionRow;
  /** The row of the state; of a rejected item it has the reason. */
  readonly last: DestructionRow;
}

/** One form with the people who took its steps; '' where a step was not taken yet. */
export interface DestructionForm {
  readonly number: string;
  readonly items: readonly FormItem[];
  /** Rows of the table that the form rests on. */
  readonly rows: readonly number[];
  /** The last row of each step that was taken, of any item. */
  readonly steps: ReadonlyMap<DestructionStep, DestructionRow>;
  readonly listedBy: string;
  readonly reviewer: string;
  readonly approver: string;
  readonly approval: DestructionRow | undefined;
  readonly witness: string;
  readonly executor: string;
}

export interface Forms {
  readonly byNumber: ReadonlyMap<string, DestructionForm>;
  /** Every destroyed item's row, by `numberKey` of the file number. */
  readonly destroyed: ReadonlyMap<string, DestructionRow>;
  /** The form on which an item stands that is neither destroyed nor rejected, by `numberKey` of the file number. */
  readonly open: ReadonlyMap<string, string>;
  readonly problems: readonly RowProblem[];
}

const NEXT: Readonly<Record<ItemState, readonly ItemState[]>> = {
  listed: ['reviewed', 'rejected'],
  reviewed: ['approved', 'rejected'],
  approved: ['witnessNamed', 'rejected'],
  // Another witness may be named in the place of one who cannot come.
  witnessNamed: ['witnessNamed', 'destroyed', 'rejected'],
  destroyed: [],
  rejected: [],
};

export const mayFollow = (state: ItemState | undefined, step: ItemState): boolean => (state === undefined ? step === 'listed' : NEXT[state].includes(step));

/** Whether an item waits for a further step. */
export const isOpen = ({ state }: FormItem): boolean => NEXT[state].length > 0;

interface OpenForm {
  items: Map<string, FormItem>;
  rows: number[];
  people: Map<DestructionStep, DestructionRow>;
  isSharedTold: boolean;
}

/**
 * All forms from their rows, whatever the order of the rows in the table: they count by time, then by the order of steps. A
 * step that does not follow is told and does not count, so that nothing rests on it; but what is written as destroyed is gone.
 */
export function foldForms(rows: readonly PlacedDestructionRow[]): Forms {
  const forms = new Map<string, OpenForm>();
  const destroyed = new Map<string, DestructionRow>();
  const problems: RowProblem[] = [];
  for (const row of [...rows].sort(inOrder)) {
    if (row.step === 'joined') continue;
    if (row.step === 'destroyed') {
      const key = numberKey(row.fileNumber);
      if (destroyed.has(key)) problems.push({ code: 'destroyedTwice', row: row.row, column: 'fileNumber', facts: { document: row.fileNumber, form: row.formNumber }, rule: 'A8.4' });
      else destroyed.set(key, row);
    }
    take(row, row.step, formOf(row.formNumber, forms), problems);
  }
  const byNumber = new Map([...forms].map(([number, form]) => [number, closed(number, form)]));
  const open = openItems([...byNumber.values()], problems);
  return { byNumber, destroyed, open, problems };
}

/** The form on which each open item stands; the first one where two people listed it at the same moment, which is told. */
function openItems(forms: readonly DestructionForm[], problems: RowProblem[]): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  for (const { number, items, rows } of forms) {
    for (const { fileNumber } of items.filter(isOpen)) {
      const key = numberKey(fileNumber);
      const other = open.get(key);
      if (other === undefined) open.set(key, number);
      else problems.push({ code: 'formItemOnTwoForms', row: rows[0] ?? 0, column: 'fileNumber', facts: { document: fileNumber, form: number, other }, rule: 'A8.2' });
    }
  }
  return open;
}

const inOrder = (a: PlacedDestructionRow, b: PlacedDestructionRow): number => a.at - b.at || DESTRUCTION_STEPS.indexOf(a.step) - DESTRUCTION_STEPS.indexOf(b.step) || a.row - b.row;

function formOf(number: string, forms: Map<string, OpenForm>): OpenForm {
  const known = forms.get(number);
  if (known) return known;
  const made: OpenForm = { items: new Map(), rows: [], people: new Map(), isSharedTold: false };
  forms.set(number, made);
  return made;
}

function take(row: PlacedDestructionRow, step: ItemState, form: OpenForm, problems: RowProblem[]): void {
  form.rows.push(row.row);
  tellSecondList(row, form, problems);
  const item = form.items.get(numberKey(row.fileNumber));
  if (!row.isHandKept && !mayFollow(item?.state, step)) {
    problems.push({ code: 'destructionStepOutOfOrder', row: row.row, column: 'step', facts: { form: row.formNumber, document: row.fileNumber, step, state: item?.state ?? '–' }, rule: 'A8.2' });
    if (step !== 'destroyed') return;
  }
  form.items.set(numberKey(row.fileNumber), { fileNumber: row.fileNumber, state: step, listed: item?.listed ?? row, last: row });
  form.people.set(step, row);
}

/** A form is listed once, by one person; two lists under one number are those of two people who listed at the same moment. */
function tellSecondList(row: PlacedDestructionRow, form: OpenForm, problems: RowProblem[]): void {
  const first = form.people.get('listed');
  if (row.step !== 'listed' || !first || (first.at === row.at && samePerson(first.by, row.by)) || form.isSharedTold) return;
  form.isSharedTold = true;
  problems.push({ code: 'formNumberShared', row: row.row, column: 'formNumber', facts: { form: row.formNumber, person: first.by, other: row.by }, rule: 'A8.2' });
}

function closed(number: string, { items, rows, people }: OpenForm): DestructionForm {
  const by = (step: DestructionStep): string => people.get(step)?.by ?? '';
  return {
    number,
    items: [...items.values()],
    rows,
    steps: people,
    listedBy: by('listed'),
    reviewer: by('reviewed'),
    approver: by('approved'),
    approval: people.get('approved'),
    witness: people.get('witnessNamed')?.witness ?? people.get('destroyed')?.witness ?? '',
    executor: by('destroyed'),
  };
}

/** The level of a form: that of its most secret item; an item without a level counts as the most secret there is. */
export function formLevel(levels: readonly (SecrecyLevel | undefined)[]): SecrecyLevel {
  const most = levels.reduce((least, level) => Math.min(least, level === undefined ? 0 : SECRECY_LEVELS.indexOf(level)), SECRECY_LEVELS.length - 1);
  return SECRECY_LEVELS[most] ?? 'topSecret';
}
