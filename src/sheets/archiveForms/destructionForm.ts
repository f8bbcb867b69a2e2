import type { SerialTime } from '../../domain/archive/borrowing/loanTime';
import type { DestructionRow } from '../../domain/archive/destruction/destructionRow';
import { formLevel, type DestructionForm, type FormItem } from '../../domain/archive/destruction/foldForms';
import type { Texts } from '../../i18n/texts';
import type { SheetContent } from '../plan';
import { linesNeeded } from '../textFit';
import { wordDay, wordItemState, wordLevel, wordTime, type WordsUnder } from './archiveWords';
import { formContent, type FormCell } from './formGrid';

export const DESTRUCTION_FORM_KIND = 'destructionForm';

export interface DestructionFormFacts {
  readonly form: DestructionForm;
  /** Heads of the register once the form's rows are in it. */
  readonly heads: readonly string[];
  readonly now: SerialTime;
}

const COLUMNS = ['number', 'fileNumber', 'title', 'date', 'secrecy', 'pages', 'until', 'state', 'remarks'] as const;
const CHARACTERS = [5, 19, 26, 11, 11, 7, 11, 10, 18];
const WIDTH = COLUMNS.length;
const FIRST_ITEM = 5;
/** Up to so many points a form stays on one page and can still be read, at 62 %; a higher one goes on over further pages. */
const ONE_PAGE_POINTS = 1_220;

type Word = (key: FormWord, facts?: Readonly<Record<string, string | number>>) => string;
type FormWord = WordsUnder<'archiveForms.form'>;

/** The printed approval form 公司档案资料销毁审批表: items, then the four persons in their order (A8.2-A8.5), one A4 page. */
export function destructionForm(facts: DestructionFormFacts, texts: Texts): SheetContent {
  const word: Word = (key, values) => texts(`archiveForms.form.${key}`, values ?? {});
  const { items } = facts.form;
  const steps = FIRST_ITEM + items.length;
  const itemHeights = items.map((item) => heightOf(itemTexts(item, texts)));
  const heights = [40, 20, 20, 8, 26, ...itemHeights, 10, 24, 42, 42, 42, 42, 42, 30, 30];
  const cells = [...headCells(facts, word, texts), ...items.flatMap((item, index) => itemCells(item, index, texts)), ...stepCells(facts.form, steps, word, texts), ...footCells(facts, steps + 7, word)];
  return formContent(
    {
      characters: CHARACTERS,
      heights,
      cells,
      framed: [{ row: 4, rows: 1 + items.length }, { row: steps + 1, rows: 6 }],
      pagesTall: heights.reduce((sum, points) => sum + points, 0) <= ONE_PAGE_POINTS ? 1 : 0,
      titleRows: { first: 4, count: 1 },
    },
    texts,
  );
}

const sized = (row: number, column: number, columns: number, text: string, kind: FormCell['kind']): FormCell => ({ row, column, columns, text, kind });

function headCells({ form, now }: DestructionFormFacts, word: Word, texts: Texts): readonly FormCell[] {
  const [first] = form.items;
  const live = form.items.filter(({ state }) => state !== 'rejected');
  const pages = live.reduce((sum, { listed }) => sum + (listed.pages ?? 0), 0);
  const level = live.length === 0 ? '' : wordLevel(formLevel(live.map(({ last }) => last.secrecy)), texts);
  return [
    sized(0, 0, WIDTH, word('title'), 'title'),
    sized(1, 0, 5, word('number', { form: form.number }), 'subtitle'),
    sized(1, 5, 4, word('asOf', { time: wordTime(now) }), 'subtitle'),
    sized(2, 0, 4, word('reason', { reason: first?.listed.reason ?? '' }), 'subtitle'),
    sized(2, 4, 5, `${texts('archiveForms.form.items', { count: live.length, pages })} · ${word('level', { level })}`, 'subtitle'),
    ...COLUMNS.map((column, index): FormCell => ({ row: 4, column: index, text: texts(`archiveForms.form.columns.${column}`), kind: 'header' })),
  ];
}

const itemTexts = ({ listed, last, state, fileNumber }: FormItem, texts: Texts): readonly string[] => [
  fileNumber,
  listed.title,
  wordDay(listed.documentDate),
  wordLevel(last.secrecy, texts),
  listed.pages === undefined ? '' : String(listed.pages),
  wordDay(listed.retentionUntil),
  wordItemState(state, texts),
  state === 'rejected' ? last.reason : '',
];

const itemCells = (item: FormItem, index: number, texts: Texts): readonly FormCell[] =>
  [String(index + 1), ...itemTexts(item, texts)].map((text, column): FormCell => ({ row: FIRST_ITEM + index, column, text, kind: column === 1 || column === 2 || column === 8 ? 'value' : 'centred' }));

function heightOf(cells: readonly string[]): number {
  const lines = cells.reduce((most, text, index) => Math.max(most, linesNeeded(text, (CHARACTERS[index + 1] ?? 10) * 5.25 - 2, 9.5)), 1);
  return Math.max(20, lines * 13.5 + 6);
}

const STEPS = ['listed', 'reviewed', 'approved', 'witnessNamed', 'destroyed'] as const;

function stepCells(form: DestructionForm, top: number, word: Word, texts: Texts): readonly FormCell[] {
  const header = ['', word('person'), word('time'), word('signature')];
  const rows = STEPS.map((step) => {
    const row = form.steps.get(step);
    return [texts(`archiveForms.form.steps.${step}`), row ? whoOf(row, word) : '', row ? wordTime(row.at) : '', ''];
  });
  return [header, ...rows].flatMap((cells, index) =>
    SPANS.map(([column, columns], part) => sized(top + 1 + index, column, columns, cells[part] ?? '', index === 0 ? 'header' : part === 0 ? 'label' : 'value')),
  );
}

const SPANS = [[0, 2], [2, 2], [4, 2], [6, 3]] as const;

function whoOf(row: DestructionRow, word: Word): string {
  if (row.step === 'witnessNamed') return word('witnessNamedBy', { witness: row.witness, by: row.by });
  return row.delegationNumber === '' ? row.by : word('approvedBy', { person: row.by, delegation: row.delegationNumber });
}

const footCells = ({ heads }: DestructionFormFacts, row: number, word: Word): readonly FormCell[] => [
  sized(row, 0, WIDTH, word('fourPersons'), 'plain'),
  sized(row + 1, 0, WIDTH, word('head', { head: heads.join(' ') || '–' }), 'plain'),
];
